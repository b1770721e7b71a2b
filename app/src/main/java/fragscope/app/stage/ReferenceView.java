// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Box;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Shape;
import fragscope.app.draw.Style;
import fragscope.app.draw.Symbol;
import java.util.List;
import java.util.Optional;

/**
 * What is named but not moved: from a frag to the buffer that its word names, from the application back to the buffers
 * that it returns, and from a failed reader to nowhere. Lines keep to the corridor and to the gaps between cells.
 */
final class ReferenceView {

    private ReferenceView() {
    }

    static void draw(Sketch s, Floor floor) {
        if (s.scene.failure().isPresent()) {
            failed(s, floor, s.scene.failure().get());
            return;
        }
        if (s.scene.cpu().doing() != Cpu.Doing.COPYING && s.scene.cpu().doing() != Cpu.Doing.READING_HEADERS) {
            s.scene.linux().skb().ifPresent(skb -> named(s, floor, skb));
            s.scene.linux().app().tokens().stream().filter(
                    t -> t.id().equals(s.scene.focus().subject()) && !t.buffer().isEmpty()).forEach(
                            t -> reference(s, floor, "app", t.buffer()));
        }
        if (s.scene.linux().app().returned() > 0) {
            returned(s, floor);
        }
    }

    /** The frag that the fact is about; while a CPU moves bytes, its arrows have the corridor. */
    private static void named(Sketch s, Floor floor, Linux.Skb skb) {
        skb.frags().stream().filter(f -> !f.buffer().isEmpty() && s.dim(skb.id() + "/frag:" + f.index()) == 0).limit(
                1).forEach(f -> reference(s, floor, skb.id() + "/frag:" + f.index(), f.buffer()));
    }

    /** Out of the frag's left side, along the corridor, along the gap above the cell's row, into the cell. */
    private static void reference(Sketch s, Floor floor, String from, String to) {
        Optional<Rect> frag = s.find(from).map(Shape::bounds);
        Optional<Rect> cell = s.find(to).map(Shape::bounds);
        if (frag.isPresent() && cell.isEmpty()) {
            toBar(s, floor, from, frag.get(), to.substring(0, to.indexOf('/')));
        }
        if (frag.isEmpty() || cell.isEmpty()) {
            return;
        }
        boolean room = s.level == Level.PRESENT;
        Rect c = cell.get();
        double gap = room ? s.sizes.of(22) : CellsView.above(s, to);
        double gutter = c.y() - gap * 0.7;
        double x = floor.corridor().centerX();
        double y = frag.get().centerY();
        s.route(Sketch.mark("ref/" + from, Layer.CONTENT, "reference", Style.REFERENCE, 0),
                List.of(new Point(frag.get().x(), y), new Point(x, y), new Point(x, gutter),
                        new Point(c.centerX(), gutter), new Point(c.centerX(), c.y())),
                s.sizes.of(room ? 10 : 4), room ? s.sizes.of(18) : Math.min(gap * 0.7, s.sizes.of(9)));
    }

    /** Where buffers are counts, to the memory's edge, level with the bar that counts this one. */
    private static void toBar(Sketch s, Floor floor, String from, Rect frag, String pool) {
        String bar = pool + (from.startsWith("skb") ? "/in_skb" : "/with_user");
        s.find(bar).map(Shape::bounds).ifPresent(b -> {
            double right = floor.host().right();
            double x = floor.corridor().centerX();
            s.route(Sketch.mark("ref/" + from, Layer.CONTENT, "reference", Style.REFERENCE, 0),
                    List.of(new Point(frag.x(), frag.centerY()), new Point(x, frag.centerY()),
                            new Point(x, b.centerY()), new Point(right, b.centerY())),
                    s.sizes.of(4), s.sizes.of(9));
        });
    }

    private static void returned(Sketch s, Floor floor) {
        Optional<Rect> app = s.find("app").map(Shape::bounds);
        if (app.isEmpty() || floor.device().isEmpty()) {
            return;
        }
        Rect device = floor.device().get();
        Rect from = app.get();
        double y = Math.clamp(from.centerY(), device.y() + s.sizes.of(30), device.bottom() - s.sizes.of(16));
        double x = floor.corridor().x() + floor.corridor().w() * 0.62;
        List<Point> way = Math.abs(y - from.centerY()) < 1
                ? List.of(new Point(from.x(), y), new Point(device.right(), y))
                : List.of(new Point(from.x(), from.centerY()), new Point(x, from.centerY()), new Point(x, y),
                        new Point(device.right(), y));
        s.route(Sketch.mark("flow/returned", Layer.CONTENT, "flow", Style.FLOW_RETURNED, 0), way, s.sizes.of(6),
                s.sizes.of(s.level == Level.PRESENT ? 32 : 12));
    }

    /** From the reader to a cross where nothing is. */
    private static void failed(Sketch s, Floor floor, Scene.Failure failure) {
        boolean room = s.level == Level.PRESENT;
        Rect r = s.find(failure.reader()).or(() -> s.find("linux")).map(Shape::bounds).orElse(floor.linux());
        double size = s.sizes.of(room ? 56 : 26);
        Point at = new Point(floor.corridor().x() + size * 0.65 + s.sizes.of(4), r.centerY());
        s.glyph(Sketch.mark("failure/cross", Layer.MARKS, "failure", Style.CROSS, 0), Symbol.CROSS, at, size);
        s.route(Sketch.mark("failure/way", Layer.CONTENT, "failure", Style.FLOW_ERROR, 0),
                List.of(new Point(r.x(), at.y()), new Point(at.x() + size * 0.5, at.y())), 0, 0);
        s.find(failure.reader()).filter(Box.class::isInstance).ifPresent(b -> s.box(
                Sketch.mark("failure/ring", Layer.MARKS, "failure", Style.FAILED, 0),
                b.bounds().inset(-s.sizes.of(room ? 7 : 3)), s.sizes.of(room ? 14 : 6)));
    }
}
