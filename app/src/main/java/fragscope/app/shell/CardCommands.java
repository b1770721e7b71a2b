// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.about.AboutCard;
import fragscope.app.command.Command;
import fragscope.app.dialog.Overlay;
import fragscope.app.help.HelpBook;
import fragscope.app.help.HelpCard;
import fragscope.app.palette.Palette;
import fragscope.app.preferences.Preferences;
import fragscope.app.shortcuts.Shortcuts;
import fragscope.app.tool.Desk;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The commands that show a card over the window. */
final class CardCommands {

    /** Parts of the window whose page has another name. */
    private static final Map<String, String> PAGES = Map.of("welcome", "captures", "top-bar", "levels", "menus",
            "commands", "overlay", "commands", "status", "transport", "notices", "captures");

    private CardCommands() {
    }

    /**
     * @param focus the node that has the focus, or null
     */
    static void addTo(Desk desk, Overlay overlay, Supplier<@Nullable Node> focus) {
        desk.commands().add(Command.always("tools.palette", () -> Palette.show(desk, overlay)));
        desk.commands().add(Command.always("help.help", () -> HelpCard.show(desk.texts(), overlay, page(focus.get()))));
        desk.commands().add(Command.always("help.start", () -> HelpCard.show(desk.texts(), overlay, "start")));
        desk.commands().add(Command.always("help.shortcuts", () -> Shortcuts.show(desk, overlay)));
        desk.commands().add(Command.always("help.about", () -> AboutCard.show(desk.texts(), overlay)));
    }

    static void addPreferences(Desk desk, Overlay overlay) {
        desk.commands().add(Command.always("file.preferences", () -> Preferences.show(desk, overlay)));
    }

    /** The page of the part of the window that a node lies in. */
    static String page(@Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            String id = String.valueOf(node.getId());
            if (HelpBook.PAGES.contains(id)) {
                return id;
            }
            String named = PAGES.get(id);
            if (named != null) {
                return named;
            }
        }
        return HelpBook.PAGES.getFirst();
    }
}
