// SPDX-License-Identifier: Apache-2.0
package fragscope.app.branch;

import fragscope.app.dialog.Card;
import fragscope.app.dialog.Overlay;
import fragscope.app.session.Opened;
import fragscope.app.session.Request;
import fragscope.app.text.Texts;
import fragscope.app.tool.Desk;
import fragscope.engine.run.Fields;
import fragscope.engine.run.Scenario;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Another value of one of the scenario's fields: the source is run anew with it from the beginning, since rings and
 * pools are built from fields, and shown at the same fact.
 */
final class SettingCard {

    /** Fields that say what is run, not how. */
    private static final List<String> OTHERS = List.of("name", "capture", "traffic", "design");

    private SettingCard() {
    }

    /**
     * @param opener opens the request at a fact
     */
    static void show(Desk desk, Overlay overlay, BiConsumer<Request, Long> opener) {
        Opened open = desk.session().opened().orElse(null);
        if (open == null) {
            return;
        }
        Texts texts = desk.texts();
        Scenario scenario = open.run().scenario();
        ComboBox<String> field = new ComboBox<>();
        field.setId("setting-field");
        field.setAccessibleText(texts.get("whatif.setting.field"));
        Fields.names(Scenario.class).stream().filter(name -> !OTHERS.contains(name)).forEach(field.getItems()::add);
        TextField value = new TextField();
        value.setId("setting-value");
        value.setAccessibleText(texts.get("whatif.setting.value"));
        Label wrong = new Label();
        wrong.setId("setting-wrong");
        wrong.setWrapText(true);
        Button run = new Button(texts.get("whatif.setting.run"));
        run.setId("setting-run");
        field.valueProperty().addListener((_, _, name) -> value.setText(
                String.valueOf(Fields.value(scenario, name)).toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        field.setValue("ring");
        value.textProperty().addListener((_, _, text) -> {
            String why = refused(scenario, field.getValue(), text);
            wrong.setText(why);
            run.setDisable(!why.isEmpty());
        });
        run.setOnAction(_ -> {
            overlay.hide();
            opener.accept(open.request().with(field.getValue(), value.getText().strip()), desk.session().fact());
        });
        value.setOnAction(_ -> run.fire());
        HBox line = new HBox(12, field, value, run);
        line.setAlignment(Pos.CENTER_LEFT);
        Label asked = new Label(texts.get("whatif.setting.asked"));
        asked.setWrapText(true);
        overlay.show(new Card("setting", texts.get("whatif.setting.title"), texts,
                new VBox(12, asked, line, wrong)).startingAt(field));
    }

    private static String refused(Scenario scenario, String field, String text) {
        try {
            scenario.with(field, text.strip());
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
