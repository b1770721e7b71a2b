// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.frag.Netmem;
import fragscope.engine.frag.PpMagic;
import fragscope.engine.memory.ChunkOwners;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.NetIovs;
import fragscope.engine.world.Table;

/**
 * Buffers from a bound dma-buf: device pages that the CPU cannot read.
 *
 * <p>Source: net/core/devmem.c, 6.18: net_devmem_bind_dmabuf, mp_dmabuf_devmem_*. Simplification: the binding's own
 * reference count is not modelled; it lives as long as the run.
 */
public final class DmabufProvider implements MemoryProvider {

    /** The named none of {@link #fragOffset}. */
    public static final long NO_OFFSET = -1;

    private final NetIovs netIovs;
    private final Buffers buffers;
    private final ChunkOwners owners;
    private final GenPool genPool;

    /** Takes the device pages of one binding. */
    public DmabufProvider(Buffers buffers, ChunkOwners owners, GenPool genPool) {
        this.netIovs = buffers.netIovs();
        this.buffers = buffers;
        this.owners = owners;
        this.genPool = genPool;
    }

    /**
     * Binds the region: fills its chunk owners and net_iovs. The caller states it. Source: net_devmem_bind_dmabuf.
     *
     * @param binding the binding's id, from 1
     */
    public void bind(int binding) {
        long baseVirtual = 0;
        for (int chunk = genPool.firstChunk(); chunk < genPool.endChunk(); chunk++) {
            int first = netIovs.firstRow(chunk);
            int end = netIovs.firstRow(chunk + 1);
            owners.niovs.set(chunk, netIovs.addressOf(first));
            owners.numNiovs.set(chunk, end - first);
            owners.baseVirtual.set(chunk, baseVirtual);
            owners.binding.set(chunk, binding);
            owners.baseDmaAddr.set(chunk, netIovs.chunkDma(chunk));
            for (int row = first; row < end; row++) {
                netIovs.dmaAddr.set(row, netIovs.chunkDma(chunk) + ((long) (row - first) << KernelMap.PAGE_SHIFT));
                netIovs.owner.set(row, owners.addressOf(chunk));
            }
            baseVirtual += (long) (end - first) << KernelMap.PAGE_SHIFT;
        }
    }

    /** net_iovs of the region. */
    public int netIovCount() {
        return netIovs.firstRow(genPool.endChunk()) - netIovs.firstRow(genPool.firstChunk());
    }

    @Override
    public int init(PoolParams params) {
        if (!params.dmaMap() || !params.dmaSync()) {
            return -Errno.EOPNOTSUPP; // page_pool_init
        }
        return params.order() == 0 ? 0 : -Errno.E2BIG; // mp_dmabuf_devmem_init
    }

    /** One net_iov a call, never through the cache. */
    @Override
    public long alloc(PagePools pools, int pool) {
        int row = genPool.alloc();
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
        netIovs.ppRefCount.set(row, 0);
        genPool.free(row);
        return false;
    }

    /**
     * Where a device page lies in the dma-buf: what user space is told. Source: net/core/devmem.h,
     * net_iov_virtual_addr: the area's base_virtual plus the net_iov's index in the area.
     *
     * @return bytes, or {@link #NO_OFFSET} when the net_iov's {@code owner} points to no chunk owner
     */
    public long fragOffset(long netmem) {
        long netIov = Netmem.untagged(netmem);
        int owner = owners.rowOf(netIovs.owner.get(netIovs.rowOf(netIov)));
        if (owner == Table.NO_ROW) {
            return NO_OFFSET;
        }
        long index = netIovs.rowsIn(netIov - owners.niovs.get(owner));
        return owners.baseVirtual.get(owner) + (index << KernelMap.PAGE_SHIFT);
    }
}
