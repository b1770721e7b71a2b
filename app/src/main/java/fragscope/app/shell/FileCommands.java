// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.command.Command;
import fragscope.app.command.CommandList;
import fragscope.app.dialog.FilePicker;
import fragscope.app.dialog.Overlay;
import fragscope.app.moment.MomentCommands;
import fragscope.app.session.Request;
import fragscope.app.tool.Desk;
import javafx.application.Platform;

/** The commands of the File menu. */
final class FileCommands {

    private FileCommands() {
    }

    static void addTo(Desk desk, Opener opener, FilePicker picker, Overlay overlay) {
        CommandList commands = desk.commands();
        commands.add(Command.always("file.open",
                () -> picker.pick(desk.texts()).ifPresent(path -> opener.open(Request.of(path.toString())))));
        MomentCommands.addSave(desk, picker);
        commands.add(new Command("file.clear-recent",
                javafx.beans.binding.Bindings.isNotEmpty(desk.settings().recent()),
                () -> desk.settings().recent().clear()));
        commands.add(new Command("file.cancel", opener.openingProperty().isNotNull(), opener::cancel));
        commands.add(new Command("file.close", desk.session().openedProperty().isNotNull(), () -> {
            desk.session().close();
            desk.history().clear();
        }));
        CardCommands.addPreferences(desk, overlay);
        commands.add(Command.always("file.quit", Platform::exit));
    }
}
