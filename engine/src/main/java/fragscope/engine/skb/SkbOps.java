// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.skb;

import fragscope.engine.fact.DriverFact;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.StackFact;
import fragscope.engine.frag.Encoding;
import fragscope.engine.memory.HostPages;
import fragscope.engine.pool.Buffers;
import fragscope.engine.pool.PagePools;

/**
 * Building, trimming and freeing socket buffers. Source: net/core/skbuff.c.
 *
 * <p>Simplification: an skb's linear part always has a page of its own from the queue's header pool; there are no
 * clones and no copies, so dataref is 1 while the skb lives.
 */
public final class SkbOps {

    /** NET_SKB_PAD: room kept before the data, at least a cache line. */
    public static final int HEADROOM = 64;

    private final Skbs skbs;
    private final SharedInfos infos;
    private final HostPages pages;
    private final Buffers buffers;
    private final PagePools pool;
    private final Encoding encoding;
    private final Facts facts;

    /** Operations over these tables, with frags' words in this encoding. */
    public SkbOps(Skbs skbs, SharedInfos infos, Buffers buffers, HostPages pages, PagePools pool, Encoding encoding,
            Facts facts) {
        this.skbs = skbs;
        this.infos = infos;
        this.pages = pages;
        this.buffers = buffers;
        this.pool = pool;
        this.encoding = encoding;
        this.facts = facts;
    }

    /**
     * An skb around a header page (napi_build_skb, skb_mark_for_recycle).
     *
     * @param headNetmem word of the page that holds the linear part
     * @param headlen bytes of data in it, from {@link #HEADROOM} on
     * @return the skb, or NO_ROW when no skb is free
     */
    public int build(long headNetmem, int headlen, int packet, int rxq) {
        int skb = skbs.take();
        if (skb == Skbs.NO_ROW) {
            return skb;
        }
        int frame = buffers.row(headNetmem);
        long head = pages.pageAddress(frame);
        skbs.setLen(skb, headlen, 0);
        skbs.head.set(skb, head);
        skbs.data.set(skb, head + HEADROOM);
        skbs.truesize.set(skb, 4096);
        skbs.ppRecycle.set(skb, 1);
        skbs.unreadable.set(skb, 0);
        skbs.begin(skb, frame, packet, rxq);
        infos.begin(frame);
        facts.say(new DriverFact.SkbBuilt(skb, headlen, headNetmem));
        return skb;
    }

    /** skb_add_rx_frag_netmem: the caller's reference goes to the skb; a net_iov makes it unreadable. */
    public void addFrag(int skb, long netmem, int offset, int len) {
        int frame = skbs.headFrame.ref(skb);
        int frag = (int) infos.nrFrags.get(frame);
        assert frag < SharedInfos.MAX_FRAGS : "skb " + skb + " has no room for a frag";
        long word = encoding.fill(netmem);
        if (buffers.device(netmem)) {
            infos.fillOwn(frame, frag, word, offset, len);
        } else {
            infos.fill(frame, frag, word, offset, len);
        }
        infos.nrFrags.set(frame, frag + 1L);
        if (encoding.unreadable(word) || buffers.zoneDevice(netmem)) {
            skbs.unreadable.set(skb, 1);
        }
        skbs.addData(skb, len);
        skbs.truesize.add(skb, 4096);
        facts.say(new DriverFact.FragAdded(skb, frag, word, len, offset));
    }

    /** __skb_pull: bytes leave the front of the linear part. The caller states why. */
    public void pull(int skb, int bytes) {
        assert bytes <= skbs.headlen(skb) : "skb " + skb + " has no " + bytes + " linear bytes";
        skbs.len.add(skb, -bytes);
        skbs.data.add(skb, bytes);
    }

    /**
     * ___pskb_trim: cuts the data to {@code newLen} bytes; frags that lie behind are dropped, and with the last of them
     * the unreadable mark. The skb must not be a chain.
     */
    public void trim(int skb, int newLen, boolean napiLocal) {
        int frame = skbs.headFrame.ref(skb);
        int headlen = skbs.headlen(skb);
        int frags = (int) infos.nrFrags.get(frame);
        int at = headlen;
        int kept = 0;
        for (int i = 0; i < frags; i++) {
            int size = infos.len(frame, i);
            if (at < newLen) {
                int part = Math.min(size, newLen - at);
                infos.fill(frame, i, infos.word(frame, i), infos.offset(frame, i), part);
                kept = i + 1;
            }
            at += size;
        }
        skbs.setLen(skb, newLen, Math.max(0, newLen - headlen));
        infos.nrFrags.set(frame, kept);
        if (kept == 0) {
            skbs.unreadable.set(skb, 0);
        }
        for (int i = kept; i < frags; i++) {
            put(skb, encoding.buffer(infos.word(frame, i)), napiLocal);
        }
    }

    /** Frees an skb with its chain: every frag's reference is dropped, then the head's (skb_release_data). */
    public void free(int skb, boolean napiLocal) {
        int frame = skbs.headFrame.ref(skb);
        int chained = skbs.rowOf(infos.fragList.get(frame));
        int frags = (int) infos.nrFrags.get(frame);
        infos.nrFrags.set(frame, 0);
        infos.fragList.set(frame, 0);
        infos.dataref.set(frame, 0);
        for (int i = 0; i < frags; i++) {
            put(skb, encoding.buffer(infos.word(frame, i)), napiLocal);
        }
        while (chained != Skbs.NO_ROW) {
            int after = skbs.rowOf(skbs.next.get(chained));
            skbs.next.set(chained, 0);
            free(chained, napiLocal);
            chained = after;
        }
        freeHead(skb, napiLocal);
    }

    /** skb_frag_unref, skb_free_head: by way of the page pool where the skb says so, else as any page. */
    private void put(int skb, long netmem, boolean napiLocal) {
        if (skbs.ppRecycle.is(skb)) {
            pool.put(netmem, napiLocal);
        } else {
            pool.putPage(netmem);
        }
    }

    /** Frees an skb whose frags are gone already: GRO moved them (napi_skb_free_stolen_head). */
    public void freeHead(int skb, boolean napiLocal) {
        int frame = skbs.headFrame.ref(skb);
        skbs.give(skb);
        facts.say(new StackFact.SkbFreed(skb));
        put(skb, pages.addressOf(frame), napiLocal);
    }
}
