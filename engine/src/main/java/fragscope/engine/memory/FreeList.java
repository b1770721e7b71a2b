// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * Which rows of a table are free: last-freed first, else the lowest row that was never taken. Constant time, and the
 * hot part of the table stays compact.
 */
final class FreeList extends Table {

    private final Column head = ref("head");
    private final Column fresh = column("fresh", 32); // rows below were taken at least once
    private final Column taken = column("taken", 32);
    private final Column next;
    private final int capacity;

    /** Free rows of a table of {@code capacity} rows, chained through its reference column {@code next}. */
    FreeList(World world, String name, int capacity, Column next) {
        super(world, name, 1);
        this.next = next;
        this.capacity = capacity;
    }

    /** A row, or {@link #NO_ROW} when all are taken. */
    int take() {
        int row = head.ref(0);
        if (row != NO_ROW) {
            head.setRef(0, next.ref(row));
            next.setRef(row, NO_ROW);
        } else {
            row = fresh.getInt(0);
            if (row == capacity) {
                return NO_ROW;
            }
            fresh.set(0, row + 1L);
        }
        taken.add(0, 1);
        return row;
    }

    void give(int row) {
        next.setRef(row, head.ref(0));
        head.setRef(0, row);
        taken.add(0, -1);
    }

    int count() {
        return capacity - taken.getInt(0);
    }
}
