// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Mark;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Symbol;
import fragscope.app.draw.Text.Anchor;
import java.util.List;
import java.util.Locale;

/** Linux above the driver: NAPI, GRO, TCP, the skb in view, the socket queue and the application. */
final class LinuxView {

    private LinuxView() {
    }

    static void draw(Sketch s, Floor floor) {
        Rect r = floor.linux();
        boolean room = s.level == Level.PRESENT;
        Linux linux = s.scene.linux();
        String skbId = linux.skb().map(Linux.Skb::id).orElse("skb");
        double dim = s.dim("linux", "napi", "gro", "tcp", "socket", "app", "token", "zcrx", skbId)
                * (s.scene.focus().subject().startsWith("token") ? 0 : 1);
        s.box(Sketch.mark("linux", Layer.PLACES, "place", Style.PLACE, dim).say(s.words.say("place.linux")), r,
                s.sizes.of(room ? 16 : 10));
        double pad = s.sizes.of(room ? 24 : 14);
        String title = room && RoomLinux.skbSpeaks(s)
                ? SkbCard.title(s, linux.skb().get())
                : s.words.say("place.linux");
        s.text(s.label("linux/title", Style.TEXT, dim), title, Face.BOLD, s.sizes.title(), Anchor.START, r.x() + pad,
                r.y() + s.sizes.of(room ? 58 : 28), r.w() - 2 * pad);
        Rect inner = new Rect(r.x() + pad, r.y() + s.sizes.of(room ? 84 : 40), r.w() - 2 * pad,
                r.h() - s.sizes.of(room ? 84 : 40) - s.sizes.of(room ? 24 : 12));
        if (room) {
            RoomLinux.draw(s, inner, dim);
        } else {
            rows(s, inner, dim);
        }
    }

    private static void rows(Sketch s, Rect r, double dim) {
        boolean lesson = s.level == Level.LESSON;
        double h = Math.min(s.sizes.of(lesson ? 44 : 34), r.h() * (lesson ? 0.12 : 0.071));
        double gap = s.sizes.of(lesson ? 12 : 8);
        double y = r.y();
        Linux linux = s.scene.linux();
        if (!lesson) {
            row(s, "napi", new Rect(r.x(), y, r.w(), h), dim,
                    linux.napi().polling()
                            ? s.words.say("napi.budget", linux.napi().done(), linux.napi().budget())
                            : "");
            row(s, "gro", new Rect(r.x(), y + h + gap, r.w(), h), dim, gro(s, linux.gro()));
            row(s, "tcp", new Rect(r.x(), y + 2 * (h + gap), r.w(), h), dim, tcp(s, linux.tcp()));
            y += 3 * (h + gap);
        }
        double app = Math.min(s.sizes.of(lesson ? 86 : 68), r.h() * 0.17);
        double appY = r.bottom() - app;
        double ringsY = linux.rings().isEmpty() ? appY : appY - gap - h;
        double socketY = ringsY - gap - h;
        Rect card = new Rect(r.x(), y, r.w(), Math.max(1, socketY - gap - y));
        if (linux.skb().isPresent()) {
            SkbCard.draw(s, card, linux.skb().get(), dim);
        } else {
            s.box(s.content("skb", "skb", Style.SLOT_GONE, Math.max(dim, s.dim("skb"))), card, s.sizes.of(8));
            s.line(s.label("skb/none", Style.MUTED, dim), none(s), Face.SANS, s.sizes.label(),
                    Anchor.MIDDLE, card.inset(s.sizes.of(10), 0));
        }
        Linux.Socket socket = linux.socket();
        row(s, "socket", new Rect(r.x(), socketY, r.w(), h), dim,
                socket.skbs() == 0
                        ? ""
                        : s.words.say(socket.skbs() == 1 ? "socket.holds.one" : "socket.holds", socket.skbs(),
                                s.words.bytes(socket.bytes())));
        UserRingsView.draw(s, linux.rings(), new Rect(r.x(), ringsY, r.w(), h), dim);
        app(s, new Rect(r.x(), appY, r.w(), app), dim);
    }

    /** Why there is no skb: none came yet, or all are gone. */
    static String none(Sketch s) {
        Linux.App app = s.scene.linux().app();
        return s.words.say(app.bytes() == 0 && app.tokens().isEmpty() ? "linux.waiting" : "linux.none");
    }

    private static String gro(Sketch s, Linux.Gro gro) {
        return gro.held() == 0
                ? ""
                : gro.segments() > 1
                        ? s.words.say("gro.segments", gro.held(), gro.segments())
                        : s.words.say("gro.held", gro.held());
    }

    private static String tcp(Sketch s, Linux.Tcp tcp) {
        if (tcp.flows() == 0) {
            return "";
        }
        String next = String.format(Locale.ROOT, "0x%x", tcp.rcvNxt());
        return tcp.outOfOrder() == 0 ? s.words.say("tcp.next", next) : s.words.say("tcp.ooo", next, tcp.outOfOrder());
    }

    private static void row(Sketch s, String id, Rect r, double placeDim, String detail) {
        double dim = Math.max(placeDim, s.dim(id));
        s.box(s.content(id, "stack", Style.TRAY, dim).say(s.words.say(id + ".name")), r, s.sizes.of(7));
        String name = s.words.say(id + ".name");
        Rect in = r.inset(s.sizes.of(10), 0);
        s.line(s.label(id + "/name", Style.TEXT, dim), name, Face.BOLD, s.sizes.label(), Anchor.START, in);
        double left = in.w() - Face.BOLD.width(name, s.sizes.label()) - s.sizes.of(10);
        s.line(s.label(id + "/detail", Style.MUTED, dim), detail, Face.SANS, s.sizes.small(), Anchor.END,
                new Rect(in.right() - Math.max(left, 0), in.y(), Math.max(left, 0), in.h()));
    }

    private static void app(Sketch s, Rect r, double placeDim) {
        Linux.App app = s.scene.linux().app();
        double dim = Math.max(placeDim, s.dim("app")) * (s.scene.focus().subject().startsWith("token") ? 0 : 1);
        s.box(s.content("app", "stack", Style.TRAY, dim).say(s.words.say("app.name")), r, s.sizes.of(7));
        Rect in = r.inset(s.sizes.of(10), s.sizes.of(6));
        String name = s.words.say("app.name");
        double top = in.y() + s.sizes.label() * 1.25;
        s.text(s.label("app/name", Style.TEXT, dim), name, Face.BOLD, s.sizes.label(), Anchor.START, in.x(), top,
                in.w());
        double left = in.w() - Face.BOLD.width(name, s.sizes.label()) - s.sizes.of(10);
        s.text(s.label("app/doing", Style.MUTED, dim), doing(s, app), Face.SANS, s.sizes.small(), Anchor.END,
                in.right(), top, Math.max(0, left));
        Rect line = new Rect(in.x(), in.y() + in.h() * 0.45, in.w(), in.h() * 0.55);
        if (app.tokens().isEmpty()) {
            s.line(s.label("app/bytes", Style.MUTED, dim), s.words.say("app.bytes", s.words.bytes(app.bytes())),
                    Face.SANS, s.sizes.small(), Anchor.START, line);
        } else {
            tokens(s, line, app.tokens(), dim);
        }
    }

    static String doing(Sketch s, Linux.App app) {
        return app.error().isEmpty()
                ? s.words.say("app." + app.doing().name().toLowerCase(Locale.ROOT)
                        + (app.doing() == Linux.App.Doing.RETURNS_TOKENS && app.returned() == 1 ? ".one" : ""),
                        app.returned())
                : s.words.say("app.error", app.error());
    }

    /** The tokens that the application holds, each naming a device buffer. */
    private static void tokens(Sketch s, Rect r, List<Linux.Token> tokens, double placeDim) {
        double size = s.sizes.small();
        double h = Math.min(r.h(), size * 2.2);
        double y = r.centerY() - h / 2;
        String name = s.words.say("app.tokens");
        s.line(s.label("app/tokens", Style.MUTED, placeDim), name, Face.SANS, size, Anchor.START,
                new Rect(r.x(), y, r.w(), h));
        double x = r.x() + Face.SANS.width(name, size) + size * 0.8;
        int drawn = 0;
        for (Linux.Token token : tokens) {
            String number = Integer.toString(token.number());
            double w = Face.BOLD.width(number, size) + size * 2.4;
            double rest = drawn < tokens.size() - 1 ? size * 3 : 0;
            if (x + w + rest > r.right()) {
                break;
            }
            String id = token.id();
            double dim = Math.max(placeDim, s.dim(id));
            Mark mark = s.content(id, "token", Style.PAYLOAD, dim).say(name + " " + number);
            Rect box = new Rect(x, y, w, h);
            s.box(mark, box, s.sizes.of(4));
            s.glyph(s.content(id + "/state", "state", Style.ON_PAYLOAD, dim), Symbol.WITH_USER,
                    new Point(box.x() + size * 0.9, box.centerY()), size * 0.9);
            s.text(s.label(id + "/number", Style.ON_PAYLOAD, dim), number, Face.BOLD, size, Anchor.START,
                    box.x() + size * 1.7, box.centerY() + 0.36 * size, w);
            x += w + size * 0.5;
            drawn++;
        }
        if (drawn < tokens.size()) {
            s.text(s.label("app/tokens/more", Style.MUTED, placeDim), "+ " + (tokens.size() - drawn), Face.SANS, size,
                    Anchor.START, x, y + h / 2 + 0.36 * size, Math.max(0, r.right() - x));
        }
    }
}
