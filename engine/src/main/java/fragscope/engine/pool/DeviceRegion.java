// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.fact.Site;
import fragscope.engine.memory.AddressSpace;
import fragscope.engine.memory.ChunkOwners;
import fragscope.engine.memory.Halted;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.NetIovs;
import fragscope.engine.world.Table;
import org.jspecify.annotations.Nullable;

/**
 * Memory that is bound to a queue: its chunks, the descriptors of its pages, and which are taken.
 *
 * <p>Source: net/core/devmem.c, 6.18: net_devmem_bind_dmabuf, struct net_devmem_dmabuf_binding; drivers/pci/p2pdma.c
 * keeps its pool the same way.
 */
public final class DeviceRegion {

    /** The named none of {@link #fragOffset}. */
    public static final long NO_OFFSET = -1;

    private static final long POISON_FREE = 0x6b6b_6b6b_6b6b_6b6bL;

    private final NetIovs netIovs;
    private final ChunkOwners owners;
    private final GenPool genPool;
    private final @Nullable AddressSpace memory;
    private final boolean masked;

    /** A region over these pages; without an address space a word that is no buffer's has no offset. */
    public DeviceRegion(NetIovs netIovs, ChunkOwners owners, GenPool genPool, @Nullable AddressSpace memory) {
        this(netIovs, owners, genPool, memory, true);
    }

    /** The same; {@code masked}: who follows a word takes its tag off first. */
    public DeviceRegion(NetIovs netIovs, ChunkOwners owners, GenPool genPool, @Nullable AddressSpace memory,
            boolean masked) {
        this.masked = masked;
        this.netIovs = netIovs;
        this.owners = owners;
        this.genPool = genPool;
        this.memory = memory;
    }

    /**
     * Binds the region: fills its chunk owners and descriptors. The caller states it. Source: net_devmem_bind_dmabuf.
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

    /**
     * The region goes without its last user: its descriptors' memory is freed, and filled with what a debugging slab
     * fills freed memory with. Source: mm/slub.c, POISON_FREE.
     */
    public void freeDescriptors() {
        for (int row = 0; row < pages(); row++) {
            for (int cell = 0; cell < netIovs.structCells(); cell++) {
                netIovs.storeCell(row, cell, POISON_FREE);
            }
        }
    }

    /** Pages of the region. */
    public int pages() {
        return netIovs.firstRow(genPool.endChunk()) - netIovs.firstRow(genPool.firstChunk());
    }

    /** The descriptors. */
    public NetIovs netIovs() {
        return netIovs;
    }

    /** Which are taken. */
    public GenPool genPool() {
        return genPool;
    }

    /**
     * Where a page lies in the region: what user space is told. Source: net/core/devmem.h, net_iov_virtual_addr: the
     * area's base_virtual plus the net_iov's index in the area. A word that is no buffer's, or a net_iov whose owner is
     * damaged, is followed as the kernel follows it.
     *
     * @return bytes, or {@link #NO_OFFSET} when the descriptor's {@code owner} points to no chunk owner
     * @throws Halted when following it oopses
     */
    public long fragOffset(long netmem) {
        boolean straight = netIovs.exact(netmem) && (masked || netIovs.tag() == 0);
        int row = straight ? netIovs.rowOf(netmem) : Table.NO_ROW;
        int owner = row < 0 ? Table.NO_ROW : owners.rowOf(netIovs.owner.get(row));
        if (owner == Table.NO_ROW) {
            return follow(netmem, row);
        }
        long index = netIovs.rowsIn(netIovs.addressOf(row) - owners.niovs.get(owner));
        return owners.baseVirtual.get(owner) + (index << KernelMap.PAGE_SHIFT);
    }

    private long follow(long netmem, int row) {
        if (memory == null) {
            return NO_OFFSET;
        }
        long at = masked ? netIovs.structOf(netmem) : netmem;
        int ownerByte = netIovs.layout().has("owner") ? netIovs.layout().member("owner").bitOffset() / 8 : 0;
        long owner = row >= 0 && !netIovs.layout().has("owner")
                ? netIovs.owner.get(row)
                : load(memory, at + ownerByte, Site.NIOV_OWNER);
        long base = load(memory, owner + owners.baseVirtualByte(), Site.NIOV_VIRTUAL);
        long first = load(memory, owner + owners.niovsByte(), Site.NIOV_VIRTUAL);
        return base + ((at - first) / netIovs.strideBytes() << KernelMap.PAGE_SHIFT);
    }

    private static long load(AddressSpace memory, long address, Site site) {
        long value = memory.load(address, 8, site.number());
        if (memory.oopsed()) {
            throw new Halted();
        }
        return value;
    }
}
