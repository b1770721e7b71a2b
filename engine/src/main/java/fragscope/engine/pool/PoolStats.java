// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;

/**
 * What page pools count, one row a pool. Source: include/net/page_pool/types.h, struct page_pool_alloc_stats and
 * page_pool_recycle_stats; ethtool shows them as rx_pp_alloc_fast and so on.
 */
public final class PoolStats extends Table {

    public final Column allocFast = ghost("alloc_fast", 64);
    public final Column allocSlow = ghost("alloc_slow", 64);
    public final Column allocSlowHighOrder = ghost("alloc_slow_high_order", 64);
    public final Column allocEmpty = ghost("alloc_empty", 64);
    public final Column allocRefill = ghost("alloc_refill", 64);
    public final Column allocWaive = ghost("alloc_waive", 64);
    public final Column recycleCached = ghost("recycle_cached", 64);
    public final Column recycleCacheFull = ghost("recycle_cache_full", 64);
    public final Column recycleRing = ghost("recycle_ring", 64);
    public final Column recycleRingFull = ghost("recycle_ring_full", 64);
    public final Column recycleReleasedRef = ghost("recycle_released_ref", 64);

    /** A row for each pool. */
    public PoolStats(World world, int pools) {
        super(world, "page_pool_stats", pools);
    }
}
