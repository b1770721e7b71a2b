// SPDX-License-Identifier: Apache-2.0
package fragscope.app.plot;

import fragscope.app.cost.CostPane;
import fragscope.app.dialog.FilePicker;
import fragscope.app.session.Opened;
import fragscope.app.tool.Desk;
import fragscope.app.tool.Tool;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What was measured of the open run: figures over virtual time, bytes that moved, and the cost model they rest on. */
public final class MeasureTool implements Tool {

    private final Desk desk;
    private final Measuring measuring = new Measuring();
    private final VBox box = new VBox(6);
    private final Label told = new Label();
    private final FiguresPane figures;
    private final LedgerPane ledger;
    private final CostPane costs;
    private final ToggleButton time;
    private final ToggleButton bytes;
    private boolean measured;

    /**
     * The pane.
     *
     * @param run opens the present source with another cost model
     */
    public MeasureTool(Desk desk, FilePicker picker, Consumer<String> run) {
        this.desk = desk;
        figures = new FiguresPane(desk, picker);
        ledger = new LedgerPane(desk, picker);
        costs = new CostPane(desk, picker, run);
        box.setId("figures");
        box.setMinSize(200, 150);
        box.setAccessibleText(desk.texts().get("tool.figures.title"));
        ToggleGroup tabs = new ToggleGroup();
        time = tab("time", tabs);
        bytes = tab("bytes", tabs);
        HBox bar = new HBox(4, time, bytes, tab("costs", tabs));
        bar.setPadding(new Insets(6, 12, 0, 12));
        told.setPadding(new Insets(0, 12, 0, 12));
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        told.setId("figures-told");
        for (Region part : new Region[]{figures.node(), ledger.node(), costs.node()}) {
            VBox.setVgrow(part, Priority.ALWAYS);
        }
        box.getChildren().setAll(bar, told, figures.node());
        time.setSelected(true);
        tabs.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                tabs.selectToggle(before); // one of them is always shown
            } else {
                box.getChildren().set(2, time.isSelected()
                        ? figures.node()
                        : bytes.isSelected() ? ledger.node() : costs.node());
                refresh();
            }
        });
    }

    private ToggleButton tab(String name, ToggleGroup tabs) {
        ToggleButton tab = new ToggleButton(desk.texts().get("plot.tab." + name));
        tab.setId("figures-tab-" + name);
        tab.setToggleGroup(tabs);
        return tab;
    }

    @Override
    public String id() {
        return "figures";
    }

    @Override
    public Region node() {
        return box;
    }

    /** Figures over virtual time, for tests. */
    public FiguresPane figures() {
        return figures;
    }

    @Override
    public void refresh() {
        Opened open = desk.session().opened().orElse(null);
        if (open == null || !desk.session().hasMoment()) {
            return;
        }
        costs.show(open.run().scenario().costModel());
        Optional<Measured> found = measuring.of(open.run());
        measured = found.isPresent() || !measuring.failed().isEmpty();
        told.setText(found.isPresent()
                ? told()
                : measuring.failed().isEmpty()
                        ? desk.texts().get("plot.recording")
                        : desk.texts().get("plot.failed", measuring.failed()));
        if (time.isSelected()) {
            figures.show(found);
        } else if (bytes.isSelected()) {
            found.ifPresent(m -> ledger.show(m.summary()));
        }
    }

    @Override
    public boolean settled() {
        return measured;
    }

    private String told() {
        return time.isSelected()
                ? desk.texts().get(figures.series().isEmpty() ? "plot.nothing" : "plot.told")
                : desk.texts().get(bytes.isSelected() ? "plot.told.bytes" : "plot.told.costs");
    }
}
