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
    private final boolean peer;

    /** A view of these tables; bound memory is a device's. */
    public Buffers(HostPages pages, NetIovs netIovs, Contents hostBytes, Contents deviceBytes) {
        this(pages, netIovs, hostBytes, deviceBytes, true);
    }

    /** The same; {@code peer} says whether bound memory is a device's, or the host's own. */
    public Buffers(HostPages pages, NetIovs netIovs, Contents hostBytes, Contents deviceBytes, boolean peer) {
        this.pages = pages;
        this.netIovs = netIovs;
        this.hostBytes = hostBytes;
        this.deviceBytes = deviceBytes;
        this.peer = peer;
    }

    /** Whether bound memory, if there is any, is another device's. */
    public boolean peer() {
        return peer;
    }

    /** Whether a bus address is another device's: DMA to it goes from peer to peer. */
    public boolean atPeer(long busAddr) {
        return peer && netIovs.rowAtDma(busAddr) >= 0;
    }

    /** True for a word that names bound memory: a device's, or a user's area. */
    public boolean device(long netmem) {
        return netIovs.names(netmem);
    }

    /**
     * The row in the buffer's table, {@link HostPages} or {@link NetIovs}; {@link Table#NO_ROW} for a word of neither.
     */
    public int row(long netmem) {
        return netIovs.names(netmem) ? netIovs.rowOf(netmem) : pages.rowOf(netmem);
    }

    /** True for a word that is exactly a buffer's: what it names is found without following it. */
    public boolean exact(long netmem) {
        return exactRow(netmem) != Table.NO_ROW;
    }

    /** The row of a word that is exactly a buffer's, else {@link Table#NO_ROW}. */
    int exactRow(long netmem) {
        if (netIovs.names(netmem)) {
            int row = netIovs.rowOf(netmem);
            return netIovs.wordOf(row) == netmem ? row : Table.NO_ROW;
        }
        int row = pages.rowOf(netmem);
        return row >= 0 && pages.addressOf(row) == netmem ? row : Table.NO_ROW;
    }

    long refsAt(long netmem, int row) {
        return device(netmem) ? netIovs.ppRefCount.get(row) : pages.ppRefCount.get(row);
    }

    long ppAt(long netmem, int row) {
        return device(netmem) ? netIovs.pp.get(row) : pages.pp.get(row);
    }

    /** The word of a host page. */
    public long ofPage(int row) {
        return Netmem.ofPage(pages.addressOf(row));
    }

    /** The word of a page of bound memory. */
    public long ofNetIov(int row) {
        return netIovs.wordOf(row);
    }

    /** The bus address that the buffer is mapped at. */
    public long dmaOf(long netmem) {
        return device(netmem) ? netIovs.dmaAddr.get(row(netmem)) : pages.dmaAddr.get(row(netmem));
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
        return device(netmem) ? deviceBytes : hostBytes;
    }

    /** {@code pp_ref_count}: the users of a buffer that a page pool handed out. */
    public long refs(long netmem) {
        return refsAt(netmem, row(netmem));
    }

    /**
     * One user more; the caller states why. Source: net/core/skbuff.c, skb_pp_frag_ref: a page that belongs to no pool
     * gets a page reference instead.
     */
    public void addRef(long netmem) {
        int row = row(netmem);
        if (device(netmem)) {
            (netIovs.pages() && !isPp(netmem) ? netIovs.refcount : netIovs.ppRefCount).add(row, 1);
        } else if (PpMagic.isPp(pages.ppMagic.get(row))) {
            pages.ppRefCount.add(row, 1);
        } else {
            pages.refcount.add(row, 1);
        }
    }

    /** References by the count that this buffer is counted by: the page pool's, or a page's own. */
    public long users(long netmem) {
        boolean own = device(netmem) ? netIovs.pages() && !isPp(netmem) : !isPp(netmem);
        return own ? pageRefs(netmem) : refs(netmem);
    }

    /** {@code netmem_is_pp}: the buffer is a page pool's. */
    public boolean isPp(long netmem) {
        return PpMagic.isPp(ppMagic(netmem));
    }

    /** The word by which a page pool knows its buffers, see {@link PpMagic}. */
    public long ppMagic(long netmem) {
        return device(netmem) ? netIovs.ppMagic.get(row(netmem)) : pages.ppMagic.get(row(netmem));
    }

    /** The address of the buffer's page pool, 0 for none. */
    public long pp(long netmem) {
        return ppAt(netmem, row(netmem));
    }

    /** {@code netmem_ref_count}: a page's {@code _refcount}; 1 for what is no page. */
    public long pageRefs(long netmem) {
        if (device(netmem)) {
            return netIovs.pages() ? netIovs.refcount.get(row(netmem)) : 1;
        }
        return pages.refcount.get(row(netmem));
    }

    /** Whether {@code is_zone_device_page} says so of the buffer: what the two proposals with pages marked skbs by. */
    public boolean zoneDevice(long netmem) {
        return netIovs.pages() && device(netmem);
    }

    void setRefs(long netmem, long refs) {
        if (device(netmem)) {
            netIovs.ppRefCount.set(row(netmem), refs);
        } else {
            pages.ppRefCount.set(row(netmem), refs);
        }
    }

    void setPp(long netmem, long magic, long pool) {
        int row = row(netmem);
        if (device(netmem)) {
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
