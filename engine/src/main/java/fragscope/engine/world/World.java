// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * All state that changes, as one array of 64-bit cells cut into named tables.
 *
 * <p>Tables claim their cells while the world is open; {@link #seal()} lays them out and allocates the array once.
 * After that the array never grows. Every write goes through {@link #write}, which journals {@code (cell, old XOR new)},
 * folds the change into the hash, and marks the cell's page as changed. Value 0 means empty everywhere: a fresh world
 * is all zeros and its hash is 0.
 *
 * <p>Not thread safe: a world belongs to one simulation or one cursor.
 */
public final class World {

    /** Cells of a page, the unit of checkpoints: 64 cells, 512 bytes. */
    public static final int PAGE_CELLS = 64;

    static final int PAGE_SHIFT = 6;

    private final List<Table> tables = new ArrayList<>();
    private final Journal journal = new Journal();
    long[] cells = new long[0];
    private byte[] changed = new byte[0];
    private long hash;
    private long ghostHash;

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
        if (next > Integer.MAX_VALUE / 2) {
            throw new WorldTooLarge(next * Long.BYTES);
        }
        cells = new long[(int) Math.max(next, PAGE_CELLS)];
        changed = new byte[cells.length >>> PAGE_SHIFT];
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
     * machine. Valid while the world is driven forward by writes; see {@link #rehash()} for one that was moved by XOR.
     */
    public long hash() {
        return hash;
    }

    /** The hash without ghost columns: what decides the future. */
    public long keyHash() {
        return hash - ghostHash;
    }

    /** Writes one cell. {@code key} is the place's part of the hash, see {@link Table#keyOf}. */
    void write(int cell, long key, long value, boolean ghost) {
        long old = cells[cell];
        long x = old ^ value;
        if (x == 0) {
            return;
        }
        cells[cell] = value;
        long delta = Mix.cell(key, value) - Mix.cell(key, old);
        hash += delta;
        if (ghost) {
            ghostHash += delta;
        }
        changed[cell >>> PAGE_SHIFT] = 1;
        journal.append(cell, x);
    }

    /** The value of a cell, for readers that work on the whole array (checkpoints, compare, "who wrote this"). */
    public long cell(int cell) {
        return cells[cell];
    }

    /** Applies entries {@code from} (inclusive) to {@code to} (exclusive) of a journal; its own inverse. */
    public void applyXor(Journal entries, int from, int to) {
        entries.xorInto(cells, from, to);
    }

    /** Recomputes both hashes from the cells: after moves by XOR, which do not keep them. One pass over the array. */
    public void rehash() {
        hash = 0;
        ghostHash = 0;
        for (Table table : tables) {
            table.addHashes(this);
        }
    }

    void addHash(long amount, boolean ghost) {
        hash += amount;
        if (ghost) {
            ghostHash += amount;
        }
    }

    boolean pageChanged(int page) {
        return changed[page] != 0;
    }

    void clearChanged() {
        java.util.Arrays.fill(changed, (byte) 0);
    }

    void setHashes(long hash, long ghostHash) {
        this.hash = hash;
        this.ghostHash = ghostHash;
    }

    long ghostHash() {
        return ghostHash;
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
