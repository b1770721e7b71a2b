// SPDX-License-Identifier: Apache-2.0
package fragscope.app.contrast;

import fragscope.app.text.Texts;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The list that a count under a column stands for, over the picture; a line that names a fact leads there. */
final class CountList {

    private static final Pattern FACT = Pattern.compile("\\bfact (\\d+)\\b");
    private static final double LINE = 26;
    /** The part of the picture's height below the counts, which stay in reach. */
    private static final double SHARE = 0.25;

    private final Texts texts;
    private final VBox box = new VBox(4);
    private final Label title = new Label();
    private final ListView<String> lines = new ListView<>();
    private LongConsumer follow = _ -> {
    };

    CountList(Texts texts) {
        this.texts = texts;
        Button close = new Button(texts.get("dialog.close"));
        close.setId("compare-list-close");
        close.setOnAction(_ -> hide());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        title.setId("compare-list-title");
        title.setWrapText(true);
        HBox head = new HBox(8, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        lines.setId("compare-list-lines");
        lines.setFixedCellSize(LINE);
        lines.setOnMouseClicked(_ -> lead());
        lines.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                lead();
            }
        });
        box.setId("compare-list");
        box.getStyleClass().add("count-list");
        box.getChildren().addAll(head, lines);
        box.addEventFilter(KeyEvent.KEY_PRESSED, key -> { // the list itself takes Escape
            if (key.getCode() == KeyCode.ESCAPE) {
                hide();
                key.consume();
            }
        });
        hide();
    }

    Region node() {
        return box;
    }

    /**
     * Shows a list.
     *
     * @param facts is told the fact that a chosen line names
     */
    void show(String what, List<String> all, LongConsumer facts) {
        follow = facts;
        title.setText(what);
        lines.getItems().setAll(all.isEmpty() ? List.of(texts.get("beside.none")) : all);
        lines.setAccessibleText(what);
        double room = box.getParent() instanceof Region r ? SHARE * r.getHeight() - 2 * LINE : 0;
        lines.setPrefHeight(Math.min(Math.max(room, 2.5 * LINE), (lines.getItems().size() + 0.5) * LINE));
        lines.setMinHeight(LINE);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        box.setVisible(true);
        box.setManaged(true);
        lines.requestFocus();
    }

    void hide() {
        box.setVisible(false);
        box.setManaged(false);
    }

    private void lead() {
        String line = lines.getSelectionModel().getSelectedItem();
        Matcher fact = FACT.matcher(line == null ? "" : line);
        if (fact.find()) {
            follow.accept(Long.parseLong(fact.group(1)));
        }
    }
}
