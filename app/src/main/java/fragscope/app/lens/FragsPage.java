// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import org.jspecify.annotations.Nullable;

/** {@code frags[]}: a row for each in use, with its word, len, offset and what it names. */
final class FragsPage {

    private FragsPage() {
    }

    static void draw(Ink ink, Sight.Skb skb, Sight.@Nullable Frag here, Rect r) {
        Rect rest = Heading.draw(ink, "frags", "frags[]", ink.texts.get("lens.frags.about", skb.frags().size(), Hex.of(
                skb.info().address() + skb.info().layout().member("frags").bitOffset() / 8, 16)), r);
        if (skb.frags().isEmpty()) {
            ink.paragraph("frags/none", Style.TEXT, ink.texts.get("lens.no-frag"), Face.SANS, ink.s.body(), rest);
            return;
        }
        double size = ink.s.body();
        double gap = ink.s.of(ink.s.room() ? 16 : 6);
        double row = Math.clamp((rest.h() + gap) / skb.frags().size() - gap, size * 1.7, size * 2.6);
        int shown = (int) Math.min(skb.frags().size(), Math.floor((rest.h() + gap) / (row + gap)));
        int first = here == null ? 0 : Math.clamp(here.index() - shown / 2, 0, skb.frags().size() - shown);
        for (int i = 0; i < shown; i++) {
            Sight.Frag frag = skb.frags().get(first + i);
            row(ink, frag, new Rect(r.x(), rest.y() + i * (row + gap), r.w(), row),
                    here != null && frag.index() == here.index());
        }
        double y = rest.y() + shown * (row + gap) + ink.s.of(10);
        if (here != null && r.bottom() - y > size * 4) {
            FragStrip.draw(ink, here, new Rect(r.x(), y, r.w(), size + ink.s.small() * 3.2));
            y += size + ink.s.small() * 3.2 + ink.s.of(18);
            bytes(ink, skb, new Rect(r.x(), y, r.w(), r.bottom() - y));
        }
    }

    /** All of the array as it lies in memory: what is behind the frags in use is left over from others, or zero. */
    private static void bytes(Ink ink, Sight.Skb skb, Rect r) {
        if (!ink.s.room() && r.h() > ink.s.small() * 6) {
            int from = skb.info().layout().member("frags").bitOffset() / 8;
            StructBytes.draw(ink, "frags", skb.info(), InfoPage.unfolded(skb.info().layout()), from, 16, r);
        }
    }

    private static void row(Ink ink, Sight.Frag frag, Rect r, boolean here) {
        String id = "frag:" + frag.index();
        double size = ink.s.body();
        ink.box(id, "frag", here ? Style.BADGE : Style.SLOT, r, ink.s.of(5), ink.texts.get("lens.frag.spoken",
                Integer.toString(frag.index()), Hex.of(frag.word(), 16), frag.len(), frag.offset(), frag.means()));
        if (here) {
            ink.ring("here", r.inset(-ink.s.of(2)), ink.s.of(6));
        }
        Rect in = r.inset(size * 0.8, 0);
        double name = Face.MONO_BOLD.width("frags[99]  ", size);
        ink.line(id + "/name", Style.TEXT, "frags[" + frag.index() + "]", Face.MONO_BOLD, size, Anchor.START, in);
        double word = Face.MONO.width("0x0123456789abcdef   ", size);
        ink.line(id + "/word", Style.TEXT, Hex.of(frag.word(), 16), Face.MONO, size, Anchor.START, new Rect(in.x()
                + name, in.y(), Math.min(word, in.w() - name), in.h()));
        double x = in.x() + name + word;
        String numbers = "len " + frag.len() + "  offset " + frag.offset();
        double wide = Face.MONO.width("len 99999  offset 9999   ", size);
        if (x + wide <= in.right()) {
            ink.line(id + "/numbers", Style.TEXT, numbers, Face.MONO, size, Anchor.START,
                    new Rect(x, in.y(), wide, in.h()));
            x += wide;
        }
        String names = frag.names().isEmpty() ? frag.means() : frag.names();
        if (x + Face.SANS.width(names, size) <= in.right()) {
            ink.line(id + "/names", Style.MUTED, names, Face.SANS, size, Anchor.START, new Rect(x, in.y(), in.right()
                    - x, in.h()));
        }
    }
}
