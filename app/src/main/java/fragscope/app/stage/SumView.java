// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Symbol;
import fragscope.app.draw.Text.Anchor;
import java.util.List;

/** A pool's account as one sum: held = idle + posted + in skbs + with the user. */
final class SumView {

    private record Term(String name, int count, Symbol symbol, String sign) {
    }

    private SumView() {
    }

    static void draw(Sketch s, Rect r, Pool pool, boolean counters, double dim) {
        List<Term> terms = List.of(new Term("pool.idle", pool.idle(), Symbol.FREE, "="),
                new Term("pool.posted", pool.posted(), Symbol.POSTED, "+"),
                new Term("pool.skbs", pool.inSkbs(), Symbol.IN_SKB, "+"),
                new Term("pool.user", pool.withUser(), Symbol.WITH_USER, "+"));
        double size = s.sizes.label();
        double small = s.sizes.small();
        double column = r.w() / 5;
        double top = r.y() + s.sizes.of(22);
        double under = top + small * 1.45;
        String id = pool.id() + "/held";
        double termDim = Math.max(dim, s.dim(pool.id()));
        String held = s.words.say("pool.held", "");
        s.text(s.label(id, Style.TEXT, termDim), s.words.say("user.bytes", pool.held()), Face.BOLD, size,
                Anchor.START, r.x(), top, column * 0.8);
        s.text(s.label(id + "/name", Style.MUTED, dim), held.strip(), Face.SANS, small, Anchor.START, r.x(), under,
                column - s.sizes.of(4));
        for (int i = 0; i < terms.size(); i++) {
            Term t = terms.get(i);
            double x = r.x() + column * (i + 1);
            String tid = pool.id() + "/sum:" + i;
            s.text(s.label(tid + "/sign", Style.MUTED, dim), t.sign(), Face.BOLD, size, Anchor.END,
                    x - s.sizes.of(7), top, column * 0.4);
            s.glyph(s.content(tid + "/glyph", "state", Style.TEXT, termDim), t.symbol(),
                    new Point(x + small * 0.5, top - 0.36 * size), small);
            s.text(s.label(tid, Style.TEXT, termDim), s.words.say("user.bytes", t.count()), Face.BOLD, size,
                    Anchor.START, x + small * 1.3, top, column - small * 1.3 - s.sizes.of(14));
            s.text(s.label(tid + "/name", Style.MUTED, dim), s.words.say(t.name()), Face.SANS, small, Anchor.START, x,
                    under, column - s.sizes.of(3));
        }
        for (int i = 0; counters && s.level == Level.EXPERT && i < Math.min(2, pool.counters().size()); i++) {
            s.text(s.label(pool.id() + "/counter:" + i, Style.MUTED, dim), pool.counters().get(i), Face.MONO, small,
                    Anchor.START, r.x(), under + s.sizes.of(16) * (i + 1), r.w());
        }
    }

    /** What there is of each state, for a lesson: the legend of the glyphs at the same time. */
    static void counts(Sketch s, Rect r, Pool pool, double dim) {
        double size = s.sizes.small();
        double x = r.x();
        double y = r.y() + r.h() * 0.55;
        for (Pool.State state : MemoryView.states().reversed()) {
            int count = MemoryView.count(pool, state);
            if (count == 0 || state == Pool.State.OUTSIDE) {
                continue;
            }
            String said = count + " " + s.words.say(Looks.word(state));
            double w = Face.SANS.width(said, size);
            if (x + size * 1.4 + w > r.right() + 0.5) {
                return;
            }
            String id = pool.id() + "/count:" + state.name().toLowerCase(java.util.Locale.ROOT);
            s.glyph(s.content(id + "/glyph", "state", Style.TEXT, dim), Looks.symbol(state),
                    new Point(x + size * 0.5, y - 0.36 * size), size);
            s.text(s.label(id, Style.MUTED, dim), said, Face.SANS, size, Anchor.START, x + size * 1.4, y, w + 1);
            x += size * 1.4 + w + size * 1.1;
        }
        String last = pool.held() == 0
                ? s.words.say("pool.outside.count", pool.buffers())
                : pool.idle() == 0 && pool.posted() == 0 ? s.words.say("pool.dry") : "";
        if (x + Face.BOLD.width(last, size) <= r.right()) {
            s.text(s.label(pool.id() + "/dry", pool.held() == 0 ? Style.MUTED : Style.TEXT, dim), last,
                    pool.held() == 0 ? Face.SANS : Face.BOLD, size, Anchor.START, x, y, r.w());
        }
    }
}
