// SPDX-License-Identifier: Apache-2.0
package fragscope.app.log;

import fragscope.app.text.Numbers;
import fragscope.app.tool.Desk;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Words to look for among the facts that are shown; next and previous; Escape closes it. */
final class FindBar {

    private final Desk desk;
    private final LogTool log;
    private final Numbers numbers;
    private final TextField field = new TextField();
    private final Label found = new Label();
    private final HBox box;

    FindBar(Desk desk, LogTool log) {
        this.desk = desk;
        this.log = log;
        this.numbers = new Numbers(desk.texts().locale());
        field.setId("find-words");
        field.setPromptText(desk.texts().get("find.prompt"));
        field.setAccessibleText(desk.texts().get("find.prompt"));
        field.setMinWidth(40);
        field.textProperty().addListener((_, _, now) -> log.find(now));
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        found.setId("find-count");
        found.getStyleClass().add("fact-count");
        found.setMinWidth(0);
        box = new HBox(6, field, found,
                button("find-previous", desk.texts().get("find.previous"), "edit.find-previous"),
                button("find-next", desk.texts().get("find.next"), "edit.find-next"), close());
        HBox.setHgrow(field, Priority.ALWAYS);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("log-bar");
        visible(false);
    }

    private Button button(String id, String words, String command) {
        Button button = new Button(words);
        button.setId(id);
        button.setAccessibleText(desk.texts().get("command." + command));
        button.getStyleClass().add("log-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> desk.commands().get(command).run());
        return button;
    }

    private Button close() {
        Button close = new Button(desk.texts().get("find.close"));
        close.setId("find-close");
        close.getStyleClass().add("log-button");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(_ -> shut());
        return close;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            log.toFound(!event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            shut();
            event.consume();
        }
    }

    Region node() {
        return box;
    }

    String words() {
        return field.getText();
    }

    void open() {
        visible(true);
        field.requestFocus();
        field.selectAll();
    }

    private void shut() {
        field.clear();
        visible(false);
    }

    private void visible(boolean shown) {
        box.setVisible(shown);
        box.setManaged(shown);
    }

    void refresh() {
        Optional<Scan> search = log.search();
        String words = search.map(scan -> desk.texts().get(scan.upToDate() ? "find.found" : "find.so-far",
                numbers.count(scan.count()))).orElse("");
        if (!words.equals(found.getText())) {
            found.setText(words);
        }
    }
}
