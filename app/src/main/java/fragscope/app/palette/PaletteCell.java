// SPDX-License-Identifier: Apache-2.0
package fragscope.app.palette;

import atlantafx.base.theme.Styles;
import fragscope.app.command.Command;
import fragscope.app.tool.Desk;
import fragscope.app.tool.Titles;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One command: its title, or why not, and its keys. */
final class PaletteCell extends ListCell<Command> {

    private final Desk desk;
    private final Consumer<Command> run;
    private final Label title = new Label();
    private final Label reason = new Label();
    private final Label keys = new Label();
    private final HBox row = new HBox(10);

    PaletteCell(Desk desk, Consumer<Command> run) {
        this.desk = desk;
        this.run = run;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        title.setMinWidth(Region.USE_PREF_SIZE);
        reason.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        keys.getStyleClass().addAll("number", Styles.TEXT_MUTED);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().addAll(title, reason, gap, keys);
    }

    @Override
    protected void updateItem(@Nullable Command command, boolean empty) {
        super.updateItem(command, empty);
        title.disableProperty().unbind();
        reason.textProperty().unbind();
        if (empty || command == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        title.setText(Titles.of(desk.texts(), command));
        title.disableProperty().bind(Bindings.not(command.enabled()));
        reason.textProperty().bind(Bindings.createStringBinding(() -> Titles.why(desk.texts(), command).orElse(""),
                command.enabled()));
        keys.setText(Titles.keys(desk.keymap(), command));
        setAccessibleText(title.getText() + " " + keys.getText() + " " + reason.getText());
        setGraphic(row);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE && getItem() != null) {
            run.accept(getItem());
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
