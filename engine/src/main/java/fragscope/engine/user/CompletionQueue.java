// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.user;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * Completions that the kernel posted and the application has not taken: the kernel writes entries and moves the tail,
 * the application reads them and moves the head.
 *
 * <p>Source: io_uring/zcrx.c io_zcrx_queue_cqe, struct io_uring_zcrx_cqe {off}; the length is the entry's {@code res}.
 */
public final class CompletionQueue extends Table {

    /** Where in the area, bytes. */
    public final Column off = column("off");
    /** Bytes that were received there. */
    public final Column res = column("res", 32);

    private final Ends ends;

    private static final class Ends extends Table {
        private final Column head = column("head", 32);
        private final Column tail = column("tail", 32);

        Ends(World world) {
            super(world, "zcrx_cq_ends", 1);
        }
    }

    /** A queue of so many entries, a power of two. */
    public CompletionQueue(World world, int entries) {
        super(world, "zcrx_cq", entries);
        this.ends = new Ends(world);
    }

    /** Entries that wait for the application. */
    public int waiting() {
        return (int) (ends.tail.get(0) - ends.head.get(0));
    }

    /** The row that is {@code i} places behind the oldest that waits, which may lie behind the youngest. */
    public int rowAt(int i) {
        return (int) (ends.head.get(0) + i) & rows() - 1;
    }

    /** The kernel posts an entry. The caller states it. */
    void post(long offset, int bytes) {
        int row = (int) ends.tail.get(0) & rows() - 1;
        off.set(row, offset);
        res.set(row, bytes);
        ends.tail.add(0, 1);
    }

    /** The application takes what waits. The caller states that its call is over. */
    void takeAll() {
        ends.head.set(0, ends.tail.get(0));
    }
}
