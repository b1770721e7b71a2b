// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Fit;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.engine.memory.StructLayout;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A frag's word: its bits by what they are for, and beside it what it points to. */
final class WordPage {

    private WordPage() {
    }

    static void draw(Ink ink, Sight.Frag frag, Sight.@Nullable Target target, Look look, Rect r) {
        if (ink.s.room()) {
            WordRoom.draw(ink, frag, target, r);
            return;
        }
        double stripHeight = ink.s.body() * 2.2;
        Rect strip = new Rect(r.x(), r.y(), r.w(), stripHeight);
        Rect word = FragStrip.draw(ink, frag, strip);
        double y = strip.bottom() + ink.s.of(22);
        ink.rule("zoom/left", Style.RULE, new Point(word.x(), word.bottom()), new Point(word.x(), y));
        ink.rule("zoom/right", Style.RULE, new Point(word.right(), word.bottom()), new Point(r.right(), y));
        y += ink.s.of(8);
        y = look.allBits() ? allBits(ink, frag, r, y) : lowBits(ink, frag, r, y);
        y = says(ink, frag, r, y);
        cards(ink, frag, target, new Rect(r.x(), y, r.w(), Math.max(1, r.bottom() - y)));
    }

    /** The upper bits as hex, the low eight as cells. */
    private static double lowBits(Ink ink, Sight.Frag frag, Rect r, double y) {
        double gap = ink.s.of(6);
        double hexSize = ink.s.hex();
        String upper = Hex.upper(frag.word());
        double hexWidth = Face.MONO_BOLD.width(upper, hexSize);
        double toggle = ink.s.small() * 8;
        double room = r.w() - hexWidth - ink.s.of(36) - toggle;
        double cell = Math.min(ink.s.of(68), (room - 7 * gap) / 8);
        double x = r.x() + hexWidth + ink.s.of(36);
        double base = y + cell / 2 + hexSize * 0.36;
        ink.text("word/hex", Style.TEXT, upper, Face.MONO_BOLD, hexSize, Anchor.START, r.x(), base, hexWidth + 1);
        double small = ink.s.small();
        double under = base + hexSize * 0.3 + ink.s.of(5);
        double digit = Face.MONO_BOLD.width("0", hexSize);
        double end = under;
        if (frag.bits().sign() != 0) {
            ink.rule("upper/sign", Style.RULE, new Point(r.x(), under), new Point(r.x() + 4 * digit, under));
            ink.rule("upper/pointer", Style.RULE, new Point(r.x() + 5 * digit, under), new Point(r.x() + hexWidth,
                    under));
            ink.text("upper/sign/words", Style.MUTED, ink.texts.get("lens.bits.sign"), Face.SANS, small, Anchor.START,
                    r.x(), under + small * 1.4, 5 * digit - small * 0.5);
            ink.text("upper/pointer/words", Style.MUTED, ink.texts.get("lens.bits.pointer"), Face.SANS, small,
                    Anchor.START, r.x() + 5 * digit, under + small * 1.4, hexWidth - 5 * digit);
            end = under + small * 1.6;
        }
        Rect cells = new Rect(x, y, r.right() - x, cell);
        double low = BitCells.low(ink, frag, cells, cell, gap);
        toggle(ink, "lens.bits.all", new Rect(r.right() - toggle, y, toggle, small * 2));
        double binary = Math.max(end, low) + small * 1.6;
        ink.text("word/binary", Style.MUTED, Hex.binary(frag.word()), Face.MONO, small, Anchor.START, r.x(), binary,
                r.w());
        return binary + small * 0.8;
    }

    private static double allBits(Ink ink, Sight.Frag frag, Rect r, double y) {
        double small = ink.s.small();
        double toggle = small * 8;
        ink.text("word/hex", Style.TEXT, Hex.of(frag.word(), 16), Face.MONO_BOLD, ink.s.title(), Anchor.START, r.x(), y
                + ink.s.title() * 1.2, r.w() - toggle - small);
        toggle(ink, "lens.bits.low", new Rect(r.right() - toggle, y, toggle, small * 2));
        double end = BitCells.all(ink, frag, new Rect(r.x(), y + small * 2.6, r.w(), 1));
        double x = r.x();
        for (WordBits.Use use : WordBits.Use.values()) {
            String words = BitCells.words(ink, frag, use);
            double side = small * 1.2;
            double w = side + small * 0.5 + Face.SANS.width(words, small);
            if (x + w > r.right() || !has(frag, use)) {
                continue;
            }
            ink.box("legend:" + use, "legend", BitCells.style(use), new Rect(x, end, side, side), ink.s.of(3), words);
            ink.text("legend:" + use + "/words", Style.MUTED, words, Face.SANS, small, Anchor.START, x + side + small
                    * 0.5, end + side * 0.75, w - side);
            x += w + small * 1.4;
        }
        return end + small * 2.2;
    }

    private static boolean has(Sight.Frag frag, WordBits.Use use) {
        for (int bit = 0; bit < 64; bit++) {
            if (frag.bits().use(bit) == use) {
                return true;
            }
        }
        return false;
    }

    private static void toggle(Ink ink, String key, Rect r) {
        String words = key.equals("lens.bits.all") ? ink.texts.get("lens.bits.all") : ink.texts.get("lens.bits.low");
        ink.box("bits/toggle", "button", Style.BADGE, r, ink.s.of(4), words);
        ink.line("bits/toggle/words", Style.TEXT, words, Face.SANS, ink.s.small(), Anchor.MIDDLE, r);
    }

    /** What the word says, in one sentence. */
    private static double says(Ink ink, Sight.Frag frag, Rect r, double y) {
        double size = ink.s.body();
        ink.text("word/says", Style.TEXT, sentence(ink, frag), Face.BOLD, size, Anchor.START, r.x(), y + size, r.w());
        return y + size * 1.9;
    }

    static String sentence(Ink ink, Sight.Frag frag) {
        String names = frag.names().isEmpty() ? ink.texts.get("lens.names.nothing") : frag.names();
        if (frag.bits().tag() == 0) {
            return ink.texts.get("lens.says.plain", frag.means(), names);
        }
        int bit = Long.numberOfTrailingZeros(frag.bits().tag());
        String set = (frag.word() & frag.bits().tag()) == 0 ? "0" : "1";
        return ink.texts.get("lens.says.tag", Integer.toString(bit), set, frag.means(), names);
    }

    private static void cards(Ink ink, Sight.Frag frag, Sight.@Nullable Target target, Rect r) {
        if (target == null) {
            ink.paragraph("word/none", Style.TEXT, ink.texts.get("lens.no-target", Hex.of(frag.word(), 16)), Face.SANS,
                    ink.s.body(), r);
            return;
        }
        double gap = ink.s.of(22);
        double left = (r.w() - gap) * 0.47;
        double pad = ink.s.of(12);
        double natural = 2 * pad + Heading.height(ink.s) + target.struct().fields().size() * ink.s.body() * 1.55;
        boolean both = target.mirror() != null && r.h() - natural > ink.s.small() * 13;
        Rect object = new Rect(r.x(), r.y(), left, both ? natural : r.h());
        Rect memory = new Rect(r.x() + left + gap, r.y(), r.w() - left - gap, r.h());
        card(ink, "object", object);
        Rect in = Heading.draw(ink, "object", "struct " + target.struct().name(), Hex.of(target.struct().address(), 16),
                object.inset(pad, ink.s.of(8)));
        FieldRows.draw(ink, "object", target.struct().fields(), in);
        if (both) {
            mirror(ink, target, new Rect(r.x(), object.bottom() + ink.s.of(14), left, r.bottom() - object.bottom()));
        }
        card(ink, "memory", memory);
        bytes(ink, target, memory.inset(pad, ink.s.of(8)));
        double mid = r.y() + ink.s.of(8) + ink.s.title() * 0.7;
        ink.arrow("object/to-memory", Style.REFERENCE, new Point(object.right(), mid), new Point(memory.x() - 1, mid));
    }

    /** The object's struct and the one that page pools take for the same, tied. */
    private static void mirror(Ink ink, Sight.Target target, Rect r) {
        StructLayout mirror = Objects.requireNonNull(target.mirror());
        double row = ink.s.small() * 3;
        double between = ink.s.of(20);
        var upper = StructStrip.draw(ink, "object", target.struct().layout(), new Rect(r.x(), r.y(), r.w(), row), row,
                0);
        var lower = StructStrip.draw(ink, "mirror", mirror, new Rect(r.x(), r.y() + row + between, r.w(), row), row, 0);
        ObjectPage.ties(ink, target.struct().layout(), mirror, upper, lower);
        double y = r.y() + 2 * row + between + ink.s.of(6);
        ink.paragraph("mirror/words", Style.MUTED, ink.texts.get("lens.mirror", mirror.name(), mirror.size()),
                Face.SANS,
                ink.s.small(), new Rect(r.x(), y, r.w(), ink.s.small() * 3));
    }

    private static void bytes(Ink ink, Sight.Target target, Rect r) {
        Rect bytes = Heading.draw(ink, "memory", ink.texts.get(target.device()
                ? "lens.memory.device"
                : "lens.memory.host"), Hex.of(target.base(), 16), r);
        String who = ink.texts.get(target.device() ? "lens.memory.unreadable" : "lens.memory.readable");
        double small = ink.s.small();
        ink.text("memory/who", Style.MUTED, Fit.ellipsis(who, Face.SANS, small, bytes.w()), Face.SANS, small,
                Anchor.START, bytes.x(), bytes.y() + small * 0.6, bytes.w());
        double used = small * 1.3;
        int first = target.memory().firstKnown(0);
        HexRows.draw(ink, "memory", target.memory(), first >= target.memory().size() ? 0 : first & -16,
                new Rect(bytes.x(), bytes.y() + used, bytes.w(), Math.max(1, bytes.h() - used)));
    }

    private static void card(Ink ink, String id, Rect r) {
        ink.box(id, "card", id.equals("memory") ? Style.PLACE : Style.TRAY, r, ink.s.of(8), ink.texts.get(
                "lens.card." + id));
    }
}
