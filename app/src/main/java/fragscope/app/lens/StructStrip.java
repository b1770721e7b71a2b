// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.engine.memory.StructLayout;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A struct to scale, a row for each cache line of 64 bytes: members, holes with dashed edges, a bar over those that
 * page
 * pools use.
 */
final class StructStrip {

    static final int CACHE_LINE = 64;

    private StructStrip() {
    }

    /** How many rows a struct has. */
    static int rows(StructLayout layout) {
        return (layout.size() + CACHE_LINE - 1) / CACHE_LINE;
    }

    /** The width of what stands before the rows. */
    static double gutter(Ink ink) {
        return ink.s.room() ? 0 : Face.MONO.width("0000 ", ink.s.small());
    }

    /**
     * Draws as many cache lines as there is room for.
     *
     * @param row height of one of them
     * @return the boxes by name, for what is tied to them
     */
    static Map<String, Rect> draw(Ink ink, String id, StructLayout layout, Rect r, double row, double gap) {
        Map<String, Rect> boxes = new LinkedHashMap<>();
        double gutter = gutter(ink);
        double unit = (r.w() - gutter) / CACHE_LINE;
        int shown = (int) Math.min(rows(layout), Math.max(1, Math.floor((r.h() + gap) / (row + gap) + 0.01)));
        for (int line = 0; line < shown && gutter > 0; line++) {
            ink.line(id + "/line:" + line, Style.MUTED, Integer.toString(line * CACHE_LINE), Face.MONO, ink.s.small(),
                    Anchor.END, new Rect(r.x(), r.y() + line * (row + gap), gutter - ink.s.small() * 0.6, row));
        }
        for (Slices.Slice slice : Slices.of(layout)) {
            int end = slice.byteFrom() + slice.bytes();
            for (int from = slice.byteFrom(); from < end;) {
                int line = from / CACHE_LINE;
                int to = Math.min(end, (line + 1) * CACHE_LINE);
                if (line < shown) {
                    Rect box = new Rect(r.x() + gutter + (from - line * CACHE_LINE) * unit, r.y() + line * (row + gap),
                            (to - from) * unit, row).inset(ink.s.of(1), 0);
                    piece(ink, id + "/byte:" + from, slice, from, box);
                    boxes.putIfAbsent(slice.hole() ? "hole:" + from : slice.members().getFirst().name(), box);
                }
                from = to;
            }
        }
        return boxes;
    }

    private static void piece(Ink ink, String id, Slices.Slice slice, int from, Rect box) {
        boolean hole = slice.hole();
        String name = hole ? ink.texts.get("lens.hole") : slice.name();
        String spoken = hole
                ? ink.texts.get("lens.hole.spoken", Integer.toString(slice.byteFrom()), slice.bytes())
                : ink.texts.get(slice.pool() ? "lens.member.pool" : "lens.member", name,
                        Integer.toString(slice.byteFrom()), slice.bytes());
        ink.box(id, hole ? "hole" : "member", hole ? Style.SLOT_GONE : slice.pool() ? Style.BADGE : Style.SLOT, box,
                ink.s.of(3), spoken);
        double size = ink.s.small();
        double pad = ink.s.of(3);
        double bar = ink.s.of(ink.s.room() ? 8 : 3.5);
        if (slice.pool()) {
            ink.box(id + "/pool", "mark", Style.RAIL_DONE,
                    new Rect(box.x() + pad, box.y() + pad, Math.max(1, box.w() - 2
                            * pad), bar),
                    0, "");
        }
        Rect text = new Rect(box.x() + pad, box.y() + (slice.pool() ? bar : 0), Math.max(0, box.w() - 2 * pad), box.h()
                - (slice.pool() ? bar : 0));
        boolean two = text.h() >= size * 2.9 && from == slice.byteFrom();
        Rect upper = two ? new Rect(text.x(), text.y() + text.h() * 0.08, text.w(), text.h() * 0.46) : text;
        boolean fits = Face.MONO.width(name, size) <= text.w() || text.w() > size * 3;
        if (fits) {
            ink.line(id + "/name", hole ? Style.MUTED : Style.TEXT, name, Face.MONO, size, Anchor.MIDDLE, upper);
        }
        String place = Integer.toString(slice.byteFrom());
        if (two && fits && Face.MONO.width(place, size) <= text.w()) {
            ink.line(id + "/at", Style.MUTED, place, Face.MONO, size, Anchor.MIDDLE,
                    new Rect(text.x(), text.y() + text.h() * 0.5, text.w(), text.h() * 0.44));
        }
    }
}
