// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

/**
 * Which rows of a table are free: last-freed first, else the lowest row that was never taken. Constant time, and the
 * hot part of the table stays compact.
 *
 * <p>Free rows are chained through a reference column of the table itself, which its owner may use for other lists
 * while a row is taken: what it says when a row is taken is the owner's to overwrite.
 */
public final class FreeList extends Table {

    private final Column head = ref("head");
    private final Column fresh = column("fresh", 32); // rows below were taken at least once
    private final Column next;
    private final int capacity;

    /** Free rows of a table of {@code capacity} rows, chained through its reference column {@code next}. */
    public FreeList(World world, String name, int capacity, Column next) {
        super(world, name, 1);
        this.next = next;
        this.capacity = capacity;
    }

    /** A row, or {@link #NO_ROW} when all are taken. */
    public int take() {
        long cell = head.cell(0);
        int row = head.refOf(cell);
        if (row != NO_ROW) {
            head.setRef(0, next.ref(row));
            return row;
        }
        row = (int) fresh.of(cell);
        if (row == capacity) {
            return NO_ROW;
        }
        fresh.set(0, row + 1L);
        return row;
    }

    /** Gives a row back. */
    public void give(int row) {
        next.setRef(row, put(row));
    }

    /**
     * Gives a row back, and returns what the caller has to make the row's {@code next} say: for tables that write it
     * together with other columns of its cell.
     */
    public int put(int row) {
        int after = head.ref(0);
        head.setRef(0, row);
        return after;
    }

    /** Rows that were taken at least once: those below this one. */
    public int everTaken() {
        return fresh.getInt(0);
    }

    /** Rows that can be taken. Cost: walks the chain. */
    public int free() {
        int free = capacity - everTaken();
        for (int row = head.ref(0); row != NO_ROW; row = next.ref(row)) {
            free++;
        }
        return free;
    }
}
