// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

import java.util.Arrays;

/**
 * The writes since the last {@link #clear()}, each as {@code (cell, old XOR new)}, grouped by the facts that closed
 * them.
 *
 * <p>The same entry undoes and redoes a write. Group {@code g} holds the writes that fact {@code first + g} states.
 * All that a write needs is reached from here, since each step on the way to it costs as much as the write.
 */
public final class Journal {

    private int[] cell = new int[1 << 12];
    private long[] xor = new long[1 << 12];
    private int count;
    private byte[] marks = new byte[0]; // those of pages
    private PageMarks pages = new PageMarks(0);
    private int[] end = new int[1 << 10];
    private int groups;
    private int closed; // entries that belong to a group

    Journal() {
    }

    /** Marks the pages of all cells that are written from now on. */
    void watch(PageMarks newPages) {
        pages = newPages;
        marks = newPages.marks;
    }

    /** A cell was changed by XOR with {@code x}: journals it, and marks its page. */
    void wrote(int at, long x) {
        int page = at >>> World.PAGE_SHIFT;
        if (marks[page] != PageMarks.ALL) {
            pages.mark(page);
        }
        int n = count;
        if (n == cell.length) {
            grow();
        }
        cell[n] = at;
        xor[n] = x;
        count = n + 1;
    }

    private void grow() {
        cell = Arrays.copyOf(cell, count * 2);
        xor = Arrays.copyOf(xor, count * 2);
    }

    /** Ends a group: all writes since the last call belong to it. A group may be empty. */
    void close() {
        if (groups == end.length) {
            end = Arrays.copyOf(end, groups * 2);
        }
        end[groups++] = count;
        closed = count;
    }

    /** True when no write is waiting for its group to be closed. */
    boolean closed() {
        return count == closed;
    }

    /** Number of closed groups. */
    public int groups() {
        return groups;
    }

    /** Number of entries. */
    public int count() {
        return count;
    }

    /** First entry of a group. {@code group} may be {@link #groups()}: then the end of the last one. */
    public int start(int group) {
        return group == 0 ? 0 : end[group - 1];
    }

    /** The cell that an entry changed. */
    public int cell(int entry) {
        return cell[entry];
    }

    /** Old value XOR new value of an entry; 0 only where a deferred cell got its old value back. */
    public long xor(int entry) {
        return xor[entry];
    }

    /** Forgets all entries and groups, keeping the memory. */
    public void clear() {
        count = 0;
        groups = 0;
        closed = 0;
    }

    /** Bytes held by the arrays. */
    public long bytes() {
        return cell.length * 4L + xor.length * 8L + end.length * 4L;
    }

    void xorInto(long[] cells, int from, int to) {
        int[] at = cell;
        long[] x = xor;
        for (int i = from; i < to; i++) {
            cells[at[i]] ^= x[i];
        }
    }
}
