// SPDX-License-Identifier: Apache-2.0
package fragscope.app.plan;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Face;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.app.ink.Sizing;
import fragscope.app.stage.Level;
import fragscope.app.text.Numbers;
import fragscope.app.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Rows of a sweep as points: one column over another, a letter a design. A row without the number is left out. */
final class RowsPicture {

    /** A picture smaller than that keeps the text of one of this size. */
    private static final double READABLE_WIDTH = 1100;
    private static final double READABLE_HEIGHT = 690;

    private final Ink ink;
    private final Rect plot;
    private final List<String> words;
    private final double most;
    private final String xColumn;
    private final String yColumn;

    private RowsPicture(Ink ink, Rect plot, List<Map<String, String>> rows, String xColumn, String yColumn) {
        this.ink = ink;
        this.plot = plot;
        this.xColumn = xColumn;
        this.yColumn = yColumn;
        this.words = ordered(rows, xColumn);
        this.most = Math.max(1, rows.stream().mapToDouble(r -> number(r, yColumn)).filter(
                Double::isFinite).max().orElse(1));
    }

    static DisplayList draw(List<Map<String, String>> rows, String x, String y, Texts texts, double width,
            double height, Level level) {
        Ink ink = new Ink(texts, Sizing.of(Math.max(width, READABLE_WIDTH), Math.max(height, READABLE_HEIGHT), level));
        double margin = ink.s.of(18);
        double small = ink.s.small();
        double number = Face.MONO.width("888,888,888,888", small);
        double top = margin + ink.s.title() * 1.6 + small * 2;
        Rect plot = new Rect(margin + number, top, Math.max(1, width - 2 * margin - number), Math.max(1, height - top
                - margin - small * 3.5));
        RowsPicture picture = new RowsPicture(ink, plot, rows, x, y);
        picture.frame(margin, width);
        picture.points(rows, margin, width);
        return ink.list(width, height);
    }

    /** The values of a column in their order: as numbers where they are numbers. */
    private static List<String> ordered(List<Map<String, String>> rows, String column) {
        TreeSet<String> found = new TreeSet<>((a, b) -> {
            double m = value(a);
            double n = value(b);
            int order = Double.compare(Double.isFinite(m) ? m : Double.MAX_VALUE, Double.isFinite(n)
                    ? n
                    : Double.MAX_VALUE);
            return order != 0 ? order : a.compareTo(b);
        });
        rows.forEach(r -> found.add(r.getOrDefault(column, "")));
        return List.copyOf(found);
    }

    private static double number(Map<String, String> row, String column) {
        return value(row.getOrDefault(column, ""));
    }

    /** A cell as a number; not a number where it is none. */
    static double value(String cell) {
        try {
            return cell.startsWith("0x") || cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void frame(double margin, double width) {
        double small = ink.s.small();
        String title = ink.texts.get("sweep.plot.title", yColumn, xColumn);
        ink.text("title", Style.TEXT, title, Face.BOLD, ink.s.title(), Anchor.START, margin, margin + ink.s.title(),
                width - 2 * margin);
        Numbers numbers = new Numbers(ink.texts.locale());
        for (int part = 0; part <= 4; part++) {
            double y = plot.bottom() - plot.h() * part / 4;
            ink.rule("grid:" + part, Style.RULE, new Point(plot.x(), y), new Point(plot.right(), y));
            ink.text("scale:" + part, Style.MUTED, numbers.count(Math.round(most * part / 4)), Face.MONO, small,
                    Anchor.END, plot.x() - ink.s.of(6), y + small * 0.36, plot.x() - ink.s.of(10));
        }
        double room = plot.w() / Math.max(1, words.size());
        double widest = words.stream().mapToDouble(w -> Face.MONO.width(w, small) + small).max().orElse(1);
        int every = (int) Math.max(1, Math.ceil(Math.min(widest, plot.w() / 3) / room));
        for (int i = 0; i < words.size(); i += every) {
            ink.text("value:" + i, Style.MUTED, words.get(i), Face.MONO, small, Anchor.MIDDLE, x(i), plot.bottom()
                    + small * 1.6, room * every - small * 0.5);
        }
    }

    private double x(int place) {
        return plot.x() + plot.w() * (place + 0.5) / Math.max(1, words.size());
    }

    private void points(List<Map<String, String>> rows, double margin, double width) {
        double small = ink.s.small();
        Map<String, List<Map<String, String>>> byDesign = new LinkedHashMap<>();
        rows.forEach(r -> byDesign.computeIfAbsent(r.getOrDefault("design", ""), _ -> new ArrayList<>()).add(r));
        double room = plot.w() / Math.max(1, words.size());
        double side = ink.s.of(7);
        double at = margin;
        int design = 0;
        for (Map.Entry<String, List<Map<String, String>>> one : byDesign.entrySet()) {
            String letter = String.valueOf((char) ('A' + design % 26));
            String legend = letter + " " + one.getKey();
            double w = Face.SANS.width(legend, small) + 1;
            if (at + w < width - margin) {
                ink.text("legend:" + design, Style.TEXT, legend, Face.SANS, small, Anchor.START, at, plot.y() - small,
                        w);
                at += w + ink.s.of(16);
            }
            double shift = room * 0.8 * ((design + 0.5) / byDesign.size() - 0.5); // designs stand side by side
            for (Map<String, String> row : one.getValue()) {
                double y = number(row, yColumn);
                if (Double.isFinite(y)) {
                    Rect dot = new Rect(x(words.indexOf(row.getOrDefault(xColumn, ""))) + shift - side / 2,
                            plot.bottom() - plot.h() * y / most - side / 2, side, side);
                    ink.box("run:" + row.get("run"), "run", design % 2 == 0 ? Style.DISC : Style.PLAIN, dot,
                            design % 4 < 2 ? side / 2 : 0, letter + ", " + xColumn + " " + row.get(xColumn) + ": "
                                    + row.get(yColumn));
                }
            }
            design++;
        }
    }
}
