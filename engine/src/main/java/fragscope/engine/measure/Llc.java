// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

/**
 * The part of the last-level cache that DMA may occupy, as a first-in first-out of extents: which of the last bytes
 * written are still there. Writing again what is there occupies nothing new.
 */
final class Llc {

    private final long capacity;
    private final long[][] occupiedAt = new long[3][];
    private final int[][] lens = new int[3][];
    private long occupied;
    private long writtenBack;

    /** Tables of extents. */
    static final int HOST = 0;
    static final int BOUND = 1;
    static final int COMPLETIONS = 2;

    Llc(long capacity, int hostRows, int boundRows, int completionRows) {
        this.capacity = capacity;
        int[] rows = {hostRows, boundRows, completionRows};
        for (int table = 0; table < rows.length; table++) {
            occupiedAt[table] = new long[rows[table]];
            lens[table] = new int[rows[table]];
        }
    }

    /** DMA writes an extent. */
    void written(int table, int row, int len) {
        int there = resident(table, row) ? lens[table][row] : 0;
        occupied += Math.max(0, len - there);
        occupiedAt[table][row] = occupied;
        lens[table][row] = Math.max(len, there);
        writtenBack = Math.max(0, occupied - capacity);
    }

    /** A CPU writes an extent: it is in the cache, and in no share of DMA's. */
    void touched(int table, int row, int len) {
        occupiedAt[table][row] = occupied + len;
        lens[table][row] = len;
    }

    /** Whether an extent is still there as a whole. */
    boolean resident(int table, int row) {
        return lens[table][row] > 0 && occupied - occupiedAt[table][row] + lens[table][row] <= capacity;
    }

    /** Bytes that had to make room, and so went to DRAM. */
    long writtenBack() {
        return writtenBack;
    }
}
