// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.ink.Ink;
import fragscope.engine.memory.StructLayout;
import java.util.Map;

/**
 * What a word leads to, with the struct that page-pool code takes for the same: both to scale, members at equal places
 * tied by lines.
 */
final class ObjectPage {

    private ObjectPage() {
    }

    static void draw(Ink ink, Sight.Target target, Rect r) {
        StructLayout own = target.struct().layout();
        Rect rest = Heading.draw(ink, "object", "struct " + target.struct().name(), ink.texts.get("lens.struct.about",
                own.size(), Hex.of(target.struct().address(), 16)), r);
        double row = ink.s.small() * (ink.s.room() ? 2.4 : 5);
        Map<String, Rect> upper = StructStrip.draw(ink, "object", own, new Rect(rest.x(), rest.y(), rest.w(), row), row,
                0);
        double y = rest.y() + row;
        StructLayout mirror = target.mirror();
        if (mirror != null) {
            double between = ink.s.of(34);
            Map<String, Rect> lower = StructStrip.draw(ink, "mirror", mirror, new Rect(r.x(), y + between, r.w(), row),
                    row, 0);
            ties(ink, own, mirror, upper, lower);
            y += between + row + ink.s.of(6);
            y = ink.paragraph("mirror/title", Style.TEXT, ink.texts.get("lens.mirror", mirror.name(), mirror.size()),
                    Face.BOLD, ink.s.body(), new Rect(r.x(), y, r.w(), ink.s.body() * 2.5)) + ink.s.body() * 0.8;
        }
        y = StructAndRows.key(ink, "object", r, y + ink.s.of(4));
        inside(ink, target, new Rect(r.x(), y, r.w(), Math.max(1, r.bottom() - y)));
    }

    /** Its members and bytes side by side, and below them what lies around it. */
    private static void inside(Ink ink, Sight.Target target, Rect r) {
        Sight.Struct struct = target.struct();
        int words = struct.cells().size();
        double most = ink.s.body() * 1.55 * Math.max(struct.fields().size(), words + 1.5) + ink.s.body();
        if (ink.s.room() || r.w() < ink.s.small() * 70 || r.h() < ink.s.small() * 10) {
            FieldRows.draw(ink, "object", struct.fields(), r);
            return;
        }
        double h = Math.min(most, r.h());
        double half = r.w() * 0.52;
        FieldRows.draw(ink, "object", struct.fields(), new Rect(r.x(), r.y(), half - ink.s.of(24), h));
        StructBytes.draw(ink, "object", struct, struct.layout(), 0, 8, new Rect(r.x() + half, r.y(), r.w() - half, h));
        double y = r.y() + h + ink.s.of(14);
        if (r.bottom() - y > 1) {
            Neighbours.draw(ink, target, new Rect(r.x(), y, r.w(), r.bottom() - y));
        }
    }

    /** Lines between members of page pools that lie at the same byte of both. */
    static void ties(Ink ink, StructLayout a, StructLayout b, Map<String, Rect> upper, Map<String, Rect> lower) {
        for (var tie : Mirrored.of(a, b).entrySet()) {
            Rect from = upper.get(tie.getKey());
            Rect to = lower.get(tie.getValue());
            if (from != null && to != null) {
                ink.rule("tie:" + tie.getKey(), Style.WIRE, new Point(from.centerX(), from.bottom()),
                        new Point(to.centerX(), to.y()));
            }
        }
    }
}
