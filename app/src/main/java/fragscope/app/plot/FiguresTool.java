// SPDX-License-Identifier: Apache-2.0
package fragscope.app.plot;

import fragscope.app.dialog.FilePicker;
import fragscope.app.draw.DisplayList;
import fragscope.app.draw.NodeStage;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rgb;
import fragscope.app.draw.Svg;
import fragscope.app.draw.Theme;
import fragscope.app.notice.Notice;
import fragscope.app.session.Opened;
import fragscope.app.session.Session;
import fragscope.app.tool.Desk;
import fragscope.app.tool.FxThread;
import fragscope.app.tool.OwnKeys;
import fragscope.app.tool.Tool;
import fragscope.engine.measure.Figure;
import fragscope.engine.measure.Figures;
import fragscope.engine.measure.Series;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** Figures over virtual time: a click on a point goes to its fact, the wheel zooms, what is seen can be exported. */
public final class FiguresTool implements Tool {

    private record Shown(List<Series> series, PlotView view, double width, double height, double zoom, Theme theme,
            Object level) {
    }

    private final Desk desk;
    private final FilePicker picker;
    private final VBox box = new VBox(6);
    private final Pane pane = new Pane();
    private final NodeStage nodes = new NodeStage();
    private final ComboBox<Figure> figures = new ComboBox<>();
    private final Label told = new Label();
    private final FxThread fx = new FxThread();
    private @Nullable Run asked;
    private @Nullable Figures found;
    private List<Series> series = List.of();
    private long endPs;
    private PlotView view = new PlotView("throughput", 0, 1, 0, "");
    private @Nullable DisplayList list;
    private @Nullable Shown shown;

    public FiguresTool(Desk desk, FilePicker picker) {
        this.desk = desk;
        this.picker = picker;
        box.setId("figures");
        box.setMinSize(200, 150);
        box.setAccessibleText(desk.texts().get("tool.figures.title"));
        figures.setId("figures-choice");
        figures.setAccessibleText(desk.texts().get("tool.figures.title"));
        figures.getItems().setAll(Figure.values());
        figures.setValue(Figure.THROUGHPUT);
        figures.setConverter(new Names());
        figures.setOnAction(_ -> take());
        Button all = button("all", () -> view = whole());
        Button csv = button("csv", () -> export("csv"));
        Button svg = button("svg", () -> export("svg"));
        FlowPane bar = new FlowPane(10, 6, figures, all, csv, svg);
        bar.setPadding(new javafx.geometry.Insets(6, 12, 0, 12));
        told.setPadding(new javafx.geometry.Insets(0, 12, 0, 12));
        told.setWrapText(true);
        told.setId("figures-told");
        nodes.root().setManaged(false);
        pane.setId("figures-plot");
        pane.setFocusTraversable(true);
        pane.setAccessibleText(desk.texts().get("tool.figures.title"));
        pane.getChildren().add(nodes.root());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(pane.widthProperty());
        clip.heightProperty().bind(pane.heightProperty());
        pane.setClip(clip);
        pane.setMinSize(0, 0);
        OwnKeys.declare(pane);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        pane.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(pane, Priority.ALWAYS);
        box.getChildren().addAll(bar, told, pane);
    }

    private Button button(String id, Runnable does) {
        Button button = new Button(desk.texts().get("plot." + id));
        button.setId("figures-" + id);
        button.setOnAction(_ -> does.run());
        return button;
    }

    @Override
    public String id() {
        return "figures";
    }

    @Override
    public Region node() {
        return box;
    }

    /** The series in view, for tests. */
    public List<Series> series() {
        return series;
    }

    @Override
    public void refresh() {
        Session s = desk.session();
        Opened open = s.opened().orElse(null);
        if (open == null || !s.hasMoment()) {
            return;
        }
        if (!open.run().equals(asked)) {
            ask(open.run());
        }
        Optional<Cursor> cursor = s.cursor();
        long now = cursor.map(c -> c.log(s.fact()).timePs(c.indexOf(s.fact()))).orElse(view.nowPs());
        view = new PlotView(view.figure(), view.fromPs(), view.toPs(), now, view.note());
        draw();
    }

    @Override
    public boolean settled() {
        return found != null;
    }

    /** Records the run once more, for its figures, in the background. */
    private void ask(Run run) {
        asked = run;
        found = null;
        series = List.of();
        told.setText(desk.texts().get("plot.recording"));
        Thread.ofPlatform().daemon().name("figures").start(() -> {
            Figures done = Figures.record(run);
            fx.execute(() -> {
                if (run.equals(asked)) {
                    found = done;
                    take();
                }
            });
        });
    }

    private void take() {
        Figures all = found;
        if (all == null) {
            return;
        }
        Figure one = figures.getValue();
        series = all.of(one);
        endPs = all.series().stream().flatMap(x -> x.points().stream()).mapToLong(Series.Point::timePs).max().orElse(1);
        told.setText(series.isEmpty() ? desk.texts().get("plot.nothing") : desk.texts().get("plot.told"));
        view = whole();
        shown = null;
    }

    private PlotView whole() {
        Figure one = figures.getValue();
        String rests = one.restsOnCosts() ? desk.texts().get("plot.costs") : desk.texts().get("plot.no-costs");
        return new PlotView(one.word(), 0, Math.max(1, endPs), view.nowPs(), rests);
    }

    private void draw() {
        Theme theme = desk.theme().getValue();
        double zoom = desk.settings().zoomProperty().get();
        Shown now = new Shown(series, view, pane.getWidth(), pane.getHeight(), zoom, theme,
                desk.session().levelProperty().get());
        if (now.equals(shown) || pane.getWidth() < 50 || pane.getHeight() < 50) {
            return;
        }
        shown = now;
        Rgb ground = theme.ground();
        pane.setBackground(Background.fill(Color.rgb(ground.r(), ground.g(), ground.b())));
        DisplayList drawn = PlotPicture.draw(series, view, desk.texts(), Math.floor(pane.getWidth() / zoom), Math.floor(
                pane.getHeight() / zoom), desk.session().levelProperty().get());
        list = drawn;
        nodes.show(drawn, theme, zoom);
    }

    private void pressed(MouseEvent event) {
        pane.requestFocus();
        DisplayList drawn = list;
        if (drawn == null || series.isEmpty()) {
            return;
        }
        Point at = nodes.at(event.getSceneX(), event.getSceneY());
        nearest(PlotPicture.timeAt(drawn, view, at.x())).ifPresent(p -> {
            desk.session().playingProperty().set(false);
            desk.session().seek(p.n());
        });
        event.consume();
    }

    /** The point that is nearest in time. */
    private Optional<Series.Point> nearest(long timePs) {
        List<Series.Point> all = new ArrayList<>();
        series.forEach(s -> all.addAll(s.points()));
        return all.stream().min(java.util.Comparator.comparingLong(p -> Math.abs(p.timePs() - timePs)));
    }

    private void scrolled(ScrollEvent event) {
        DisplayList drawn = list;
        if (event.getDeltaY() != 0 && drawn != null && !event.isShortcutDown()) {
            Point at = nodes.at(event.getSceneX(), event.getSceneY());
            zoom(PlotPicture.timeAt(drawn, view, at.x()), event.getDeltaY() > 0);
            event.consume();
        }
    }

    private void zoom(long around, boolean in) {
        view = view.zoomed(around, in ? 0.5 : 2, endPs);
    }

    /** Plus and minus zoom around the present moment. */
    private void key(KeyEvent event) {
        boolean in = event.getCode() == KeyCode.PLUS || event.getCode() == KeyCode.ADD;
        boolean out = event.getCode() == KeyCode.MINUS || event.getCode() == KeyCode.SUBTRACT;
        if ((in || out) && !event.isShortcutDown()) {
            zoom(Math.clamp(view.nowPs(), view.fromPs(), view.toPs()), in);
            event.consume();
        }
    }

    private void export(String ending) {
        DisplayList drawn = list;
        Figures all = found;
        if (drawn == null || all == null) {
            return;
        }
        picker.place(desk.texts(), view.figure() + "." + ending).ifPresent(path -> {
            try {
                if (ending.equals("csv")) {
                    Files.writeString(path, Series.csv(all.series()));
                } else {
                    Svg.write(drawn, desk.theme().getValue(), 1, path);
                }
                desk.notices().post(Notice.quiet(desk.texts().get("plot.saved", path.toString())));
            } catch (IOException e) {
                desk.notices().post(Notice.quiet(desk.texts().get("plot.not-saved", String.valueOf(e.getMessage()))));
            }
        });
    }

    /** A figure by its name in the interface's language. */
    private final class Names extends javafx.util.StringConverter<Figure> {

        @Override
        public String toString(@Nullable Figure figure) {
            return figure == null ? "" : desk.texts().get("plot.figure." + figure.word());
        }

        @Override
        public @Nullable Figure fromString(String text) {
            return null; // it cannot be edited
        }
    }
}
