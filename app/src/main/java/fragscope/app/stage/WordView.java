// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import java.util.Locale;

/** A frag's word: the upper bits as grouped hex, the low eight as cells, the tag bits in their colour. */
final class WordView {

    private WordView() {
    }

    /** The upper 56 bits as {@code ffff 8881 0456 0c}. */
    static String upper(long word) {
        String hex = String.format(Locale.ROOT, "%016x", word);
        return hex.substring(0, 4) + " " + hex.substring(4, 8) + " " + hex.substring(8, 12) + " "
                + hex.substring(12, 14);
    }

    private static double cell(Sketch s) {
        return s.sizes.of(s.level == Level.LESSON ? 34 : 22);
    }

    /** What the word needs, the space above it included. */
    static double height(Sketch s) {
        return s.sizes.of(10) + s.sizes.label() * 1.5 + cell(s) + s.sizes.small() * 1.75 + s.sizes.of(12);
    }

    static void draw(Sketch s, Rect r, String id, Linux.Frag frag, double placeDim) {
        double dim = Math.max(placeDim, s.dim(id));
        double size = s.sizes.label();
        double text = s.sizes.small();
        s.box(s.content(id, "word", Style.SLOT, dim).say(
                s.words.say("word.spoken", String.format(Locale.ROOT, "0x%016x", frag.word()), frag.means())), r,
                s.sizes.of(6));
        Rect in = r.inset(s.sizes.of(8), s.sizes.of(5));
        double y = in.y() + size;
        String hex = upper(frag.word());
        s.text(s.label(id + "/hex", Style.TEXT, dim), hex, Face.MONO_BOLD, size, Anchor.START, in.x(), y, in.w());
        String len = s.words.say("word.len", frag.len(), frag.offset());
        double left = in.w() - Face.MONO_BOLD.width(hex, size) - s.sizes.of(8);
        if (s.level == Level.EXPERT && Face.MONO.width(len, text) <= left) {
            s.text(s.label(id + "/len", Style.MUTED, dim), len, Face.MONO, text, Anchor.END, in.right(), y, left);
        }
        double gap = s.sizes.of(3);
        double w = (in.w() - 7 * gap) / 8;
        double top = y + size * 0.5;
        for (int bit = 7; bit >= 0; bit--) {
            bit(s, id, frag, bit, new Rect(in.x() + (7 - bit) * (w + gap), top, w, cell(s)), dim);
        }
        s.text(s.label(id + "/means", Style.TEXT, dim), means(s, frag), Face.BOLD, text, Anchor.END, in.right(),
                top + cell(s) + text * 1.4, in.w());
    }

    static void bit(Sketch s, String id, Linux.Frag frag, int bit, Rect r, double dim) {
        boolean tag = (frag.tagBits() >> bit & 1) == 1;
        boolean set = (frag.word() >> bit & 1) == 1;
        String cellId = id + "/bit:" + bit;
        boolean room = s.level == Level.PRESENT;
        s.box(s.content(cellId, tag ? "tag-bit" : "bit", tag ? Style.TAG : Style.SLOT, dim).say(
                s.words.say("word.bit", bit) + " " + (set ? 1 : 0)), r, s.sizes.of(room ? 8 : 3));
        s.line(s.label(cellId + "/value", tag ? Style.ON_TAG : Style.TEXT, dim), set ? "1" : "0", Face.MONO_BOLD,
                s.sizes.label(), Anchor.MIDDLE, r);
    }

    /** What the tag says: "bit 0 = 1: net_iov". */
    static String means(Sketch s, Linux.Frag frag) {
        if (!frag.told()) {
            return frag.means();
        }
        if (frag.tagBits() == 0) {
            return s.words.say("word.plain", frag.means());
        }
        int lowest = Long.numberOfTrailingZeros(frag.tagBits());
        int set = (frag.word() & frag.tagBits()) == 0 ? 0 : 1;
        return s.words.say("word.means", s.words.say("word.bit", lowest), set, frag.means());
    }
}
