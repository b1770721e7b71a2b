// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.engine.memory.StructLayout;
import java.util.Map;

/** A struct to scale above, its members with their values below. */
final class StructAndRows {

    private StructAndRows() {
    }

    /** Draws both; returns the boxes of the upper part by the members' names. */
    static Map<String, Rect> draw(Ink ink, String id, String name, Sight.Struct struct, StructLayout layout,
            String remark, Rect r) {
        Rect rest = Heading.draw(ink, id, name,
                ink.texts.get("lens.struct.about", layout.size(), Hex.of(struct.address(), 16)), r);
        double y = rest.y();
        if (!remark.isEmpty()) {
            ink.text(id + "/remark", Style.TEXT, remark, Face.BOLD, ink.s.body(), Anchor.START, r.x(), y + ink.s.body(),
                    r.w());
            y += ink.s.body() * 1.8;
        }
        int lines = StructStrip.rows(layout);
        double gap = ink.s.of(4);
        double row = Math.clamp((r.bottom() - y) * 0.45 / lines - gap, ink.s.small() * 1.7, ink.s.small() * 4);
        double most = Math.min(lines * (row + gap), (r.bottom() - y) * 0.55);
        Map<String, Rect> boxes = StructStrip.draw(ink, id, layout, new Rect(r.x(), y, r.w(), most), row, gap);
        int drawn = (int) Math.min(lines, Math.max(1, Math.floor((most + gap) / (row + gap) + 0.01)));
        y += drawn * (row + gap) + ink.s.of(6);
        y = key(ink, id, r, y);
        rows(ink, id, struct, layout, new Rect(r.x(), y, r.w(), Math.max(1, r.bottom() - y)));
        return boxes;
    }

    /** What the signs mean. */
    static double key(Ink ink, String id, Rect r, double y) {
        if (ink.s.room()) {
            return y;
        }
        double size = ink.s.small();
        ink.text(id + "/key", Style.MUTED, ink.texts.get("lens.struct.key"), Face.SANS, size, Anchor.START, r.x(), y
                + size, r.w());
        return y + size * 2.2;
    }

    /** Members in up to three columns where they would not fit into one; where they do, the bytes beside them. */
    private static void rows(Ink ink, String id, Sight.Struct struct, StructLayout layout, Rect r) {
        int fit = (int) Math.floor(r.h() / (ink.s.small() * 1.55));
        int count = struct.fields().size();
        if (ink.s.room()) {
            FieldRows.draw(ink, id, struct.fields(), r);
            return;
        }
        if (count <= fit) {
            boolean both = r.w() > ink.s.small() * 90;
            double left = both ? r.w() * 0.38 : r.w();
            FieldRows.draw(ink, id, struct.fields(), new Rect(r.x(), r.y(), left, r.h()));
            if (both) {
                StructBytes.draw(ink, id, struct, layout, 0, 16, new Rect(r.x() + left, r.y(), r.w() - left, r.h()));
            }
            return;
        }
        int most = r.w() > ink.s.small() * 100 ? 3 : 2;
        int columns = Math.clamp((count + fit - 1) / Math.max(1, fit), 2, most);
        double gap = ink.s.of(24);
        double w = (r.w() - gap * (columns - 1)) / columns;
        int each = Math.max(1, Math.min(fit, (count + columns - 1) / columns));
        for (int i = 0; i < columns; i++) {
            int from = Math.min(count, i * each);
            int to = i == columns - 1 ? count : Math.min(count, from + each);
            FieldRows.draw(ink, i == 0 ? id : id + "/column:" + i, struct.fields().subList(from, to), new Rect(r.x() + i
                    * (w + gap), r.y(), w, r.h()));
        }
    }
}
