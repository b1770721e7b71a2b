// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Box;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Shape;
import fragscope.app.draw.Style;
import fragscope.app.draw.Symbol;
import java.util.Locale;
import java.util.Optional;

/** The outlines: whole around the focal object, dashed around the next one. */
final class RingView {

    private RingView() {
    }

    static void draw(Sketch s) {
        if (s.scene.failure().isEmpty()) {
            boolean lost = s.scene.focus().lost();
            ring(s, s.scene.focus().subject(), "focus", lost ? Style.FAILED : Style.FOCUS);
        }
        s.scene.next().filter(n -> !n.subject().equals(s.scene.focus().subject())).ifPresent(
                n -> ring(s, n.subject(), "next", Style.NEXT));
    }

    private static void ring(Sketch s, String subject, String id, Style style) {
        Optional<Shape> shape = drawn(s, subject);
        if (shape.isEmpty() || (id.equals("next") && holdsFocus(s, shape.get()))) {
            return;
        }
        boolean room = s.level == Level.PRESENT;
        double out = s.sizes.of(room ? 7 : 3);
        Rect r = inside(s, shape.get().bounds().inset(-out));
        double radius = shape.get() instanceof Box b ? b.radius() + out : out;
        s.box(Sketch.mark(id + ":" + subject, Layer.MARKS, id, style, 0), r, radius);
        if (style == Style.FAILED) {
            double size = s.sizes.of(room ? 40 : 18);
            s.glyph(Sketch.mark("lost", Layer.MARKS, "lost", Style.CROSS, 0), Symbol.CROSS,
                    new Point(r.right() + size * 0.25, r.y() - size * 0.25), size);
        }
    }

    /** Whole on the picture, also around what stands at its edge. */
    private static Rect inside(Sketch s, Rect r) {
        double x = Math.max(r.x(), s.sizes.of(3));
        return new Rect(x, r.y(), Math.max(0, r.right() - x), r.h());
    }

    /** A dashed ring around the very thing in which something is happening now would say nothing. */
    private static boolean holdsFocus(Sketch s, Shape shape) {
        return s.find("focus:" + s.scene.focus().subject()).filter(
                f -> shape.bounds().contains(f.bounds(), s.sizes.of(8))).isPresent();
    }

    /** The box of that id, or of the nearest thing around it that this level draws. */
    private static Optional<Shape> drawn(Sketch s, String subject) {
        String id = subject;
        while (!id.isEmpty()) {
            Optional<Shape> found = s.find(id).filter(Box.class::isInstance);
            if (found.isPresent()) {
                return found;
            }
            Optional<Shape> bar = bar(s, id);
            if (bar.isPresent()) {
                return bar;
            }
            Optional<Shape> group = s.around(id + "/");
            if (group.isPresent()) {
                return group;
            }
            int cut = id.lastIndexOf('/');
            id = cut < 0 ? around(id) : id.substring(0, cut);
        }
        return Optional.empty();
    }

    /** Of a buffer in a pool that is drawn as bars, the bar that counts it. */
    private static Optional<Shape> bar(Sketch s, String id) {
        for (Pool pool : s.scene.pools()) {
            for (Pool.Cell cell : pool.cells()) {
                if (id.equals(pool.cellId(cell.index()))) {
                    return s.find(pool.id() + "/" + cell.state().name().toLowerCase(Locale.ROOT));
                }
            }
        }
        return Optional.empty();
    }

    private static String around(String id) {
        String kind = id.contains(":") ? id.substring(0, id.indexOf(':')) : id;
        return switch (kind) {
            case "rxq" -> "nic";
            case "token", "zcrx" -> "app";
            case "skb", "app", "napi", "gro", "tcp", "socket" -> "linux";
            default -> "";
        };
    }
}
