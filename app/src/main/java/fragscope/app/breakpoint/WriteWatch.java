// SPDX-License-Identifier: Apache-2.0
package fragscope.app.breakpoint;

import fragscope.app.query.Watched;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Recording;
import fragscope.engine.world.Journal;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Facts that change bits of the world, by the journal of chunks whose pages were written, in a scan over its entries;
 * of these, those that somebody else finds right.
 */
final class WriteWatch implements Watch {

    private final Cursor cursor;
    private final Recording recording;
    private final int[] cells;
    private final long[] bits;
    private final LongPredicate right;

    /**
     * A watch.
     *
     * @param right asked of facts that change one of the bits, whether they are meant
     */
    WriteWatch(Cursor cursor, List<Watched> watched, LongPredicate right) {
        this.cursor = cursor;
        this.recording = cursor.recording();
        this.cells = watched.stream().mapToInt(Watched::cell).toArray();
        this.bits = watched.stream().mapToLong(Watched::bits).toArray();
        this.right = right;
    }

    @Override
    public boolean prefiltered() {
        return true;
    }

    @Override
    public boolean mayHit(long from, long to) {
        int chunk = recording.chunkOf(from);
        for (int cell : cells) {
            if (recording.mayWrite(chunk, cell)) {
                return from < to;
            }
        }
        return false;
    }

    @Override
    public long first(long from, long to) {
        cursor.seek(to); // executes them all: the journal then has them
        for (long n = from; n < to; n++) {
            if (changes(n) && right.test(n)) {
                return n;
            }
            stay(to);
        }
        return NONE;
    }

    @Override
    public long last(long from, long to) {
        cursor.seek(to);
        for (long n = to - 1; n >= from; n--) {
            if (changes(n) && right.test(n)) {
                return n;
            }
            stay(to);
        }
        return NONE;
    }

    /** A question about a fact may have led into another chunk. */
    private void stay(long to) {
        if (cursor.machine().facts().said() < to) {
            cursor.seek(to);
        }
    }

    private boolean changes(long n) {
        Journal journal = cursor.machine().world().journal();
        int group = cursor.indexOf(n);
        int end = journal.start(group + 1);
        for (int i = 0; i < cells.length; i++) {
            long net = 0;
            for (int entry = journal.start(group); entry < end; entry++) {
                if (journal.cell(entry) == cells[i]) {
                    net ^= journal.xor(entry);
                }
            }
            if ((net & bits[i]) != 0) {
                return true;
            }
        }
        return false;
    }
}
