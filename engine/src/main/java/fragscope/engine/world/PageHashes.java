// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

/**
 * The world's hash as a sum of its pages' hashes, so that a changed page is folded in without looking at the others.
 */
final class PageHashes {

    private final World world;
    private final long[] pageAll;
    private final long[] pageGhost;
    private final Table[] tableOfPage;
    private long all;
    private long ghost;

    PageHashes(World world, int pages) {
        this.world = world;
        this.pageAll = new long[pages];
        this.pageGhost = new long[pages];
        this.tableOfPage = new Table[pages];
        for (Table table : world.tables()) {
            if (pages > 0) {
                int first = table.base() >>> World.PAGE_SHIFT;
                int last = (table.base() + table.rows() * table.stride() - 1) >>> World.PAGE_SHIFT;
                for (int page = first; page <= last; page++) {
                    tableOfPage[page] = table;
                }
            }
        }
    }

    long all() {
        return all;
    }

    long ghost() {
        return ghost;
    }

    /** Takes a page's present content into account. */
    void fold(int page) {
        Table table = tableOfPage[page];
        if (table == null) {
            return;
        }
        int stride = table.stride();
        int at = page << World.PAGE_SHIFT;
        int row = (at - table.base()) / stride;
        int cellOfRow = (at - table.base()) % stride;
        long sum = 0;
        long ghostSum = 0;
        for (int cell = at; cell < at + World.PAGE_CELLS; cell++) {
            long value = world.cells[cell];
            if (value != 0) {
                long share = Mix.cell(table.keyOf(row, cellOfRow), value);
                sum += share;
                ghostSum += table.isGhostCell(cellOfRow) ? share : 0;
            }
            if (++cellOfRow == stride) {
                cellOfRow = 0;
                row++;
            }
        }
        all += sum - pageAll[page];
        ghost += ghostSum - pageGhost[page];
        pageAll[page] = sum;
        pageGhost[page] = ghostSum;
    }
}
