// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.frag.PpMagic;
import fragscope.engine.memory.HostPages;

/**
 * Buffers from the page allocator, in bulk.
 *
 * <p>Source: net/core/page_pool.c, __page_pool_alloc_netmems_slow, page_pool_dma_map, page_pool_return_netmem.
 * Simplifications: order 0 only; no IOMMU, so the bus address is the physical one; mapping never fails; the index of
 * the DMA mapping is the frame's row + 1, where the kernel takes the lowest free one of the pool.
 */
public final class HostPageProvider implements MemoryProvider {

    private final Buffers buffers;
    private final HostPages pages;
    private final boolean dmaIndex;

    /** Takes from the host pages among these buffers. */
    public HostPageProvider(Buffers buffers) {
        this(buffers, true);
    }

    /** The same with the index of the DMA mapping in {@code pp_magic}, or without, as before 6.15. */
    public HostPageProvider(Buffers buffers, boolean dmaIndex) {
        this.dmaIndex = dmaIndex;
        this.buffers = buffers;
        this.pages = buffers.pages();
    }

    @Override
    public int init(PoolParams params) {
        return params.order() == 0 ? 0 : -Errno.E2BIG;
    }

    @Override
    public long alloc(PagePools pools, int pool) {
        int bulk = Math.min(pools.limits().bulk(), pools.room(pool));
        int taken = 0;
        while (taken < bulk) {
            int row = pages.take();
            if (row < 0) {
                break;
            }
            pages.dmaAddr.set(row, pages.physOf(row));
            long netmem = buffers.ofPage(row);
            pools.enter(pool, netmem, dmaIndex ? PpMagic.of(row + 1L) : PpMagic.SIGNATURE);
            pools.placeInCache(pool, netmem);
            taken++;
        }
        if (taken == 0) {
            return 0;
        }
        pools.stats().allocSlow.add(pool, 1); // one a bulk, not one a page
        return pools.takeFromCache(pool);
    }

    @Override
    public boolean release(PagePools pools, int pool, long netmem) {
        int row = buffers.row(netmem);
        pages.dmaAddr.set(row, 0);
        pages.ppRefCount.set(row, 0); // page->private, which the page allocator clears
        buffers.setPp(netmem, 0, 0);
        return true;
    }
}
