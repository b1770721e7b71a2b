// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * All state that changes, as one array of 64-bit cells cut into named tables.
 *
 * <p>Tables claim their cells while the world is open; {@link #seal()} lays them out and allocates the array once.
 * After that the array never grows. Every write goes through {@link Journal#wrote}, which notes
 * {@code (cell, old XOR new)} and marks the cell's page as changed; the hash is kept by page and folded from marked
 * pages when it is asked for, since folding each write cost more than all else (README, "The hash by pages"). Value
 * 0 means empty everywhere: a fresh world is all zeros and its hash is 0.
 *
 * <p>Not thread safe: a world belongs to one simulation or one cursor.
 */
public final class World {

    /** Cells of a page, the unit of checkpoints: 16 cells, two cache lines. */
    public static final int PAGE_CELLS = 16;

    static final int PAGE_SHIFT = 4;

    /** One gibibyte: a recording and a cursor or two have one each. */
    static final int MAX_CELLS = 1 << 27;

    private static final int NO_CELL = -1;

    private final List<Table> tables = new ArrayList<>();
    private final Journal journal = new Journal();
    long[] cells = new long[0];
    private PageMarks marks = new PageMarks(0);
    private PageHashes hashes = new PageHashes(this, 0);
    private boolean movedUnseen; // cells changed without marks: hashes have to be made anew
    private int deferred = NO_CELL;
    private long deferredOld;

    /** An open world without tables. */
    public World() {
    }

    void add(Table table) {
        if (cells.length > 0) {
            throw new IllegalStateException("world is sealed, table " + table.name() + " comes too late");
        }
        tables.add(table);
    }

    /** Lays out all tables, each from a page's start, and allocates the array. Call once, after the last table. */
    public void seal() {
        long next = 0;
        for (Table table : tables) {
            next = table.layAt(next);
            next = (next + PAGE_CELLS - 1) & -PAGE_CELLS;
        }
        if (next > MAX_CELLS) {
            throw new WorldTooLarge(next * Long.BYTES);
        }
        cells = new long[(int) Math.max(next, PAGE_CELLS)];
        marks = new PageMarks(cells.length >>> PAGE_SHIFT);
        journal.watch(marks);
        hashes = new PageHashes(this, marks.pages());
        for (Table table : tables) {
            table.bind(cells);
        }
    }

    /** The tables in the order in which they were made. */
    public List<Table> tables() {
        return Collections.unmodifiableList(tables);
    }

    /** Size in cells of 8 bytes, a multiple of {@link #PAGE_CELLS}. */
    public int size() {
        return cells.length;
    }

    /** The journal of this world's writes since it was last cleared. */
    public Journal journal() {
        return journal;
    }

    /**
     * Sum over all cells of a mix of place and value; an empty world has 0. Equal worlds have equal hashes on every
     * machine. Only pages written since the last call are looked at, or all of them after moves by XOR and restores.
     */
    public long hash() {
        foldChanges();
        return hashes.all();
    }

    /** The hash without ghost columns: what decides the future. */
    public long keyHash() {
        foldChanges();
        return hashes.all() - hashes.ghost();
    }

    /** Writes one cell, and journals it. */
    void write(int cell, long value) {
        long x = cells[cell] ^ value;
        if (x != 0) {
            cells[cell] = value;
            journal.wrote(cell, x);
        }
    }

    /**
     * Collects the writes to one cell, by {@link #writeDeferred}, into a single journal entry until {@link #close}: for
     * a cell that every step first clears and then mostly sets again.
     */
    void defer(int cell) {
        deferred = cell;
        deferredOld = cells[cell];
    }

    /** Writes one cell that may be deferred. */
    void writeDeferred(int cell, long value) {
        if (cell == deferred) {
            cells[cell] = value;
        } else {
            write(cell, value);
        }
    }

    /** Closes the writes since the last call: they belong to the fact that is being said. */
    public void close() {
        if (deferred != NO_CELL) {
            long x = deferredOld ^ cells[deferred];
            if (x != 0) {
                journal.wrote(deferred, x);
            }
            deferred = NO_CELL;
        }
        journal.close();
    }

    /** True when no write waits to be closed. */
    public boolean closed() {
        return deferred == NO_CELL && journal.closed();
    }

    /** The value of a cell, for readers that work on the whole array (checkpoints, compare, "who wrote this"). */
    public long cell(int cell) {
        return cells[cell];
    }

    /** Applies entries {@code from} (inclusive) to {@code to} (exclusive) of a journal; its own inverse. */
    public void applyXor(Journal entries, int from, int to) {
        entries.xorInto(cells, from, to);
        movedUnseen = true;
    }

    private void foldChanges() {
        if (movedUnseen) {
            for (int page = 0; page < marks.pages(); page++) {
                hashes.fold(page);
            }
            movedUnseen = false;
        } else {
            PageList pages = marks.sinceHash();
            for (int i = 0; i < pages.size(); i++) {
                hashes.fold(pages.page(i));
            }
        }
        marks.hashed();
    }

    /** Which pages were written. */
    PageMarks marks() {
        return marks;
    }

    /** The cells were replaced as a whole: no page counts as changed. */
    void replaced() {
        marks.checkpointed();
        marks.hashed();
        movedUnseen = true;
        deferred = NO_CELL;
        journal.clear();
    }

    /** The table that a cell belongs to, or null for the padding between tables. */
    public @org.jspecify.annotations.Nullable Table tableOf(int cell) {
        for (Table table : tables) {
            if (table.holds(cell)) {
                return table;
            }
        }
        return null;
    }
}
