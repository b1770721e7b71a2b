// SPDX-License-Identifier: Apache-2.0
package fragscope.app.plot;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Face;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Symbol;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.app.ink.Sizing;
import fragscope.app.stage.Level;
import fragscope.app.text.Numbers;
import fragscope.app.text.Texts;
import fragscope.engine.measure.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One figure's series as lines over time; each point can be hit. A series is told by its letter, not by colour. */
final class PlotPicture {

    private static final Style[] LINES = {Style.FLOW_PLAIN, Style.REFERENCE, Style.WIRE, Style.LEADER};
    private static final int MOST = 400;

    private final Ink ink;
    private final PlotView view;
    private final Numbers numbers;
    private final Rect plot;
    private final long greatest;

    private PlotPicture(Ink ink, List<Series> series, PlotView view, Rect plot) {
        this.ink = ink;
        this.view = view;
        this.numbers = new Numbers(ink.texts.locale());
        this.plot = plot;
        this.greatest = Math.max(1, series.stream().flatMap(s -> s.points().stream()).filter(this::inView).mapToLong(
                Series.Point::value).max().orElse(1));
    }

    /** Draws the series of one figure. */
    static DisplayList draw(List<Series> series, PlotView view, Texts texts, double width, double height, Level level) {
        Ink ink = new Ink(texts, Sizing.of(width, height, level));
        double margin = ink.s.of(18);
        double small = ink.s.small();
        double number = Face.MONO.width("8,888,888", small);
        double top = margin + ink.s.title() * 1.8 + small * 2.5;
        Rect plot = new Rect(margin + number, top, Math.max(1, width - 2 * margin - number - small * 1.6),
                Math.max(1, height
                        - top
                        - margin - small * 3));
        PlotPicture picture = new PlotPicture(ink, series, view, plot);
        picture.title(series, margin, width);
        picture.axes();
        for (int i = 0; i < series.size(); i++) {
            picture.line(series.get(i), i);
        }
        picture.letters(series);
        if (view.nowPs() >= view.fromPs() && view.nowPs() <= view.toPs()) {
            ink.ring("now", new Rect(picture.x(view.nowPs()) - 1, plot.y(), 2, plot.h()), 0);
        }
        return ink.list(width, height);
    }

    private boolean inView(Series.Point p) {
        return p.timePs() >= view.fromPs() && p.timePs() <= view.toPs();
    }

    private double x(long timePs) {
        return plot.x() + plot.w() * (timePs - view.fromPs()) / Math.max(1.0, (double) (view.toPs() - view.fromPs()));
    }

    private double y(long value) {
        return plot.bottom() - plot.h() * value / greatest;
    }

    private void title(List<Series> series, double margin, double width) {
        double y = margin + ink.s.title();
        String name = ink.texts.get("plot.figure." + view.figure())
                + (series.isEmpty() ? "" : ", " + series.getFirst().figure().unit());
        ink.text("title", Style.TEXT, name, Face.BOLD, ink.s.title(), Anchor.START, margin, y, width - 2 * margin);
        double after = margin + Face.BOLD.width(name, ink.s.title()) + ink.s.of(14);
        ink.text("note", Style.MUTED, view.note(), Face.SANS, ink.s.small(), Anchor.START, after, y, width - margin
                - after);
        double x = margin;
        double small = ink.s.small();
        for (int i = 0; i < series.size() && series.size() > 1; i++) {
            String words = letter(i) + " " + series.get(i).subject();
            double w = Face.SANS.width(words, small);
            if (x + w > width - margin) {
                break;
            }
            ink.text("legend:" + i, Style.TEXT, words, Face.SANS, small, Anchor.START, x, y + small * 1.9, w + 1);
            x += w + ink.s.of(18);
        }
    }

    private static String letter(int series) {
        return String.valueOf((char) ('a' + series % 26));
    }

    private void axes() {
        double small = ink.s.small();
        for (int part = 0; part <= 4; part++) {
            long value = greatest * part / 4;
            double y = plot.bottom() - plot.h() * part / 4;
            ink.rule("grid:" + part, Style.RULE, new Point(plot.x(), y), new Point(plot.right(), y));
            if (part == 0 || greatest >= 4 || part == 4) {
                ink.text("grid:" + part + "/value", Style.MUTED, numbers.shortened(value), Face.MONO, small, Anchor.END,
                        plot.x() - ink.s.of(6), y + small * 0.36, plot.x());
            }
        }
        for (int part = 0; part <= 4; part++) {
            long at = view.fromPs() + (view.toPs() - view.fromPs()) / 4 * part;
            Anchor anchor = part == 0 ? Anchor.START : part == 4 ? Anchor.END : Anchor.MIDDLE;
            ink.text("time:" + part, Style.MUTED, ink.texts.get("plot.micros", at / 1e6), Face.MONO, small, anchor,
                    plot.x() + plot.w() * part / 4, plot.bottom() + small * 1.7, plot.w() / 4);
        }
    }

    private void line(Series one, int number) {
        List<Series.Point> points = one.points().stream().filter(this::inView).toList();
        List<Point> corners = new ArrayList<>();
        points.forEach(p -> corners.add(new Point(x(p.timePs()), y(p.value()))));
        if (corners.size() > 1) {
            ink.rule("series:" + number, LINES[number % LINES.length], corners.toArray(Point[]::new));
        }
        int step = Math.max(1, points.size() / MOST);
        for (int i = 0; i < points.size(); i += step) {
            Series.Point p = points.get(i);
            ink.glyph("point:" + number + ":" + p.n(), Style.TEXT, Symbol.WRITTEN, corners.get(i), ink.s.of(5));
        }
    }

    /** At the right edge, each at the height where its line ends, pushed apart. */
    private void letters(List<Series> series) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).points().stream().anyMatch(this::inView)) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble(i -> end(series.get(i))));
        double small = ink.s.small();
        double least = plot.y();
        for (int i : order) {
            double y = Math.max(least, Math.min(end(series.get(i)), plot.bottom()));
            ink.text("series:" + i + "/letter", Style.TEXT, letter(i), Face.BOLD, small, Anchor.START, plot.right()
                    + small * 0.6, y + small * 0.36, small * 2);
            least = y + small * 1.2;
        }
    }

    private double end(Series one) {
        return one.points().stream().filter(this::inView).reduce((a, b) -> b).map(p -> y(p.value())).orElse(0.0);
    }

    /** The time under a place of the picture. */
    static long timeAt(DisplayList list, PlotView view, double x) {
        Rect grid = list.find("grid:0").orElseThrow().bounds();
        double share = Math.clamp((x - grid.x()) / Math.max(1, grid.w()), 0, 1);
        return (long) (view.fromPs() + share * (view.toPs() - view.fromPs()));
    }
}
