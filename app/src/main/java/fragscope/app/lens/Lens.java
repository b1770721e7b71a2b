// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.ink.Ink;
import fragscope.app.ink.Sizing;
import fragscope.app.stage.Level;
import fragscope.app.text.Texts;

/** What lies under the lens, as a pure function of sight, look and size. */
public final class Lens {

    private Lens() {
    }

    /**
     * Draws it.
     *
     * @param width  of the picture in units, 640 or more for all of it to be readable
     * @param height likewise, 400 or more
     * @param shelf  struct layouts and readings that can be compared
     */
    public static DisplayList draw(Sight sight, Look look, Shelf shelf, Texts texts, double width, double height,
            Level level) {
        Sizing s = Sizing.of(width, height, level);
        Ink ink = new Ink(texts, s);
        double margin = s.of(s.room() ? 48 : 22);
        double top = Crumbs.draw(ink, sight, look, new Rect(margin, s.of(s.room() ? 40 : 14), width - 2 * margin,
                Crumbs.height(s)));
        double bottom = s.room() ? height - margin : Tabs.draw(ink, look, margin, width, height);
        Rect r = new Rect(margin, top, width - 2 * margin, Math.max(1, bottom - top));
        switch (look.sheet()) {
            case ZOOM -> zoom(ink, sight, look, r);
            case STRUCTS -> StructsPage.draw(ink, look, shelf, r);
            case ALIGNMENT -> AlignmentPage.draw(ink, sight, look, r);
            case READINGS -> ReadingsPage.draw(ink, sight, look, r);
            case ADDRESS -> AddressPage.draw(ink, sight, r);
            case TOPOLOGY -> TopologyPage.draw(ink, sight.bus(), r);
        }
        return ink.list(width, height);
    }

    private static void zoom(Ink ink, Sight sight, Look look, Rect r) {
        switch (look.depth()) {
            case PACKET -> {
                if (sight.packet() != null) {
                    PacketPage.draw(ink, sight.packet(), look, r);
                }
            }
            case SKB, SHARED_INFO, FRAGS -> {
                if (sight.skb() == null) {
                    nothing(ink, ink.texts.get("lens.no-skb"), r);
                } else if (look.depth() == Depth.SKB) {
                    SkbPage.draw(ink, sight.skb(), r);
                } else if (look.depth() == Depth.SHARED_INFO) {
                    InfoPage.draw(ink, sight.skb(), sight.frag(), r);
                } else {
                    FragsPage.draw(ink, sight.skb(), sight.frag(), r);
                }
            }
            case FRAG, WORD, OBJECT, MEMORY -> inside(ink, sight, look, r);
        }
    }

    private static void inside(Ink ink, Sight sight, Look look, Rect r) {
        Sight.Frag frag = sight.frag();
        Sight.Target target = sight.target();
        if (frag == null) {
            nothing(ink, ink.texts.get("lens.no-frag"), r);
        } else if (look.depth() == Depth.FRAG) {
            FragPage.draw(ink, sight, frag, look, r);
        } else if (look.depth() == Depth.WORD) {
            WordPage.draw(ink, frag, target, look, r);
        } else if (target == null) {
            nothing(ink, ink.texts.get("lens.no-target", Hex.of(frag.word(), 16)), r);
        } else if (look.depth() == Depth.OBJECT) {
            ObjectPage.draw(ink, target, r);
        } else {
            MemoryPage.draw(ink, target, look, r);
        }
    }

    private static void nothing(Ink ink, String words, Rect r) {
        ink.paragraph("nothing", Style.TEXT, words, Face.SANS, ink.s.title(), r);
    }
}
