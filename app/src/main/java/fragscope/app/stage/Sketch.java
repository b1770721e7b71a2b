// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Audience;
import fragscope.app.draw.Box;
import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Face;
import fragscope.app.draw.Fit;
import fragscope.app.draw.Glyph;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Mark;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Route;
import fragscope.app.draw.Shape;
import fragscope.app.draw.Style;
import fragscope.app.draw.Symbol;
import fragscope.app.draw.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list while it is being drawn, with what every view needs: scene, words, sizes, and who is dimmed. Lives for one
 * picture.
 */
final class Sketch {

    final Scene scene;
    final Words words;
    final Sizes sizes;
    final Level level;
    private final List<Shape> shapes = new ArrayList<>();

    Sketch(Scene scene, Words words, Sizes sizes, Level level) {
        this.scene = scene;
        this.words = words;
        this.sizes = sizes;
        this.level = level;
    }

    /** 0 where one of the ids is concerned by the present fact, or lies in or around something that is; else 1. */
    double dim(String... ids) {
        if (scene.focus().subject().isEmpty()) {
            return 0;
        }
        for (String id : ids) {
            if (concerned(id, scene.focus().subject())
                    || scene.focus().arguments().stream().anyMatch(f -> concerned(id, f))) {
                return 0;
            }
        }
        return 1;
    }

    private static boolean concerned(String id, String focal) {
        return id.equals(focal) || id.startsWith(focal + "/") || focal.startsWith(id + "/");
    }

    void box(Mark mark, Rect rect, double radius) {
        shapes.add(new Box(mark, rect, Math.min(radius, Math.min(rect.w(), rect.h()) / 2)));
    }

    void glyph(Mark mark, Symbol symbol, Point center, double size) {
        shapes.add(new Glyph(mark, symbol, center, size));
    }

    void route(Mark mark, List<Point> points, double radius, double head) {
        shapes.add(new Route(mark, points, radius, head));
    }

    /** One line on its base line; shortened to fit, left out where nothing fits. */
    void text(Mark mark, String said, Face face, double size, Text.Anchor anchor, double x, double y, double max) {
        String fitting = Fit.ellipsis(said, face, size, max);
        if (!fitting.isEmpty()) {
            shapes.add(new Text(mark, fitting, face, size, anchor, x, y, max));
        }
    }

    /** One line in the middle of a rectangle's height, at its left, middle or right. */
    void line(Mark mark, String said, Face face, double size, Text.Anchor anchor, Rect in) {
        double x = switch (anchor) {
            case START -> in.x();
            case MIDDLE -> in.centerX();
            case END -> in.right();
        };
        text(mark, said, face, size, anchor, x, in.centerY() + 0.36 * size, in.w());
    }

    /** The shape of that id drawn so far. */
    Optional<Shape> find(String id) {
        return shapes.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** A box around all boxes whose ids begin with {@code prefix}. */
    Optional<Shape> around(String prefix) {
        return shapes.stream().filter(s -> s instanceof Box && s.id().startsWith(prefix)).map(Shape::bounds).reduce(
                (a, b) -> {
                    double x = Math.min(a.x(), b.x());
                    double y = Math.min(a.y(), b.y());
                    return new Rect(x, y, Math.max(a.right(), b.right()) - x, Math.max(a.bottom(), b.bottom()) - y);
                }).map(r -> new Box(Mark.of(prefix, Layer.MARKS, "group", Style.FOCUS), r, sizes.of(4)));
    }

    /** Whether something that moves lies over {@code rect}; a label there would be covered. */
    boolean covered(Rect rect) {
        return shapes.stream().anyMatch(
                s -> s.mark().layer() == Layer.MOVING && s instanceof Box && s.bounds().overlaps(rect, 0));
    }

    static Mark mark(String id, Layer layer, String kind, Style style, double dim) {
        return Mark.of(id, layer, kind, style).dimmed(dim);
    }

    Mark content(String id, String kind, Style style, double dim) {
        return mark(id, Layer.CONTENT, kind, style, dim);
    }

    Mark label(String id, Style style, double dim) {
        return mark(id, Layer.TEXT, "label", style, dim);
    }

    DisplayList list(double width, double height) {
        return new DisplayList(width, height, sizes.u(), level == Level.PRESENT ? Audience.ROOM : Audience.DESK,
                level == Level.PRESENT ? RoomLabels.within(shapes) : shapes);
    }
}
