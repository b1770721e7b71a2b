// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.frag.PpMagic;

/**
 * Buffers from a bound dma-buf: device pages that the CPU cannot read.
 *
 * <p>Source: net/core/devmem.c, 6.18: mp_dmabuf_devmem_*.
 */
public final class DmabufProvider implements MemoryProvider {

    private final Buffers buffers;
    private final DeviceRegion region;
    private final Binding binding;

    /** Takes the device pages of one binding. */
    public DmabufProvider(Buffers buffers, DeviceRegion region, Binding binding) {
        this.binding = binding;
        this.buffers = buffers;
        this.region = region;
    }

    @Override
    public int init(PoolParams params) {
        if (!params.dmaMap() || !params.dmaSync()) {
            return -Errno.EOPNOTSUPP; // page_pool_init
        }
        if (params.order() != 0) {
            return -Errno.E2BIG; // mp_dmabuf_devmem_init
        }
        binding.get();
        return 0;
    }

    /** {@code mp_dmabuf_devmem_destroy}. */
    @Override
    public boolean poolGone() {
        return binding.put();
    }

    @Override
    public void sayGone() {
        binding.sayFreed();
    }

    /** One net_iov a call, never through the cache. */
    @Override
    public long alloc(PagePools pools, int pool) {
        int row = pools.room(pool) == 0 ? GenPool.NO_ROW : region.genPool().alloc();
        if (row < 0) {
            return 0;
        }
        long netmem = buffers.ofNetIov(row);
        pools.enter(pool, netmem, PpMagic.SIGNATURE); // net_iovs get no DMA index
        return netmem;
    }

    @Override
    public boolean release(PagePools pools, int pool, long netmem) {
        if (buffers.refs(netmem) != 1) {
            return false; // WARN_ON_ONCE: the net_iov is lost
        }
        int row = buffers.row(netmem);
        buffers.setPp(netmem, 0, 0);
        buffers.setRefs(netmem, 0);
        region.genPool().free(row);
        return false;
    }

    @Override
    public boolean taken(int row) {
        return region.genPool().taken(row);
    }
}
