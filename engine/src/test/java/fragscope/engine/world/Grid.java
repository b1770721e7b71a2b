// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

import fragscope.engine.time.Cases;
import java.util.ArrayList;
import java.util.List;

/** A table of columns of many widths, and the same contents kept plainly beside it. */
final class Grid extends Table {

    final List<Column> columns = new ArrayList<>();
    private final World world;
    private final long[][] plain;

    Grid(World world, String name, int rows) {
        super(world, name, rows);
        this.world = world;
        for (int bits : new int[]{1, 8, 24, 31, 32, 33, 63, 64, 5, 20}) {
            columns.add(column("c" + bits, bits));
        }
        columns.add(ghost("g7", 7));
        columns.add(ghost("g64", 64));
        plain = new long[columns.size()][rows];
    }

    World world() {
        return world;
    }

    /** Writes a random value to a random place, here and in the plain copy. */
    void scribble(Cases cases) {
        int c = cases.below(columns.size());
        int row = cases.below(rows());
        Column column = columns.get(c);
        long value = column.bits() == 64 ? cases.bits() : cases.bits() & ((1L << column.bits()) - 1);
        column.set(row, value);
        plain[c][row] = value;
    }

    /** Writes here what another grid holds, column by column from the last to the first. */
    void copy(Grid from) {
        for (int c = columns.size() - 1; c >= 0; c--) {
            for (int row = Math.min(rows(), from.rows()) - 1; row >= 0; row--) {
                columns.get(c).set(row, from.columns.get(c).get(row));
            }
        }
    }

    /** Whether every column reads as it was written. */
    boolean readsAsWritten() {
        for (int c = 0; c < plain.length; c++) {
            for (int row = 0; row < rows(); row++) {
                if (columns.get(c).get(row) != plain[c][row]) {
                    return false;
                }
            }
        }
        return true;
    }

    static long[] cells(World world) {
        long[] cells = new long[world.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = world.cell(i);
        }
        return cells;
    }
}
