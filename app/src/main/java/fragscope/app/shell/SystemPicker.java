// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.dialog.FilePicker;
import fragscope.app.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The platform's own dialog; begins where the last file was. */
final class SystemPicker implements FilePicker {

    private final Stage stage;
    private Optional<File> folder = Optional.empty();

    SystemPicker(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Optional<Path> pick(Texts texts) {
        FileChooser chooser = chooser(texts.get("open.title"));
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(texts.get("open.known"), "*.pcap", "*.pcapng", "*.cap", "*.pcap.gz",
                        "*.pcapng.gz", "*.json"),
                new FileChooser.ExtensionFilter(texts.get("open.all"), "*"));
        return chosen(chooser.showOpenDialog(stage));
    }

    @Override
    public Optional<Path> place(Texts texts, String proposal) {
        FileChooser chooser = chooser(texts.get("save.title"));
        chooser.setInitialFileName(proposal);
        return chosen(chooser.showSaveDialog(stage));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file != null) {
            folder = Optional.ofNullable(file.getParentFile());
        }
        return Optional.ofNullable(file).map(File::toPath);
    }
}
