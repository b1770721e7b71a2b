// SPDX-License-Identifier: Apache-2.0
package fragscope.app.plan;

import fragscope.app.tool.Desk;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Rows of a sweep as a table; a click on one, or Enter, opens its run. */
final class RowTable {

    private final TableView<Map<String, String>> table = new TableView<>();

    RowTable(Desk desk, Consumer<Map<String, String>> open) {
        table.setId("sweep-table");
        table.setAccessibleText(desk.texts().get("sweep.table"));
        table.setPlaceholder(new Label(desk.texts().get("sweep.no-rows")));
        table.setRowFactory(_ -> {
            TableRow<Map<String, String>> row = new TableRow<>();
            row.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> {
                if (row.getItem() != null) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            Map<String, String> chosen = table.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && chosen != null) {
                open.accept(chosen);
            }
        });
    }

    TableView<Map<String, String>> node() {
        return table;
    }

    void clear() {
        table.getItems().clear();
        table.getColumns().clear();
    }

    /** The columns, in the files' words. */
    void columns(List<String> names) {
        for (String name : names) {
            TableColumn<Map<String, String>, String> column = new TableColumn<>(name);
            column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().getOrDefault(name, "")));
            column.setComparator((a, b) -> {
                int order = Double.compare(RowsPicture.value(a), RowsPicture.value(b));
                return order != 0 ? order : a.compareTo(b);
            });
            table.getColumns().add(column);
        }
    }

    void add(Map<String, String> row) {
        table.getItems().add(row);
    }
}
