// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * The ring through which an application gives buffers of its area back: it writes entries and moves the tail, the
 * kernel reads them and moves the head. No system call.
 *
 * <p>Source: io_uring/zcrx.c, struct io_uring_zcrx_rqe {off, len}; heads and tails run freely and are masked.
 */
public final class RefillRing extends Table {

    /** Where in the area, bytes; the upper 16 bits are the area's id, 0. */
    public final Column off = column("off");
    /** Bytes that were in use there. */
    public final Column len = column("len", 32);

    private final Ends ends;

    private static final class Ends extends Table {
        private final Column head = column("head", 32);
        private final Column tail = column("tail", 32);

        Ends(World world) {
            super(world, "zcrx_rq_ends", 1);
        }
    }

    /** A ring of so many entries, a power of two up to 32,768 (IO_RQ_MAX_ENTRIES). */
    public RefillRing(World world, int entries) {
        super(world, "zcrx_rq", entries);
        this.ends = new Ends(world);
    }

    /** Entries that the application wrote and the kernel has not read. */
    public int waiting() {
        return (int) (ends.tail.get(0) - ends.head.get(0));
    }

    /** The row that is {@code i} places behind the oldest that waits. */
    public int rowAt(int i) {
        return (int) (ends.head.get(0) + i) & rows() - 1;
    }

    /** The application gives a piece back; false when the ring is full. */
    public boolean give(long offset, int bytes) {
        if (waiting() == rows()) {
            return false;
        }
        int row = (int) ends.tail.get(0) & rows() - 1;
        off.set(row, offset);
        len.set(row, bytes);
        ends.tail.add(0, 1);
        return true;
    }

    /** The kernel reads the oldest entry; its row's columns stay readable. */
    int take() {
        int row = rowAt(0);
        ends.head.add(0, 1);
        return row;
    }
}
