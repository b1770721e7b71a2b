// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * What page pools count, one row a pool. Source: include/net/page_pool/types.h, struct page_pool_alloc_stats and
 * page_pool_recycle_stats; ethtool shows them as rx_pp_alloc_fast and so on.
 *
 * <p>A counter that moves together with the number of buffers in cache or ring lies in one cell with it: these are
 * written for every packet. Simplification: they have 26 and 34 bits, more than a run has packets; the kernel's have
 * 64.
 */
public final class PoolStats extends Table {

    /** Buffers in the alloc cache; at most 1024. */
    final Column cached = column("cached", 11);
    public final Column allocFast = column("alloc_fast", 26);
    public final Column recycleCached = column("recycle_cached", 26);

    /** The slot of the ptr_ring that is consumed next; at most 16383. */
    final Column ringConsumer = column("ring_consumer", 15);
    /** Buffers in the ptr_ring; at most 16384. */
    final Column ringCount = column("ring_count", 15);
    public final Column recycleRing = column("recycle_ring", 34);

    public final Column allocSlow = ghost("alloc_slow", 64);
    public final Column allocSlowHighOrder = ghost("alloc_slow_high_order", 64);
    public final Column allocEmpty = ghost("alloc_empty", 64);
    public final Column allocRefill = ghost("alloc_refill", 64);
    public final Column allocWaive = ghost("alloc_waive", 64);
    public final Column recycleCacheFull = ghost("recycle_cache_full", 64);
    public final Column recycleRingFull = ghost("recycle_ring_full", 64);
    public final Column recycleReleasedRef = ghost("recycle_released_ref", 64);

    /** A row for each pool. */
    public PoolStats(World world, int pools) {
        super(world, "page_pool_stats", pools);
    }

    /** The alloc cache gives a buffer, and has so many left. */
    void fast(int pool, int left) {
        long cell = cached.cell(pool);
        cached.setCell(pool, allocFast.in(cached.in(cell, left), allocFast.of(cell) + 1));
    }

    /** The alloc cache takes a buffer back, and has so many then. */
    void recycledToCache(int pool, int now) {
        long cell = cached.cell(pool);
        cached.setCell(pool, recycleCached.in(cached.in(cell, now), recycleCached.of(cell) + 1));
    }

    /** The ring takes a buffer back, and has so many then. */
    void recycledToRing(int pool, int now) {
        long cell = ringCount.cell(pool);
        ringCount.setCell(pool, recycleRing.in(ringCount.in(cell, now), recycleRing.of(cell) + 1));
    }

    /** The ring gave buffers: where it is consumed next, and how many it has. */
    void consumed(int pool, int next, int left) {
        long cell = ringCount.cell(pool);
        ringCount.setCell(pool, ringConsumer.in(ringCount.in(cell, left), next));
    }
}
