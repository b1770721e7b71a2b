// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Fit;
import fragscope.app.draw.Mark;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Symbol;
import fragscope.app.draw.Text.Anchor;
import java.util.List;
import java.util.Locale;

/** Linux for a room: the skb with its word, or the application with its tokens; never both. */
final class RoomLinux {

    /** Tokens that a room sees, the newest. */
    private static final int TOKENS = 3;

    private RoomLinux() {
    }

    static void draw(Sketch s, Rect r, double dim) {
        Linux linux = s.scene.linux();
        if (skbSpeaks(s)) {
            skb(s, r, linux.skb().orElseThrow(), dim);
        } else if (appSpeaks(s) || !linux.app().tokens().isEmpty()) {
            app(s, r, linux.app(), dim);
        } else {
            s.text(s.label("linux/waiting", Style.MUTED, dim), LinuxView.none(s), Face.SANS,
                    s.sizes.small(), Anchor.START, r.x(), r.y() + s.sizes.of(50), r.w());
        }
    }

    private static boolean appSpeaks(Sketch s) {
        return s.scene.focus().subject().startsWith("app") || s.scene.focus().subject().startsWith("token");
    }

    /** Whether the place shows the skb. */
    static boolean skbSpeaks(Sketch s) {
        return s.scene.linux().skb().isPresent() && !appSpeaks(s);
    }

    private static void skb(Sketch s, Rect r, Linux.Skb skb, double placeDim) {
        String id = skb.id();
        double dim = Math.max(placeDim, s.dim(id));
        double h = s.sizes.of(84);
        double y = r.y() + s.sizes.of(8);
        boolean empty = skb.linearBytes() == 0;
        box(s, id + "/linear", s.words.bytes(skb.linearBytes()), empty ? Style.PLAIN : Style.HEADER,
                empty ? Style.ON_PLAIN : Style.ON_HEADER,
                new Rect(r.x(), y, r.w() * 0.42, h), dim);
        if (skb.frags().isEmpty()) {
            return;
        }
        Linux.Frag frag = SkbCard.shown(s, skb);
        String fid = id + "/frag:" + frag.index();
        double fragDim = Math.max(dim, s.dim(fid));
        y += h + s.sizes.of(18);
        box(s, fid, s.words.bytes(frag.len()), Looks.fill(frag.carried()), Looks.on(frag.carried()),
                new Rect(r.x(), y, r.w(), h), fragDim);
        y += h + s.sizes.of(22);
        if (fragDim > 0) {
            return; // a room reads the word while it is spoken of
        }
        word(s, new Rect(r.x(), y, r.w(), Math.min(s.sizes.of(196), r.bottom() - y)), fid + "/word", frag, fragDim);
    }

    /** The low digits, and the bit that decides as a large cell. */
    private static void word(Sketch s, Rect r, String id, Linux.Frag frag, double dim) {
        double cell = s.sizes.of(84);
        s.box(s.content(id, "word", Style.TRAY, dim), r, s.sizes.of(12));
        int bit = frag.tagBits() == 0 ? 0 : Long.numberOfTrailingZeros(frag.tagBits());
        double pad = s.sizes.of(24);
        double size = s.sizes.of(50);
        double y = r.y() + s.sizes.of(22);
        String digits = String.format(Locale.ROOT, "%016x", frag.word());
        String hex = Fit.firstOf(List.of("…" + digits.substring(10), "…" + digits.substring(12), digits.substring(13)),
                Face.MONO_BOLD, size, r.w() - 3 * pad - cell);
        if (frag.tagBits() != 0) {
            WordView.bit(s, id, frag, bit, new Rect(r.right() - pad - cell, y, cell, cell), dim);
        }
        s.line(s.label(id + "/hex", Style.TEXT, dim), hex, Face.MONO_BOLD, size, Anchor.START,
                new Rect(r.x() + pad, y, r.w() - 3 * pad - cell, cell));
        s.text(s.label(id + "/means", Style.TEXT, dim), WordView.means(s, frag), Face.SANS, s.sizes.small(),
                Anchor.START, r.x() + pad, y + cell + s.sizes.of(54), r.w() - 2 * pad);
    }

    private static void app(Sketch s, Rect r, Linux.App app, double placeDim) {
        double dim = Math.max(placeDim, s.dim("app")) * (s.scene.focus().subject().startsWith("token") ? 0 : 1);
        Rect box = new Rect(r.x(), r.y() + s.sizes.of(10), r.w(), s.sizes.of(250));
        s.box(s.content("app", "stack", Style.TRAY, dim).say(s.words.say("app.name")), box, s.sizes.of(12));
        Rect in = box.inset(s.sizes.of(24), s.sizes.of(20));
        s.text(s.label("app/name", Style.TEXT, dim), LinuxView.doing(s, app), Face.BOLD, s.sizes.small(),
                Anchor.START, in.x(), in.y() + s.sizes.of(38), in.w());
        double side = s.sizes.of(92);
        double x = in.x();
        List<Linux.Token> shown = app.tokens().subList(Math.max(0, app.tokens().size() - TOKENS),
                app.tokens().size());
        for (Linux.Token token : shown) {
            Rect cell = new Rect(x, in.bottom() - side, side * 1.15, side);
            if (cell.right() > in.right() + 1) {
                break;
            }
            token(s, token, cell, dim);
            x = cell.right() + s.sizes.of(16);
        }
    }

    private static void token(Sketch s, Linux.Token token, Rect cell, double placeDim) {
        String id = token.id();
        double dim = Math.max(placeDim, s.dim(id));
        Mark mark = s.content(id, "token", Style.PAYLOAD, dim).say(s.words.say("app.tokens") + " " + token.number());
        s.box(mark, cell, s.sizes.of(10));
        s.glyph(s.content(id + "/state", "state", Style.ON_PAYLOAD, dim), Symbol.WITH_USER,
                new Point(cell.x() + cell.w() * 0.28, cell.centerY()), cell.w() * 0.32);
        s.line(s.label(id + "/number", Style.ON_PAYLOAD, dim), Integer.toString(token.number()), Face.BOLD,
                s.sizes.label(),
                Anchor.MIDDLE, new Rect(cell.x() + cell.w() * 0.46, cell.y(), cell.w() * 0.5, cell.h()));
    }

    private static void box(Sketch s, String id, String label, Style fill, Style on, Rect r, double dim) {
        s.box(s.content(id, "skb-part", fill, dim).say(label), r, s.sizes.of(10));
        if (dim > 0) {
            return;
        }
        s.line(s.label(id + "/size", on, dim), label, Face.BOLD, s.sizes.label(), Anchor.MIDDLE,
                r.inset(s.sizes.of(10), 0));
    }
}
