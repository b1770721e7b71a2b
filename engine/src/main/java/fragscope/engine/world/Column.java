// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

import java.util.Objects;

/**
 * One field of a table's rows: 1 to 64 bits at a fixed place of the row. Values are unsigned; 0 means empty.
 *
 * <p>Cost: a write with journal, hash and range check is a few nanoseconds (benchmark {@code WorldBench}).
 */
public final class Column {

    /** What is not needed on the way of a packet: kept apart, so that the rest of a column fits one cache line. */
    private record Identity(Table table, String name, int cellOfRow, int bits, boolean ghost, boolean ref) {
    }

    private final Journal journal;
    private final Identity info;
    private final long mask;
    private final int bit;
    private final int rows;
    private long[] cells = new long[0];
    private int base;
    private int stride;

    Column(Journal journal, Table table, String name, int cellOfRow, int bit, int bits, boolean ghost, boolean ref) {
        this.journal = journal;
        this.info = new Identity(table, name, cellOfRow, bits, ghost, ref);
        this.bit = bit;
        this.mask = bits == 64 ? -1L : (1L << bits) - 1;
        this.rows = table.rows();
    }

    void layAt(int tableBase, int tableStride) {
        base = tableBase + info.cellOfRow;
        stride = tableStride;
    }

    void bind(long[] worldCells) {
        cells = worldCells;
    }

    /** The value in a row, unsigned. */
    public long get(int row) {
        return (cells[base + Objects.checkIndex(row, rows) * stride] >>> bit) & mask;
    }

    /** The value in a row as an int; for columns of at most 32 bits. */
    public int getInt(int row) {
        return (int) get(row);
    }

    /** True when the value is not 0. */
    public boolean is(int row) {
        return get(row) != 0;
    }

    /** The row that a reference column names, or {@link Table#NO_ROW}. */
    public int ref(int row) {
        return (int) get(row) - 1;
    }

    /** Sets the value in a row; it must fit the column. */
    public void set(int row, long value) {
        if ((value & ~mask) != 0) {
            throw tooWide(row, value);
        }
        int cell = base + Objects.checkIndex(row, rows) * stride;
        long old = cells[cell];
        long x = (old ^ (value << bit)) & (mask << bit);
        if (x != 0) {
            cells[cell] = old ^ x;
            journal.wrote(cell, x);
        }
    }

    /** A value at this column's place within its cell, for tables that write several columns of one cell at once. */
    public long at(long value) {
        if ((value & ~mask) != 0) {
            throw tooWide(0, value);
        }
        return value << bit;
    }

    /**
     * The whole cell that the column lies in, with its neighbours: read with {@link #of}, changed with {@link #in},
     * written with {@link #setCell}. One write for several columns, each of which must lie in the same cell.
     */
    public long cell(int row) {
        return cells[base + Objects.checkIndex(row, rows) * stride];
    }

    /** The column's value in a cell that {@link #cell} gave. */
    public long of(long cell) {
        return (cell >>> bit) & mask;
    }

    /** The row that a reference column names in such a cell, or {@link Table#NO_ROW}. */
    public int refOf(long cell) {
        return (int) of(cell) - 1;
    }

    /** Such a cell with another value in this column. */
    public long in(long cell, long value) {
        return cell & ~(mask << bit) | at(value);
    }

    /** Such a cell with a reference column that names another row, or none with {@link Table#NO_ROW}. */
    public long refIn(long cell, int target) {
        return in(cell, target + 1L);
    }

    /** Writes the whole cell. */
    public void setCell(int row, long value) {
        int cell = base + Objects.checkIndex(row, rows) * stride;
        long x = cells[cell] ^ value;
        if (x != 0) {
            cells[cell] = value;
            journal.wrote(cell, x);
        }
    }

    /** Whether two columns lie in the same cell of their row. */
    public boolean sharesCell(Column other) {
        return info.cellOfRow == other.info.cellOfRow;
    }

    /** The bits of the cell that are this column's. */
    public long cellMask() {
        return mask << bit;
    }

    private IllegalArgumentException tooWide(int row, long value) {
        return new IllegalArgumentException(
                info.table.name() + "." + info.name + "[" + row + "]: " + value + " does not fit " + info.bits
                        + " bits");
    }

    /** Makes a reference column name a row, or none with {@link Table#NO_ROW}. */
    public void setRef(int row, int target) {
        set(row, target + 1L);
    }

    /** Adds to the value, modulo the column's width; returns the new value. */
    public long add(int row, long amount) {
        int cell = base + Objects.checkIndex(row, rows) * stride;
        long old = cells[cell];
        long value = ((old >>> bit) + amount) & mask;
        long x = (old ^ (value << bit)) & (mask << bit);
        if (x != 0) {
            cells[cell] = old ^ x;
            journal.wrote(cell, x);
        }
        return value;
    }

    /** The row whose value is least as a signed number, the first of equals; for columns of a whole cell. */
    public int rowOfLeast() {
        assert info.bits == 64 : info.name + " has no sign";
        long[] c = cells;
        int at = base;
        long best = c[at];
        int found = 0;
        for (int row = 1; row < rows; row++) {
            at += stride;
            long value = c[at];
            if (value < best) {
                best = value;
                found = row;
            }
        }
        return found;
    }

    /** The column's name. */
    public String name() {
        return info.name;
    }

    /** The table that it belongs to. */
    public Table table() {
        return info.table;
    }

    /** Width in bits. */
    public int bits() {
        return info.bits;
    }

    /** First bit within the cell. */
    public int bit() {
        return bit;
    }

    /** Cell within the row. */
    public int cellOfRow() {
        return info.cellOfRow;
    }

    /** True for columns that only record. */
    public boolean isGhost() {
        return info.ghost;
    }

    /** True for columns that hold a row's number plus one, or 0 for none. */
    public boolean isRef() {
        return info.ref;
    }

    /** The cell of a row in the world, for watches. */
    public int cellOf(int row) {
        return base + Objects.checkIndex(row, rows) * stride;
    }
}
