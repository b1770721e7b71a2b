// SPDX-License-Identifier: Apache-2.0
package fragscope.app.tool;

import fragscope.app.command.CommandList;
import fragscope.app.command.Keymap;
import fragscope.app.draw.Theme;
import fragscope.app.notice.NoticeBoard;
import fragscope.app.session.BranchTree;
import fragscope.app.session.History;
import fragscope.app.session.Player;
import fragscope.app.session.Session;
import fragscope.app.settings.Settings;
import fragscope.app.text.Texts;
import javafx.beans.value.ObservableValue;

/**
 * What a pane has at hand.
 *
 * @param session  what the window is about
 * @param player   plays and steps it
 * @param settings what the person has chosen
 * @param texts    words in the interface's language; with another language the window is built anew
 * @param commands everything that can be done
 * @param keymap   with which keys
 * @param history  edits that can be taken back
 * @param branches the ways that the run went
 * @param notices  what is said to the person
 * @param theme    the theme in effect, for what is drawn from display lists
 */
public record Desk(Session session, Player player, Settings settings, Texts texts, CommandList commands, Keymap keymap,
        History history, BranchTree branches, NoticeBoard notices, ObservableValue<Theme> theme) {
}
