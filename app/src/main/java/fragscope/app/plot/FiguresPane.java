// SPDX-License-Identifier: Apache-2.0
package fragscope.app.plot;

import fragscope.app.dialog.FilePicker;
import fragscope.app.draw.DisplayList;
import fragscope.app.draw.PicturePane;
import fragscope.app.draw.Point;
import fragscope.app.draw.Svg;
import fragscope.app.draw.Theme;
import fragscope.app.notice.Notice;
import fragscope.app.session.Session;
import fragscope.app.stage.Level;
import fragscope.app.tool.Desk;
import fragscope.app.tool.OwnKeys;
import fragscope.engine.measure.Figure;
import fragscope.engine.measure.Series;
import fragscope.engine.run.Cursor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Figures over virtual time: a click on a point goes to its fact, the wheel zooms, what is seen can be exported. */
public final class FiguresPane {

    private record Shown(List<Series> series, PlotView view, double width, double height, double zoom, Theme theme,
            Level level) {
    }

    private final Desk desk;
    private final FilePicker picker;
    private final VBox box = new VBox(6);
    private final PicturePane pane;
    private final ComboBox<Figure> figures = new ComboBox<>();
    private @Nullable Measured found;
    private List<Series> series = List.of();
    private long endPs;
    private PlotView view = new PlotView("throughput", 0, 1, 0, "");
    private @Nullable DisplayList list;
    private @Nullable Shown shown;

    FiguresPane(Desk desk, FilePicker picker) {
        this.desk = desk;
        this.picker = picker;
        pane = new PicturePane("figures-plot", desk.texts().get("tool.figures.title"));
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
        bar.setPadding(new javafx.geometry.Insets(0, 12, 0, 12));
        OwnKeys.declare(pane);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        pane.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(pane, Priority.ALWAYS);
        box.getChildren().addAll(bar, pane);
    }

    private Button button(String id, Runnable does) {
        Button button = new Button(desk.texts().get("plot." + id));
        button.setId("figures-" + id);
        button.setOnAction(_ -> does.run());
        return button;
    }

    VBox node() {
        return box;
    }

    /** The series in view, for tests. */
    public List<Series> series() {
        return series;
    }

    /** Shows what was measured, or nothing yet. */
    void show(Optional<Measured> measured) {
        if (!measured.equals(Optional.ofNullable(found))) {
            found = measured.orElse(null);
            series = List.of();
            shown = null;
            take();
        }
        Session s = desk.session();
        Optional<Cursor> cursor = s.cursor();
        long now = cursor.map(c -> c.log(s.fact()).timePs(c.indexOf(s.fact()))).orElse(view.nowPs());
        view = new PlotView(view.figure(), view.fromPs(), view.toPs(), now, view.note());
        draw();
    }

    private void take() {
        Measured all = found;
        if (all == null) {
            return;
        }
        Figure one = figures.getValue();
        series = all.figures().of(one);
        endPs = all.figures().series().stream().flatMap(x -> x.points().stream()).mapToLong(
                Series.Point::timePs).max().orElse(1);
        view = whole();
        shown = null;
    }

    private PlotView whole() {
        Figure one = figures.getValue();
        String rests = one.restsOnCosts() && found != null
                ? desk.texts().get("plot.costs", found.summary().costModel())
                : desk.texts().get("plot.no-costs");
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
        list = pane.show((w, h) -> PlotPicture.draw(series, view, desk.texts(), w, h, now.level()), theme, zoom);
    }

    private void pressed(MouseEvent event) {
        pane.requestFocus();
        DisplayList drawn = list;
        if (drawn == null || series.isEmpty()) {
            return;
        }
        Point at = pane.nodes().at(event.getSceneX(), event.getSceneY());
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
            Point at = pane.nodes().at(event.getSceneX(), event.getSceneY());
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
        Measured all = found;
        if (drawn == null || all == null) {
            return;
        }
        picker.place(desk.texts(), view.figure() + "." + ending).ifPresent(path -> {
            try {
                if (ending.equals("csv")) {
                    Files.writeString(path, Series.csv(all.figures().series()));
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
