// SPDX-License-Identifier: Apache-2.0
package fragscope.app.log;

import fragscope.app.command.Command;
import fragscope.app.command.CommandList;
import fragscope.app.session.Selection;
import fragscope.app.session.Session;
import fragscope.app.stage.Level;
import fragscope.app.tool.Desk;
import fragscope.engine.fact.Kind;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** What can be done with facts: find, filter, bookmark, run until. */
final class LogCommands {

    private LogCommands() {
    }

    static void addTo(Desk desk, LogTool log) {
        Session session = desk.session();
        CommandList commands = desk.commands();
        BooleanBinding open = session.factsProperty().greaterThan(0);
        BooleanBinding seen = open.and(session.levelProperty().isNotEqualTo(Level.LESSON));
        BooleanBinding marked = open.and(Bindings.isNotEmpty(session.bookmarks().facts()));
        commands.add(new Command("edit.find", seen, log::openFind));
        commands.add(new Command("edit.find-next", seen, () -> log.toFound(true)));
        commands.add(new Command("edit.find-previous", seen, () -> log.toFound(false)));
        commands.add(new Command("edit.hide-like-this", seen,
                () -> log.refilter(log.filter().hiding(kind(desk, log), true))));
        commands.add(new Command("edit.only-packet", seen, () -> onlyPacket(desk, log)));
        commands.add(new Command("edit.show-all", seen, () -> log.refilter(Filter.none())));
        commands.add(new Command("run.here", open, () -> desk.player().runTo(log.selected())));
        commands.add(new Command("run.bookmark", open, () -> session.bookmarks().toggle(session.fact())));
        commands.add(new Command("run.next-bookmark", marked, () -> session.bookmarks().next(session.fact()).ifPresent(
                fact -> {
                    session.playingProperty().set(false);
                    session.seek(fact);
                })));
    }

    private static Kind kind(Desk desk, LogTool log) {
        return desk.session().opened().orElseThrow().tape().kind(log.selected());
    }

    /** The packet that is selected, else the one that the present fact is about. */
    private static void onlyPacket(Desk desk, LogTool log) {
        int packet = desk.session().selectionProperty().get() instanceof Selection.APacket selected
                ? selected.packet()
                : desk.session().packet();
        if (packet >= 0) {
            log.refilter(log.filter().with("packet == " + (packet + 1)));
        }
    }
}
