// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Fit;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;

/** Bits as cells in the order of the number's digits, and under them brackets that say what they are for. */
final class BitCells {

    private BitCells() {
    }

    /** A cell's look: the tag's colour for tag bits and nothing else; free bits have dashed edges. */
    static Style style(WordBits.Use use) {
        return switch (use) {
            case TAG -> Style.TAG;
            case GUARANTEED -> Style.SLOT_GONE;
            case PRACTICE, SIGN -> Style.SLOT;
            case POINTER -> Style.TRAY;
        };
    }

    /** What bits of that use are called, shortest last. */
    static String words(Ink ink, Sight.Frag frag, WordBits.Use use) {
        return switch (use) {
            case TAG -> ink.texts.get("lens.bits.tag", frag.means());
            case GUARANTEED -> ink.texts.get("lens.bits.free");
            case PRACTICE -> ink.texts.get("lens.bits.practice");
            case SIGN -> ink.texts.get("lens.bits.sign");
            case POINTER -> frag.bits().number()
                    ? ink.texts.get("lens.bits.number")
                    : ink.texts.get("lens.bits.pointer");
        };
    }

    /** One bit. */
    static void cell(Ink ink, Sight.Frag frag, int bit, Rect r, double size) {
        WordBits.Use use = frag.bits().use(bit);
        String set = (frag.word() >>> bit & 1) == 1 ? "1" : "0";
        String id = "bit:" + bit;
        boolean tag = use == WordBits.Use.TAG;
        ink.box(id, tag ? "tag-bit" : "bit", style(use), r, ink.s.of(5), ink.texts.get("lens.bit", Integer.toString(
                bit), set, words(ink, frag, use)));
        ink.line(id + "/value", tag ? Style.ON_TAG : Style.TEXT, set, Face.MONO_BOLD, size, Anchor.MIDDLE, r);
    }

    /** The low eight as large cells with their numbers and brackets; returns where it ends. */
    static double low(Ink ink, Sight.Frag frag, Rect r, double cell, double gap) {
        for (int bit = 7; bit >= 0; bit--) {
            double x = r.x() + (7 - bit) * (cell + gap);
            cell(ink, frag, bit, new Rect(x, r.y(), cell, cell), cell * 0.56);
        }
        double small = ink.s.small();
        double y = r.y() + cell;
        if (!ink.s.room()) {
            for (int bit = 7; bit >= 0; bit--) {
                ink.text("bit:" + bit + "/number", Style.MUTED, Integer.toString(bit), Face.MONO, small, Anchor.MIDDLE,
                        r.x() + (7 - bit) * (cell + gap) + cell / 2, y + small * 1.25, cell);
            }
            y += small * 1.5;
        }
        y += ink.s.of(7);
        double end = y;
        for (int bit = 7; bit >= 0;) {
            int low = frag.bits().lowEnd(bit);
            double x0 = r.x() + (7 - bit) * (cell + gap);
            double x1 = r.x() + (7 - low) * (cell + gap) + cell;
            double right = low == 0 ? r.right() : x1 + gap * 0.8;
            end = Math.max(end, bracket(ink, "bracket:" + bit, words(ink, frag, frag.bits().use(bit)), frag.bits().use(
                    bit) == WordBits.Use.TAG, x0, x1, y, new Rect(x0, y, Math.max(1, right - x0), 1)));
            bit = low - 1;
        }
        return end;
    }

    /** A rule and the words under it, on as many lines as they need; returns where it ends. */
    static double bracket(Ink ink, String id, String words, boolean strong, double x0, double x1, double y,
            Rect place) {
        ink.rule(id, strong ? Style.WIRE : Style.RULE, new Point(x0, y), new Point(x1, y));
        double size = ink.s.small();
        Face face = strong ? Face.BOLD : Face.SANS;
        double at = y + ink.s.of(4);
        int line = 0;
        for (String part : Fit.wrap(words, face, size, place.w(), ink.s.room() ? 2 : 3)) {
            at += size * 1.25;
            ink.text(id + "/words:" + line++, strong ? Style.TEXT : Style.MUTED, part, face, size, Anchor.START,
                    place.x(), at, place.w());
        }
        return at;
    }

    /** All 64, sixteen a row; returns where it ends. */
    static double all(Ink ink, Sight.Frag frag, Rect r) {
        double number = Face.MONO.width("63…48 ", ink.s.small());
        double gap = ink.s.of(3);
        double w = (r.w() - number - 15 * gap - 3 * gap) / 16;
        double h = Math.min(w, ink.s.of(30));
        for (int bit = 63; bit >= 0; bit--) {
            int column = (63 - bit) % 16;
            int row = (63 - bit) / 16;
            int groups = column / 4;
            double x = r.x() + number + column * (w + gap) + groups * gap;
            cell(ink, frag, bit, new Rect(x, r.y() + row * (h + gap * 1.5), w, h), h * 0.6);
        }
        for (int row = 0; row < 4; row++) {
            ink.line("bits:" + row, Style.MUTED, (63 - row * 16) + "…" + (48 - row * 16), Face.MONO, ink.s.small(),
                    Anchor.START, new Rect(r.x(), r.y() + row * (h + gap * 1.5), number, h));
        }
        return r.y() + 4 * (h + gap * 1.5);
    }
}
