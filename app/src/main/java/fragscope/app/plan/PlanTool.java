// SPDX-License-Identifier: Apache-2.0
package fragscope.app.plan;

import fragscope.app.dialog.FilePicker;
import fragscope.app.draw.PicturePane;
import fragscope.app.draw.Theme;
import fragscope.app.notice.Notice;
import fragscope.app.session.Request;
import fragscope.app.source.UnusableException;
import fragscope.app.stage.Level;
import fragscope.app.sweep.PlanRun;
import fragscope.app.sweep.Shard;
import fragscope.app.sweep.Sweep;
import fragscope.app.sweep.SweepTask;
import fragscope.app.tool.Desk;
import fragscope.app.tool.FxThread;
import fragscope.app.tool.Tool;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Sweeps: a plan is opened, run, paused, gone on with; its rows as a plot and a table, each a way to its run. */
public final class PlanTool implements Tool {

    /** More runs than that are begun only when the person says that all are meant. */
    private static final BigInteger ASKED = BigInteger.valueOf(10_000);
    /** So many rows are shown; files have all of them. */
    private static final int SHOWN = 5_000;
    /** So many rows are read in one pulse. */
    private static final int READ = 50;

    private record Shown(int rows, String x, String y, double width, double height, double zoom, Theme theme,
            Level level) {
    }

    private final Desk desk;
    private final FilePicker picker;
    private final Consumer<Request> open;
    private final VBox box = new VBox(6);
    private final Label told = new Label();
    private final CheckBox all = new CheckBox();
    private final Button start;
    private final Button pause;
    private final Button cancel;
    private final Button save;
    private final ProgressBar progress = new ProgressBar(0);
    private final ComboBox<String> across = new ComboBox<>();
    private final ComboBox<String> up = new ComboBox<>();
    private final PicturePane plot;
    private final RowTable table;
    private final FxThread fx = new FxThread();
    private final List<Map<String, String>> rows = new ArrayList<>();
    private long next;
    private @Nullable Sweep sweep;
    private @Nullable PlanRun run;
    private @Nullable Path file;
    private @Nullable Shown shown;

    /**
     * A pane without a plan.
     *
     * @param open opens a run
     */
    public PlanTool(Desk desk, FilePicker picker, Consumer<Request> open) {
        this.desk = desk;
        this.picker = picker;
        this.open = open;
        box.setId("sweep");
        box.setMinSize(200, 150);
        box.setPadding(new Insets(6, 12, 6, 12));
        box.setAccessibleText(desk.texts().get("tool.sweep.title"));
        start = button("start", this::start);
        pause = button("pause", this::pause);
        cancel = button("cancel", this::cancel);
        save = button("save", this::save);
        told.setId("sweep-told");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        told.setText(desk.texts().get("sweep.told"));
        all.setId("sweep-all");
        all.setOnAction(_ -> enable());
        progress.setId("sweep-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(desk.texts().get("sweep.progress"));
        plot = new PicturePane("sweep-plot", desk.texts().get("sweep.plot"));
        plot.setPrefHeight(320);
        plot.setMinHeight(150);
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            plot.requestFocus();
            String id = PicturePane.picked(e.getPickResult().getIntersectedNode());
            if (id.startsWith("run:")) {
                show(Long.parseLong(id.substring("run:".length())));
            }
        });
        table = new RowTable(desk, row -> show(Long.parseLong(row.getOrDefault("run", "0"))));
        choice(across, "x");
        choice(up, "y");
        FlowPane bar = new FlowPane(10, 6, button("open", this::pick), start, pause, cancel, save);
        FlowPane axes = new FlowPane(10, 6, label("sweep.y", up), up, label("sweep.x", across), across);
        VBox.setVgrow(plot, Priority.ALWAYS);
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        box.getChildren().addAll(bar, told, all, progress, axes, plot, table.node());
        enable();
    }

    private Button button(String id, Runnable does) {
        Button button = new Button(desk.texts().get("sweep." + id));
        button.setId("sweep-" + id);
        button.setOnAction(_ -> does.run());
        return button;
    }

    private void choice(ComboBox<String> choice, String name) {
        choice.setId("sweep-" + name);
        choice.setAccessibleText(desk.texts().get("sweep." + name));
    }

    private Label label(String key, ComboBox<String> of) {
        Label label = new Label(desk.texts().get(key));
        label.setLabelFor(of);
        return label;
    }

    @Override
    public String id() {
        return "sweep";
    }

    @Override
    public Region node() {
        return box;
    }

    private void pick() {
        picker.pick(desk.texts()).ifPresent(this::load);
    }

    /** Reads a plan in the background; its capture is read for it. */
    public void load(Path plan) {
        close();
        told.setText(desk.texts().get("sweep.reading", plan.toString()));
        Thread.ofPlatform().daemon().name("plan-reader").start(() -> {
            try {
                Sweep found = Sweep.of(plan.toString());
                fx.execute(() -> loaded(plan, found));
            } catch (UnusableException | RuntimeException e) {
                fx.execute(() -> told.setText(desk.texts().get("sweep.wrong", String.valueOf(e.getMessage()))));
            }
        });
    }

    private void loaded(Path plan, Sweep found) {
        close();
        file = plan;
        sweep = found;
        try {
            SweepTask task = SweepTask.of(found, Shard.WHOLE);
            String name = plan.toString();
            PlanRun made = PlanRun.of(task, Path.of((name.endsWith(".json")
                    ? name.substring(0, name.length() - 5)
                    : name) + ".results"));
            run = made;
            told.setText(desk.texts().get(made.done() == 0 ? "sweep.ready" : "sweep.there", found.runs(),
                    found.factors(), made.done()));
        } catch (UnusableException | IllegalArgumentException e) {
            told.setText(desk.texts().get("sweep.wrong", String.valueOf(e.getMessage())));
        }
        all.setText(desk.texts().get("sweep.all", found.runs()));
        enable();
    }

    private void close() {
        if (run != null) {
            run.close();
        }
        run = null;
        sweep = null;
        next = 0;
        rows.clear();
        table.clear();
        across.getItems().clear();
        up.getItems().clear();
        all.setSelected(false);
        plot.hide();
        shown = null;
        enable();
    }

    private boolean asks() {
        return sweep != null && run != null && sweep.runs().compareTo(ASKED) > 0;
    }

    private void enable() {
        PlanRun now = run;
        boolean going = now != null && now.begun() && !now.ended();
        boolean asks = asks();
        all.setVisible(asks);
        all.setManaged(asks);
        start.setDisable(now == null || now.begun() || asks && !all.isSelected());
        pause.setDisable(!going);
        cancel.setDisable(!going);
        save.setDisable(rows.isEmpty());
        pause.setText(desk.texts().get(now != null && now.paused() ? "sweep.resume" : "sweep.pause"));
    }

    private void start() {
        if (run != null) {
            run.start();
        }
        enable();
    }

    private void pause() {
        PlanRun now = run;
        if (now != null && now.paused()) {
            now.resume();
        } else if (now != null) {
            now.pause();
        }
        enable();
    }

    private void cancel() {
        if (run != null) {
            run.cancel();
        }
        enable();
    }

    private void save() {
        PlanRun now = run;
        if (now != null) {
            picker.place(desk.texts(), "results.csv").ifPresent(path -> {
                try {
                    now.save(path);
                    desk.notices().post(Notice.quiet(desk.texts().get("plot.saved", path.toString())));
                } catch (UnusableException e) {
                    desk.notices().post(Notice.quiet(String.valueOf(e.getMessage())));
                }
            });
        }
    }

    /** Opens the run of a row. */
    private void show(long number) {
        Sweep from = sweep;
        Path plan = file;
        if (from != null && plan != null) {
            open.accept(PlanRequest.of(from, plan, number));
        }
    }

    @Override
    public void refresh() {
        PlanRun now = run;
        if (now == null) {
            return;
        }
        for (int i = 0; i < READ && next < now.rows() && rows.size() < SHOWN && now.row(next).isPresent(); i++) {
            now.row(next++).ifPresent(this::add);
        }
        progress.setProgress((double) now.done() / Math.max(1, now.rows()));
        if (now.begun()) {
            String key = !now.failure().isEmpty()
                    ? "sweep.failed"
                    : now.done() == now.rows()
                            ? "sweep.done"
                            : now.ended() ? "sweep.stopped" : now.paused() ? "sweep.paused" : "sweep.running";
            told.setText(desk.texts().get(key, now.done(), now.rows(), now.failure()));
        }
        enable();
        draw();
    }

    private void add(Map<String, String> row) {
        if (rows.isEmpty()) {
            List<String> columns = List.copyOf(row.keySet());
            table.columns(columns);
            int outcome = columns.indexOf("outcome");
            across.getItems().setAll(columns.subList(1, Math.max(1, outcome)));
            up.getItems().setAll(columns.subList(Math.min(columns.size(), outcome + 2), columns.size()));
            up.getItems().remove("hash");
            across.setValue(outcome > 3 ? columns.get(3) : "design");
            up.setValue(up.getItems().contains("latency_p99_ns") ? "latency_p99_ns" : up.getItems().getFirst());
        }
        rows.add(row);
        table.add(row);
    }

    private void draw() {
        String x = across.getValue();
        String y = up.getValue();
        if (rows.isEmpty() || x == null || y == null || plot.getWidth() < 50 || plot.getHeight() < 50) {
            return;
        }
        double zoom = desk.settings().zoomProperty().get();
        Shown now = new Shown(rows.size(), x, y, plot.getWidth(), plot.getHeight(), zoom, desk.theme().getValue(),
                desk.session().levelProperty().get());
        if (!now.equals(shown)) {
            shown = now;
            plot.show((w, h) -> RowsPicture.draw(rows, x, y, desk.texts(), w, h, now.level()), now.theme(),
                    zoom);
        }
    }
}
