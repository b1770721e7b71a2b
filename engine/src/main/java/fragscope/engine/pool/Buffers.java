// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pool;

import fragscope.engine.frag.Netmem;
import fragscope.engine.frag.PpMagic;
import fragscope.engine.memory.Contents;
import fragscope.engine.memory.HostPages;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.NetIovs;
import fragscope.engine.world.Table;

/**
 * All buffers of a run by their words: host pages and device pages.
 *
 * <p>Source: include/net/netmem.h; the page-pool members lie at the same offsets in both structs. Words that name no
 * buffer of the run are an error of the caller: code that may meet such words goes through {@link
 * fragscope.engine.memory.AddressSpace}.
 */
public final class Buffers {

    private final HostPages pages;
    private final NetIovs netIovs;
    private final Contents hostBytes;
    private final Contents deviceBytes;

    /** A view of these tables. */
    public Buffers(HostPages pages, NetIovs netIovs, Contents hostBytes, Contents deviceBytes) {
        this.pages = pages;
        this.netIovs = netIovs;
        this.hostBytes = hostBytes;
        this.deviceBytes = deviceBytes;
    }

    /** True for a word that names device memory. */
    public boolean device(long netmem) {
        return Netmem.isNetIov(netmem);
    }

    /**
     * The row in the buffer's table, {@link HostPages} or {@link NetIovs}; {@link Table#NO_ROW} for a word of neither.
     */
    public int row(long netmem) {
        return Netmem.isNetIov(netmem) ? netIovs.rowOf(netmem) : pages.rowOf(netmem);
    }

    /** The word of a host page. */
    public long ofPage(int row) {
        return Netmem.ofPage(pages.addressOf(row));
    }

    /** The word of a device page. */
    public long ofNetIov(int row) {
        return Netmem.ofNetIov(netIovs.addressOf(row));
    }

    /** The bus address that the buffer is mapped at. */
    public long dmaOf(long netmem) {
        return Netmem.isNetIov(netmem) ? netIovs.dmaAddr.get(row(netmem)) : pages.dmaAddr.get(row(netmem));
    }

    /**
     * The buffer that a bus address falls into: what the NIC's DMA hits, whatever the driver believes.
     *
     * @return the word, or 0 when nothing of the model is there
     */
    public long netmemAtDma(long busAddr) {
        int row = netIovs.rowAtDma(busAddr);
        if (row >= 0) {
            return ofNetIov(row);
        }
        row = pages.rowOfPfn(busAddr >>> KernelMap.PAGE_SHIFT);
        return row >= 0 ? ofPage(row) : 0;
    }

    /** Where the buffer's bytes are recorded. */
    public Contents contents(long netmem) {
        return Netmem.isNetIov(netmem) ? deviceBytes : hostBytes;
    }

    /** {@code pp_ref_count}: the users of a buffer that a page pool handed out. */
    public long refs(long netmem) {
        return Netmem.isNetIov(netmem) ? netIovs.ppRefCount.get(row(netmem)) : pages.ppRefCount.get(row(netmem));
    }

    /**
     * One user more; the caller states why. Source: net/core/skbuff.c, skb_pp_frag_ref: a page that belongs to no pool
     * gets a page reference instead.
     */
    public void addRef(long netmem) {
        int row = row(netmem);
        if (Netmem.isNetIov(netmem)) {
            netIovs.ppRefCount.add(row, 1);
        } else if (PpMagic.isPp(pages.ppMagic.get(row))) {
            pages.ppRefCount.add(row, 1);
        } else {
            pages.refcount.add(row, 1);
        }
    }

    /** {@code netmem_is_pp}: the buffer is a page pool's. */
    public boolean isPp(long netmem) {
        return PpMagic.isPp(ppMagic(netmem));
    }

    /** The word by which a page pool knows its buffers, see {@link PpMagic}. */
    public long ppMagic(long netmem) {
        return Netmem.isNetIov(netmem) ? netIovs.ppMagic.get(row(netmem)) : pages.ppMagic.get(row(netmem));
    }

    /** The address of the buffer's page pool, 0 for none. */
    public long pp(long netmem) {
        return Netmem.isNetIov(netmem) ? netIovs.pp.get(row(netmem)) : pages.pp.get(row(netmem));
    }

    /** {@code netmem_ref_count}: a page's {@code _refcount}; 1 for every net_iov. */
    public long pageRefs(long netmem) {
        return Netmem.isNetIov(netmem) ? 1 : pages.refcount.get(row(netmem));
    }

    void setRefs(long netmem, long refs) {
        if (Netmem.isNetIov(netmem)) {
            netIovs.ppRefCount.set(row(netmem), refs);
        } else {
            pages.ppRefCount.set(row(netmem), refs);
        }
    }

    void setPp(long netmem, long magic, long pool) {
        int row = row(netmem);
        if (Netmem.isNetIov(netmem)) {
            netIovs.ppMagic.set(row, magic);
            netIovs.pp.set(row, pool);
        } else {
            pages.ppMagic.set(row, magic);
            pages.pp.set(row, pool);
        }
    }

    /** The host pages. */
    public HostPages pages() {
        return pages;
    }

    /** The device pages. */
    public NetIovs netIovs() {
        return netIovs;
    }

    /** Contents of host pages. */
    public Contents hostBytes() {
        return hostBytes;
    }

    /** Contents of device pages. */
    public Contents deviceBytes() {
        return deviceBytes;
    }
}
