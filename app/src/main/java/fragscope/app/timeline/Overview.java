// SPDX-License-Identifier: Apache-2.0
package fragscope.app.timeline;

import fragscope.app.session.Tape;
import java.util.Arrays;

/**
 * How many facts of each lane carry what, per bin of {@link #BIN} facts: what the timeline draws where facts are too
 * many to be drawn one by one.
 *
 * <p>Filled from the tape a few million facts at a time, on whichever thread draws. Cost: about a nanosecond a fact
 * once,
 * and 72 bytes a bin.
 */
final class Overview {

    /** Facts of a bin. */
    static final int BIN = 1 << 10;
    /** So many facts are taken over at once: some milliseconds. */
    static final int AT_ONCE = 2_000_000;

    private static final int CARRIED = Carried.values().length;
    private static final int CELLS = Lane.values().length * CARRIED;

    private final Tape tape;
    private final int[] cellOfCode = new int[Tape.CODES];
    private short[] counts = new short[64 * CELLS];
    private long facts;

    Overview(Tape tape) {
        this.tape = tape;
        for (int code = 0; code < Tape.CODES; code++) {
            cellOfCode[code] = Lane.of(Tape.kindOf(code)).ordinal() * CARRIED + Carried.of(code).ordinal();
        }
    }

    /** Takes over facts up to {@code end}, at most {@link #AT_ONCE}; returns whether there were any. */
    boolean grow(long end) {
        long to = Math.min(end, facts + AT_ONCE);
        int cells = (int) ((to + BIN - 1) / BIN) * CELLS;
        if (cells > counts.length) {
            counts = Arrays.copyOf(counts, Math.max(cells, counts.length * 2));
        }
        boolean any = facts < to;
        for (long n = facts; n < to; n++) {
            counts[(int) (n / BIN) * CELLS + cellOfCode[tape.code(n)]]++;
        }
        facts = to;
        return any;
    }

    /** Facts taken over. */
    long facts() {
        return facts;
    }

    /**
     * Counts facts by column of a drawing, lane, and what they carry: entry {@code (column * lanes + lane) * carried +
     * what}. Columns of less than a bin are counted fact by fact; wider ones by bins, of which each falls to the column
     * of its first fact.
     *
     * @param first  the first column's first fact
     * @param each   facts of a column
     * @param columns number of columns
     */
    int[] columns(double first, double each, int columns) {
        int[] into = new int[columns * CELLS];
        long end = (long) Math.min((double) facts, Math.ceil(first + each * columns));
        if (each < BIN) {
            for (long n = Math.max(0, (long) Math.floor(first)); n < end; n++) {
                int column = (int) Math.clamp((n - first) / each, 0, columns - 1);
                into[column * CELLS + cellOfCode[tape.code(n)]]++;
            }
            return into;
        }
        for (long bin = (long) first / BIN; bin * BIN < end; bin++) {
            int column = (int) Math.clamp((bin * BIN - first) / each, 0, columns - 1);
            for (int cell = 0; cell < CELLS; cell++) {
                into[column * CELLS + cell] += counts[(int) bin * CELLS + cell];
            }
        }
        return into;
    }

    /** The code of a fact, see {@link Tape}. */
    int code(long n) {
        return tape.code(n);
    }

    /** Where a count of {@link #columns} lies. */
    static int at(int column, Lane lane, Carried carried) {
        return column * CELLS + lane.ordinal() * CARRIED + carried.ordinal();
    }
}
