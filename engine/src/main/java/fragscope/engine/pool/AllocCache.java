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

    private final Column netmem = column("netmem");
    private final PoolStats stats;
    private final int capacity;

    AllocCache(World world, int pools, int capacity, PoolStats stats) {
        super(world, "pp_alloc_cache", pools * capacity);
        this.stats = stats;
        this.capacity = capacity;
    }

    /** Buffers in a pool's cache. */
    public int count(int pool) {
        return stats.cached.getInt(pool);
    }

    /** The word in a slot, 0 to count - 1. */
    public long at(int pool, int slot) {
        return netmem.get(pool * capacity + slot);
    }

    int capacity() {
        return capacity;
    }

    /** Puts a buffer on top. */
    void push(int pool, long word) {
        int n = count(pool);
        netmem.set(pool * capacity + n, word);
        stats.cached.set(pool, n + 1L);
    }

    /** Puts a buffer that comes back on top of the {@code n} that are there, and counts it. */
    void recycle(int pool, int n, long word) {
        netmem.set(pool * capacity + n, word);
        stats.recycledToCache(pool, n + 1);
    }

    void place(int pool, int slot, long word) {
        netmem.set(pool * capacity + slot, word);
    }

    void setCount(int pool, int n) {
        stats.cached.set(pool, n);
    }

    /** Takes the topmost buffer. */
    long pop(int pool) {
        int left = count(pool) - 1;
        stats.cached.set(pool, left);
        return netmem.get(pool * capacity + left);
    }

    /** Takes the topmost of the {@code n} that are there, and counts it. */
    long popFast(int pool, int n) {
        stats.fast(pool, n - 1);
        return netmem.get(pool * capacity + n - 1);
    }
}
