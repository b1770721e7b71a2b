// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * Rows of a kernel struct, byte for byte: eight bytes a cell, little-endian, so that members of a union share cells and
 * a store at a wrong address damages what lies there.
 *
 * <p>Columns are the struct's members, at the places that the layout gives. After the struct's cells a subclass may add
 * columns of the model's own ({@link #column}, {@link #ghost}); those have no address.
 */
public abstract class StructTable extends Table {

    private final StructLayout layout;
    private final int structCells;

    /**
     * @param world an open world
     * @param name the table's name
     * @param rows how many structs
     * @param layout the struct's layout
     */
    protected StructTable(World world, String name, int rows, StructLayout layout) {
        super(world, name, rows);
        this.layout = layout;
        this.structCells = (layout.size() + 7) / 8;
        for (int i = 0; i < structCells; i++) {
            newCell(false);
        }
    }

    /** The column of a member of at most 64 bits that does not straddle an eight-byte boundary. */
    protected final Column member(String memberName) {
        Member m = layout.member(memberName);
        if (m.bitOffset() % Long.SIZE + m.bitSize() > Long.SIZE) {
            throw new LayoutLacking("struct " + layout.name() + " has member \"" + memberName + "\" of "
                    + m.bitSize() + " bits at bit " + m.bitOffset() + ", which is no word of its own");
        }
        return place(memberName, m.bitOffset() / 64, m.bitOffset() % 64, m.bitSize(), false);
    }

    /**
     * The column of the first of these members that the layout has; where it has none, a column of the model's own
     * without an address, under the first name. Structs of several kernels keep the same thing under several names, or
     * compute it.
     */
    protected final Column memberOr(String first, String... others) {
        if (layout.has(first)) {
            return member(first);
        }
        for (String other : others) {
            if (layout.has(other)) {
                return member(other);
            }
        }
        return column(first, 64);
    }

    /** A column inside a member, as one element's field of an array: {@code frags[3].len}. */
    protected final Column within(String name, int bitOffset, int bitSize) {
        if (bitOffset + bitSize > layout.size() * 8) {
            throw new LayoutLacking("struct " + layout.name() + " has " + layout.size() + " bytes and no room for \""
                    + name + "\" at byte " + bitOffset / 8);
        }
        return place(name, bitOffset / 64, bitOffset % 64, bitSize, false);
    }

    /** The layout. */
    public final StructLayout layout() {
        return layout;
    }

    /** Cells of the struct itself, before the model's own columns. */
    public final int structCells() {
        return structCells;
    }

    /** Eight bytes of a row, little-endian; {@code cell} counts from 0 to {@link #structCells()} - 1. */
    public final long loadCell(int row, int cell) {
        return rawCell(row, cell);
    }

    /** Stores eight bytes of a row. */
    public final void storeCell(int row, int cell, long value) {
        writeRawCell(row, cell, value);
    }
}
