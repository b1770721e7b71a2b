// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.engine.world.Column;

/**
 * Where a shown value lies in the world: what "who wrote this" is asked of.
 *
 * @param cell the cell
 * @param bits which of its bits
 * @param table  the table's name
 * @param row    its row there
 * @param column the column's name
 */
record Source(int cell, long bits, String table, int row, String column) {

    /** As {@code skbs[2].len}. */
    String name() {
        return table + "[" + row + "]." + column;
    }

    static Source of(Column column, int row) {
        return new Source(column.cellOf(row), column.cellMask(), column.table().name(), row, column.name());
    }
}
