// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

/**
 * The numbers of a page pool.
 *
 * @param cache capacity of the alloc cache, PP_ALLOC_CACHE_SIZE, 128 in the kernel
 * @param refill how far a refill from the ring fills the cache, PP_ALLOC_CACHE_REFILL, 64
 * @param bulk pages taken from the page allocator at once, 64
 * @param ring capacity of the ptr_ring, at most 16384; 1024 where the driver says nothing
 */
public record PoolLimits(int cache, int refill, int bulk, int ring) {

    /** The kernel's numbers; source: include/net/page_pool/types.h, net/core/page_pool.c. */
    public static final PoolLimits KERNEL = new PoolLimits(128, 64, 64, 1024);

    /** Checks that they fit each other. */
    public PoolLimits {
        if (cache < 1 || refill < 1 || bulk < 1 || ring < 1) {
            throw new IllegalArgumentException("page pool: cache, refill, bulk and ring must be at least 1");
        }
        if (refill > cache || bulk > cache) {
            throw new IllegalArgumentException("page pool: refill " + refill + " and bulk " + bulk
                    + " must fit the cache of " + cache);
        }
        if (ring > 16384) {
            throw new IllegalArgumentException("page pool: ring " + ring + " is over 16384");
        }
    }
}
