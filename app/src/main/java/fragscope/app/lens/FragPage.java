// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import java.util.Locale;

/** One frag: its sixteen bytes as they lie in memory, and what they make together. */
final class FragPage {

    private FragPage() {
    }

    static void draw(Ink ink, Sight sight, Sight.Frag frag, Look look, Rect r) {
        Rect rest = Heading.draw(ink, "frag", "frags[" + frag.index() + "]", ink.texts.get("lens.frag.about", Hex.of(
                frag.address(), 16)), r);
        double h = ink.s.body() + ink.s.small() * 3.2;
        FragStrip.draw(ink, frag, new Rect(rest.x(), rest.y(), rest.w(), h));
        double y = rest.y() + h + ink.s.of(16);
        double gap = ink.s.of(3);
        double unit = (r.w() - 2 * gap) / 16;
        double cell = Math.min(unit - gap, ink.s.body() * 3);
        for (int i = 0; i < 16; i++) {
            double x = r.x() + i * unit + (i >= 8 ? gap : 0) + (i >= 12 ? gap : 0);
            int value = frag.byteAt(i);
            Rect box = new Rect(x, y, unit - gap, cell);
            ink.box("byte:" + i, "byte", Style.SLOT, box, ink.s.of(3), ink.texts.get("lens.byte",
                    Integer.toString(i), String.format(Locale.ROOT, "%02x", value)));
            ink.line("byte:" + i + "/value", Style.TEXT, String.format(Locale.ROOT, "%02x", value),
                    Face.MONO, ink.s.body(), Anchor.MIDDLE, box);
        }
        y += cell + ink.s.of(14);
        y = ink.paragraph("frag/words", Style.MUTED, ink.texts.get("lens.frag.words"), Face.SANS, ink.s.body(),
                new Rect(
                        r.x(), y, r.w(), ink.s.body() * 2.6))
                + ink.s.of(16);
        if (!ink.s.room() && r.bottom() - y > ink.s.body() * 8) {
            ReadingsPage.table(ink, sight, look, new Rect(r.x(), y, r.w(), r.bottom() - y));
        }
    }
}
