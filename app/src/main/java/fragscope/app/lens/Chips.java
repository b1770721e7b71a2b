// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import java.util.List;

/** A row of things to choose from, the chosen one filled. */
final class Chips {

    private Chips() {
    }

    /** Draws a title and as many as fit, the chosen one among them; returns where they end. */
    static double draw(Ink ink, String id, String title, List<String> names, String chosen, Rect r) {
        double size = ink.s.small();
        double h = size * 1.8;
        double x = r.x();
        if (!title.isEmpty()) {
            ink.line(id + "/title", Style.MUTED, title, Face.SANS, size, Anchor.START, new Rect(x, r.y(), r.w(), h));
            x += Face.SANS.width(title, size) + size;
        }
        int here = Math.max(0, names.indexOf(chosen));
        int first = 0;
        while (first < here && width(names.subList(first, here + 1), size) > r.right() - x) {
            first++;
        }
        for (String name : names.subList(first, names.size())) {
            double w = Face.BOLD.width(name, size) + size * 1.2;
            if (x + w > r.right()) {
                break;
            }
            boolean on = name.equals(chosen);
            Rect box = new Rect(x, r.y(), w, h);
            ink.box(id + ":" + name, "chip", on ? Style.BADGE_ON : Style.BADGE, box, h / 2, name);
            ink.line(id + ":" + name + "/name", on ? Style.ON_DISC : Style.TEXT, name, on ? Face.BOLD : Face.SANS, size,
                    Anchor.MIDDLE, box);
            x += w + size * 0.5;
        }
        return r.y() + h + ink.s.of(8);
    }

    /** Draws one alone that ends at {@code right}; returns how much room it takes. */
    static double lone(Ink ink, String id, String name, double right, double y) {
        double size = ink.s.small();
        double w = Face.SANS.width(name, size) + size * 1.2;
        Rect box = new Rect(right - w, y, w, size * 1.8);
        ink.box(id, "chip", Style.BADGE, box, box.h() / 2, name);
        ink.line(id + "/name", Style.TEXT, name, Face.SANS, size, Anchor.MIDDLE, box);
        return w + size;
    }

    private static double width(List<String> names, double size) {
        return names.stream().mapToDouble(n -> Face.BOLD.width(n, size) + size * 1.7).sum();
    }
}
