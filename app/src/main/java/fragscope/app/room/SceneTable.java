// SPDX-License-Identifier: Apache-2.0
package fragscope.app.room;

import fragscope.app.draw.Box;
import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Shape;
import fragscope.app.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * What is on the stage as a table of spoken words, for the keyboard and for screen readers: Enter selects, Escape
 * leaves.
 */
final class SceneTable {

    /**
     * A thing on the stage.
     *
     * @param id        of its shape
     * @param words     what a screen reader says
     * @param concerned whether the present fact is about it
     */
    record Row(String id, String words, boolean concerned) {
    }

    private final TableView<Row> table = new TableView<>();

    /** A table that tells which shape was chosen, by its id, and when it is to go. */
    SceneTable(Texts texts, Consumer<String> choose, Runnable leave) {
        table.setId("scene-table");
        table.setAccessibleText(texts.get("scene.title"));
        table.setPlaceholder(new Label(texts.get("scene.empty")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Row, String> thing = new TableColumn<>(texts.get("scene.thing"));
        thing.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().words()));
        TableColumn<Row, String> now = new TableColumn<>(texts.get("scene.now"));
        now.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().concerned()
                ? texts.get("scene.concerned")
                : ""));
        table.getColumns().add(thing);
        table.getColumns().add(now);
        thing.prefWidthProperty().bind(table.widthProperty().multiply(0.7));
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen(choose);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
                event.consume();
            }
        });
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                chosen(choose);
            }
        });
        table.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume); // the stage below is not meant
    }

    private void chosen(Consumer<String> choose) {
        Row row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            choose.accept(row.id());
        }
    }

    TableView<Row> node() {
        return table;
    }

    /** Shows a list's shapes that say something; the row that was selected stays so. */
    void show(DisplayList list) {
        List<Row> rows = rows(list);
        if (rows.equals(table.getItems())) {
            return;
        }
        Row before = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(rows);
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (before != null && rows.get(i).id().equals(before.id())) {
                at = i;
            }
        }
        if (!rows.isEmpty()) {
            table.getSelectionModel().clearAndSelect(at);
            table.getFocusModel().focus(at);
        }
    }

    /** Every shape with words of its own; single bits are left to the word that they are of. */
    static List<Row> rows(DisplayList list) {
        List<Row> rows = new ArrayList<>();
        Set<String> said = new LinkedHashSet<>();
        for (Shape shape : list.shapes()) {
            boolean bit = shape.mark().kind().endsWith("bit");
            if (shape instanceof Box && !shape.mark().spoken().isEmpty() && !bit && said.add(shape.id())) {
                rows.add(new Row(shape.id(), shape.mark().spoken(), shape.mark().dim() == 0));
            }
        }
        return rows;
    }
}
