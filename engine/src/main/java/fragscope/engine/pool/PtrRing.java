// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * The ptr_rings: for each pool a queue of recycled buffers, first in first out, into which any CPU may put.
 *
 * <p>Source: include/linux/ptr_ring.h; a slot that holds 0 is empty. Simplification: the consumer empties slots one by
 * one, not in batches.
 */
public final class PtrRing extends Table {

    private static final class Ends extends Table {
        private final Column consumer = column("consumer", 32);
        private final Column count = column("count", 32);

        Ends(World world, int pools) {
            super(world, "ptr_ring_ends", pools);
        }
    }

    private final Column queue = column("queue");
    private final Column consumer;
    private final Column count;
    private final int capacity;

    PtrRing(World world, int pools, int capacity) {
        super(world, "ptr_ring", pools * capacity);
        Ends ends = new Ends(world, pools);
        this.consumer = ends.consumer;
        this.count = ends.count;
        this.capacity = capacity;
    }

    /** Buffers in a pool's ring. */
    public int count(int pool) {
        return count.getInt(pool);
    }

    /** The word that is {@code i} places behind the next one to be consumed. */
    public long at(int pool, int i) {
        return queue.get(pool * capacity + (consumer.getInt(pool) + i) % capacity);
    }

    boolean produce(int pool, long word) {
        long ends = count.cell(pool);
        int n = (int) count.of(ends);
        if (n == capacity) {
            return false;
        }
        int slot = (int) consumer.of(ends) + n;
        queue.set(pool * capacity + (slot >= capacity ? slot - capacity : slot), word);
        count.setCell(pool, count.in(ends, n + 1L));
        return true;
    }

    /** Takes the next buffer; the ring must not be empty. */
    long consume(int pool) {
        int at = consumer.getInt(pool);
        int slot = pool * capacity + at;
        long word = queue.get(slot);
        queue.set(slot, 0);
        setEnds(pool, at + 1 == capacity ? 0 : at + 1, count.getInt(pool) - 1);
        return word;
    }

    /** Moves up to {@code most} buffers onto a pool's empty cache, counters written once; returns how many. */
    int refill(int pool, AllocCache cache, int most) {
        int n = count.getInt(pool);
        int taken = Math.min(n, most);
        int at = consumer.getInt(pool);
        for (int i = 0; i < taken; i++) {
            int slot = pool * capacity + at;
            cache.place(pool, i, queue.get(slot));
            queue.set(slot, 0);
            at = at + 1 == capacity ? 0 : at + 1;
        }
        cache.setCount(pool, taken);
        setEnds(pool, at, n - taken);
        return taken;
    }

    private void setEnds(int pool, int at, int n) {
        consumer.setCell(pool, consumer.at(at) | count.at(n));
    }
}
