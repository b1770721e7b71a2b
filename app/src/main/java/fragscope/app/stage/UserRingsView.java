// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import java.util.Locale;

/**
 * The rings that application and kernel share, a row each: the places from the oldest entry on, filled where one waits
 * for its reader.
 */
final class UserRingsView {

    /** Places that are drawn; a ring has hundreds. */
    private static final int PLACES = 8;

    private UserRingsView() {
    }

    static void row(Sketch s, Linux.UserRing ring, Rect r, double placeDim) {
        String id = ring.id();
        String word = ring.kind().name().toLowerCase(Locale.ROOT);
        double dim = Math.max(placeDim, s.dim(id));
        String name = s.words.say("zcrx." + word);
        String count = s.words.say("zcrx." + word + ".waiting", ring.waiting(), ring.entries());
        s.box(s.content(id, "stack", Style.TRAY, dim).say(name + ", " + count), r, s.sizes.of(7));
        Rect in = r.inset(s.sizes.of(10), 0);
        double gap = s.sizes.of(10);
        double named = Math.min(in.w() * 0.5, Face.BOLD.width(name, s.sizes.label()));
        s.line(s.label(id + "/name", Style.TEXT, dim), name, Face.BOLD, s.sizes.label(), Anchor.START,
                new Rect(in.x(), in.y(), named, in.h()));
        double counted = Math.min(in.w() * 0.36, Face.SANS.width(count, s.sizes.small()));
        s.line(s.label(id + "/count", Style.MUTED, dim), count, Face.SANS, s.sizes.small(), Anchor.END,
                new Rect(in.right() - counted, in.y(), counted, in.h()));
        places(s, ring, new Rect(in.x() + named + gap, r.y() + r.h() * 0.28,
                Math.max(0, in.w() - named - counted - 2 * gap), r.h() * 0.44), dim);
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
