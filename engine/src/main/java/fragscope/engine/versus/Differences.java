// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.versus;

import fragscope.engine.fact.FactLog;
import fragscope.engine.run.Cursor;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Where two of the runs differ, in the order of the alignment; or where any differs from one. Reads facts again by
 * cursors of its own: not thread safe.
 */
public final class Differences {

    /** In place of the other run: any of them. */
    public static final int ANY = -1;

    private final Comparison comparison;
    private final Alignment alignment;
    private final int one;
    private final int other;
    private final Cursor[] cursors; // each made when it is first wanted

    Differences(Comparison comparison, int one, int other) {
        this.comparison = comparison;
        this.alignment = comparison.alignment();
        this.one = one;
        this.other = other;
        this.cursors = new Cursor[comparison.sides().size()];
    }

    /** The first difference: in what happens, and if there is none in when it happens. */
    public Optional<Difference> first() {
        Optional<Difference> found = next(-1);
        return found.isPresent() ? found : firstInTime();
    }

    /**
     * The first difference in what happens to a packet: where the designs part before any arrives, its first
     * effect.
     */
    public Optional<Difference> firstOfAPacket() {
        return search(0, 1, row -> differing(row) >= 0 && alignment.packet(row) != FactLog.NONE);
    }

    /** The next difference behind a row. */
    public Optional<Difference> next(int row) {
        return search(row + 1, 1, r -> differing(r) >= 0);
    }

    /** The last difference before a row. */
    public Optional<Difference> previous(int row) {
        return search(row - 1, -1, r -> differing(r) >= 0);
    }

    /** The next difference behind a row in what a condition holds for. */
    Optional<Difference> next(int row, IntPredicate wanted) {
        return search(row + 1, 1, r -> differing(r) >= 0 && wanted.test(r));
    }

    /** How many rows differ. */
    public int count() {
        int count = 0;
        for (int row = 0; row < alignment.rows(); row++) {
            count += differing(row) >= 0 ? 1 : 0;
        }
        return count;
    }

    private Optional<Difference> firstInTime() {
        int against = other == ANY ? one == 0 ? 1 : 0 : other;
        return search(0, 1, row -> time(one, row) != time(against, row)).map(d -> new Difference(d.row(), one, against,
                d.kind(), d.packet(), d.oneFact(), d.otherFact(), d.timePs(), Difference.What.TIME, -1, time(one,
                        d.row()),
                time(against, d.row())));
    }

    private long time(int side, int row) {
        return comparison.sides().get(side).track().timePs(alignment.fact(side, row));
    }

    private Optional<Difference> search(int from, int step, IntPredicate wanted) {
        for (int row = from; row >= 0 && row < alignment.rows(); row += step) {
            if (wanted.test(row)) {
                return Optional.of(at(row));
            }
        }
        return Optional.empty();
    }

    /** The run that differs in a row, or -1. */
    private int differing(int row) {
        if (other != ANY) {
            return alignment.differs(row, one, other) ? other : -1;
        }
        for (int side = 0; side < alignment.sides(); side++) {
            if (side != one && alignment.differs(row, one, side)) {
                return side;
            }
        }
        return -1;
    }

    private Difference at(int row) {
        int against = Math.max(differing(row), other == ANY ? one == 0 ? 1 : 0 : other);
        int a = alignment.fact(one, row);
        int b = alignment.fact(against, row);
        Difference found = new Difference(row, one, against, alignment.kind(row), alignment.packet(row), a, b,
                alignment.timePs(row), Difference.What.ABSENT, -1, 0, 0);
        return a == Alignment.GAP || b == Alignment.GAP ? found : inValue(found);
    }

    private Cursor cursor(int side) {
        Cursor found = cursors[side];
        if (found == null) {
            found = comparison.sides().get(side).recording().cursor();
            cursors[side] = found;
        }
        return found;
    }

    /** Which component: read again from both recordings. */
    private Difference inValue(Difference d) {
        Cursor left = cursor(d.one());
        Cursor right = cursor(d.other());
        FactLog a = left.log(d.oneFact());
        FactLog b = right.log(d.otherFact());
        int i = left.indexOf(d.oneFact());
        int j = right.indexOf(d.otherFact());
        Sameness one = new Sameness(Sides.buffers(left));
        Sameness other = new Sameness(Sides.buffers(right));
        int which = 0;
        int parts = d.kind().components().size();
        while (which < parts && one.canonical(d.kind().components().get(which),
                a.component(i, which)) == other.canonical(d.kind().components().get(which), b.component(j, which))) {
            which++;
        }
        return which == parts
                ? d
                : new Difference(d.row(), d.one(), d.other(), d.kind(), d.packet(), d.oneFact(), d.otherFact(),
                        d.timePs(), Difference.What.VALUE, which, a.component(i, which), b.component(j, which));
    }
}
