// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import java.util.List;

/**
 * A page pool and the memory it draws from.
 *
 * @param id       as {@code pool:5}
 * @param name     short, as {@code rxq 3 headers}
 * @param provider as {@code pages} or {@code dma-buf 1}
 * @param buffers  all that the memory in view has
 * @param held     hold count minus release count; equals idle + posted + inSkbs + withUser
 * @param idle     in the pool's cache or ring
 * @param posted   with the NIC, written or not
 * @param cells    each buffer, where there are at most 64; else those around what the fact is about, for a room, or
 *                 none: a desk sees bars
 * @param written  of {@code posted}, those that the NIC has written
 * @param counters {@code name value} in the kernel's words, for experts
 */
public record Pool(String id, Memory memory, String name, String provider, int buffers, int held, int idle, int posted,
        int written, int inSkbs, int withUser, List<Cell> cells, List<String> counters) {

    /** More buffers than these are drawn as bars. */
    public static final int CELLS_MAX = 64;

    public Pool {
        cells = List.copyOf(cells);
        counters = List.copyOf(counters);
        if (cells.size() > CELLS_MAX) {
            throw new IllegalArgumentException("a pool of " + cells.size() + " cells is drawn as bars");
        }
    }

    /** Which memory. */
    public enum Memory {
        HOST, DEVICE
    }

    /** What became of a buffer. */
    public enum State {
        /** Still with the provider; the pool has not taken it. */
        OUTSIDE,
        /** Idle in the pool. */
        FREE, POSTED, WRITTEN, IN_SKB, WITH_USER
    }

    /**
     * One buffer.
     *
     * @param carried what a written one holds
     * @param packet  whose bytes it holds, 0 for none
     */
    public record Cell(int index, State state, Carried carried, int packet) {
    }

    /** The id of a buffer's cell. */
    public String cellId(int index) {
        return id + "/cell:" + index;
    }
}
