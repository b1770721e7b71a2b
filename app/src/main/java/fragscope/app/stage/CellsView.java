// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Mark;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A pool's buffers: each as a cell with glyph and fill, or, above 64, a bar per state. */
final class CellsView {

    /** Most cells of a pool in a room. */
    private static final int ROOM_CELLS = 8;

    private CellsView() {
    }

    /** All cells in the grid whose cells come out largest. */
    static void grid(Sketch s, Rect r, Pool pool, double placeDim) {
        int n = pool.cells().size();
        double gap = gap(s, n);
        double aside = Math.min(gap, s.sizes.of(8));
        int columns = 1;
        double best = 0;
        for (int c = 1; c <= Math.min(n, 16); c++) {
            int rows = (n + c - 1) / c;
            double w = (r.w() - aside * (c - 1)) / c;
            double h = (r.h() - gap * (rows - 1)) / rows;
            double side = Math.min(w, h) * (n % c == 0 ? 1.4 : 1);
            if (side > best) {
                best = side;
                columns = c;
            }
        }
        int rows = (n + columns - 1) / columns;
        double w = Math.max(1, (r.w() - aside * (columns - 1)) / columns);
        double h = Math.clamp((r.h() - gap * (rows - 1)) / rows, 1, Math.max(1, w));
        h = Math.min(h, s.sizes.of(64));
        for (int i = 0; i < n; i++) {
            int row = i / columns;
            Rect at = new Rect(r.x() + i % columns * (w + aside), r.y() + row * (h + gap), w, h);
            cell(s, pool, pool.cells().get(i), at, placeDim);
        }
    }

    /** The gap above a drawn cell, for a line to run in. */
    static double above(Sketch s, String id) {
        String pool = id.substring(0, id.indexOf('/'));
        int n = s.scene.pools().stream().filter(p -> p.id().equals(pool)).mapToInt(p -> p.cells().size()).sum();
        return gap(s, n);
    }

    private static double gap(Sketch s, int cells) {
        return s.sizes.of(cells <= 16 ? 14 : cells <= 32 ? 11 : 6);
    }

    private static void cell(Sketch s, Pool pool, Pool.Cell cell, Rect r, double placeDim) {
        String id = pool.cellId(cell.index());
        double dim = Math.max(placeDim, s.dim(id));
        boolean full = Looks.full(cell.state());
        Style style = full
                ? Looks.fill(cell.carried())
                : cell.state() == Pool.State.OUTSIDE ? Style.SLOT_GONE : Looks.cell(pool.memory());
        Style on = full ? Looks.on(cell.carried()) : Looks.onCell(pool.memory());
        String state = s.words.say(Looks.word(cell.state()));
        String spoken = cell.packet() > 0
                ? s.words.say("cell.spoken.of", pool.name(), cell.index(), state, cell.packet())
                : s.words.say("cell.spoken", pool.name(), cell.index(), state);
        Mark mark = s.content(id, "cell", style, dim).say(spoken);
        s.box(mark, r, Math.min(s.sizes.of(s.level == Level.PRESENT ? 10 : 5), r.h() / 5));
        if (cell.state() == Pool.State.OUTSIDE) {
            return;
        }
        String packet = "#" + cell.packet();
        double size = s.sizes.small();
        int longest = pool.cells().stream().mapToInt(Pool.Cell::packet).max().orElse(0);
        boolean roomy = full && cell.packet() > 0 && s.level != Level.PRESENT && r.h() > size * 1.5
                && r.w() > Face.BOLD.width("#" + longest, size) + size * 2.2;
        double glyph = Math.min(r.h(), r.w()) * (s.level == Level.PRESENT ? 0.5 : 0.46);
        if (roomy) {
            glyph = Math.min(glyph, size * 1.25);
            double both = glyph + size * 0.35 + Face.BOLD.width(packet, size);
            double x = r.centerX() - both / 2;
            glyph(s, id, on, dim, cell.state(), new Point(x + glyph / 2, r.centerY()), glyph);
            s.text(Sketch.mark(id + "/packet", Layer.TEXT, "label", on, dim), packet, Face.BOLD, size, Anchor.START,
                    x + glyph + size * 0.35, r.centerY() + 0.36 * size, r.w());
        } else {
            glyph(s, id, on, dim, cell.state(), r.center(), glyph);
        }
    }

    private static void glyph(Sketch s, String id, Style style, double dim, Pool.State state, Point at, double size) {
        s.glyph(s.content(id + "/state", "state", style, dim), Looks.symbol(state), at, size);
    }

    /** A bar per state, all to one scale. */
    static void bars(Sketch s, Rect r, Pool pool, double dim) {
        List<Pool.State> states = MemoryView.states();
        double h = r.h() / states.size();
        double size = s.sizes.small();
        double nameWidth = Math.min(r.w() * 0.42, states.stream().mapToDouble(
                state -> Face.SANS.width(s.words.say(Looks.word(state)), size)).max().orElse(0) + size * 2.4);
        double countWidth = Face.BOLD.width(s.words.say("user.bytes", pool.buffers()), size) + s.sizes.of(8);
        for (int i = 0; i < states.size(); i++) {
            Pool.State state = states.get(i);
            Rect row = new Rect(r.x(), r.y() + i * h, r.w(), h);
            String id = pool.id() + "/" + state.name().toLowerCase(Locale.ROOT);
            if (state != Pool.State.OUTSIDE) {
                s.glyph(s.content(id + "/glyph", "state", Style.TEXT, dim), Looks.symbol(state),
                        new Point(row.x() + size * 0.6, row.centerY()), size * 1.1);
            }
            s.line(s.label(id + "/name", Style.MUTED, dim), s.words.say(Looks.word(state)), Face.SANS, size,
                    Anchor.START, new Rect(row.x() + size * 1.6, row.y(), nameWidth - size * 1.6, h));
            int count = MemoryView.count(pool, state);
            Rect track = new Rect(row.x() + nameWidth, row.y() + h * 0.2,
                    Math.max(1, row.w() - nameWidth - countWidth), h * 0.6);
            double w = track.w() * count / Math.max(1, pool.buffers());
            s.box(s.content(id, "bar", style(pool, state), dim).say(s.words.say(Looks.word(state)) + " " + count),
                    new Rect(track.x(), track.y(), Math.max(count > 0 ? s.sizes.of(3) : 0, w), track.h()),
                    s.sizes.of(3));
            s.line(s.label(id + "/count", Style.TEXT, dim), s.words.say("user.bytes", count), Face.BOLD, size,
                    Anchor.END, row);
        }
    }

    private static Style style(Pool pool, Pool.State state) {
        return Looks.full(state)
                ? pool.memory() == Pool.Memory.HOST ? Style.HOST : Style.DEVICE
                : state == Pool.State.OUTSIDE ? Style.SLOT_GONE : Looks.cell(pool.memory());
    }

    /** At most eight large cells, those around what the fact is about, and below them how many more there are. */
    static void room(Sketch s, Rect r, Pool pool, double placeDim) {
        double gap = s.sizes.of(14);
        int columns = 4;
        if (pool.cells().isEmpty()) {
            largest(s, r, pool, placeDim);
            return;
        }
        int rows = Math.max(1, roomCells(s, pool) / columns);
        double rest = s.sizes.of(48);
        double side = Math.min((r.h() - rest - gap * (rows - 1)) / rows, (r.w() - gap * (columns - 1)) / columns);
        List<Pool.Cell> shown = shown(s, pool);
        for (int i = 0; i < shown.size(); i++) {
            int row = i / columns;
            cell(s, pool, shown.get(i),
                    new Rect(r.x() + i % columns * (side + gap), r.y() + row * (side + gap), side, side), placeDim);
        }
        if (placeDim == 0) {
            double used = rows * side + (rows - 1) * gap;
            more(s, pool, new Rect(r.x(), r.y() + used + s.sizes.of(4), r.w(), rest), placeDim);
        }
    }

    /** Cells of a pool in a room: fewer where two pools share the memory. */
    private static int roomCells(Sketch s, Pool pool) {
        boolean shared = s.scene.pools(pool.memory()).size() > 1 && s.scene.pool(Pool.Memory.DEVICE).isEmpty();
        return shared ? ROOM_CELLS / 2 : ROOM_CELLS;
    }

    /** Of a pool without cells, the largest counts: two where it is concerned, else one. */
    private static void largest(Sketch s, Rect r, Pool pool, double dim) {
        double size = s.sizes.small();
        List<Pool.State> states = new ArrayList<>(MemoryView.states());
        states.removeIf(state -> state == Pool.State.OUTSIDE || MemoryView.count(pool, state) == 0);
        states.sort((a, b) -> Integer.compare(MemoryView.count(pool, b), MemoryView.count(pool, a)));
        states = states.subList(0, Math.min(states.size(), dim == 0 ? 2 : 1));
        for (int i = 0; i < states.size(); i++) {
            Pool.State state = states.get(i);
            double y = r.y() + size * (1.1 + 1.5 * i);
            String id = pool.id() + "/count:" + state.name().toLowerCase(Locale.ROOT);
            glyph(s, id, Style.TEXT, dim, state, new Point(r.x() + size * 0.5, y - 0.36 * size), size);
            s.text(s.label(id, Style.MUTED, dim),
                    s.words.say("user.bytes", MemoryView.count(pool, state)) + " " + s.words.say(Looks.word(state)),
                    Face.SANS, size, Anchor.START, r.x() + size * 1.5, y, r.w() - size * 1.5);
        }
    }

    private static List<Pool.Cell> shown(Sketch s, Pool pool) {
        int first = first(s, pool);
        return pool.cells().subList(first, Math.min(pool.cells().size(), first + roomCells(s, pool)));
    }

    /** How many of the pool's buffers a room does not see as cells. */
    static int more(Sketch s, Pool pool) {
        return pool.held() - (int) shown(s, pool).stream().filter(c -> c.state() != Pool.State.OUTSIDE).count();
    }

    private static int first(Sketch s, Pool pool) {
        for (int i = 0; i < pool.cells().size(); i++) {
            if (s.dim(pool.cellId(pool.cells().get(i).index())) == 0 && s.dim(pool.id() + "/none") == 1) {
                return i / roomCells(s, pool) * roomCells(s, pool);
            }
        }
        return 0;
    }

    /** "+ 56 free", or "+ 56 more" where they differ. */
    private static void more(Sketch s, Pool pool, Rect r, double dim) {
        List<Pool.Cell> shown = shown(s, pool);
        List<String> words = new ArrayList<>();
        for (Pool.State state : MemoryView.states()) {
            int left = MemoryView.count(pool, state)
                    - (int) shown.stream().filter(c -> c.state() == state).count();
            if (left > 0 && state != Pool.State.OUTSIDE) {
                words.add(s.words.say("pool.more." + state.name().toLowerCase(Locale.ROOT), left));
            }
        }
        String said = words.isEmpty()
                ? ""
                : words.size() == 1
                        ? words.getFirst()
                        : s.words.say("pool.more", more(s, pool));
        double size = s.sizes.of(32);
        s.line(s.label(pool.id() + "/more:0", Style.MUTED, dim), said, Face.SANS, size, Anchor.START, r);
    }
}
