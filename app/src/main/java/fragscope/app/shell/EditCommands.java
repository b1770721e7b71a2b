// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.command.Command;
import fragscope.app.session.History;
import fragscope.app.tool.Desk;

/** Undo and redo; the panes' own commands of the Edit menu come after them. */
final class EditCommands {

    private EditCommands() {
    }

    static void addTo(Desk desk) {
        History history = desk.history();
        desk.commands().add(new Command("edit.undo", history.canUndo(), history.undoNameProperty(), history::undo));
        desk.commands().add(new Command("edit.redo", history.canRedo(), history.redoNameProperty(), history::redo));
    }
}
