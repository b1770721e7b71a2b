// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stops;

import fragscope.app.breakpoint.Breakpoint;
import fragscope.app.facts.FactFields;
import fragscope.app.facts.Sentences;
import fragscope.app.query.FactQuery;
import fragscope.app.query.QueryException;
import fragscope.app.session.Opened;
import fragscope.app.tool.Desk;
import fragscope.app.tool.ErrorLine;
import fragscope.app.tool.Titles;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The field for an expression, with what is wrong with it at its place, and the breakpoints that need none. */
final class StopBar {

    private final Desk desk;
    private final Consumer<Breakpoint> adding;
    private final TextField expression = new TextField();
    private final ErrorLine error = new ErrorLine(expression, "stop-error");
    private final Button add = new Button();
    private final MenuButton more = new MenuButton();
    private final VBox box;

    /**
     * @param adding adds a breakpoint
     */
    StopBar(Desk desk, Consumer<Breakpoint> adding) {
        this.desk = desk;
        this.adding = adding;
        expression.setId("stop-expression");
        expression.setPromptText(desk.texts().get("stops.prompt"));
        expression.setAccessibleText(desk.texts().get("stops.expression"));
        expression.setTooltip(new Tooltip(desk.texts().get("stops.expression.help")));
        expression.setMinWidth(40);
        expression.setOnAction(_ -> add());
        expression.textProperty().addListener((_, _, _) -> error.clear());
        add.setId("stop-add");
        add.setText("+");
        add.setAccessibleText(desk.texts().get("stops.add"));
        add.setTooltip(new Tooltip(desk.texts().get("stops.add")));
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.getStyleClass().add("stop-button");
        add.setOnAction(_ -> add());
        add.disableProperty().bind(Bindings.createBooleanBinding(() -> expression.getText().isBlank(),
                expression.textProperty()));
        more.setId("stop-more");
        more.setAccessibleText(desk.texts().get("stops.more"));
        more.setTooltip(new Tooltip(desk.texts().get("stops.more")));
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.getStyleClass().add("stop-button");
        HBox.setHgrow(expression, Priority.ALWAYS);
        HBox line = new HBox(4, expression, add, more);
        line.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(2, line, error.node());
    }

    /** Lists the commands that make breakpoints without an expression; call once they are there. */
    void listCommands() {
        for (String id : List.of("run.stop-at-invariant", "run.stop-at-reads", "run.stop-when-changed")) {
            MenuItem item = new MenuItem(Titles.of(desk.texts(), desk.commands().get(id)));
            item.setId("stop-menu-" + id);
            item.setOnAction(_ -> desk.commands().get(id).run());
            item.disableProperty().bind(Bindings.not(desk.commands().get(id).enabled()));
            more.getItems().add(item);
        }
    }

    Region node() {
        return box;
    }

    /** Puts the caret into the field. */
    void focus() {
        expression.requestFocus();
    }

    private void add() {
        String text = expression.getText().strip();
        if (text.isEmpty()) {
            return;
        }
        Opened run = desk.session().opened().orElse(null);
        try {
            if (run != null) { // without one nothing tells which names there are
                FactQuery.parse(text, new FactFields(), run.recording().liveMachine(), Sentences.in(
                        desk.texts().locale()));
            }
            adding.accept(new Breakpoint.Holds(text));
            expression.clear();
        } catch (QueryException e) {
            int at = e.position() + expression.getText().indexOf(text);
            error.show(at, desk.texts().get("stops.error", at + 1, e.what()));
        }
    }
}
