// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.world.Journal;
import fragscope.engine.world.World;
import java.util.Arrays;

/** Which cells each chunk wrote, for chunks that somebody executed: the written pages, and sixteen bits for each. */
final class WrittenCells {

    private final char[] bits; // by page, of the chunk that is being learnt
    private int[][] pages = new int[16][]; // by chunk, ascending; absent while not known
    private char[][] cells = new char[16][];

    WrittenCells(int worldPages) {
        bits = new char[worldPages];
    }

    boolean knows(int chunk) {
        return chunk < pages.length && pages[chunk] != null;
    }

    /** Takes over a chunk's writes from the journal of its execution. */
    void learn(int chunk, Journal journal) {
        int[] written = new int[256];
        int count = 0;
        for (int entry = 0; entry < journal.count(); entry++) {
            int page = journal.cell(entry) / World.PAGE_CELLS;
            if (bits[page] == 0) {
                written = count < written.length ? written : Arrays.copyOf(written, count * 2);
                written[count++] = page;
            }
            bits[page] |= (char) (1 << journal.cell(entry) % World.PAGE_CELLS);
        }
        int[] sorted = Arrays.copyOf(written, count);
        Arrays.sort(sorted);
        char[] masks = new char[count];
        for (int i = 0; i < count; i++) {
            masks[i] = bits[sorted[i]];
            bits[sorted[i]] = 0;
        }
        if (chunk >= pages.length) {
            pages = Arrays.copyOf(pages, chunk * 2);
            cells = Arrays.copyOf(cells, chunk * 2);
        }
        pages[chunk] = sorted;
        cells[chunk] = masks;
    }

    boolean wrote(int chunk, int cell) {
        int at = Arrays.binarySearch(pages[chunk], cell / World.PAGE_CELLS);
        return at >= 0 && (cells[chunk][at] >>> cell % World.PAGE_CELLS & 1) != 0;
    }
}
