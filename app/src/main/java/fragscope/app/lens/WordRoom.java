// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Fit;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.app.ink.Sizing;
import org.jspecify.annotations.Nullable;

/** The word for a room: hex and eight large cells, its meaning in one sentence, at most four members of the object. */
final class WordRoom {

    private static final double CELL = 84;

    private WordRoom() {
    }

    static void draw(Ink ink, Sight.Frag frag, Sight.@Nullable Target target, Rect r) {
        Sizing s = ink.s;
        double gap = s.of(10);
        double cell = s.of(CELL);
        String upper = Hex.upper(frag.word());
        double size = Fit.shrink(upper, Face.MONO_BOLD, s.hex(), s.small(), r.w() - 8 * (cell + gap) - s.of(40));
        ink.text("word/hex", Style.TEXT, upper, Face.MONO_BOLD, size, Anchor.START, r.x(), r.y() + cell * 0.5 + size
                * 0.36, r.w());
        double x = r.x() + Face.MONO_BOLD.width(upper, size) + s.of(40);
        double y = BitCells.low(ink, frag, new Rect(x, r.y(), r.right() - x, cell), cell, gap);
        y += s.of(34);
        for (String line : Fit.wrap(WordPage.sentence(ink, frag), Face.BOLD, s.title(), r.w(), 2)) {
            y += s.title() * 1.3;
            ink.text("word/says:" + (int) y, Style.TEXT, line, Face.BOLD, s.title(), Anchor.START, r.x(), y, r.w());
        }
        if (target == null) {
            return;
        }
        y += s.of(40);
        Rect card = new Rect(r.x(), y, r.w(), Math.max(1, r.bottom() - y));
        if (card.h() < s.title() * 3) {
            return;
        }
        double natural = s.of(48) + Heading.height(s) + 4 * s.small() * 1.55;
        card = new Rect(card.x(), card.y(), card.w(), Math.min(card.h(), natural));
        ink.box("object", "card", Style.TRAY, card, s.of(12), ink.texts.get("lens.card.object"));
        Rect in = Heading.draw(ink, "object", "struct " + target.struct().name(), Hex.of(target.struct().address(), 16),
                card.inset(s.of(30), s.of(24)));
        FieldRows.draw(ink, "object", target.struct().fields().stream().filter(f -> PoolFields.has(f.name())).limit(
                4).toList(), in);
    }
}
