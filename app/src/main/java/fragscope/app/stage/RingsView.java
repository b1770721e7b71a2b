// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Mark;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import java.util.List;

/** The rings of the queue in view: a slot per entry, or one bar where there are too many. */
final class RingsView {

    private RingsView() {
    }

    static void draw(Sketch s, Rect r, double placeDim) {
        List<Nic.Ring> rings = s.scene.nic().rings();
        double foot = s.sizes.of(s.level == Level.EXPERT ? 22 + 15 * Math.min(2, s.scene.nic().counters().size()) : 22);
        double each = Math.min((r.h() - foot) / Math.max(1, rings.size()), s.sizes.of(112));
        for (int i = 0; i < rings.size(); i++) {
            ring(s, rings.get(i), new Rect(r.x(), r.y() + i * each, r.w(), each), placeDim);
        }
        double y = r.bottom() - foot + s.sizes.of(14);
        if (s.scene.nic().irqInNs() >= 0) {
            s.text(s.label("nic/irq", Style.MUTED, s.dim("nic/irq")),
                    s.words.say("nic.irq", Words.duration(s.scene.nic().irqInNs())), Face.SANS, s.sizes.small(),
                    Anchor.START, r.x(), y, r.w());
        }
        for (int i = 0; i < Math.min(2, s.scene.nic().counters().size()) && s.level == Level.EXPERT; i++) {
            y += s.sizes.of(15);
            s.text(s.label("nic/counter:" + i, Style.MUTED, placeDim), s.scene.nic().counters().get(i), Face.MONO,
                    s.sizes.small(), Anchor.START, r.x(), y, r.w());
        }
    }

    private static void ring(Sketch s, Nic.Ring ring, Rect r, double placeDim) {
        String id = ring.id(s.scene.nic().queue());
        double dim = Math.max(placeDim, s.dim(id));
        double head = s.sizes.of(14);
        String name = s.words.say("ring." + ring.kind().name().toLowerCase(java.util.Locale.ROOT),
                s.scene.nic().queue());
        s.text(s.label(id + "/name", Style.TEXT, dim), name, Face.BOLD, s.sizes.small(), Anchor.START, r.x(),
                r.y() + head, r.w() * 0.56);
        s.text(s.label(id + "/count", Style.MUTED, dim), count(s, ring), Face.SANS, s.sizes.small(), Anchor.END,
                r.right(), r.y() + head, r.w() * 0.42);
        double h = Math.min(r.h() - head - s.sizes.of(20), s.sizes.of(36));
        Rect strip = new Rect(r.x(), r.y() + head + s.sizes.of(7), r.w(), Math.max(h, s.sizes.of(8)));
        if (ring.slots().isEmpty()) {
            bar(s, ring, id, strip, dim);
        } else {
            slots(s, ring, id, strip, placeDim);
        }
    }

    private static String count(Sketch s, Nic.Ring ring) {
        if (ring.kind() == Nic.RingKind.COMPLETIONS) {
            return s.words.say("ring.filled", ring.filled());
        }
        return ring.posted() == 0
                ? s.words.say("ring.dry")
                : s.level == Level.EXPERT
                        ? s.words.say("ring.posted", ring.posted()) + ", "
                                + s.words.say("ring.next", ring.next())
                        : s.words.say("ring.posted", ring.posted());
    }

    private static void slots(Sketch s, Nic.Ring ring, String id, Rect strip, double placeDim) {
        int n = ring.slots().size();
        double gap = strip.w() / n * 0.14;
        double w = (strip.w() - gap * (n - 1)) / n;
        for (int i = 0; i < n; i++) {
            Nic.Slot slot = ring.slots().get(i);
            String slotId = id + "/slot:" + i;
            Style style = switch (slot.state()) {
                case EMPTY -> Style.SLOT_GONE;
                case POSTED -> Looks.cell(ring.memory());
                case FILLED -> Looks.fill(slot.carried());
            };
            Mark mark = s.content(slotId, "slot", style, Math.max(placeDim, s.dim(slotId)));
            s.box(mark, new Rect(strip.x() + i * (w + gap), strip.y(), w, strip.h()), s.sizes.of(2.5));
        }
    }

    /** Filled and posted as lengths of one bar. */
    private static void bar(Sketch s, Nic.Ring ring, String id, Rect strip, double dim) {
        s.box(s.content(id, "ring", Style.SLOT, dim), strip, s.sizes.of(3));
        double per = strip.w() / Math.max(1, ring.entries());
        double filled = per * ring.filled();
        if (ring.filled() > 0) {
            Carried carried = ring.kind() == Nic.RingKind.HEADERS
                    ? Carried.HEADER
                    : ring.kind() == Nic.RingKind.DATA ? Carried.PAYLOAD : Carried.PLAIN;
            s.box(s.content(id + "/filled", "ring", Looks.fill(carried), dim),
                    new Rect(strip.x(), strip.y(), filled, strip.h()), s.sizes.of(3));
        }
        if (ring.posted() > 0 && ring.kind() != Nic.RingKind.COMPLETIONS) {
            s.box(s.content(id + "/posted", "ring", Looks.cell(ring.memory()), dim),
                    new Rect(strip.x() + filled, strip.y(), per * ring.posted(), strip.h()), s.sizes.of(3));
        }
    }
}
