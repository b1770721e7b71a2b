// SPDX-License-Identifier: Apache-2.0
package fragscope.app.crash;

import fragscope.app.text.Texts;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** A window of its own with the report: stands beside the program's, or alone where that could not be made. */
public final class CrashWindow {

    private final Stage stage = new Stage();

    private CrashWindow(CrashReport report, Texts texts, Runnable quit) {
        Label title = new Label(texts.get("crash.title"));
        title.setStyle("-fx-font-weight: bold; -fx-font-size: 1.3em;");
        Label words = new Label(texts.get("crash.words"));
        words.setWrapText(true);
        TextArea text = new TextArea(report.text());
        text.setId("crash-report");
        text.setEditable(false);
        text.setAccessibleText(texts.get("crash.report"));
        VBox.setVgrow(text, Priority.ALWAYS);
        Button copy = new Button(texts.get("crash.copy"));
        copy.setId("crash-copy");
        copy.setDefaultButton(true);
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(report.text());
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(texts.get("crash.copied"));
        });
        Button on = new Button(texts.get("crash.on"));
        on.setId("crash-on");
        on.setCancelButton(true);
        on.setOnAction(_ -> stage.close());
        Button end = new Button(texts.get("crash.quit"));
        end.setId("crash-quit");
        end.setOnAction(_ -> {
            stage.close();
            quit.run();
        });
        VBox box = new VBox(10, title, words, text, new HBox(10, copy, on, end));
        box.setId("crash");
        box.setPadding(new Insets(16));
        stage.setScene(new Scene(box, 760, 520));
        stage.setTitle(texts.get("crash.title"));
    }

    /**
     * Shows a report.
     *
     * @param quit ends the program
     */
    public static Stage show(CrashReport report, Texts texts, Runnable quit) {
        CrashWindow window = new CrashWindow(report, texts, quit);
        window.stage.show();
        return window.stage;
    }
}
