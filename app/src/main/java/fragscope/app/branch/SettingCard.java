// SPDX-License-Identifier: Apache-2.0
package fragscope.app.branch;

import fragscope.app.dialog.Card;
import fragscope.app.dialog.Overlay;
import fragscope.app.session.Branch;
import fragscope.app.session.BranchTree;
import fragscope.app.session.Opened;
import fragscope.app.session.Request;
import fragscope.app.source.Designs;
import fragscope.app.source.ImpossibleException;
import fragscope.app.source.UnusableException;
import fragscope.app.text.Texts;
import fragscope.app.tool.Desk;
import fragscope.engine.run.Fields;
import fragscope.engine.run.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Another value of one of the scenario's fields, or another design: rings and pools are built from these, so a branch
 * runs the source with it from the beginning, and is shown at the same fact.
 */
final class SettingCard {

    private static final String DESIGN = "design";

    /** Fields that say what is run, not how. */
    private static final List<String> OTHERS = List.of("name", "description", "lesson", "capture", "traffic", DESIGN);

    private SettingCard() {
    }

    /**
     * @param opener reads a source and hands it over when it is ready
     */
    static void show(Desk desk, Overlay overlay, BiConsumer<Request, Consumer<Opened>> opener) {
        Opened open = desk.session().opened().orElse(null);
        if (open == null) {
            return;
        }
        Texts texts = desk.texts();
        Scenario scenario = open.run().scenario();
        ComboBox<String> field = new ComboBox<>();
        field.setId("setting-field");
        field.setAccessibleText(texts.get("whatif.setting.field"));
        field.getItems().add(DESIGN);
        Fields.names(Scenario.class).stream().filter(name -> !OTHERS.contains(name)).forEach(field.getItems()::add);
        TextField value = new TextField();
        value.setId("setting-value");
        value.setAccessibleText(texts.get("whatif.setting.value"));
        Label wrong = new Label();
        wrong.setId("setting-wrong");
        wrong.setWrapText(true);
        Button run = new Button(texts.get("whatif.setting.run"));
        run.setId("setting-run");
        field.valueProperty().addListener((_, _, name) -> value.setText(now(open, name)));
        field.setValue("ring");
        value.textProperty().addListener((_, _, text) -> {
            String why = refused(scenario, field.getValue(), text);
            wrong.setText(why);
            run.setDisable(!why.isEmpty());
        });
        run.setOnAction(_ -> {
            overlay.hide();
            begin(desk, open, field.getValue(), value.getText().strip(), opener);
        });
        value.setOnAction(_ -> run.fire());
        HBox line = new HBox(12, field, value, run);
        line.setAlignment(Pos.CENTER_LEFT);
        Label asked = new Label(texts.get("whatif.setting.asked"));
        asked.setWrapText(true);
        overlay.show(new Card("setting", texts.get("whatif.setting.title"), texts,
                new VBox(12, asked, line, wrong)).startingAt(field));
    }

    private static String now(Opened open, String field) {
        return field.equals(DESIGN)
                ? open.run().design().name()
                : String.valueOf(Fields.value(open.run().scenario(), field)).toLowerCase(Locale.ROOT).replace('_',
                        '-');
    }

    /** Begins the branch once its source is read again. */
    static void begin(Desk desk, Opened open, String field, String value,
            BiConsumer<Request, Consumer<Opened>> opener) {
        BranchTree tree = desk.branches();
        Branch parent = tree.shown().orElseThrow();
        long fact = desk.session().fact();
        Request request = field.equals(DESIGN) ? open.request().under(value) : open.request().with(field, value);
        opener.accept(request, fresh -> tree.anew(parent, field + " = " + value, fresh).ifPresent(
                made -> desk.history().make(new SettingEdit(tree, parent, made, fact,
                        desk.texts().get("whatif.edit.setting")))));
    }

    private static String refused(Scenario scenario, String field, String text) {
        try {
            if (field.equals(DESIGN)) {
                Designs.of(text.strip());
            } else {
                scenario.with(field, text.strip());
            }
            return "";
        } catch (IllegalArgumentException | UnusableException | ImpossibleException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
