// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a picture, so that a test can say so for every scenario: text wider than its place, off the
 * canvas, across an edge, under or over something else, too pale or too small, or with characters that the fonts lack.
 */
final class Problems {

    /** What may touch without anyone minding, in units: rounding, and the soft edge of letters. */
    private static final double SLACK = 0.75;

    private final DisplayList list;
    private final List<String> found = new ArrayList<>();

    private Problems(DisplayList list) {
        this.list = list;
    }

    static List<String> of(DisplayList list) {
        Problems problems = new Problems(list);
        List<Shape> shapes = list.shapes();
        for (int i = 0; i < shapes.size(); i++) {
            Shape shape = shapes.get(i);
            if (shape.mark().fade() < 1) {
                continue;
            }
            problems.onCanvas(shape);
            if (shape instanceof Text text) {
                problems.text(text, i);
            }
        }
        problems.outlines();
        return List.copyOf(problems.found);
    }

    private void onCanvas(Shape shape) {
        boolean line = shape instanceof Route || shape instanceof Curve || shape instanceof Band;
        if (!line && !list.canvas().contains(shape.bounds(), SLACK)) {
            found.add(shape.id() + " leaves the canvas: " + shape.bounds());
        }
    }

    private void text(Text text, int index) {
        if (text.width() > text.maxWidth() + SLACK) {
            found.add(String.format(Locale.ROOT, "%s \"%s\" is %.1f wide in a place of %.1f", text.id(), text.words(),
                    text.width(), text.maxWidth()));
        }
        text.words().codePoints().filter(c -> !text.face().has(c)).forEach(
                c -> found.add(text.id() + " \"" + text.words() + "\" needs a glyph that " + text.face() + " lacks: "
                        + Character.toString(c)));
        double least = list.audience() == Audience.ROOM ? list.height() * Audience.ROOM_TEXT : 0;
        if (text.size() < least - 0.01) {
            found.add(text.id() + " \"" + text.words() + "\" is too small for a room: " + text.size());
        }
        Rect bounds = text.bounds();
        for (int j = backing(bounds, index); j < list.shapes().size(); j++) {
            Shape other = list.shapes().get(j);
            if (j != index && other.mark().fade() == 1) {
                meets(text, bounds, other, j > index);
            }
        }
        contrast(text, index);
    }

    /** The last filled box under the text that holds all of it: what was drawn before that box cannot be seen. */
    private int backing(Rect bounds, int index) {
        for (int i = index - 1; i > 0; i--) {
            if (list.shapes().get(i) instanceof Box b && b.mark().fade() == 1 && b.rect().contains(bounds, SLACK)
                    && fill(b, Theme.light()).visible()) {
                return i;
            }
        }
        return 0;
    }

    private void meets(Text text, Rect bounds, Shape other, boolean above) {
        switch (other) {
            case Text t -> {
                if (above && t.bounds().overlaps(bounds, SLACK)) {
                    found.add(text.id() + " \"" + text.words() + "\" overlaps " + t.id() + " \"" + t.words() + "\"");
                }
            }
            case Box b -> {
                boolean meet = b.rect().overlaps(bounds, SLACK);
                if (meet && !b.rect().contains(bounds, SLACK)) {
                    found.add(text.id() + " \"" + text.words() + "\" crosses the edge of " + b.id());
                } else if (meet && above && fill(b, Theme.light()).visible()) {
                    found.add(text.id() + " \"" + text.words() + "\" is covered by " + b.id());
                }
            }
            case Glyph g -> {
                if (g.bounds().inset(g.size() * 0.1).overlaps(bounds, SLACK)) {
                    found.add(text.id() + " \"" + text.words() + "\" meets symbol " + g.id());
                }
            }
            case Route r -> {
                for (int i = 1; i < r.points().size(); i++) {
                    crossing(text, bounds, r, r.points().get(i - 1), r.points().get(i));
                }
            }
            case Band b -> {
                for (int i = 0; i < 16; i++) {
                    Point a = b.upper().at(i / 16.0);
                    if (new Rect(a.x(), a.y(), Math.max(1, b.bounds().w() / 16), b.width()).overlaps(bounds, SLACK)) {
                        found.add(text.id() + " \"" + text.words() + "\" meets band " + b.id());
                        return;
                    }
                }
            }
            case Curve c -> {
                for (int i = 0; i < 16; i++) {
                    crossing(text, bounds, c, c.at(i / 16.0), c.at((i + 1) / 16.0));
                }
            }
        }
    }

    private void crossing(Text text, Rect bounds, Shape line, Point a, Point b) {
        for (int i = 0; i <= 8; i++) {
            if (bounds.contains(a.toward(b, i / 8.0)) || cuts(bounds, a, b)) {
                found.add(text.id() + " \"" + text.words() + "\" is crossed by " + line.id());
                return;
            }
        }
    }

    /** Whether the stretch from {@code a} to {@code b} enters the rectangle (slab method). */
    private static boolean cuts(Rect r, Point a, Point b) {
        double from = 0;
        double to = 1;
        double[] start = {a.x(), a.y()};
        double[] step = {b.x() - a.x(), b.y() - a.y()};
        double[] low = {r.x(), r.y()};
        double[] high = {r.right(), r.bottom()};
        for (int k = 0; k < 2; k++) {
            if (step[k] == 0) {
                if (start[k] <= low[k] || start[k] >= high[k]) {
                    return false;
                }
            } else {
                double t0 = (low[k] - start[k]) / step[k];
                double t1 = (high[k] - start[k]) / step[k];
                from = Math.max(from, Math.min(t0, t1));
                to = Math.min(to, Math.max(t0, t1));
            }
        }
        return from < to;
    }

    private void contrast(Text text, int index) {
        for (Theme theme : List.of(Theme.light(), Theme.dark())) {
            Rgb ground = ground(text.bounds().center(), index, theme);
            Rgb ink = theme.ink(text.mark().style(), text.mark().dim(), list.audience());
            double least = onFill(text.mark().style()) ? Audience.LABEL_CONTRAST : list.audience().textContrast();
            if (ink.contrast(ground) < least) {
                found.add(String.format(Locale.ROOT, "%s \"%s\" has contrast %.2f in %s, less than %.1f", text.id(),
                        text.words(), ink.contrast(ground), theme.name(), least));
            }
        }
    }

    private static boolean onFill(Style style) {
        return style.name().startsWith("ON_");
    }

    /** The colour under a point, of everything drawn before {@code index}. */
    private Rgb ground(Point at, int index, Theme theme) {
        Rgb color = theme.ground();
        for (Shape shape : list.shapes().subList(0, index)) {
            if (shape instanceof Box b && b.rect().contains(at)) {
                Rgb fill = fill(b, theme);
                if (fill.visible()) {
                    color = fill.over(color, b.mark().fade());
                }
            }
        }
        return color;
    }

    private Rgb fill(Box box, Theme theme) {
        return theme.look(box.mark().style(), box.mark().dim(), list.audience()).fill();
    }

    /** Boxes of one layer lie inside each other or apart; half-way is a mistake of layout. */
    private void outlines() {
        List<Box> boxes = list.shapes().stream().filter(Box.class::isInstance).map(Box.class::cast).filter(
                b -> b.mark().fade() == 1 && b.mark().layer() != Layer.MARKS).toList();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                Box a = boxes.get(i);
                Box b = boxes.get(j);
                boolean apart = a.mark().layer() != b.mark().layer() && b.mark().layer().compareTo(Layer.MOVING) >= 0;
                if (!apart && a.rect().overlaps(b.rect(), SLACK) && !a.rect().contains(b.rect(), SLACK)
                        && !b.rect().contains(a.rect(), SLACK)) {
                    found.add(a.id() + " and " + b.id() + " overlap by halves");
                }
            }
        }
    }
}
