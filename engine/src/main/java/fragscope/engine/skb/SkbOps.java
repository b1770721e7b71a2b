// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.skb;

import fragscope.engine.fact.DriverFact;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.StackFact;
import fragscope.engine.frag.Encoding;
import fragscope.engine.memory.Contents;
import fragscope.engine.memory.HostPages;
import fragscope.engine.pool.Buffers;
import fragscope.engine.pool.PagePools;

/**
 * Building, trimming and freeing socket buffers. Source: net/core/skbuff.c.
 *
 * <p>Simplification: an skb's linear part always has a page of its own, from the queue's header pool or, where the
 * kernel has it from kmalloc (pskb_expand_head), from the page allocator.
 */
public final class SkbOps {

    /** NET_SKB_PAD: room kept before the data, at least a cache line. */
    public static final int HEADROOM = 64;

    private final Skbs skbs;
    private final SharedInfos infos;
    private final HostPages pages;
    private final Buffers buffers;
    private final PagePools pool;
    private final FragRefs refs;
    private final Encoding encoding;
    private final Facts facts;

    /** Operations over these tables, with frags' words in this encoding. */
    public SkbOps(Skbs skbs, SharedInfos infos, Buffers buffers, HostPages pages, PagePools pool, FragRefs refs,
            Encoding encoding, Facts facts) {
        this.skbs = skbs;
        this.infos = infos;
        this.pages = pages;
        this.buffers = buffers;
        this.pool = pool;
        this.refs = refs;
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
     * the unreadable mark. The skb must not be a chain. Data that it shares is not touched: it gets its own first.
     *
     * @return false when there was no memory for that, -ENOMEM
     */
    public boolean trim(int skb, int newLen, boolean napiLocal) {
        if (!unclone(skb)) {
            return false;
        }
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
        return true;
    }

    /**
     * skb_clone: another sk_buff over the same data. The data counts its sk_buffs; frags and head get no reference.
     * The caller states it.
     *
     * @return the clone, or NO_ROW when no skb is free
     */
    public int cloneSkb(int skb) {
        int clone = skbs.take();
        if (clone != Skbs.NO_ROW) {
            skbs.copy(skb, clone);
            skbs.cloned.set(skb, 1);
            skbs.cloned.set(clone, 1);
            infos.dataref.add(skbs.headFrame.ref(skb), 1);
        }
        return clone;
    }

    /**
     * skb_unclone, pskb_expand_head: an skb that shares its data gets a head of its own, and a reference to each frag
     * that is not the page pool's; what it shared stays with the others. It must not be a chain.
     *
     * @return false when no page was free
     */
    public boolean unclone(int skb) {
        int frame = skbs.headFrame.ref(skb);
        if (infos.dataref.get(frame) == 1) {
            return true;
        }
        assert infos.fragList.get(frame) == 0 : "skb " + skb + " shares a chain";
        int own = ownHead(skb, frame);
        if (own == HostPages.NO_ROW) {
            return false;
        }
        int frags = infos.nrFrags.getInt(frame);
        for (int i = 0; i < frags; i++) {
            infos.fill(own, i, infos.word(frame, i), infos.offset(frame, i), infos.len(frame, i));
            refs.get(encoding.buffer(infos.word(frame, i)));
        }
        infos.nrFrags.set(own, frags);
        facts.say(new StackFact.HeadExpanded(skb, pages.addressOf(own), headBytes(own), frags));
        return true;
    }

    /**
     * pskb_trim of a clone to its linear part: a head of its own, and no frags. Simplification: references to the
     * frags, which pskb_expand_head takes and the trimming drops at once, are not stated.
     *
     * @return false when no page was free
     */
    public boolean keepLinear(int clone) {
        int own = ownHead(clone, skbs.headFrame.ref(clone));
        if (own == HostPages.NO_ROW) {
            return false;
        }
        int headlen = skbs.headlen(clone);
        skbs.setLen(clone, headlen, 0);
        skbs.unreadable.set(clone, 0);
        facts.say(new StackFact.HeadExpanded(clone, pages.addressOf(own), headBytes(own), 0));
        return true;
    }

    /** A page for the linear part, with its bytes; skb_release_data of the old one takes pp_recycle away. */
    private int ownHead(int skb, int frame) {
        int own = pages.take();
        if (own != HostPages.NO_ROW) {
            infos.begin(own);
            infos.dataref.add(frame, -1);
            long head = pages.pageAddress(own);
            skbs.data.set(skb, head + skbs.data.get(skb) - skbs.head.get(skb));
            skbs.head.set(skb, head);
            skbs.headFrame.setRef(skb, own);
            skbs.ppRecycle.set(skb, 0);
            skbs.cloned.set(skb, 0);
            Contents bytes = buffers.hostBytes();
            int from = bytes.slot(frame, HEADROOM);
            bytes.write(bytes.slot(own, HEADROOM), bytes.packet(from), bytes.from(from), bytes.at(from),
                    bytes.len(from));
        }
        return own;
    }

    private int headBytes(int frame) {
        return buffers.hostBytes().len(buffers.hostBytes().slot(frame, HEADROOM));
    }

    /**
     * Frees an skb with its chain: every frag's reference is dropped, then the head's (skb_release_data); of data that
     * another sk_buff shares only the count.
     */
    public void free(int skb, boolean napiLocal) {
        int frame = skbs.headFrame.ref(skb);
        if (infos.dataref.get(frame) > 1) {
            infos.dataref.add(frame, -1);
            skbs.cloned.set(skb, 0);
            skbs.give(skb);
            facts.say(new StackFact.SkbFreed(skb));
            return;
        }
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
            refs.put(netmem);
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
