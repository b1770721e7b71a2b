// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * A named block of the world: rows of equal shape, each a few cells, cut into columns.
 *
 * <p>A subclass names its columns in the kernel's words, as fields; a row is a number from 0. Rows lie one after
 * another, so that a table's hot rows share pages. Tables never grow: a full table is an outcome that the caller
 * models.
 *
 * <p>Columns narrower than a cell are packed in the order of declaration; ghost columns (which only record, and never
 * decide anything) get cells of their own.
 */
public abstract class Table {

    /** What reference columns hold when they name no row. */
    public static final int NO_ROW = -1;

    private final World world;
    private final String name;
    private final int rows;
    private final long salt;
    private final List<Column> columns = new ArrayList<>();
    private final List<Boolean> ghostCells = new ArrayList<>();
    private int packCell = -1;
    private int packBit;
    private int ghostPackCell = -1;
    private int ghostPackBit;
    private int base = -1;
    private int stride;

    /**
     * @param world an open world
     * @param name the table's name, also its salt in the hash: once published it stays
     * @param rows capacity, at least 1
     */
    protected Table(World world, String name, int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("table " + name + " needs at least one row, not " + rows);
        }
        this.world = world;
        this.name = name;
        this.rows = rows;
        this.salt = Mix.salt(name);
        world.add(this);
    }

    /** A column of a whole cell. */
    protected final Column column(String columnName) {
        return column(columnName, 64);
    }

    /** A column of 1 to 64 bits, holding unsigned values. */
    protected final Column column(String columnName, int bits) {
        return packed(columnName, bits, false);
    }

    private Column packed(String columnName, int bits, boolean ref) {
        if (packCell < 0 || packBit + bits > 64) {
            packCell = newCell(false);
            packBit = 0;
        }
        Column c = place(columnName, packCell, packBit, bits, false, ref);
        packBit += bits;
        return c;
    }

    /** A column that names a row of some table, or none; empty at first. */
    protected final Column ref(String columnName) {
        return packed(columnName, 32, true);
    }

    /** A column that records and never decides: in the hash, not in the key. */
    protected final Column ghost(String columnName, int bits) {
        if (ghostPackCell < 0 || ghostPackBit + bits > 64) {
            ghostPackCell = newCell(true);
            ghostPackBit = 0;
        }
        Column c = place(columnName, ghostPackCell, ghostPackBit, bits, true);
        ghostPackBit += bits;
        return c;
    }

    /** Reserves the next cell of the row. */
    protected final int newCell(boolean ghost) {
        ghostCells.add(ghost);
        return ghostCells.size() - 1;
    }

    /** A column at a given place of the row; places may overlap, as the members of a union do. */
    protected final Column place(String columnName, int cell, int bit, int bits, boolean ghost) {
        return place(columnName, cell, bit, bits, ghost, false);
    }

    private Column place(String columnName, int cell, int bit, int bits, boolean ghost, boolean ref) {
        if (bits < 1 || bit + bits > 64) {
            throw new IllegalArgumentException(name + "." + columnName + ": " + bits + " bits from bit " + bit);
        }
        Column c = new Column(world.journal(), this, columnName, cell, bit, bits, ghost, ref);
        columns.add(c);
        return c;
    }

    long layAt(long at) {
        if (ghostCells.isEmpty()) {
            newCell(false);
        }
        base = (int) at;
        stride = ghostCells.size();
        for (Column c : columns) {
            c.layAt(base, ghostCells.size());
        }
        return at + (long) rows * ghostCells.size();
    }

    void bind(long[] cells) {
        for (Column c : columns) {
            c.bind(cells);
        }
    }

    /** The table's name. */
    public final String name() {
        return name;
    }

    /** Capacity in rows. */
    public final int rows() {
        return rows;
    }

    /** Cells of one row. */
    public final int stride() {
        return stride;
    }

    /** The table's first cell in the world. */
    public final int base() {
        return base;
    }

    /** The columns in the order of declaration. */
    public final List<Column> columns() {
        return Collections.unmodifiableList(columns);
    }

    final boolean holds(int cell) {
        return cell >= base && cell < base + rows * stride();
    }

    /** The row that a cell of this table belongs to. */
    public final int rowOf(int cell) {
        return (cell - base) / stride();
    }

    /** The place's part of the hash, for a cell of a row: independent of capacity and of where the table lies. */
    final long keyOf(int row, int cellOfRow) {
        return saltOf(cellOfRow) + row * Mix.GOLDEN;
    }

    final long saltOf(int cellOfRow) {
        return salt + (long) cellOfRow * 0xD1B5_4A32_D192_ED03L;
    }

    /** A whole cell of a row as it is, for code that addresses memory rather than columns. */
    protected final long rawCell(int row, int cellOfRow) {
        return world.cells[base + Objects.checkIndex(row, rows) * stride + cellOfRow];
    }

    /**
     * Collects writes to this column's cell of a row into one journal entry until the next fact, see {@link
     * World#defer}; from then on the cell is to be written by {@link #setDeferred} alone.
     */
    protected final void defer(Column column, int row) {
        world.defer(column.cellOf(row));
    }

    /** {@link Column#setCell} for a column whose cells are deferred at times. */
    protected final void setDeferred(Column column, int row, long value) {
        world.writeDeferred(column.cellOf(row), value);
    }

    /** Writes a whole cell of a row, for code that addresses memory rather than columns. */
    protected final void writeRawCell(int row, int cellOfRow, long value) {
        world.write(base + Objects.checkIndex(row, rows) * stride + cellOfRow, value);
    }

    final boolean isGhostCell(int cellOfRow) {
        return ghostCells.get(cellOfRow);
    }
}
