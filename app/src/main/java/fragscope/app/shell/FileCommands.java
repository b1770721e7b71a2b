// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.command.Command;
import fragscope.app.command.CommandList;
import fragscope.app.session.Request;
import fragscope.app.tool.Desk;
import java.io.File;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The commands of the File menu. */
final class FileCommands {

    private FileCommands() {
    }

    static void addTo(Desk desk, Opener opener, Stage stage) {
        CommandList commands = desk.commands();
        commands.add(Command.always("file.open", () -> choose(desk, opener, stage)));
        commands.add(Command.always("file.quit", Platform::exit));
    }

    private static void choose(Desk desk, Opener opener, Stage stage) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.texts().get("command.file.open"));
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(desk.texts().get("open.known"), "*.pcap", "*.pcapng", "*.cap",
                        "*.pcap.gz", "*.pcapng.gz", "*.json"),
                new FileChooser.ExtensionFilter(desk.texts().get("open.all"), "*"));
        File file = chooser.showOpenDialog(stage);
        if (file != null) {
            opener.open(Request.of(file.getPath()));
        }
    }
}
