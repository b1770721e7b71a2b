// SPDX-License-Identifier: Apache-2.0
package fragscope.app.verdict;

import fragscope.app.text.Texts;
import fragscope.engine.check.Cell;
import fragscope.engine.helper.Helper;
import fragscope.engine.helper.Step;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One cell opened: why its verdict, on which skb, and what the CPU did, step by step. */
final class CellCard {

    private static final int LOW = 120;

    private final Texts texts;
    private final Words words;
    private final VBox box = new VBox(6);
    private final Label title = new Label();
    private final Label source = new Label();
    private final VBox because = new VBox(2);
    private final ComboBox<Cell> skbs = new ComboBox<>();
    private final ListView<Step> steps = new ListView<>();
    private Function<Cell, List<Step>> executing = _ -> List.of();
    private boolean filling;

    CellCard(Texts texts) {
        this.texts = texts;
        this.words = new Words(texts);
        box.setId("verdict-card");
        box.getStyleClass().add("verdict-card");
        box.setMinHeight(0);
        title.getStyleClass().add("verdict-title");
        title.setWrapText(true);
        source.getStyleClass().add("verdict-source");
        source.setWrapText(true);
        skbs.setId("verdict-skbs");
        skbs.setAccessibleText(texts.get("verdict.skb"));
        skbs.setConverter(new StringConverter<>() {

            @Override
            public String toString(@Nullable Cell cell) {
                return cell == null ? "" : cell.skb() + ": " + words.of(cell.verdict(), cell.slow());
            }

            @Override
            public @Nullable Cell fromString(String text) {
                return null; // it cannot be edited
            }
        });
        skbs.getSelectionModel().selectedItemProperty().addListener((_, _, cell) -> {
            if (cell != null && !filling) {
                show(cell);
            }
        });
        steps.setId("verdict-steps");
        steps.setAccessibleText(texts.get("verdict.steps"));
        steps.setPlaceholder(new Label(texts.get("verdict.pick")));
        steps.setMinHeight(LOW);
        steps.setCellFactory(_ -> new StepCell());
        VBox.setVgrow(steps, Priority.ALWAYS);
        Label on = new Label(texts.get("verdict.skb"));
        on.setLabelFor(skbs);
        HBox chosen = new HBox(8, on, skbs);
        chosen.visibleProperty().bind(skbs.valueProperty().isNotNull());
        chosen.managedProperty().bind(chosen.visibleProperty());
        chosen.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        box.getChildren().addAll(title, source, new FlowPane(8, 4, chosen), because, steps);
        clear();
    }

    VBox node() {
        return box;
    }

    /** Shows nothing but what can be done. */
    void clear() {
        title.setText(texts.get("verdict.none"));
        source.setText("");
        because.getChildren().clear();
        filling = true;
        skbs.getItems().clear();
        filling = false;
        skbs.setDisable(true);
        steps.getItems().clear();
    }

    /**
     * Opens a cell.
     *
     * @param helper  the row
     * @param column  the column
     * @param cells   the skbs that it was executed on
     * @param first   which is shown
     * @param execute executes one of them again, with every step
     */
    void open(Helper helper, Column column, List<Cell> cells, Cell first, Function<Cell, List<Step>> execute) {
        executing = execute;
        title.setText(texts.get("verdict.title", helper.name(), column.design().name(), words.of(column.version())));
        source.setText(helper.abridged().isEmpty()
                ? texts.get("verdict.closely", helper.file(), helper.tree())
                : texts.get("verdict.abridged", helper.file(), helper.tree(), helper.abridged()));
        filling = true;
        skbs.getItems().setAll(cells);
        skbs.setDisable(cells.size() < 2);
        skbs.getSelectionModel().select(first);
        filling = false;
        show(first);
    }

    private void show(Cell cell) {
        because.getChildren().clear();
        for (String line : words.because(cell, cell.slow())) {
            Label label = new Label(line);
            label.setWrapText(true);
            because.getChildren().add(label);
        }
        steps.getItems().setAll(executing.apply(cell));
        steps.getSelectionModel().selectLast();
        steps.scrollTo(Math.max(0, steps.getItems().size() - 1));
    }

    /** A step of the CPU; the end of it is marked. */
    private static final class StepCell extends ListCell<Step> {

        @Override
        protected void updateItem(@Nullable Step step, boolean empty) {
            super.updateItem(step, empty);
            getStyleClass().removeAll("step-fault", "step-enter");
            setText(empty || step == null ? null : step.text());
            if (!empty && step != null) {
                switch (step.kind()) {
                    case FAULT -> getStyleClass().add("step-fault");
                    case ENTER -> getStyleClass().add("step-enter");
                    default -> {
                    }
                }
            }
        }
    }
}
