// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Fit;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Mark;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import java.util.List;

/** One memory: the buffers of its pools as cells or bars, and each pool's account. */
final class MemoryView {

    private MemoryView() {
    }

    /** Draws a memory with the pools that lie in it, one below the other. */
    static void draw(Sketch s, Rect r, Pool.Memory memory, List<Pool> all) {
        boolean room = s.level == Level.PRESENT;
        boolean half = s.scene.pool(Pool.Memory.DEVICE).isPresent();
        List<Pool> pools = room && half && all.size() > 1 ? List.of(concerned(s, all)) : all;
        String place = memory == Pool.Memory.HOST ? "host" : "device";
        double dim = dim(s, place, pools);
        s.box(Sketch.mark(place, Layer.PLACES, "place", Looks.place(memory), dim).say(s.words.say("place." + place)),
                r, s.sizes.of(room ? 16 : 10));
        double pad = s.sizes.of(room ? 28 : 14);
        title(s, r, pools, place, dim, pad);
        double head = s.sizes.of(room ? 92 : 42);
        Rect inner = new Rect(r.x() + pad, r.y() + head, r.w() - 2 * pad,
                Math.max(s.sizes.of(12), r.h() - head - s.sizes.of(room ? 26 : 6)));
        if (memory == Pool.Memory.HOST && s.scene.userBuffer() >= 0) {
            double h = s.sizes.of(room ? 150 : 58);
            userBuffer(s, new Rect(inner.x(), inner.bottom() - h - s.sizes.of(room ? 0 : 8), inner.w(), h));
            inner = new Rect(inner.x(), inner.y(), inner.w(), inner.h() - h - s.sizes.of(24));
        }
        double gap = s.sizes.of(room ? 20 : 10);
        double each = (inner.h() - gap * (pools.size() - 1)) / Math.max(1, pools.size());
        for (int i = 0; i < pools.size(); i++) {
            Rect part = new Rect(inner.x(), inner.y() + i * (each + gap), inner.w(), each);
            pool(s, part, pools.get(i), pools.size() > 1, s.dim(place, pools.get(i).id()));
        }
    }

    private static double dim(Sketch s, String place, List<Pool> pools) {
        double dim = s.dim(place);
        for (Pool pool : pools) {
            dim = Math.min(dim, s.dim(pool.id()));
        }
        return memory(s, place) ? 0 : dim;
    }

    /** In half a room's height one pool has place: the one that the fact is about, else the last. */
    private static Pool concerned(Sketch s, List<Pool> pools) {
        return pools.stream().filter(p -> s.dim(p.id()) == 0).findFirst().orElse(pools.getLast());
    }

    /** The application's buffer lies in host memory: what concerns it concerns the place. */
    private static boolean memory(Sketch s, String place) {
        return place.equals("host") && s.scene.userBuffer() >= 0 && !s.scene.focus().subject().isEmpty()
                && s.dim("user") == 0;
    }

    private static void pool(Sketch s, Rect r, Pool pool, boolean named, double dim) {
        boolean room = s.level == Level.PRESENT;
        double head = 0;
        if (named) {
            double size = room ? s.sizes.of(32) : s.sizes.small();
            head = size * 1.4 + s.sizes.of(room ? 24 : 14); // a reference runs between name and cells
            s.text(s.label(pool.id() + "/name", Style.TEXT, dim), pool.name(), Face.BOLD, size, Anchor.START, r.x(),
                    r.y() + size, r.w());
        }
        double foot = foot(s, pool, named);
        Rect inner = new Rect(r.x(), r.y() + head, r.w(),
                Math.max(s.sizes.of(12), r.h() - head - foot - s.sizes.of(4)));
        if (room) {
            CellsView.room(s, inner, pool, dim);
        } else if (pool.buffers() > Pool.CELLS_MAX) {
            CellsView.bars(s, inner, pool, dim);
        } else {
            CellsView.grid(s, inner, pool, dim);
        }
        Rect account = new Rect(inner.x(), r.bottom() - foot, inner.w(), foot);
        if (s.level.detailed()) {
            SumView.draw(s, account, pool, !named, dim);
        } else if (!room && pool.buffers() <= Pool.CELLS_MAX) {
            SumView.counts(s, account, pool, dim);
        }
    }

    private static double foot(Sketch s, Pool pool, boolean shared) {
        return switch (s.level) {
            case LESSON -> s.sizes.of(pool.buffers() > Pool.CELLS_MAX ? 4 : 34);
            case EXPLORE -> s.sizes.of(52);
            case EXPERT -> s.sizes.of(52 + (shared ? 0 : 16 * Math.min(2, pool.counters().size())));
            case PRESENT -> 0;
        };
    }

    private static void title(Sketch s, Rect r, List<Pool> pools, String place, double dim, double pad) {
        String name = s.words.say("place." + place);
        double y = r.y() + s.sizes.of(s.level == Level.PRESENT ? 58 : 28);
        s.text(s.label(place + "/title", Style.TEXT, dim), name, Face.BOLD, s.sizes.title(), Anchor.START,
                r.x() + pad, y, r.w() - 2 * pad);
        if (s.level.detailed() && pools.size() == 1) {
            Pool pool = pools.getFirst();
            double left = r.w() - 2 * pad - Face.BOLD.width(name, s.sizes.title()) - s.sizes.of(12);
            String about = Fit.firstOf(about(s, pool), Face.MONO, s.sizes.small(), left);
            s.text(s.label(place + "/about", Style.MUTED, dim), about, Face.MONO, s.sizes.small(), Anchor.END,
                    r.right() - pad, y, left);
        }
    }

    /** What is said of a pool beside the memory's name, the longest form first. */
    private static List<String> about(Sketch s, Pool pool) {
        String name = s.level == Level.EXPERT ? pool.name() + " · " + pool.provider() : pool.name();
        boolean cut = pool.cells().size() < pool.buffers() && pool.buffers() <= Pool.CELLS_MAX;
        int outside = pool.buffers() - pool.held();
        if (pool.name().isEmpty()) {
            return List.of(s.words.say("pool.outside.count", outside));
        }
        String left = s.words.say("pool.outside.count", outside);
        return cut && outside > 0
                ? List.of(name + " · " + left, pool.name() + " · " + left, left, pool.name())
                : List.of(name, pool.name());
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
