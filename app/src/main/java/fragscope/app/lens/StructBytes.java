// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructLayout;
import java.util.List;
import java.util.Locale;

/** A struct's bytes as they lie in memory, a row of eight or sixteen, each with the members that begin in it. */
final class StructBytes {

    private static final int CACHE_LINE = 64;

    private StructBytes() {
    }

    /**
     * Draws as many rows as there is room for.
     *
     * @param layout whose members are named beside the rows
     * @param from   first byte, a multiple of eight
     * @param per    bytes of a row: 8 or 16
     */
    static void draw(Ink ink, String id, Sight.Struct struct, StructLayout layout, int from, int per, Rect r) {
        int bytes = struct.cells().size() * 8;
        int rows = (bytes - from + per - 1) / per;
        double head = ink.s.small() * 2;
        double size = Math.clamp((r.h() - head) / (1.55 * Math.max(1, rows)), ink.s.small(), ink.s.body());
        double line = size * 1.55;
        double wide = Face.MONO.width(" 000  " + "00 ".repeat(per) + " ", size);
        int room = (int) Math.floor((r.h() - head) / line + 0.01);
        if (rows <= 0 || room < Math.min(rows, 3) || wide > r.w()) {
            return;
        }
        ink.text(id + "/bytes/title", Style.MUTED, ink.texts.get("lens.struct.bytes"), Face.SANS, ink.s.small(),
                Anchor.START, r.x(), r.y() + ink.s.small(), r.w());
        for (int i = 0; i < Math.min(rows, room); i++) {
            int at = from + i * per;
            double y = r.y() + head + i * line;
            if (at % CACHE_LINE == 0 && i > 0) {
                ink.rule(id + "/line:" + at, Style.RULE, new Point(r.x(), y), new Point(r.right(), y));
            }
            row(ink, id + "/bytes:" + at, struct.cells(), at, per, size, new Rect(r.x(), y, r.w(), line));
            String names = names(layout, at, at + per);
            Rect beside = new Rect(r.x() + wide, y, r.w() - wide, line);
            ink.line(id + "/bytes:" + at + "/names", Style.MUTED, names, Face.MONO, size, Anchor.START, beside);
        }
    }

    private static void row(Ink ink, String id, List<Long> cells, int at, int per, double size, Rect r) {
        StringBuilder hex = new StringBuilder();
        boolean zero = true;
        for (int i = at; i < Math.min(at + per, cells.size() * 8); i++) {
            int value = (int) (cells.get(i / 8) >>> i % 8 * 8) & 0xff;
            zero &= value == 0;
            hex.append(String.format(Locale.ROOT, "%02x ", value));
        }
        String said = hex.toString().stripTrailing();
        double place = Face.MONO.width(" 000", size);
        ink.line(id + "/at", Style.MUTED, "+" + at, Face.MONO, size, Anchor.END, new Rect(r.x(), r.y(), place, r.h()));
        double x = r.x() + Face.MONO.width(" 000  ", size);
        ink.line(id + "/hex", zero ? Style.MUTED : Style.TEXT, said, Face.MONO, size, Anchor.START,
                new Rect(x, r.y(), Face.MONO.width(said, size) + 0.5, r.h()));
    }

    /** The members that begin in these bytes, one for each stretch of them. */
    private static String names(StructLayout layout, int from, int to) {
        return String.join(", ", Slices.of(layout).stream().filter(s -> s.byteFrom() >= from && s.byteFrom() < to
                && !s.hole()).flatMap(s -> s.members().stream().limit(1)).map(Member::name).toList());
    }
}
