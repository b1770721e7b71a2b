// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import java.util.List;
import java.util.Locale;

/**
 * The rings that application and kernel share, side by side: the places from the oldest entry on, filled where one
 * waits for its reader, and how many wait. Completions wait for the application, refills for the kernel.
 */
final class UserRingsView {

    /** Places that are drawn; a ring has hundreds. */
    private static final int PLACES = 4;

    private UserRingsView() {
    }

    static void draw(Sketch s, List<Linux.UserRing> rings, Rect r, double dim) {
        double gap = s.sizes.of(8);
        double w = (r.w() - gap * (rings.size() - 1)) / Math.max(1, rings.size());
        for (int i = 0; i < rings.size(); i++) {
            ring(s, rings.get(i), new Rect(r.x() + i * (w + gap), r.y(), w, r.h()), dim);
        }
    }

    private static void ring(Sketch s, Linux.UserRing ring, Rect r, double placeDim) {
        String id = ring.id();
        String word = ring.kind().name().toLowerCase(Locale.ROOT);
        double dim = Math.max(placeDim, s.dim(id));
        String name = s.words.say("zcrx." + word);
        String count = Integer.toString(ring.waiting());
        s.box(s.content(id, "stack", Style.TRAY, dim).say(
                s.words.say("zcrx." + word + ".spoken", ring.waiting(), ring.entries())), r, s.sizes.of(7));
        Rect in = r.inset(s.sizes.of(8), 0);
        double counted = Face.SANS.width(count, s.sizes.small());
        double gap = s.sizes.of(6);
        double named = Math.min(in.w() - counted - gap, Face.BOLD.width(name, s.sizes.small()));
        s.line(s.label(id + "/name", Style.TEXT, dim), name, Face.BOLD, s.sizes.small(), Anchor.START,
                new Rect(in.x(), in.y(), named, in.h()));
        s.line(s.label(id + "/count", Style.MUTED, dim), count, Face.SANS, s.sizes.small(), Anchor.END,
                new Rect(in.right() - counted, in.y(), counted, in.h()));
        places(s, ring, new Rect(in.x() + named + gap, r.y() + r.h() * 0.32,
                Math.max(0, in.w() - named - counted - 2 * gap), r.h() * 0.36), dim);
    }

    private static void places(Sketch s, Linux.UserRing ring, Rect strip, double dim) {
        double space = s.sizes.of(3);
        double w = Math.min(strip.h(), (strip.w() - space * (PLACES - 1)) / PLACES);
        if (w < s.sizes.of(4)) {
            return; // the count says it
        }
        Style full = ring.kind() == Linux.UserRing.Kind.REFILL ? Style.RETURNED : Style.PAYLOAD;
        for (int i = 0; i < PLACES; i++) {
            s.box(s.content(ring.id() + "/slot:" + i, "slot", i < ring.waiting() ? full : Style.SLOT_GONE, dim),
                    new Rect(strip.x() + i * (w + space), strip.y(), w, strip.h()), s.sizes.of(2));
        }
    }
}
