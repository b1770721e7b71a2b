// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A struct's members as rows: name, place, value, what the value means. Those of page pools have a bar before them. */
final class FieldRows {

    private FieldRows() {
    }

    /** Draws as many as there is room for; where not all fit, those of page pools before others. */
    static void draw(Ink ink, String id, List<Field> fields, Rect r) {
        double size = ink.s.room()
                ? ink.s.small()
                : Math.clamp(r.h() / (1.55 * Math.max(1, fields.size())), ink.s.small(), ink.s.body());
        double line = size * 1.55;
        int room = (int) Math.floor(r.h() / line);
        boolean all = fields.size() <= room;
        int most = ink.s.room() ? Math.min(4, room) : all ? fields.size() : room - 1;
        List<Field> shown = chosen(fields, Math.max(0, most));
        double name = width(shown.stream().map(Field::name).toList(), Face.MONO, size, r.w() * 0.34);
        double place = width(shown.stream().map(Field::place).toList(), Face.MONO, size, r.w() * 0.14);
        double value = width(shown.stream().map(Field::shown).toList(), Face.MONO, size, r.w() * 0.46);
        double y = r.y();
        for (Field f : shown) {
            Rect row = new Rect(r.x(), y, r.w(), line);
            row(ink, id + "/field:" + f.name(), f, row, new double[]{size, name, place, value});
            y += line;
        }
        if (!all && !ink.s.room() && y + line <= r.bottom() + 0.5) {
            ink.line(id + "/more", Style.MUTED, ink.texts.get("lens.more", fields.size() - shown.size()), Face.SANS,
                    size, Anchor.START, new Rect(r.x(), y, r.w(), line));
        }
    }

    private static List<Field> chosen(List<Field> fields, int most) {
        if (fields.size() <= most) {
            return fields;
        }
        List<Field> some = new ArrayList<>(fields);
        some.sort(Comparator.comparing(f -> !PoolFields.has(f.name())));
        List<Field> kept = new ArrayList<>(some.subList(0, most));
        kept.sort(Comparator.comparingInt(Field::bitOffset));
        return kept;
    }

    private static double width(List<String> words, Face face, double size, double most) {
        return Math.min(most, words.stream().mapToDouble(w -> face.width(w, size)).max().orElse(0) + 0.5);
    }

    private static void row(Ink ink, String id, Field f, Rect row, double[] columns) {
        double size = columns[0];
        double gap = size * 0.9;
        boolean pool = PoolFields.has(f.name());
        String spoken = ink.texts.get(pool ? "lens.field.pool" : "lens.field", f.name(), f.place(), f.shown());
        double bar = ink.s.of(ink.s.room() ? 8 : 3);
        ink.box(id, "field", pool ? Style.RAIL_DONE : Style.RAIL, new Rect(row.x(), row.y() + row.h() * 0.18, bar,
                row.h() * 0.64), 0, f.says().isEmpty() ? spoken : spoken + ", " + f.says());
        double x = row.x() + gap * 0.8;
        ink.line(id + "/name", Style.TEXT, f.name(), Face.MONO, size, Anchor.START, new Rect(x, row.y(), columns[1],
                row.h()));
        x += columns[1] + gap;
        ink.line(id + "/at", Style.MUTED, f.place(), Face.MONO, size, Anchor.END, new Rect(x, row.y(), columns[2],
                row.h()));
        x += columns[2] + gap;
        ink.line(id + "/value", Style.TEXT, f.shown(), Face.MONO, size, Anchor.START, new Rect(x, row.y(),
                columns[3], row.h()));
        x += columns[3] + gap;
        double left = row.right() - x;
        if (!f.says().isEmpty() && Face.SANS.width(f.says(), size) <= left) {
            ink.line(id + "/says", Style.MUTED, f.says(), Face.SANS, size, Anchor.START,
                    new Rect(x, row.y(), left, row.h()));
        }
    }
}
