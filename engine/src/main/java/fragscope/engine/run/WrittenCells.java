// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.world.Journal;
import fragscope.engine.world.World;
import java.util.Arrays;

/**
 * Which cells each chunk wrote, for chunks that somebody executed: the written pages, and sixteen bits for each. One
 * thread learns; others may ask for chunks that they know to be closed.
 */
final class WrittenCells {

    private final char[] bits; // by page, of the chunk that is being learnt
    private int[][] pages = new int[16][]; // by chunk, ascending; absent while not known
    private char[][] cells = new char[16][];
    private int[] written = new int[256]; // pages of the chunk that is being learnt
    private int count;

    WrittenCells(int worldPages) {
        bits = new char[worldPages];
    }

    boolean knows(int chunk) {
        return chunk < pages.length && pages[chunk] != null;
    }

    /** The same for another recording that begins with this one's chunks before one. */
    WrittenCells upTo(int chunk) {
        WrittenCells other = new WrittenCells(bits.length);
        int room = Math.max(16, chunk * 2);
        other.pages = Arrays.copyOf(Arrays.copyOf(pages, Math.min(chunk, pages.length)), room);
        other.cells = Arrays.copyOf(Arrays.copyOf(cells, Math.min(chunk, cells.length)), room);
        return other;
    }

    /** Takes over a chunk's writes from the journal of its execution. */
    void learn(int chunk, Journal journal) {
        note(journal);
        close(chunk);
    }

    /** Takes over writes of the chunk that is being learnt. */
    void note(Journal journal) {
        for (int entry = 0; entry < journal.count(); entry++) {
            int page = journal.cell(entry) / World.PAGE_CELLS;
            if (bits[page] == 0) {
                written = count < written.length ? written : Arrays.copyOf(written, count * 2);
                written[count++] = page;
            }
            bits[page] |= (char) (1 << journal.cell(entry) % World.PAGE_CELLS);
        }
    }

    /** All writes of a chunk are noted. */
    void close(int chunk) {
        int[] sorted = Arrays.copyOf(written, count);
        Arrays.sort(sorted);
        char[] masks = new char[count];
        for (int i = 0; i < count; i++) {
            masks[i] = bits[sorted[i]];
            bits[sorted[i]] = 0;
        }
        if (chunk >= pages.length) {
            cells = Arrays.copyOf(cells, chunk * 2);
            pages = Arrays.copyOf(pages, chunk * 2);
        }
        cells[chunk] = masks;
        pages[chunk] = sorted;
        count = 0;
    }

    /** Bytes held. */
    long bytes() {
        long sum = bits.length * 2L;
        for (int[] known : pages) {
            sum += known == null ? 8 : 8 + known.length * 6L;
        }
        return sum;
    }

    boolean wrote(int chunk, int cell) {
        int at = Arrays.binarySearch(pages[chunk], cell / World.PAGE_CELLS);
        return at >= 0 && (cells[chunk][at] >>> cell % World.PAGE_CELLS & 1) != 0;
    }
}
