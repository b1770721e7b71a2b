// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.PoolFact;
import fragscope.engine.fact.Site;
import fragscope.engine.frag.PpMagic;
import fragscope.engine.memory.AddressSpace;
import fragscope.engine.memory.Halted;
import fragscope.engine.memory.NetIovs;
import fragscope.engine.memory.Pgmaps;

/**
 * Buffers that are struct pages of ZONE_DEVICE: made by the dma-buf core for a dma-buf, or by p2pdma for a BAR.
 *
 * <p>Source: drivers/pci/p2pdma.c of 6.4 (pci_alloc_p2pmem, p2pdma_page_free), mm/memremap.c (free_zone_device_page),
 * and the first proposal's pages for a dma-buf, which work alike. A free page has count 1, so an allocation changes no
 * count; the last put leads through {@code page->pgmap} to the provider's genpool, never to a page pool. In a page
 * pool, {@code pp_magic} lies where {@code pgmap} does and {@code pp} where {@code zone_device_data} does.
 */
public final class ZonePageProvider implements MemoryProvider {

    /** Zone number 4 where page flags keep it with CONFIG_NODES_SHIFT=10: {@code is_zone_device_page()}. */
    private static final long ZONE_DEVICE = 4L << 51;

    private final Buffers buffers;
    private final DeviceRegion region;
    private final Pgmaps pgmaps;
    private final boolean p2pdma;
    private final boolean pooled;
    private final boolean keepPgmap;
    private final AddressSpace memory;
    private final Facts facts;

    /**
     * @param p2pdma the pages are p2pdma's, else a dma-buf's
     * @param pooled a page pool takes them in
     * @param keepPgmap the page-&gt;pgmap is restored before a page leaves the pool
     */
    public ZonePageProvider(Buffers buffers, DeviceRegion region, Pgmaps pgmaps, boolean p2pdma, boolean pooled,
            boolean keepPgmap, AddressSpace memory, Facts facts) {
        this.buffers = buffers;
        this.region = region;
        this.pgmaps = pgmaps;
        this.p2pdma = p2pdma;
        this.pooled = pooled;
        this.keepPgmap = keepPgmap;
        this.memory = memory;
        this.facts = facts;
    }

    /** {@code memremap_pages}: a map and a struct page for every page of the region. The caller states it. */
    public void makePages() {
        NetIovs pages = buffers.netIovs();
        pgmaps.type.set(0, p2pdma ? Pgmaps.PCI_P2PDMA : Pgmaps.GENERIC);
        pgmaps.ops.set(0, pgmaps.address());
        pgmaps.ref.set(0, 1);
        for (int row = 0; row < region.pages(); row++) {
            pages.flags.set(row, ZONE_DEVICE);
            pages.ppMagic.set(row, pgmaps.address()); // the member pgmap lies there
            pages.refcount.set(row, 1);
        }
    }

    @Override
    public int init(PoolParams params) {
        return params.order() == 0 ? 0 : -Errno.E2BIG;
    }

    @Override
    public long alloc(PagePools pools, int pool) {
        int row = pools.room(pool) == 0 ? GenPool.NO_ROW : region.genPool().alloc();
        if (row < 0) {
            return 0;
        }
        pgmaps.ref.add(0, 1); // percpu_ref_tryget_live
        long netmem = buffers.ofNetIov(row);
        if (pooled) {
            pools.enter(pool, netmem, PpMagic.SIGNATURE); // page_pool_set_pp_info: pgmap is gone
        }
        return netmem;
    }

    /** {@code page_pool_clear_pp_info}, and the put of the pool's reference. */
    @Override
    public boolean release(PagePools pools, int pool, long netmem) {
        buffers.setPp(netmem, 0, 0);
        buffers.setRefs(netmem, 0);
        if (keepPgmap) {
            buffers.netIovs().ppMagic.set(buffers.row(netmem), pgmaps.address());
        }
        return true;
    }

    /** {@code free_zone_device_page}: asks the map what kind of memory it is, and gives the page to its owner. */
    @Override
    public boolean freePage(PagePools pools, long netmem) {
        NetIovs pages = buffers.netIovs();
        int row = buffers.row(netmem);
        long pgmap = load(pages.addressOf(row) + pages.ppMagic.cellOfRow() * 8L, 8);
        load(pgmap + pgmaps.typeByte(), 4);
        pages.refcount.set(row, 1); // as free pages have
        if (!region.genPool().taken(row)) {
            memory.bug(netmem, Site.GEN_POOL_FREE.number()); // BUG_ON(remain): the bits are clear already
            throw new Halted();
        }
        region.genPool().free(row);
        pgmaps.ref.add(0, -1);
        facts.say(new PoolFact.ZonePageFreed(netmem, p2pdma));
        return true;
    }

    @Override
    public boolean taken(int row) {
        return region.genPool().taken(row);
    }

    private long load(long address, int width) {
        long value = memory.load(address, width, Site.FREE_ZONE_DEVICE.number());
        if (memory.oopsed()) {
            throw new Halted();
        }
        return value;
    }
}
