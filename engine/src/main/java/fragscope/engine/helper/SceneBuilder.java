// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import fragscope.engine.frag.PpMagic;
import fragscope.engine.helper.SkbPlan.Part;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.StructLayout;
import java.util.List;

/**
 * Builds an skb of the corpus in memory as a driver would: structs by the layouts, frags by the side's words, payload
 * in the buffers. Where the driver takes references or hands a page to a pool, the helper for it is executed.
 */
public final class SceneBuilder {

    private static final int END = 2048 - 320; // SKB_WITH_OVERHEAD(2048)
    private static final int HEADROOM = 64;
    private static final long FLAGS_NORMAL = 2L << Pages.ZONES_SHIFT;

    private final Side side;
    private final Structs structs;
    private final Memory memory;
    private final Kernel kernel;
    private int skbs = 4;

    private SceneBuilder(Side side, Kernel kernel) {
        this.side = side;
        this.structs = new Structs(side.layouts());
        this.kernel = kernel;
        this.memory = new Memory(Scene.areas(side, structs));
    }

    /**
     * Builds.
     *
     * @param side what the driver writes
     * @param kernel the design's own code, for what the driver calls
     * @param plan the skb
     */
    public static Scene build(Side side, Kernel kernel, SkbPlan plan) {
        return built(side, kernel, side.headersInside() ? plan.withHeadersInside() : plan);
    }

    private static Scene built(Side side, Kernel kernel, SkbPlan plan) {
        SceneBuilder b = new SceneBuilder(side, kernel);
        Scene scene = new Scene(b.memory, side, b.structs, plan);
        b.objects();
        b.hostPages(scene);
        b.payload(scene);
        b.skb(scene, 0, plan.linear(), plan.headers(), plan.frags(), plan);
        // where pages come first, the other skb is of pages alone: readable
        boolean pages = !plan.frags().isEmpty() && plan.frags().get(0).host();
        b.skb(scene, 1, 0, false, List.of(new Part(Scene.BUFFERS - 2, pages, 0, 500)), plan);
        b.skb(scene, 3, 0, false, List.of(), plan);
        b.set(scene.empty(), b.structs.skbUnreadable, 0);
        b.chain(scene);
        Headers.write(scene);
        if (plan.cloned()) {
            b.clone(scene);
        }
        if (plan.ipSummed() == Skb.CHECKSUM_COMPLETE) {
            b.set(scene.skb(), b.structs.skbCsum, SumHelpers.fold(Truth.sum(scene, scene.memory(), scene.skb())));
        }
        return new Scene(b.memory.copy(), side, b.structs, plan);
    }

    private void set(long object, Field field, long value) {
        long address = object + field.offset();
        long cell = field.isBitField()
                ? memory.read(address, field.width()) & ~field.mask() | value << field.shift() & field.mask()
                : value;
        memory.write(address, field.width(), cell);
    }

    private void set(StructLayout layout, long object, String name, long value) {
        set(object, Field.of(layout, name), value);
    }

    /** A driver's call, executed. */
    private void call(Helper helper, long... arguments) {
        Cpu cpu = new Cpu(memory, kernel, new Heap(Scene.HEAP, 0), false);
        try {
            cpu.call(helper, arguments);
        } catch (Fault e) {
            // a driver that cannot take its reference is what a run shows; the skb is built without it
            memory.byteAt(Scene.HEAP);
        }
    }

    private void objects() {
        ring(Scene.POOL, Scene.RINGS);
        ring(Scene.HOST_POOL, Scene.RINGS + 0x1000);
        for (int i = 0; i < Scene.BUFFERS; i++) {
            object(i, side.objectAddress(i));
        }
        pagemap();
        owner();
    }

    private void ring(long pool, long queue) {
        memory.write(pool + structs.poolRing + 8, 8, queue);
        set(pool, structs.poolHoldCnt, Scene.BUFFERS);
    }

    private void object(int i, long at) {
        StructLayout layout = side.object();
        switch (side.naming()) {
            case HOST_PAGE -> page(at, i);
            case BAR_PAGE, LOOSE_PAGE -> {
                set(at, structs.pageFlags, Pages.ZONE_DEVICE << Pages.ZONES_SHIFT);
                set(at, structs.pgmap, Scene.PAGEMAP);
                set(at, structs.zoneDeviceData, side.naming() == Naming.LOOSE_PAGE ? side.busAddress(i) : 0);
                set(at, structs.refcount, 1);
                if (side.pooled()) {
                    call(PoolHelpers.SET_PP_INFO, Scene.POOL, at);
                }
            }
            case NET_IOV -> {
                set(layout, at, "pp_magic", PpMagic.SIGNATURE);
                set(layout, at, "pp", Scene.POOL);
                set(layout, at, "dma_addr", side.busAddress(i));
                set(layout, at, "pp_ref_count", 1);
                set(layout, at, "owner", Scene.OWNER);
                if (layout.has("type")) {
                    set(layout, at, "type", side.ioUring() ? 1 : 0);
                }
            }
            case PAGE_POOL_IOV -> {
                set(layout, at, "owner", Scene.OWNER);
                set(layout, at, "refcount", 1);
                set(layout, at, "pp", Scene.POOL);
            }
            case OBJECT, HANDLE -> {
                set(layout, at, "dma_addr", side.busAddress(i));
                set(layout, at, "pp_ref_count", 1);
                set(layout, at, "pp_magic", side.pooled() ? PpMagic.SIGNATURE : 0);
                set(layout, at, "pp", side.pooled() ? Scene.POOL : 0);
            }
        }
    }

    private void page(long at, int i) {
        if (side.pooled()) {
            poolPage(at, Scene.POOL, side.busAddress(i), i + 1);
        } else {
            set(at, structs.pageFlags, FLAGS_NORMAL);
            set(at, structs.refcount, 1);
        }
    }

    private void poolPage(long page, long pool, long dma, int dmaIndex) {
        set(page, structs.pageFlags, FLAGS_NORMAL);
        boolean indexed = structs.ppMagicMask == PpMagic.MASK;
        set(page, structs.ppMagic, indexed ? PpMagic.of(dmaIndex) : PpMagic.SIGNATURE);
        set(page, structs.pp, pool);
        set(page, structs.dmaAddr, dma);
        set(page, structs.ppRefCount, 1);
        set(page, structs.refcount, 1);
    }

    private void pagemap() {
        if (side.naming() != Naming.BAR_PAGE && side.naming() != Naming.LOOSE_PAGE) {
            return;
        }
        boolean p2p = side.naming() == Naming.BAR_PAGE;
        set(Scene.PAGEMAP, structs.pagemapType, p2p ? Pages.PCI_P2PDMA : Pages.DEVICE_PRIVATE);
        set(Scene.PAGEMAP, structs.pagemapOps, Scene.RODATA);
        set(Scene.PAGEMAP, structs.pagemapOwner, Scene.PROVIDER);
        memory.write(Scene.RODATA, 8, p2p ? Pages.P2PDMA_FREE_TEXT : Pages.DMA_BUF_FREE_TEXT);
        long behind = Scene.PAGEMAP + side.layouts().of("dev_pagemap").size();
        memory.write(behind, 8, Scene.PROVIDER); // provider
        memory.write(Scene.PROVIDER, 8, Scene.PROVIDER + 0x100); // p2pdma
        memory.write(Scene.PROVIDER + 0x100, 8, Scene.PROVIDER + 0x200); // its genpool
        memory.write(Scene.PROVIDER + 0x200, 8, side.cpuAddress(0));
        memory.write(Scene.PROVIDER + 0x208, 8, side.cpuAddress(0) + ((long) Scene.BUFFERS << 12));
    }

    private void owner() {
        StructLayout owner = Scene.find(side, "dmabuf_genpool_chunk_owner");
        if (owner == null) {
            return;
        }
        StructLayout area = Scene.find(side, "net_iov_area");
        StructLayout fields = area == null ? owner : area; // the area is the owner's first member
        set(fields, Scene.OWNER, fields.has("niovs") ? "niovs" : "ppiovs", side.objectAddress(0));
        set(fields, Scene.OWNER, fields.has("num_niovs") ? "num_niovs" : "num_ppiovs", Scene.BUFFERS);
        set(owner, Scene.OWNER, "base_dma_addr", KernelMap.DEVICE_BUS);
        set(owner, Scene.OWNER, "binding", Scene.BINDING);
        StructLayout binding = Scene.find(side, "net_devmem_dmabuf_binding");
        if (binding != null) {
            set(binding, Scene.BINDING, "ref", 2);
        }
    }

    private void hostPages(Scene scene) {
        for (int n = 0; n < Scene.FIRST_BUFFER; n++) {
            if (side.pooled()) {
                poolPage(scene.headPage(n), Scene.HOST_POOL, 0, 100 + n);
            } else {
                page(scene.headPage(n), n);
            }
        }
        for (int i = 0; i < Scene.BUFFERS; i++) {
            if (side.pooled()) {
                poolPage(scene.hostPage(i), Scene.HOST_POOL, side.addresses().pageToPhys(scene.hostPage(i)), 50 + i);
            } else {
                page(scene.hostPage(i), i);
            }
        }
    }

    /** Every byte of every buffer is known: {@link Truth#byteOf}. What the CPU has no address for is known only. */
    private void payload(Scene scene) {
        for (int i = 0; i < Scene.BUFFERS; i++) {
            memory.writePage(side.addresses().pageAddress(scene.hostPage(i)), scene.payload(), i * KernelMap.PAGE_SIZE);
            if (side.cpuAddress(i) != 0) {
                memory.writePage(side.cpuAddress(i), scene.payload(), i * KernelMap.PAGE_SIZE);
            }
        }
    }

    private void skb(Scene scene, int n, int linear, boolean headers, List<Part> frags, SkbPlan plan) {
        long skb = scene.skb(n);
        long head = scene.head(n);
        int headlen = linear + (headers ? SkbPlan.HEADER_BYTES : 0);
        int dataLen = frags.stream().mapToInt(Part::len).sum();
        set(skb, structs.skbHead, head);
        set(skb, structs.skbData, head + HEADROOM);
        set(skb, structs.skbTail, HEADROOM + (long) headlen);
        set(skb, structs.skbEnd, END);
        set(skb, structs.skbLen, headlen + (long) dataLen);
        set(skb, structs.skbDataLen, dataLen);
        set(skb, structs.skbUsers, 1);
        set(skb, structs.skbHeadFrag, 1);
        set(skb, structs.skbPpRecycle, plan.ppRecycle() && side.pooled() ? 1 : 0);
        set(skb, structs.skbIpSummed, plan.ipSummed());
        set(skb, structs.skbCsumStart, HEADROOM + (long) SkbPlan.HEADER_BYTES - 32);
        set(skb, structs.skbCsumOffset, 16);
        set(skb, structs.skbTruesize, 2048L + 256 + 4096L * frags.size());
        set(head + END, structs.dataref, 1);
        set(head + END, structs.gsoSize, 1000);
        for (int i = 0; i < linear; i++) {
            memory.write(head + HEADROOM + (headers ? SkbPlan.HEADER_BYTES : 0) + i, 1, Truth.byteOf(0, i));
        }
        frags(scene, skb, head + END, frags, plan);
    }

    private void frags(Scene scene, long skb, long info, List<Part> frags, SkbPlan plan) {
        StructLayout layout = side.frag();
        String word = layout.members().get(0).name();
        String len = layout.has("len") ? "len" : "bv_len";
        String offset = layout.has("offset") ? "offset" : "bv_offset";
        for (int i = 0; i < frags.size(); i++) {
            Part part = frags.get(i);
            long at = info + structs.frags + (long) i * Structs.FRAG_BYTES;
            set(layout, at, word, scene.word(part));
            set(layout, at, len, part.len());
            set(layout, at, offset, part.offset());
            if (side.flagged() && !part.host() && !side.naming().isPageOfRam() && structs.hasUnreadable) {
                set(skb, structs.skbUnreadable, 1);
            }
            if (!plan.ppRecycle()) { // whoever made such an skb took a reference for each frag
                call(FragHelpers.REF, at);
            }
        }
        set(info, structs.nrFrags, frags.size());
    }

    private void chain(Scene scene) {
        long last = 0;
        for (List<Part> parts : scene.plan().chained()) {
            int n = skbs++;
            skb(scene, n, 0, false, parts, scene.plan());
            int bytes = parts.stream().mapToInt(Part::len).sum();
            long skb = scene.skb();
            set(skb, structs.skbLen, memory.read(skb + structs.skbLen.offset(), 4) + bytes);
            set(skb, structs.skbDataLen, memory.read(skb + structs.skbDataLen.offset(), 4) + bytes);
            if (last == 0) {
                set(scene.head(0) + END, structs.fragList, scene.skb(n));
            } else {
                set(last, structs.skbNext, scene.skb(n));
            }
            last = scene.skb(n);
        }
    }

    private void clone(Scene scene) {
        for (int i = 0; i < structs.skbBytes; i += 8) {
            memory.write(scene.twin() + i, 8, memory.read(scene.skb() + i, 8));
        }
        set(scene.skb(), structs.skbCloned, 1);
        set(scene.twin(), structs.skbCloned, 1);
        set(scene.head(0) + END, structs.dataref, 2);
    }
}
