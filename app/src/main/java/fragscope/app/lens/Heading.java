// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.Face;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.ink.Ink;
import fragscope.app.ink.Sizing;

/** A line above a part of a page: what it is, and in muted words where or how large. */
final class Heading {

    private Heading() {
    }

    static double height(Sizing s) {
        return s.title() * 1.7;
    }

    /** Draws it at the top of a rectangle; returns what is left below. */
    static Rect draw(Ink ink, String id, String name, String about, Rect r) {
        double size = ink.s.title();
        double y = r.y() + size;
        double w = Face.BOLD.width(name, size);
        ink.text(id + "/title", Style.TEXT, name, Face.BOLD, size, Anchor.START, r.x(), y, r.w());
        double left = r.w() - w - size;
        double small = ink.s.small();
        if (Face.MONO.width(about, small) <= left) {
            ink.text(id + "/about", Style.MUTED, about, Face.MONO, small, Anchor.START, r.x() + w + size, y, left);
        }
        double used = height(ink.s);
        return new Rect(r.x(), r.y() + used, r.w(), Math.max(1, r.h() - used));
    }
}
