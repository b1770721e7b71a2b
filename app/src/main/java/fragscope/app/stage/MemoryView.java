// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Mark;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import java.util.List;

/** One memory: its pool's buffers as cells or bars, and the pool's account. */
final class MemoryView {

    private MemoryView() {
    }

    static void draw(Sketch s, Rect r, Pool pool) {
        boolean room = s.level == Level.PRESENT;
        String place = pool.memory() == Pool.Memory.HOST ? "host" : "device";
        double dim = s.dim(place, pool.id());
        s.box(Sketch.mark(place, Layer.PLACES, "place", Looks.place(pool.memory()), dim).say(
                s.words.say("place." + place)), r, s.sizes.of(room ? 16 : 10));
        double pad = s.sizes.of(room ? 28 : 14);
        title(s, r, pool, place, dim, pad);
        double head = s.sizes.of(room ? 92 : 46);
        double foot = foot(s, pool);
        Rect inner = new Rect(r.x() + pad, r.y() + head, r.w() - 2 * pad,
                Math.max(s.sizes.of(12), r.h() - head - foot - s.sizes.of(room ? 26 : 12)));
        Rect buffer = new Rect(inner.x(), inner.bottom(), inner.w(), 0);
        if (pool.memory() == Pool.Memory.HOST && s.scene.userBuffer() >= 0) {
            double h = s.sizes.of(room ? 150 : 58);
            buffer = new Rect(inner.x(), inner.bottom() - h, inner.w(), h);
            inner = new Rect(inner.x(), inner.y(), inner.w(), inner.h() - h - s.sizes.of(room ? 24 : 12));
            userBuffer(s, buffer);
        }
        if (room) {
            CellsView.room(s, inner, pool, dim);
        } else if (pool.buffers() > Pool.CELLS_MAX) {
            CellsView.bars(s, inner, pool, dim);
        } else {
            CellsView.grid(s, inner, pool, dim);
        }
        Rect account = new Rect(inner.x(), r.bottom() - foot - s.sizes.of(4), inner.w(), foot);
        if (s.level.detailed()) {
            SumView.draw(s, account, pool, dim);
        } else if (!room && !pool.cells().isEmpty()) {
            SumView.counts(s, account, pool, dim);
        }
    }

    private static double foot(Sketch s, Pool pool) {
        return switch (s.level) {
            case LESSON -> s.sizes.of(pool.cells().isEmpty() ? 4 : 34);
            case EXPLORE -> s.sizes.of(52);
            case EXPERT -> s.sizes.of(52 + 16 * Math.min(2, pool.counters().size()));
            case PRESENT -> 0;
        };
    }

    private static void title(Sketch s, Rect r, Pool pool, String place, double dim, double pad) {
        String name = s.words.say("place." + place);
        double y = r.y() + s.sizes.of(s.level == Level.PRESENT ? 58 : 28);
        s.text(s.label(place + "/title", Style.TEXT, dim), name, Face.BOLD, s.sizes.title(), Anchor.START,
                r.x() + pad, y, r.w() - 2 * pad);
        if (s.level.detailed()) {
            double left = r.w() - 2 * pad - Face.BOLD.width(name, s.sizes.title()) - s.sizes.of(12);
            String about = s.level == Level.EXPERT ? pool.name() + " · " + pool.provider() : pool.name();
            s.text(s.label(place + "/about", Style.MUTED, dim), about, Face.MONO, s.sizes.small(), Anchor.END,
                    r.right() - pad, y, left);
        }
    }

    /** The application's own buffer, where copies land. */
    private static void userBuffer(Sketch s, Rect r) {
        boolean room = s.level == Level.PRESENT;
        double dim = s.dim("user");
        double size = room ? s.sizes.of(32) : s.sizes.small();
        s.text(s.label("user/name", Style.TEXT, dim), s.words.say("user.buffer"), Face.BOLD, size, Anchor.START, r.x(),
                r.y() + size * 1.3, r.w());
        double top = r.y() + size * 1.3 + s.sizes.of(room ? 18 : 8);
        Rect bar = new Rect(r.x(), top, r.w(), r.bottom() - top);
        s.box(s.content("user", "user-buffer", Style.SLOT, dim), bar, s.sizes.of(room ? 10 : 5));
        if (s.scene.userBuffer() > 0) {
            Mark mark = s.content("user/fill", "user-buffer", Style.PAYLOAD, dim).say(
                    s.words.say("user.buffer") + ", " + s.words.bytes(s.scene.userBuffer()));
            s.box(mark, bar, s.sizes.of(room ? 10 : 5));
            s.line(s.label("user/bytes", Style.ON_PAYLOAD, dim), s.words.bytes(s.scene.userBuffer()), Face.BOLD,
                    room ? s.sizes.label() : size, Anchor.MIDDLE, bar.inset(s.sizes.of(8), 0));
        }
    }

    /** Every state that is drawn with a count, in the order of a buffer's life. */
    static List<Pool.State> states() {
        return List.of(Pool.State.OUTSIDE, Pool.State.FREE, Pool.State.POSTED, Pool.State.WRITTEN, Pool.State.IN_SKB,
                Pool.State.WITH_USER);
    }

    /** How many buffers are in a state, by the pool's account. */
    static int count(Pool pool, Pool.State state) {
        return switch (state) {
            case OUTSIDE -> pool.buffers() - pool.held();
            case FREE -> pool.idle();
            case POSTED -> pool.posted() - pool.written();
            case WRITTEN -> pool.written();
            case IN_SKB -> pool.inSkbs();
            case WITH_USER -> pool.withUser();
        };
    }
}
