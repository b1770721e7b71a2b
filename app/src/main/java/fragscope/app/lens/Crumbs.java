// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.app.ink.Sizing;
import java.util.ArrayList;
import java.util.List;

/** The way from the packet to its memory; where one is stands out, and each can be clicked. */
final class Crumbs {

    private Crumbs() {
    }

    static double height(Sizing s) {
        return s.body() * 1.9;
    }

    /** Draws the way; returns where the page begins. */
    static double draw(Ink ink, Sight sight, Look look, Rect r) {
        double size = ink.s.body();
        double x = r.x();
        double gap = size * 0.35;
        for (Depth depth : shown(ink, sight, look, r.w())) {
            String words = name(ink, sight, depth);
            boolean here = look.sheet() == Sheet.ZOOM && depth == look.depth();
            double w = Face.BOLD.width(words, size) + size * 1.1;
            if (x + w > r.right() + 0.5) {
                break;
            }
            Rect box = new Rect(x, r.y(), w, r.h());
            String id = "crumb:" + depth;
            ink.box(id, "crumb", here ? Style.BADGE_ON : Style.BADGE, box, r.h() / 2, ink.texts.get(here
                    ? "lens.crumb.here"
                    : "lens.crumb.to", words));
            ink.line(id + "/name", here ? Style.ON_DISC : Style.TEXT, words, here ? Face.BOLD : Face.SANS, size,
                    Anchor.MIDDLE, box);
            x += w + gap;
        }
        return r.bottom() + ink.s.of(ink.s.room() ? 40 : 16);
    }

    /** All of it; in narrow pictures and rooms where one is, what led there, and what comes next. */
    private static List<Depth> shown(Ink ink, Sight sight, Look look, double width) {
        List<Depth> all = new ArrayList<>(List.of(Depth.values()));
        int here = look.depth().ordinal();
        while (all.size() > 1 && (ink.s.room() ? all.size() > 4 : width(ink, sight, all) > width)) {
            boolean first = here - all.getFirst().ordinal() > all.getLast().ordinal() - here;
            all.remove(first ? all.getFirst() : all.getLast());
        }
        return all;
    }

    private static double width(Ink ink, Sight sight, List<Depth> depths) {
        double size = ink.s.body();
        return depths.stream().mapToDouble(d -> Face.BOLD.width(name(ink, sight, d), size) + size * 1.45).sum();
    }

    private static String name(Ink ink, Sight sight, Depth depth) {
        Sight.Skb skb = sight.skb();
        Sight.Frag frag = sight.frag();
        Sight.Target target = sight.target();
        return switch (depth) {
            case PACKET -> ink.texts.get("lens.packet", sight.packet() == null
                    ? "?"
                    : Integer.toString(sight.packet().number() + 1));
            case SKB -> skb == null ? "skb" : skb.struct().name();
            case SHARED_INFO -> "skb_shared_info";
            case FRAGS -> "frags[]";
            case FRAG -> frag == null ? "frag" : "frags[" + frag.index() + "]";
            case WORD -> ink.texts.get("lens.word");
            case OBJECT -> target == null ? ink.texts.get("lens.object") : target.struct().name();
            case MEMORY -> ink.texts.get(target != null && target.device() ? "lens.memory.device" : "lens.memory.host");
        };
    }
}
