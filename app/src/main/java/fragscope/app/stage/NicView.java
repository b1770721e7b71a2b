// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import java.util.List;

/** The NIC: its three engines, the packet in them, and the rings of the queue in view. */
final class NicView {

    private static final List<Nic.Engine> ENGINES = List.of(Nic.Engine.PARSE, Nic.Engine.STEER, Nic.Engine.SPLIT);

    private NicView() {
    }

    private static double pad(Sketch s) {
        return s.sizes.of(s.level == Level.PRESENT ? 22 : 14);
    }

    /** The row of an engine. */
    static Rect row(Sketch s, Floor floor, Nic.Engine engine) {
        Rect nic = floor.nic();
        boolean room = s.level == Level.PRESENT;
        double head = s.sizes.of(room ? 92 : 42);
        double gap = s.sizes.of(room ? 20 : s.level == Level.LESSON ? 16 : 9);
        double share = s.level.detailed() ? 0.36 : room ? 0.94 : 0.96;
        double h = ((nic.h() - head) * share - 2 * gap) / 3;
        return new Rect(nic.x() + pad(s), nic.y() + head + ENGINES.indexOf(engine) * (h + gap), nic.w() - 2 * pad(s),
                Math.max(h, 1));
    }

    /** Where in its row an engine holds the packet. */
    static Rect bay(Sketch s, Floor floor, Nic.Engine engine) {
        Rect row = row(s, floor, engine);
        boolean narrow = s.level == Level.PRESENT && row.w() < s.sizes.of(280); // then the packet hides the name
        double label = narrow ? s.sizes.of(14) : row.w() * (s.level == Level.PRESENT ? 0.45 : 0.36);
        boolean detail = s.level.detailed() && !finding(s, engine).isEmpty();
        return new Rect(row.x() + label, row.y() + (detail ? row.h() * 0.04 : 0),
                row.w() - label - s.sizes.of(s.level == Level.PRESENT ? 10 : 6), row.h() * (detail ? 0.62 : 1));
    }

    static void draw(Sketch s, Floor floor) {
        Rect r = floor.nic();
        boolean holds = s.scene.parts().stream().anyMatch(p -> inside(p.spot()) && s.dim(p.id()) == 0);
        double dim = holds ? 0 : s.dim("nic", "rxq:" + s.scene.nic().queue());
        s.box(Sketch.mark("nic", Layer.PLACES, "place", Style.PLACE, dim).say(s.words.say("place.nic")), r,
                s.sizes.of(s.level == Level.PRESENT ? 16 : 10));
        s.text(s.label("nic/title", Style.TEXT, dim), s.words.say("place.nic"), Face.BOLD, s.sizes.title(),
                Anchor.START, r.x() + pad(s), r.y() + s.sizes.of(s.level == Level.PRESENT ? 58 : 28),
                r.w() * 0.4);
        if (s.level == Level.EXPERT) {
            s.text(s.label("nic/address", Style.MUTED, dim), s.scene.nic().address(), Face.MONO, s.sizes.small(),
                    Anchor.END, r.right() - pad(s), r.y() + s.sizes.of(28), r.w() * 0.55);
        }
        ENGINES.forEach(e -> engine(s, floor, e, dim));
        if (s.level.detailed()) {
            RingsView.draw(s, below(s, floor), dim);
        }
    }

    private static boolean inside(Part.Spot spot) {
        return spot == Part.Spot.PARSE || spot == Part.Spot.STEER || spot == Part.Spot.SPLIT;
    }

    private static Rect below(Sketch s, Floor floor) {
        double top = row(s, floor, Nic.Engine.SPLIT).bottom() + s.sizes.of(16);
        return new Rect(floor.nic().x() + pad(s), top, floor.nic().w() - 2 * pad(s),
                floor.nic().bottom() - s.sizes.of(10) - top);
    }

    private static void engine(Sketch s, Floor floor, Nic.Engine engine, double placeDim) {
        Rect row = row(s, floor, engine);
        String name = engine.name().toLowerCase(java.util.Locale.ROOT);
        boolean active = s.scene.nic().work().engine() == engine;
        double dim = active ? placeDim : Math.max(placeDim, s.dim("nic/" + name));
        s.box(s.content("nic/" + name, "engine", Style.TRAY, dim).say(s.words.say("nic." + name)), row,
                s.sizes.of(s.level == Level.PRESENT ? 12 : 7));
        Rect bay = bay(s, floor, engine);
        String finding = finding(s, engine);
        boolean holds = s.scene.parts().stream().anyMatch(p -> p.spot().name().equals(engine.name()));
        boolean busy = holds || (s.level.detailed() && !finding.isEmpty());
        double inset = s.sizes.of(s.level == Level.PRESENT ? 18 : 10);
        String said = s.words.say("nic." + name);
        double room = Math.max(0, (busy ? bay.x() : row.right()) - row.x() - inset);
        if (Face.BOLD.width(said, s.sizes.label()) <= room) { // half a word would say less than none
            s.line(s.label("nic/" + name + "/name", active ? Style.TEXT : Style.MUTED, dim), said, Face.BOLD,
                    s.sizes.label(), Anchor.START, new Rect(row.x() + inset, row.y(), room, row.h()));
        }
        if (s.level.detailed() && !finding.isEmpty()) {
            Rect line = holds
                    ? new Rect(bay.x(), row.y() + row.h() * 0.64, bay.w(), row.h() * 0.34)
                    : new Rect(bay.x(), row.y(), bay.w(), row.h());
            s.line(s.label("nic/" + name + "/finding", Style.MUTED, dim), finding, Face.MONO, s.sizes.small(),
                    Anchor.START, line);
        }
    }

    /** What the engine found out about the packet in the pipeline; empty before it ran. */
    private static String finding(Sketch s, Nic.Engine engine) {
        Nic.Work w = s.scene.nic().work();
        return switch (engine) {
            case IDLE -> "";
            case PARSE -> w.protocols();
            case STEER -> w.queue() < 0 ? "" : s.words.say(w.byRule() ? "nic.rule" : "nic.rss", w.queue());
            case SPLIT -> w.headerBytes() < 0
                    ? ""
                    : w.headerBytes() == 0
                            ? s.words.say("nic.whole")
                            : s.words.say("nic.cut", w.headerBytes(), w.payloadBytes());
        };
    }
}
