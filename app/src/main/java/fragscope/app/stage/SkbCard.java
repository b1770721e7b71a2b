// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Mark;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Symbol;
import fragscope.app.draw.Text.Anchor;

/** The skb in view: its linear part, its frags, and the word of the frag that the fact is about. */
final class SkbCard {

    private SkbCard() {
    }

    static String title(Sketch s, Linux.Skb skb) {
        return skb.segments() > 1
                ? s.words.say("skb.of", Integer.toString(skb.row()), skb.segments())
                : s.words.say("skb.name", Integer.toString(skb.row()));
    }

    /** The frag whose word is shown: the one concerned, else the first. */
    static Linux.Frag shown(Sketch s, Linux.Skb skb) {
        return skb.frags().stream().filter(f -> !s.scene.focus().subject().isEmpty()
                && named(s, skb.id() + "/frag:" + f.index())).findFirst().orElse(skb.frags().getFirst());
    }

    private static boolean named(Sketch s, String id) {
        return s.scene.focus().subject().startsWith(id)
                || s.scene.focus().arguments().stream().anyMatch(a -> a.startsWith(id));
    }

    static void draw(Sketch s, Rect r, Linux.Skb skb, double placeDim) {
        String id = skb.id();
        double dim = Math.max(placeDim, s.dim(id));
        String spoken = s.words.say(skb.unreadable() ? "skb.spoken.unreadable" : "skb.spoken", skb.row(),
                s.words.bytes(skb.linearBytes()), skb.frags().size());
        s.box(s.content(id, "skb", Style.TRAY, dim).say(spoken), r, s.sizes.of(8));
        double pad = s.sizes.of(12);
        Rect in = r.inset(pad, s.sizes.of(8));
        double y = in.y() + s.sizes.label() * 1.2;
        String name = title(s, skb);
        s.text(s.label(id + "/name", Style.TEXT, dim), name, Face.BOLD, s.sizes.label(), Anchor.START, in.x(), y,
                in.w());
        if (skb.unreadable()) {
            unreadable(s, id, in, y, in.w() - Face.BOLD.width(name, s.sizes.label()) - s.sizes.of(10), dim);
        }
        boolean lesson = s.level == Level.LESSON;
        double top = y + s.sizes.of(lesson ? 14 : 11);
        double word = WordView.height(s);
        int parts = 1 + Math.min(2, skb.frags().size());
        double free = in.bottom() - top - (skb.frags().isEmpty() ? 0 : word);
        double gap = s.sizes.of(9);
        double h = Math.min(s.sizes.of(lesson ? 46 : 36), (free - gap * (parts - 1)) / parts);
        if (h < s.sizes.small() * 1.15) {
            parts = 2;
            h = Math.min(s.sizes.of(36), (free - gap) / 2);
        }
        part(s, id + "/linear", s.words.say("skb.linear"), s.words.bytes(skb.linearBytes()),
                skb.linearBytes() > 0 ? Carried.HEADER : Carried.PLAIN,
                new Rect(in.x(), top, in.w(), Math.max(h, 1)), dim, "");
        for (int i = 0; i < Math.min(parts - 1, skb.frags().size()); i++) {
            Linux.Frag f = skb.frags().get(i);
            String fid = id + "/frag:" + f.index();
            part(s, fid, s.words.say("skb.frag", f.index()), s.words.bytes(f.len()), f.carried(),
                    new Rect(in.x(), top + (i + 1) * (h + gap), in.w(), Math.max(h, 1)), Math.max(dim, s.dim(fid)),
                    s.words.say("frag.spoken", f.index(), s.words.bytes(f.len()), f.means()));
        }
        int more = skb.frags().size() - (parts - 1);
        if (more > 0) {
            s.line(s.label(id + "/more", Style.MUTED, dim), s.words.say("skb.more", more), Face.SANS, s.sizes.small(),
                    Anchor.END, new Rect(in.x() + in.w() * 0.55, top, in.w() * 0.45, Math.max(h, 1)));
        }
        if (!skb.frags().isEmpty()) {
            double under = Math.min(top + parts * (h + gap) + s.sizes.of(5), in.bottom() - word + s.sizes.of(10));
            WordView.draw(s, new Rect(in.x(), under, in.w(), word - s.sizes.of(10)),
                    id + "/frag:" + shown(s, skb).index() + "/word", shown(s, skb), dim);
        }
    }

    private static void unreadable(Sketch s, String id, Rect in, double y, double width, double dim) {
        String words = s.words.say("skb.unreadable");
        double size = s.sizes.small();
        s.text(s.label(id + "/unreadable", Style.TEXT, dim), words, Face.BOLD, size, Anchor.END, in.right(), y,
                Math.max(0, width));
        if (Face.BOLD.width(words, size) + size * 1.8 > width) {
            return;
        }
        s.glyph(s.content(id + "/unreadable/eye", "icon", Style.TEXT, dim), Symbol.UNREADABLE,
                new Point(in.right() - Face.BOLD.width(words, size) - size * 0.9, y - 0.36 * size), size * 1.3);
    }

    /** A box as wide as there is room, with its name and size in it; its left side is where references start. */
    private static void part(Sketch s, String id, String name, String size, Carried carried, Rect r, double dim,
            String spoken) {
        Rect box = new Rect(r.x(), r.y(), id.endsWith("/linear") ? r.w() * 0.5 : r.w(), r.h());
        Mark mark = s.content(id, "skb-part", Looks.fill(carried), dim).say(
                spoken.isEmpty() ? name + " " + size : spoken);
        s.box(mark, box, s.sizes.of(4));
        Rect in = box.inset(s.sizes.of(9), 0);
        s.line(s.label(id + "/name", Looks.on(carried), dim), name, Face.SANS, s.sizes.small(), Anchor.START,
                new Rect(in.x(), in.y(), in.w() * 0.5, in.h()));
        s.line(s.label(id + "/size", Looks.on(carried), dim), size, Face.BOLD, s.sizes.small(), Anchor.END,
                new Rect(in.x() + in.w() * 0.5, in.y(), in.w() * 0.5, in.h()));
    }
}
