// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The platform's own dialog; begins where the last file was. */
final class SystemPicker implements FilePicker {

    private final Stage stage;
    private Optional<File> folder = Optional.empty();

    SystemPicker(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Optional<Path> pick(Texts texts) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("open.title"));
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(texts.get("open.known"), "*.pcap", "*.pcapng", "*.cap", "*.pcap.gz",
                        "*.pcapng.gz", "*.json"),
                new FileChooser.ExtensionFilter(texts.get("open.all"), "*"));
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        Optional<File> file = Optional.ofNullable(chooser.showOpenDialog(stage));
        file.ifPresent(f -> folder = Optional.ofNullable(f.getParentFile()));
        return file.map(File::toPath);
    }
}
