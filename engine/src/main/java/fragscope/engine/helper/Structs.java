// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import fragscope.engine.frag.PpMagic;
import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.StructLayout;
import java.util.List;

/**
 * Where the members lie that helpers access, for one kernel: looked up once in its layouts, so that a changed layout
 * changes what every helper loads and stores.
 */
public final class Structs {

    /** Bytes of a frag: an element of {@code frags[]}. */
    public static final int FRAG_BYTES = 16;
    /** {@code MAX_SKB_FRAGS}. */
    public static final int MAX_SKB_FRAGS = 17;

    public final Layouts layouts;
    public final Field skbNext;
    public final Field skbLen;
    public final Field skbDataLen;
    public final Field skbCloned;
    public final Field skbNohdr;
    public final Field skbHeadFrag;
    public final Field skbPpRecycle;
    public final Field skbIpSummed;
    public final Field skbCsum;
    public final Field skbCsumStart;
    public final Field skbCsumOffset;
    public final Field skbTail;
    public final Field skbEnd;
    public final Field skbHead;
    public final Field skbData;
    public final Field skbTruesize;
    public final Field skbUsers;
    public final Field skbCb;
    public final Field skbDev;
    /**
     * {@code unreadable}, {@code devmem} in RFC v2; before that no such bit: then the whole byte of slow_gro's, unused.
     */
    public final Field skbUnreadable;
    public final boolean hasUnreadable;

    public final Field nrFrags;
    public final Field gsoSize;
    public final Field fragList;
    public final Field dataref;
    public final int frags;
    public final int sharedInfoBytes;
    public final int skbBytes;
    public final Field fragWord;
    public final Field fragLen;
    public final Field fragOffset;

    public final Field pageFlags;
    public final Field compoundHead;
    public final Field ppMagic;
    public final Field pp;
    public final Field mapping;
    public final Field dmaAddr;
    public final Field ppRefCount;
    public final Field refcount;
    public final Field pgmap;
    public final Field zoneDeviceData;
    /** What of pp_magic is compared with PP_SIGNATURE. */
    public final long ppMagicMask;

    public final Field pagemapType;
    public final Field pagemapOps;
    public final Field pagemapOwner;
    public final Field poolHoldCnt;
    public final Field poolReleaseCnt;
    public final int poolRing;
    public final Field sgPageLink;
    public final Field sgOffset;
    public final Field sgLength;
    public final int sgBytes;

    /** Looks up all members; a layout that lacks one is unusable. */
    public Structs(Layouts layouts) {
        this.layouts = layouts;
        StructLayout skb = layouts.of("sk_buff");
        skbNext = Field.of(skb, "next");
        skbLen = Field.of(skb, "len");
        skbDataLen = Field.of(skb, "data_len");
        skbCloned = Field.of(skb, "cloned");
        skbNohdr = Field.of(skb, "nohdr");
        skbHeadFrag = Field.of(skb, "head_frag");
        skbPpRecycle = Field.of(skb, "pp_recycle");
        skbIpSummed = Field.of(skb, "ip_summed");
        skbCsum = Field.of(skb, "csum");
        skbCsumStart = Field.of(skb, "csum_start");
        skbCsumOffset = Field.of(skb, "csum_offset");
        skbTail = Field.of(skb, "tail");
        skbEnd = Field.of(skb, "end");
        skbHead = Field.of(skb, "head");
        skbData = Field.of(skb, "data");
        skbTruesize = Field.of(skb, "truesize");
        skbUsers = Field.of(skb, "users");
        skbCb = Field.of(skb, "cb");
        skbDev = Field.of(skb, "dev");
        skbBytes = skb.size();
        hasUnreadable = skb.has("unreadable") || skb.has("devmem");
        skbUnreadable = hasUnreadable ? Field.of(skb, first(skb, "unreadable", "devmem")) : Field.of(skb, "slow_gro");
        StructLayout info = layouts.of("skb_shared_info");
        nrFrags = Field.of(info, "nr_frags");
        gsoSize = Field.of(info, "gso_size");
        fragList = Field.of(info, "frag_list");
        dataref = Field.of(info, "dataref");
        frags = info.member("frags").bitOffset() / 8;
        sharedInfoBytes = info.size();
        StructLayout frag = frag(layouts);
        fragWord = Field.of(frag, first(frag, "netmem", "bv_page"));
        fragLen = Field.of(frag, first(frag, "len", "bv_len"));
        fragOffset = Field.of(frag, first(frag, "offset", "bv_offset"));
        StructLayout page = layouts.of("page");
        pageFlags = Field.of(page, "flags");
        compoundHead = Field.of(page, "compound_head");
        ppMagic = Field.of(page, "pp_magic");
        pp = Field.of(page, "pp");
        mapping = Field.of(page, "mapping");
        dmaAddr = Field.of(page, "dma_addr");
        ppRefCount = Field.of(page, first(page, "pp_ref_count", "pp_frag_count"));
        refcount = Field.of(page, "_refcount");
        pgmap = Field.of(page, first(page, "pgmap", "_unused_pgmap_compound_head"));
        zoneDeviceData = Field.of(page, "zone_device_data");
        // the index of the DMA mapping came with commit ee62ce7a1d90, after 6.12.19
        ppMagicMask = layouts.kernel().equals("6.18") ? PpMagic.MASK : ~3L;
        StructLayout map = layouts.of("dev_pagemap");
        pagemapType = Field.of(map, "type");
        pagemapOps = Field.of(map, "ops");
        pagemapOwner = Field.of(map, "owner");
        StructLayout pool = layouts.of("page_pool");
        poolHoldCnt = Field.of(pool, "pages_state_hold_cnt");
        poolReleaseCnt = Field.of(pool, "pages_state_release_cnt");
        poolRing = pool.member("ring").bitOffset() / 8;
        StructLayout sg = layouts.of("scatterlist");
        sgPageLink = Field.of(sg, "page_link");
        sgOffset = Field.of(sg, "offset");
        sgLength = Field.of(sg, "length");
        sgBytes = sg.size();
    }

    /** The layout of a frag: skb_frag, or struct bio_vec before it had a type of its own. */
    public static StructLayout frag(Layouts layouts) {
        List<String> names = layouts.structs().stream().map(StructLayout::name).toList();
        return layouts.of(names.contains("skb_frag") ? "skb_frag" : "bio_vec");
    }

    private static String first(StructLayout layout, String name, String otherwise) {
        return layout.has(name) ? name : otherwise;
    }
}
