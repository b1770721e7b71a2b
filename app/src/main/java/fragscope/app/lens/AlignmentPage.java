// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import java.util.ArrayList;
import java.util.List;

/** What an alignment leaves free: bits, tags that are safe in them, and where objects could lie. */
final class AlignmentPage {

    private static final int BITS = 12;

    private AlignmentPage() {
    }

    static void draw(Ink ink, Sight sight, Look look, Rect r) {
        int free = Integer.numberOfTrailingZeros(look.alignment());
        Rect rest = Heading.draw(ink, "alignment", ink.texts.get("lens.alignment", look.alignment()), "", r);
        double y = slider(ink, look.alignment(), rest);
        double size = ink.s.body();
        y = ink.paragraph("alignment/says", Style.TEXT, free == 0
                ? ink.texts.get("lens.alignment.none")
                : ink.texts.get("lens.alignment.says", look.alignment(), free, look.alignment() - 1), Face.BOLD, size,
                new Rect(r.x(), y, r.w(), size * 3)) + size * 1.4;
        y = bits(ink, free, new Rect(r.x(), y, r.w(), ink.s.of(ink.s.room() ? 84 : 44)));
        int bytes = sight.target() == null ? 64 : sight.target().struct().layout().size();
        List<String> lines = ink.s.room() ? List.of() : lines(ink, sight, look.alignment());
        double below = lines.size() * ink.s.body() * 1.6 + ink.s.of(16);
        double least = ink.s.body() * 1.8 + ink.s.of(ink.s.room() ? 110 : 76);
        double most = ink.s.room() ? least : Math.max(least, r.bottom() - y - below);
        Rect room = new Rect(r.x(), y, r.w(), Math.min(most, Math.max(1, r.bottom() - y)));
        y = places(ink, look.alignment(), bytes, room) + ink.s.of(16);
        table(ink, lines, new Rect(r.x(), y, r.w(), Math.max(0, r.bottom() - y)));
    }

    /** The rail with its thirteen stops; returns where it ends. */
    private static double slider(Ink ink, int alignment, Rect r) {
        double h = ink.s.of(ink.s.room() ? 40 : 20);
        double x0 = r.x() + h;
        double x1 = r.right() - h;
        double y = r.y() + h / 2;
        ink.rule("slider/rail", Style.WIRE, new Point(x0, y), new Point(x1, y));
        int chosen = Integer.numberOfTrailingZeros(alignment);
        for (int stop = 0; stop <= BITS; stop++) {
            double x = x0 + (x1 - x0) * stop / BITS;
            String words = Integer.toString(1 << stop);
            ink.box("stop:" + (1 << stop), "stop", stop <= chosen ? Style.RAIL_DONE : Style.BADGE,
                    new Rect(x - h * 0.15,
                            y - h * 0.3, h * 0.3, h * 0.6),
                    h * 0.15, ink.texts.get("lens.alignment.stop", 1 << stop));
            double wide = (x1 - x0) / BITS;
            ink.text("stop:" + (1 << stop) + "/words", stop == chosen ? Style.TEXT : Style.MUTED, words, stop == chosen
                    ? Face.MONO_BOLD
                    : Face.MONO, ink.s.small(), Anchor.MIDDLE, x, y + h * 0.5 + ink.s.small() * 1.2,
                    Math.min(wide, 2
                            * h + ink.s.small()));
        }
        double x = x0 + (x1 - x0) * chosen / BITS;
        ink.ring("slider/knob", new Rect(x - h * 0.4, y - h * 0.4, h * 0.8, h * 0.8), h * 0.4);
        return y + h * 0.5 + ink.s.small() * 2.4;
    }

    /** The alignment whose stop is nearest to a point of the rail. */
    static int at(Rect rail, double x) {
        double part = (x - rail.x()) / rail.w();
        return 1 << Math.clamp(Math.round(part * BITS), 0, BITS);
    }

    /** The low twelve bits: free ones dashed; returns where they end. */
    private static double bits(Ink ink, int free, Rect r) {
        double gap = ink.s.of(5);
        double w = Math.min(r.h(), (r.w() - 11 * gap) / BITS);
        double small = ink.s.small();
        for (int bit = BITS - 1; bit >= 0; bit--) {
            Rect box = new Rect(r.x() + (BITS - 1 - bit) * (w + gap), r.y(), w, w);
            boolean open = bit < free;
            ink.box("bit:" + bit, "bit", open ? Style.SLOT_GONE : Style.TRAY, box, ink.s.of(5), ink.texts.get(open
                    ? "lens.alignment.free"
                    : "lens.alignment.pointer", Integer.toString(bit)));
            ink.line("bit:" + bit + "/value", open ? Style.MUTED : Style.TEXT, open ? "0" : "x", Face.MONO_BOLD, w
                    * 0.5, Anchor.MIDDLE, box);
            if (!ink.s.room()) {
                ink.text("bit:" + bit + "/number", Style.MUTED, Integer.toString(bit), Face.MONO, small, Anchor.MIDDLE,
                        box.centerX(), box.bottom() + small * 1.25, w);
            }
        }
        double left = r.x() + BITS * (w + gap) + small;
        double room = r.right() - left;
        if (room > small * 12 && !ink.s.room()) {
            ink.paragraph("bits/says", Style.MUTED, ink.texts.get("lens.alignment.cells"), Face.SANS, small,
                    new Rect(left,
                            r.y(), room, w + small));
        }
        return r.y() + w + (ink.s.room() ? ink.s.of(30) : small * 2.6);
    }

    /** Where objects of so many bytes could begin: one page in stretches, or as many as can be drawn. */
    private static double places(Ink ink, int alignment, int bytes, Rect r) {
        int apart = (bytes + alignment - 1) / alignment * alignment;
        int window = Math.min(4096, Integer.highestOneBit(Math.max(512, apart * 2 - 1)));
        double size = ink.s.body();
        ink.text("places/title", Style.TEXT, ink.texts.get("lens.alignment.places", bytes, apart, 4096 / apart, apart
                - bytes), Face.SANS, size, Anchor.START, r.x(), r.y() + size, r.w());
        double y = r.y() + size * 1.8;
        double left = r.bottom() - y;
        double ticks = ink.s.of(12);
        double least = ink.s.of(ink.s.room() ? 90 : 24) + ticks;
        int most = 4096 / window;
        int rows = ink.s.room() ? 1 : (int) Math.clamp(Math.floor(left / least), 1, most);
        double h = Math.min(ink.s.of(ink.s.room() ? 90 : 56), left / rows - ticks);
        if (h < ink.s.of(10)) {
            return r.bottom();
        }
        for (int row = 0; row < rows; row++) {
            stretch(ink, new int[]{row * window, window, alignment, apart, bytes}, new Rect(r.x(), y + row * (h
                    + ticks), r.w(), h));
        }
        return y + rows * (h + ticks);
    }

    /**
     * A part of a page, with the objects in it.
     *
     * @param n its first byte, bytes, the alignment, bytes from object to object, bytes of one
     */
    private static void stretch(Ink ink, int[] n, Rect r) {
        double unit = r.w() / n[1];
        for (int at = n[2]; at < n[1] && n[2] * unit >= ink.s.of(4); at += n[2]) {
            double x = r.x() + at * unit;
            ink.rule("place:" + (n[0] + at), Style.RULE, new Point(x, r.bottom()), new Point(x, r.bottom() + ink.s.of(
                    5)));
        }
        for (int at = (n[0] + n[3] - 1) / n[3] * n[3]; at < n[0] + n[1] && at + n[4] <= 4096; at += n[3]) {
            int cut = Math.min(n[4], n[0] + n[1] - at);
            Rect box = new Rect(r.x() + (at - n[0]) * unit, r.y(), cut * unit, r.h()).inset(Math.min(ink.s.of(1), n[4]
                    * unit / 4), 0);
            ink.box("object:" + at / n[3], "object", Style.TRAY, box, ink.s.of(3), ink.texts.get(
                    "lens.alignment.object", Integer.toString(at)));
            ink.whole("object:" + at / n[3] + "/at", Style.TEXT, Hex.of(at, 1), Face.MONO, ink.s.small(),
                    Anchor.MIDDLE, box.inset(ink.s.of(3), 0));
        }
    }

    /** Structs of the run and tags of designs: whether this alignment is theirs. */
    private static List<String> lines(Ink ink, Sight sight, int alignment) {
        List<String> lines = new ArrayList<>();
        Sight.Target target = sight.target();
        if (target != null) {
            lines.add(ink.texts.get("lens.alignment.struct", target.struct().layout().name(), target.byType(),
                    target.real(), target.apart()));
        }
        lines.add(ink.texts.get("lens.alignment.page"));
        for (long tag : sight.readings().stream().map(Reading::tag).filter(t -> t != 0).distinct().toList()) {
            List<String> who = sight.readings().stream().filter(x -> x.tag() == tag).map(Reading::design).toList();
            lines.add(ink.texts.get(tag < alignment ? "lens.alignment.tag.safe" : "lens.alignment.tag.unsafe", Hex.of(
                    tag, 1), String.join(", ", who)));
        }
        return lines;
    }

    private static void table(Ink ink, List<String> lines, Rect r) {
        double size = ink.s.body();
        double y = r.y();
        for (int i = 0; i < lines.size() && y + size * 1.6 <= r.bottom() + 0.5; i++) {
            ink.text("table:" + i, Style.TEXT, lines.get(i), Face.SANS, size, Anchor.START, r.x(), y + size, r.w());
            y += size * 1.6;
        }
    }
}
