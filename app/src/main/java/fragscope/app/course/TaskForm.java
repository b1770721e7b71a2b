// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import atlantafx.base.theme.Styles;
import fragscope.app.lesson.Setting;
import fragscope.app.lesson.Step;
import fragscope.app.text.Texts;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.run.Fields;
import fragscope.engine.run.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A task: what the learner changes, whether that reaches the goal, and hints one by one. */
final class TaskForm {

    /** Keys beside the scenario's fields, the likeliest first. */
    private static final List<String> KEYS = List.of(Setting.DESIGN, Setting.WITHOUT, Setting.CHANGE,
            "traffic.segments",
            "traffic.flows");

    private final Texts texts;
    private final Classroom room;
    private final VBox box = new VBox(6);
    private final VBox rows = new VBox(4);
    private final VBox hints = new VBox(4);
    private final Label outcome = new Label();
    private final Button hint = new Button();
    private int hintsShown = -1;

    TaskForm(Texts texts, Classroom room) {
        this.texts = texts;
        this.room = room;
        Button more = new Button(texts.get("task.more"));
        more.setId("task-more");
        more.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        more.setOnAction(_ -> row("", ""));
        Button run = new Button(texts.get("task.run"));
        run.setId("task-run");
        run.setOnAction(_ -> room.tasks().attempt(tried()));
        hint.setId("task-hint");
        hint.setText(texts.get("task.hint"));
        hint.setOnAction(_ -> room.tasks().hint());
        outcome.setId("task-outcome");
        outcome.setWrapText(true);
        outcome.setMinHeight(Region.USE_PREF_SIZE);
        box.getChildren().addAll(new Label(texts.get("task.change")), rows, more, new HBox(6, run, hint), outcome,
                hints);
    }

    Region node(Page page, Step.Task task) {
        rows.getChildren().clear();
        row(Setting.DESIGN, page.moment().run().run().design().name());
        hintsShown = -1;
        hint.setVisible(!task.hints().isEmpty());
        return box;
    }

    private void row(String key, String value) {
        ComboBox<String> name = new ComboBox<>();
        name.getItems().setAll(KEYS);
        name.getItems().addAll(Fields.names(Scenario.class));
        name.setEditable(true);
        name.setValue(key);
        name.setPrefWidth(150);
        name.setAccessibleText(texts.get("task.key"));
        name.setId("task-key-" + rows.getChildren().size());
        ComboBox<String> designs = new ComboBox<>();
        designs.getItems().setAll(Presets.all().stream().map(Design::name).toList());
        designs.setEditable(true);
        designs.setValue(value);
        designs.setAccessibleText(texts.get("task.value"));
        designs.setId("task-value-" + rows.getChildren().size());
        name.valueProperty().addListener((_, _, now) -> designs.getItems().setAll(Setting.DESIGN.equals(now)
                ? Presets.all().stream().map(Design::name).toList()
                : List.of()));
        HBox.setHgrow(designs, Priority.ALWAYS);
        rows.getChildren().add(new HBox(4, name, designs));
    }

    private Setting tried() {
        Map<String, String> values = new TreeMap<>();
        for (var row : new ArrayList<>(rows.getChildren())) {
            String key = text(((HBox) row).getChildren().get(0));
            String value = text(((HBox) row).getChildren().get(1));
            if (!key.isEmpty()) {
                values.put(key, value);
            }
        }
        return new Setting(values);
    }

    private static String text(javafx.scene.Node node) {
        TextField editor = ((ComboBox<?>) node).getEditor();
        return editor.getText() == null ? "" : editor.getText().strip();
    }

    void refresh() {
        Optional<Tasks.Trial> trial = room.tasks().trialProperty().get();
        outcome.setText(trial.map(t -> !t.sentence().isEmpty()
                ? t.sentence()
                : texts.get(t.reached() ? "task.reached" : "task.missed", t.tried().words())).orElse(""));
        List<String> taken = room.tasks().hints();
        if (taken.size() != hintsShown) {
            hintsShown = taken.size();
            hints.getChildren().setAll(taken.stream().map(words -> {
                Label label = new Label(words);
                label.setWrapText(true);
                label.setMinHeight(Region.USE_PREF_SIZE);
                return label;
            }).toList());
        }
    }
}
