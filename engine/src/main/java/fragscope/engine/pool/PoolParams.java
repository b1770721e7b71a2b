// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

/**
 * What a driver asks of a page pool; source: include/net/page_pool/types.h, struct page_pool_params and PP_FLAG_*.
 *
 * @param order log2 of the pages of one buffer
 * @param dmaMap PP_FLAG_DMA_MAP: the pool maps its buffers
 * @param dmaSync PP_FLAG_DMA_SYNC_DEV: the pool syncs them for the device
 * @param allowUnreadable PP_FLAG_ALLOW_UNREADABLE_NETMEM: the driver can deal with memory that the CPU cannot read;
 *        without it the pool has host pages whatever is bound to the queue
 * @param pooled false where there is no page pool: the driver takes each buffer from the provider
 */
public record PoolParams(int order, boolean dmaMap, boolean dmaSync, boolean allowUnreadable, boolean pooled) {

    /** A driver that expects pages. */
    public static final PoolParams PAGES = new PoolParams(0, true, true, false, true);
    /** A driver that takes any memory. */
    public static final PoolParams ANY_MEMORY = new PoolParams(0, true, true, true, true);
    /** No pool. */
    public static final PoolParams NO_POOL = new PoolParams(0, true, true, true, false);
}
