// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Symbol;
import fragscope.app.draw.Text.Anchor;
import java.util.List;
import java.util.Locale;

/** The CPU as a place: what it does to packet bytes, and how many payload bytes have passed through it. */
final class CpuView {

    private CpuView() {
    }

    /** Height of the lane from host memory into the CPU. */
    static double inLane(Floor floor) {
        Rect r = floor.cpu().orElse(floor.linux());
        return r.y() + r.h() * 0.3;
    }

    /** Height of the lane from the CPU back to host memory. */
    static double outLane(Floor floor) {
        Rect r = floor.cpu().orElse(floor.linux());
        return r.y() + r.h() * 0.72;
    }

    static void draw(Sketch s, Floor floor, Rect r) {
        Cpu cpu = s.scene.cpu();
        boolean room = s.level == Level.PRESENT;
        boolean works = cpu.doing() == Cpu.Doing.COPYING || cpu.doing() == Cpu.Doing.READING_HEADERS;
        double dim = works ? 0 : s.dim("cpu");
        String doing = s.words.say("cpu." + cpu.doing().name().toLowerCase(Locale.ROOT), s.words.bytes(cpu.bytes()));
        s.box(Sketch.mark("cpu", Layer.PLACES, "place", Style.PLACE, dim).say(
                (cpu.number() < 0 ? s.words.say("place.cpu.any") : s.words.say("place.cpu", cpu.number())) + ": "
                        + doing),
                r, s.sizes.of(room ? 16 : 10));
        double pad = s.sizes.of(room ? 22 : 14);
        double icon = Math.min(r.h() - 2 * pad, s.sizes.of(room ? 84 : 40));
        s.glyph(s.content("cpu/icon", "icon", works ? Style.TEXT : Style.MUTED, dim), Symbol.CPU,
                new Point(r.x() + pad + icon / 2, r.centerY()), icon);
        double x = r.x() + pad + icon + pad;
        double width = r.right() - pad - x;
        double size = room ? s.sizes.small() : s.sizes.label();
        double roomy = size * 1.5;
        boolean tight = !room && r.h() < 2 * roomy + 2 * s.sizes.title();
        double line = tight ? (r.h() * 0.8 - s.sizes.title()) / 2 : roomy;
        double y = tight
                ? r.y() + r.h() * 0.09 + s.sizes.title() * 0.8
                : r.centerY() - (room ? 0 : line / 2) - size * 0.05;
        s.text(s.label("cpu/title", Style.TEXT, dim),
                cpu.number() < 0 ? s.words.say("place.cpu.any") : s.words.say("place.cpu", cpu.number()), Face.BOLD,
                s.sizes.title(), Anchor.START, x, y - (room ? s.sizes.of(10) : 0), width);
        if (room && dim > 0) {
            return;
        }
        s.text(s.label("cpu/doing", works ? Style.TEXT : Style.MUTED, dim), doing, works ? Face.BOLD : Face.SANS, size,
                Anchor.START, x, y + line, width);
        if (!room) {
            s.text(s.label("cpu/payload", Style.MUTED, dim),
                    s.words.say("cpu.payload", s.words.bytes(cpu.payloadBytesCopied())), Face.SANS, s.sizes.small(),
                    Anchor.START, x, y + 2 * line - (tight ? 0 : size * 0.1), width);
        }
        if (works) {
            flows(s, floor, cpu);
        }
    }

    private static void flows(Sketch s, Floor floor, Cpu cpu) {
        Rect c = floor.corridor();
        double head = s.sizes.of(s.level == Level.PRESENT ? 30 : 12);
        s.route(Sketch.mark("flow/cpu-in", Layer.LINKS, "flow", Looks.flow(cpu.carried()), 0),
                List.of(new Point(c.x(), inLane(floor)), new Point(c.right(), inLane(floor))), 0, head);
        if (cpu.doing() == Cpu.Doing.COPYING) {
            s.route(Sketch.mark("flow/cpu-out", Layer.LINKS, "flow", Looks.flow(cpu.carried()), 0),
                    List.of(new Point(c.right(), outLane(floor)), new Point(c.x(), outLane(floor))), 0, head);
        }
    }
}
