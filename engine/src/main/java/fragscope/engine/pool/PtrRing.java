// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * The ptr_rings: for each pool a queue of recycled buffers, first in first out, into which any CPU may put.
 *
 * <p>Source: include/linux/ptr_ring.h. There a slot that holds NULL is empty, and the consumer empties slots in
 * batches; here the ring knows how many it has, and a consumed slot keeps its word until the ring comes round.
 */
public final class PtrRing extends Table {

    private final Column queue = column("queue");
    private final PoolStats stats;
    private final int capacity;

    PtrRing(World world, int pools, int capacity, PoolStats stats) {
        super(world, "ptr_ring", pools * capacity);
        this.stats = stats;
        this.capacity = capacity;
    }

    /** Buffers in a pool's ring. */
    public int count(int pool) {
        return stats.ringCount.getInt(pool);
    }

    /** The word that is {@code i} places behind the next one to be consumed. */
    public long at(int pool, int i) {
        return queue.get(pool * capacity + (stats.ringConsumer.getInt(pool) + i) % capacity);
    }

    /** Puts a buffer that comes back behind the others, and counts it; false when the ring is full. */
    boolean produce(int pool, long word) {
        long ends = stats.ringCount.cell(pool);
        int n = (int) stats.ringCount.of(ends);
        if (n == capacity) {
            return false;
        }
        int slot = (int) stats.ringConsumer.of(ends) + n;
        queue.set(pool * capacity + (slot >= capacity ? slot - capacity : slot), word);
        stats.recycledToRing(pool, n + 1);
        return true;
    }

    /** Takes the next buffer; the ring must not be empty. */
    long consume(int pool) {
        int at = stats.ringConsumer.getInt(pool);
        stats.consumed(pool, at + 1 == capacity ? 0 : at + 1, count(pool) - 1);
        return queue.get(pool * capacity + at);
    }

    /** Moves up to {@code most} buffers onto a pool's empty cache, counters written once; returns how many. */
    int refill(int pool, AllocCache cache, int most) {
        int n = count(pool);
        int taken = Math.min(n, most);
        int at = stats.ringConsumer.getInt(pool);
        for (int i = 0; i < taken; i++) {
            cache.place(pool, i, queue.get(pool * capacity + at));
            at = at + 1 == capacity ? 0 : at + 1;
        }
        cache.setCount(pool, taken);
        stats.consumed(pool, at, n - taken);
        return taken;
    }
}
