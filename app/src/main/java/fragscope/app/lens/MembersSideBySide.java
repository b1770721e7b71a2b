// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Symbol;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructLayout;
import java.util.Comparator;

/** Two layouts of one struct, a row for each eight bytes: every member that begins there, those of unions too. */
final class MembersSideBySide {

    private static final int WORD = 8;

    private MembersSideBySide() {
    }

    /** Draws all rows, or nothing where there is not room for all of them. */
    static void draw(Ink ink, StructLayout a, StructLayout b, String[] heads, Rect r) {
        int rows = (Math.max(a.size(), b.size()) + WORD - 1) / WORD;
        double size = Math.clamp(r.h() / (1.7 * (rows + 1)), ink.s.small(), ink.s.body());
        double line = Math.clamp(r.h() / (rows + 1), size * 1.55, size * 2.2);
        if (ink.s.room() || line * (rows + 1) > r.h() + 0.5) {
            return;
        }
        double place = Face.MONO.width("+0000 ", size);
        double mark = size * 2;
        double half = (r.w() - place - mark) / 2;
        double[] columns = {size, place, mark, half};
        double right = r.x() + place + half + mark;
        ink.line("members/left", Style.TEXT, heads[0], Face.BOLD, size, Anchor.START, new Rect(r.x() + place, r.y(),
                half, line));
        ink.line("members/right", Style.TEXT, heads[1], Face.BOLD, size, Anchor.START, new Rect(right, r.y(), half,
                line));
        for (int i = 0; i < rows; i++) {
            row(ink, i * WORD, names(a, i * WORD), names(b, i * WORD), columns, new Rect(r.x(), r.y() + (i + 1) * line,
                    r.w(), line));
        }
    }

    private static void row(Ink ink, int at, String left, String right, double[] columns, Rect r) {
        double size = columns[0];
        boolean same = left.equals(right);
        String id = "members:" + at;
        ink.box(id, "row", same ? Style.SLOT : Style.TRAY, r.inset(0, ink.s.of(1.5)), ink.s.of(3), ink.texts.get(
                "lens.reading.spoken", "+" + at, left, right, ink.texts.get(same
                        ? "lens.reading.agrees"
                        : "lens.reading.differs")));
        double pad = size * 0.5;
        ink.line(id + "/at", Style.MUTED, "+" + at, Face.MONO, size, Anchor.END, new Rect(r.x(), r.y(), columns[1]
                - size * 0.8, r.h()));
        double x = r.x() + columns[1];
        ink.line(id + "/left", Style.TEXT, left, Face.MONO, size, Anchor.START,
                new Rect(x, r.y(), columns[3] - pad, r.h()));
        x += columns[3];
        ink.glyph(id + "/mark", same ? Style.MUTED : Style.CROSS, same ? Symbol.CHECK : Symbol.CROSS,
                new Point(x + columns[2] / 2 - pad, r.centerY()), size * 0.7);
        ink.line(id + "/right", Style.TEXT, right, Face.MONO, size, Anchor.START, new Rect(x + columns[2], r.y(),
                columns[3] - pad, r.h()));
    }

    /** All members that begin in eight bytes, by where they do. */
    private static String names(StructLayout layout, int from) {
        return String.join(" | ",
                layout.members().stream().filter(
                        m -> m.bitOffset() / 8 >= from && m.bitOffset() / 8 < from + WORD).sorted(
                                Comparator.comparingInt(Member::bitOffset)).map(
                                        m -> m.name()
                                                + (m.bitOffset() % 64 == 0 ? "" : " +" + m.bitOffset() / 8)).toList());
    }
}
