// SPDX-License-Identifier: Apache-2.0
package fragscope.app.plot;

import fragscope.app.dialog.FilePicker;
import fragscope.app.draw.DisplayList;
import fragscope.app.draw.PicturePane;
import fragscope.app.draw.Svg;
import fragscope.app.draw.Theme;
import fragscope.app.flow.Amounts;
import fragscope.app.flow.BarsPicture;
import fragscope.app.flow.FlowPicture;
import fragscope.app.flow.Flows;
import fragscope.app.notice.Notice;
import fragscope.app.tool.Desk;
import fragscope.engine.measure.CacheModel;
import fragscope.engine.measure.Summary;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The bytes that a run moved: as a flow or as bars with numbers, under a cache model that is named beside them. */
final class LedgerPane {

    private static final double LEAST_WIDTH = 760;
    private static final double LEAST_HEIGHT = 330;

    private record Shown(Summary summary, int model, int per, int form, double width, double height, double zoom,
            Theme theme, Object level) {
    }

    private final Desk desk;
    private final FilePicker picker;
    private final VBox box = new VBox(6);
    private final PicturePane pane;
    private final ComboBox<String> model;
    private final ComboBox<String> per;
    private final ComboBox<String> form;
    private @Nullable Shown shown;
    private @Nullable DisplayList list;

    LedgerPane(Desk desk, FilePicker picker) {
        this.desk = desk;
        this.picker = picker;
        pane = new PicturePane("ledger-picture", desk.texts().get("plot.tab.bytes"));
        form = choice("form", List.of("flow.form.flow", "flow.form.bars"));
        per = choice("per", List.of("flow.per.total", "flow.per.packet", "flow.per.second"));
        model = choice("model", List.of("flow.choice.uncached", "flow.choice.ddio"));
        Button svg = new Button(desk.texts().get("plot.svg"));
        svg.setId("ledger-svg");
        svg.setOnAction(_ -> save());
        FlowPane bar = new FlowPane(10, 6, labelled("form", form), labelled("per", per), labelled("model", model),
                svg);
        bar.setPadding(new Insets(0, 12, 0, 12));
        box.setId("bytes");
        VBox.setVgrow(pane, Priority.ALWAYS);
        box.getChildren().addAll(bar, pane);
    }

    private ComboBox<String> choice(String name, List<String> keys) {
        ComboBox<String> choice = new ComboBox<>();
        choice.setId("ledger-" + name);
        choice.setAccessibleText(desk.texts().get("flow." + name));
        keys.forEach(key -> choice.getItems().add(desk.texts().get(key)));
        choice.getSelectionModel().select(0);
        return choice;
    }

    private HBox labelled(String name, ComboBox<String> choice) {
        Label label = new Label(desk.texts().get("flow." + name));
        label.setLabelFor(choice);
        HBox both = new HBox(6, label, choice);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    VBox node() {
        return box;
    }

    /** Shows what a run moved. */
    void show(Summary summary) {
        double zoom = desk.settings().zoomProperty().get();
        Theme theme = desk.theme().getValue();
        Shown now = new Shown(summary, index(model), index(per), index(form), pane.getWidth(), pane.getHeight(), zoom,
                theme, desk.session().levelProperty().get());
        if (now.equals(shown) || pane.getWidth() < 50 || pane.getHeight() < 50) {
            return;
        }
        shown = now;
        Flows flows = Flows.of(summary.ledger(), CacheModel.values()[now.model()]);
        Amounts amounts = new Amounts(Amounts.Per.values()[now.per()], summary.packets().in(), summary.endPs(),
                summary.costModel(), desk.texts());
        list = pane.show((w, h) -> now.form() == 0
                ? FlowPicture.draw(flows, amounts, summary.design(), w, h, desk.session().levelProperty().get())
                : BarsPicture.draw(flows, amounts, summary.design(), w, h, desk.session().levelProperty().get()),
                theme, pane.factor(zoom, LEAST_WIDTH, LEAST_HEIGHT));
        pane.setAccessibleText(desk.texts().get("plot.tab.bytes") + ": " + desk.texts().get("flow.model."
                + flows.model().name().toLowerCase(Locale.ROOT)));
    }

    private static int index(ComboBox<String> choice) {
        return Math.max(0, choice.getSelectionModel().getSelectedIndex());
    }

    private void save() {
        DisplayList drawn = list;
        if (drawn == null) {
            return;
        }
        picker.place(desk.texts(), "bytes.svg").ifPresent(path -> {
            try {
                Svg.write(drawn, desk.theme().getValue(), 1, path);
                desk.notices().post(Notice.quiet(desk.texts().get("plot.saved", path.toString())));
            } catch (IOException e) {
                desk.notices().post(Notice.quiet(desk.texts().get("plot.not-saved", String.valueOf(e.getMessage()))));
            }
        });
    }
}
