// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;

/** A frag's sixteen bytes to scale: the word, and len and offset where the run's design puts them. */
final class FragStrip {

    private FragStrip() {
    }

    /** Draws it; returns the word's box. */
    static Rect draw(Ink ink, Sight.Frag frag, Rect r) {
        double gap = ink.s.of(3);
        double unit = (r.w() - 2 * gap) / 16;
        Rect word = new Rect(r.x(), r.y(), unit * 8, r.h());
        Rect at8 = new Rect(word.right() + gap, r.y(), unit * 4, r.h());
        Rect at12 = new Rect(at8.right() + gap, r.y(), unit * 4, r.h());
        part(ink, "frag/word", ink.texts.get("lens.word"), Hex.of(frag.word(), 16), "0–7", Style.BADGE, word);
        boolean len8 = frag.lenAt() == 8;
        part(ink, "frag/len", "len", Integer.toString(frag.len()), len8 ? "8–11" : "12–15", Style.SLOT, len8
                ? at8
                : at12);
        part(ink, "frag/offset", "offset", Integer.toString(frag.offset()), len8 ? "12–15" : "8–11", Style.SLOT, len8
                ? at12
                : at8);
        return word;
    }

    private static void part(Ink ink, String id, String name, String value, String bytes, Style style, Rect r) {
        ink.box(id, "frag-part", style, r, ink.s.of(4), ink.texts.get("lens.frag.part", name, value, bytes));
        double size = ink.s.body();
        boolean two = r.h() >= ink.s.body() + ink.s.small() * 1.5 + ink.s.of(6);
        Rect upper = two ? new Rect(r.x(), r.y(), r.w(), r.h() * 0.6) : r;
        String both = name + "  " + value;
        ink.line(id + "/value", Style.TEXT, Face.MONO_BOLD.width(both, size) <= r.w() - size ? both : value,
                Face.MONO_BOLD, size, Anchor.MIDDLE, upper.inset(ink.s.of(4), 0));
        if (two) {
            ink.line(id + "/bytes", Style.MUTED, ink.texts.get("lens.bytes.at", bytes), Face.SANS, ink.s.small(),
                    Anchor.MIDDLE, new Rect(r.x(), r.y() + r.h() * 0.55, r.w(), r.h() * 0.4));
        }
    }
}
