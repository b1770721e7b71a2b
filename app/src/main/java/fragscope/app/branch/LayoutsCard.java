// SPDX-License-Identifier: Apache-2.0
package fragscope.app.branch;

import fragscope.app.dialog.Card;
import fragscope.app.dialog.FilePicker;
import fragscope.app.dialog.Overlay;
import fragscope.app.session.Opened;
import fragscope.app.session.Request;
import fragscope.app.source.Kernels;
import fragscope.app.text.Texts;
import fragscope.app.tool.Desk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Whose struct layouts the run is to take: the design's kernel's, the running kernel's, a bundled one's, a file's. */
final class LayoutsCard {

    private static final String FIELD = "layouts";
    private static final String FILE = "?"; // no kernel's name and no file's: asks for one

    private LayoutsCard() {
    }

    static void show(Desk desk, Overlay overlay, FilePicker picker, BiConsumer<Request, Consumer<Opened>> opener) {
        Opened open = desk.session().opened().orElse(null);
        if (open == null) {
            return;
        }
        Texts texts = desk.texts();
        String now = open.run().scenario().layouts();
        ComboBox<String> which = new ComboBox<>();
        which.setId("layouts-which");
        which.setAccessibleText(texts.get("whatif.layouts.which"));
        which.setConverter(new Words(texts));
        which.getItems().add("");
        if (Files.isReadable(Kernels.RUNNING)) {
            which.getItems().add(Kernels.OWN);
        }
        which.getItems().addAll(Kernels.names());
        if (!which.getItems().contains(now)) {
            which.getItems().add(now);
        }
        which.getItems().add(FILE);
        Button run = new Button(texts.get("whatif.layouts.run"));
        run.setId("layouts-run");
        run.setDefaultButton(true);
        which.valueProperty().addListener((_, _, word) -> run.setDisable(now.equals(word)));
        which.setValue(now);
        run.setOnAction(_ -> {
            overlay.hide();
            if (which.getValue().equals(FILE)) {
                picker.pick(texts).ifPresent(file -> SettingCard.begin(desk, open, FIELD, file.toString(), opener));
            } else {
                SettingCard.begin(desk, open, FIELD, which.getValue(), opener);
            }
        });
        HBox line = new HBox(12, which, run);
        line.setAlignment(Pos.CENTER_LEFT);
        Label asked = new Label(texts.get("whatif.layouts.asked"));
        asked.setWrapText(true);
        overlay.show(
                new Card(FIELD, texts.get("whatif.layouts.title"), texts, new VBox(12, asked, line)).startingAt(which));
    }

    /** Where layouts come from, in words. */
    private static final class Words extends StringConverter<String> {

        private final Texts texts;

        private Words(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String toString(String word) {
            return switch (word) {
                case null -> "";
                case "" -> texts.get("whatif.layouts.design");
                case Kernels.OWN -> texts.get("whatif.layouts.own");
                case FILE -> texts.get("whatif.layouts.file");
                default -> Kernels.names().contains(word) ? word : String.valueOf(Path.of(word).getFileName());
            };
        }

        @Override
        public String fromString(String text) {
            throw new UnsupportedOperationException("chosen, never typed");
        }
    }
}
