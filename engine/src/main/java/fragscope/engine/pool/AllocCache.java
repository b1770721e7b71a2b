// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * The alloc caches: for each pool a stack of buffers that only the polling CPU touches, last in first out.
 *
 * <p>Source: include/net/page_pool/types.h, struct pp_alloc_cache. As there, a slot keeps its word when the buffer is
 * taken: only slots below the count hold buffers.
 */
public final class AllocCache extends Table {

    private static final class Counts extends Table {
        private final Column count = column("count", 32);

        Counts(World world, int pools) {
            super(world, "pp_alloc_cache_count", pools);
        }
    }

    private final Column netmem = column("netmem");
    private final Column count;
    private final int capacity;

    AllocCache(World world, int pools, int capacity) {
        super(world, "pp_alloc_cache", pools * capacity);
        this.count = new Counts(world, pools).count;
        this.capacity = capacity;
    }

    /** Buffers in a pool's cache. */
    public int count(int pool) {
        return count.getInt(pool);
    }

    /** The word in a slot, 0 to count - 1. */
    public long at(int pool, int slot) {
        return netmem.get(pool * capacity + slot);
    }

    int capacity() {
        return capacity;
    }

    void push(int pool, long word) {
        push(pool, count.getInt(pool), word);
    }

    /** Puts a buffer on top of the {@code n} that are there. */
    void push(int pool, int n, long word) {
        netmem.set(pool * capacity + n, word);
        count.set(pool, n + 1L);
    }

    void place(int pool, int slot, long word) {
        netmem.set(pool * capacity + slot, word);
    }

    void setCount(int pool, int n) {
        count.set(pool, n);
    }

    long pop(int pool) {
        return pop(pool, count.getInt(pool));
    }

    /** Takes the topmost of the {@code n} that are there. */
    long pop(int pool, int n) {
        count.set(pool, n - 1L);
        return netmem.get(pool * capacity + n - 1);
    }
}
