// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cost;

import fragscope.app.dialog.FilePicker;
import fragscope.app.notice.Notice;
import fragscope.app.tool.Desk;
import fragscope.engine.input.CostModelJson;
import fragscope.engine.input.InputException;
import fragscope.engine.time.CostModel;
import fragscope.engine.time.CostNumber;
import java.io.IOException;
import java.nio.file.Files;
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
    private final FilePicker picker;
    private final VBox box = new VBox(8);
    private final Map<CostNumber, TextField> fields = new EnumMap<>(CostNumber.class);
    private final Map<CostNumber, Label> sources = new EnumMap<>(CostNumber.class);
    private final Label verdict = new Label();
    private final Button runIt = new Button();
    private final Button saveIt = new Button();
    private CostModel base = CostModel.typical();
    private @Nullable CostModel shown;

    /**
     * A pane.
     *
     * @param run opens the present source with a cost model, as scenarios write it
     */
    public CostPane(Desk desk, FilePicker picker, Consumer<String> run) {
        this.desk = desk;
        this.picker = picker;
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
        button(runIt, "run", () -> run.accept(model().toString()));
        Button typical = button("typical", () -> fill(CostModel.typical()));
        Button load = button("load", this::load);
        button(saveIt, "save", this::save);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        box.setId("costs");
        box.setPadding(new Insets(0, 12, 8, 12));
        box.getChildren().addAll(told, new FlowPane(10, 6, runIt, typical, load, saveIt), verdict, scroll);
    }

    /** The pane. */
    public VBox node() {
        return box;
    }

    /** Takes over the model of the run that is open, where that is another one than before. */
    public void show(CostModel model) {
        if (!model.equals(shown)) {
            boolean same = shown != null && !saveIt.isDisabled() && model().changed().equals(model.changed());
            shown = model;
            if (same) {
                check(); // a run does not carry the sources of what was read from a file: they stay here
            } else {
                fill(model);
            }
        }
    }

    private Button button(String name, Runnable does) {
        Button button = new Button();
        button(button, name, does);
        return button;
    }

    private void button(Button button, String name, Runnable does) {
        button.setText(desk.texts().get("cost." + name));
        button.setId("cost-" + name);
        button.setOnAction(_ -> does.run());
    }

    /** Takes over what a file says; it is run when that is asked for. */
    private void load() {
        picker.pick(desk.texts()).ifPresent(path -> {
            try {
                fill(CostModelJson.read(path));
            } catch (InputException e) {
                desk.notices().post(Notice.problem(desk.texts().get("cost.not-loaded"), String.valueOf(
                        e.getMessage())));
            }
        });
    }

    private void save() {
        picker.place(desk.texts(), "costs.json").ifPresent(path -> {
            try {
                Files.writeString(path, CostModelJson.write(model()) + "\n");
                desk.notices().post(Notice.quiet(desk.texts().get("cost.saved", path.toString())));
            } catch (IOException e) {
                desk.notices().post(Notice.quiet(desk.texts().get("cost.not-saved", String.valueOf(e.getMessage()))));
            }
        });
    }

    private void fill(CostModel model) {
        base = model;
        fields.forEach((number, field) -> field.setText(Long.toString(model.value(number))));
        check();
    }

    /** What the fields say; call only when all of them are numbers that can be. */
    private CostModel model() {
        Map<CostNumber, Long> values = new EnumMap<>(CostNumber.class);
        fields.forEach((number, field) -> values.put(number, Long.parseLong(field.getText().strip())));
        Map<CostNumber, String> kept = new EnumMap<>(CostNumber.class);
        values.forEach((number, value) -> {
            if (value == base.value(number)) {
                kept.put(number, base.source(number));
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
        saveIt.setDisable(!sound);
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
