// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cost;

import fragscope.app.tool.Desk;
import fragscope.engine.time.CostModel;
import fragscope.engine.time.CostNumber;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The cost model that the open run rests on: each number, its unit and its source; changed ones make another run. */
public final class CostPane {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("error");

    private final Desk desk;
    private final VBox box = new VBox(8);
    private final Map<CostNumber, TextField> fields = new EnumMap<>(CostNumber.class);
    private final Map<CostNumber, Label> sources = new EnumMap<>(CostNumber.class);
    private final Label verdict = new Label();
    private final Button runIt = new Button();
    private @Nullable CostModel shown;

    /**
     * A pane.
     *
     * @param run opens the present source with a cost model, as scenarios write it
     */
    public CostPane(Desk desk, Consumer<String> run) {
        this.desk = desk;
        GridPane grid = new GridPane(12, 4);
        int row = 0;
        for (CostNumber number : CostNumber.values()) {
            Label name = new Label(number.word());
            TextField field = new TextField();
            field.setId("cost-" + number.word());
            field.setPrefColumnCount(14);
            field.setAccessibleText(number.word() + ", " + number.unit());
            field.textProperty().addListener((_, _, _) -> check());
            name.setLabelFor(field);
            Label source = new Label();
            source.setWrapText(true);
            GridPane.setHgrow(source, Priority.ALWAYS);
            fields.put(number, field);
            sources.put(number, source);
            Label unit = new Label(number.unit());
            unit.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            name.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            grid.addRow(row++, name, field, unit, source);
        }
        Label told = new Label(desk.texts().get("cost.told"));
        told.setWrapText(true);
        told.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        verdict.setId("cost-verdict");
        verdict.setWrapText(true);
        runIt.setText(desk.texts().get("cost.run"));
        runIt.setId("cost-run");
        runIt.setOnAction(_ -> run.accept(model().toString()));
        Button typical = new Button(desk.texts().get("cost.typical"));
        typical.setId("cost-typical");
        typical.setOnAction(_ -> fill(CostModel.typical()));
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        box.setPadding(new Insets(0, 12, 8, 12));
        box.getChildren().addAll(told, new FlowPane(10, 6, runIt, typical), verdict, scroll);
    }

    /** The pane. */
    public VBox node() {
        return box;
    }

    /** Takes over the model of the run that is open, where that is another one than before. */
    public void show(CostModel model) {
        if (!model.equals(shown)) {
            shown = model;
            fill(model);
        }
    }

    private void fill(CostModel model) {
        fields.forEach((number, field) -> field.setText(Long.toString(model.value(number))));
        check();
    }

    /** What the fields say; call only when all of them are numbers that can be. */
    private CostModel model() {
        Map<CostNumber, Long> values = new EnumMap<>(CostNumber.class);
        fields.forEach((number, field) -> values.put(number, Long.parseLong(field.getText().strip())));
        CostModel from = shown == null ? CostModel.typical() : shown;
        Map<CostNumber, String> kept = new EnumMap<>(CostNumber.class);
        values.forEach((number, value) -> {
            if (value == from.value(number)) {
                kept.put(number, from.source(number));
            }
        });
        return new CostModel(values, kept);
    }

    private void check() {
        String wrong = "";
        for (Map.Entry<CostNumber, TextField> one : fields.entrySet()) {
            String said = wrong(one.getKey(), one.getValue().getText().strip());
            one.getValue().pseudoClassStateChanged(REFUSED, !said.isEmpty());
            wrong = wrong.isEmpty() ? said : wrong;
        }
        boolean sound = wrong.isEmpty();
        boolean changed = sound && !model().changed().equals(shown == null ? Map.of() : shown.changed());
        verdict.setText(sound ? desk.texts().get(changed ? "cost.changed" : "cost.same") : wrong);
        runIt.setDisable(!changed);
        if (sound) {
            CostModel model = model();
            sources.forEach((number, label) -> label.setText(model.source(number)));
        }
    }

    /** Why a number cannot be that, or "". */
    private String wrong(CostNumber number, String text) {
        if (!text.matches("[0-9]{1,16}")) {
            return desk.texts().get("cost.no-number", number.word(), text);
        }
        try {
            new CostModel(Map.of(number, Long.parseLong(text)), Map.of());
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
