// SPDX-License-Identifier: Apache-2.0
package fragscope.app.timeline;

import fragscope.app.draw.Audience;
import fragscope.app.draw.Rgb;
import fragscope.app.draw.Style;
import fragscope.app.draw.Theme;
import fragscope.app.text.Numbers;
import fragscope.app.text.Texts;
import fragscope.app.tool.Desk;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws lanes and bars: single facts where there is room for them, else columns as high as there are many. */
final class Painter {

    /** Facts this many units wide are drawn one by one. */
    private static final double SINGLE = 2;
    private static final double COLUMN = 2;

    private final Texts texts;
    private final Numbers numbers;

    Painter(Desk desk) {
        this.texts = desk.texts();
        this.numbers = new Numbers(desk.texts().locale());
    }

    /**
     * Sizes in pixels.
     *
     * @param zoom   of the interface
     * @param width  of everything
     * @param labels of the lanes' names
     * @param rails  how many branches are drawn under the lanes
     */
    record Sizes(double zoom, double width, double labels, int rails) {

        static Sizes of(double zoom, double width, int rails) {
            return new Sizes(zoom, width, 58 * zoom, rails);
        }

        double rail() {
            return Math.rint(12 * zoom);
        }

        double lane() {
            return Math.rint(13 * zoom);
        }

        double axis() {
            return Math.rint(17 * zoom);
        }

        /** Where the lanes end and the rails begin. */
        double lanes() {
            return axis() + lane() * Lane.values().length + 3;
        }

        double height() {
            return lanes() + rail() * rails;
        }

        double plot() {
            return Math.max(1, width - labels);
        }

        double top(Lane lane) {
            return axis() + lane() * lane.ordinal();
        }
    }

    void draw(Canvas canvas, Sizes sizes, Range range, Overview overview, Theme theme) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setFont(Font.font("Inter", 11 * sizes.zoom()));
        g.setTextBaseline(VPos.CENTER);
        lanes(g, sizes, theme);
        if (range.total() == 0) {
            return;
        }
        axis(g, sizes, range, theme);
        if (sizes.plot() / range.count() >= SINGLE) {
            single(g, sizes, range, overview, theme);
        } else {
            columns(g, sizes, range, overview, theme);
        }
    }

    private void lanes(GraphicsContext g, Sizes sizes, Theme theme) {
        Rgb line = theme.look(Style.RULE, Audience.DESK).stroke();
        g.setTextAlign(TextAlignment.LEFT);
        for (Lane lane : Lane.values()) {
            double bottom = sizes.top(lane) + sizes.lane();
            g.setFill(color(theme.look(Style.MUTED, Audience.DESK).fill()));
            g.fillText(texts.get("timeline.lane." + lane.word()), 8 * sizes.zoom(), bottom - sizes.lane() / 2,
                    sizes.labels() - 10 * sizes.zoom());
            g.setFill(color(line.toward(theme.ground(), 0.6)));
            g.fillRect(sizes.labels(), bottom - 1, sizes.plot(), 1);
        }
    }

    /** Numbers of facts at round places. */
    private void axis(GraphicsContext g, Sizes sizes, Range range, Theme theme) {
        double wanted = range.count() / Math.max(1, sizes.plot() / (90 * sizes.zoom()));
        long step = 1;
        for (int i = 0; step < wanted; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        g.setTextAlign(TextAlignment.LEFT);
        long from = (long) Math.ceil(range.first() / step) * step;
        for (long n = from; n < Math.min((double) range.total(), range.first() + range.count()); n += step) {
            double x = sizes.labels() + range.x(n + 0.5, sizes.plot());
            String words = numbers.count(n);
            if (x + words.length() * 7.5 * sizes.zoom() < sizes.width()) {
                g.setFill(color(theme.look(Style.MUTED, Audience.DESK).fill()));
                g.fillText(words, x + 3 * sizes.zoom(), sizes.axis() / 2);
                g.setFill(color(theme.look(Style.RULE, Audience.DESK).stroke()));
                g.fillRect(Math.floor(x), sizes.axis() * 0.25, 1, sizes.axis() * 0.75);
            }
        }
    }

    private static void single(GraphicsContext g, Sizes sizes, Range range, Overview overview, Theme theme) {
        double each = sizes.plot() / range.count();
        double height = sizes.lane() - 4;
        long end = (long) Math.min((double) overview.facts(), Math.ceil(range.first() + range.count()));
        for (long n = (long) range.first(); n < end; n++) {
            int code = overview.code(n);
            Carried carried = Carried.of(code);
            double x = sizes.labels() + range.x((double) n, sizes.plot());
            double y = sizes.top(Lane.of(fragscope.app.session.Tape.kindOf(code))) + 1;
            double width = Math.max(1, each - (each > 4 ? 1.5 : 0.5));
            g.setFill(fill(theme, carried));
            g.fillRect(x, y, width, height);
            if (carried == Carried.BOTH) {
                g.setFill(fill(theme, Carried.HEADER));
                g.fillRect(x, y, Math.max(1, width * 0.3), height);
            }
        }
    }

    private static void columns(GraphicsContext g, Sizes sizes, Range range, Overview overview, Theme theme) {
        int columns = (int) Math.ceil(sizes.plot() / COLUMN);
        double each = range.count() / sizes.plot() * COLUMN;
        int[] counts = overview.columns(range.first(), each, columns);
        for (Lane lane : Lane.values()) {
            int most = 1;
            for (int column = 0; column < columns; column++) {
                most = Math.max(most, sum(counts, column, lane));
            }
            for (int column = 0; column < columns; column++) {
                column(g, sizes, theme, lane, column, counts, most);
            }
        }
    }

    private static int sum(int[] counts, int column, Lane lane) {
        int sum = 0;
        for (Carried carried : Carried.values()) {
            sum += counts[Overview.at(column, lane, carried)];
        }
        return sum;
    }

    /** A column of stacked parts; what failed is always seen. */
    private static void column(GraphicsContext g, Sizes sizes, Theme theme, Lane lane, int column, int[] counts,
            int most) {
        int sum = sum(counts, column, lane);
        if (sum == 0) {
            return;
        }
        double whole = Math.max(2, (sizes.lane() - 3) * Math.sqrt(sum / (double) most));
        double y = sizes.top(lane) + sizes.lane() - 1;
        double x = sizes.labels() + column * COLUMN;
        double width = Math.min(COLUMN, sizes.width() - x);
        for (Carried carried : Carried.values()) {
            int part = counts[Overview.at(column, lane, carried)];
            if (part > 0) {
                double height = Math.max(carried == Carried.FAILED ? 3 : 0, whole * part / sum);
                y -= height;
                g.setFill(fill(theme, carried));
                g.fillRect(x, Math.max(sizes.top(lane), y), width, height);
            }
        }
    }

    private static Color fill(Theme theme, Carried carried) {
        return color(theme.look(carried.style(), Audience.DESK).fill());
    }

    static Color color(Rgb rgb) {
        return Color.rgb(rgb.r(), rgb.g(), rgb.b(), rgb.alpha());
    }
}
