// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.StructLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where everything lies that an execution can meet, and what the driver meant: the memory that an skb of the corpus is
 * built in, with its addresses.
 *
 * <p>{@link SceneBuilder} fills it. Places of slabs are the model's own choice, as in {@link KernelMap}.
 */
public final class Scene {

    /** Buffers of the design, and as many host pages beside them. */
    public static final int BUFFERS = 24;
    /** Frames of linear parts come first, then the host's buffers. */
    static final int FIRST_BUFFER = 16;
    static final int FRAMES = FIRST_BUFFER + 2 * BUFFERS;
    /** Struct pages of RFC v1: kvmalloc_array(). */
    static final long LOOSE_PAGES = 0xffff_c900_0120_0000L;
    /** The user's buffer. */
    public static final long USER = 0x0000_7f12_3400_0000L;
    /** A buffer of the kernel's. */
    public static final long KERNEL_BUFFER = 0xffff_8881_0600_0000L;
    /** An iov_iter. */
    public static final long ITER = 0xffff_8881_0610_0000L;
    /** Room for what a helper fills beside: control messages, page pointers, scatterlists, pipe buffers. */
    public static final long ASIDE = 0xffff_8881_0620_0000L;
    /** The page pool of the payload's buffers. */
    public static final long POOL = KernelMap.PAGE_POOLS;
    /** The page pool of host pages. */
    public static final long HOST_POOL = KernelMap.PAGE_POOLS + 0x1000;
    static final long RINGS = KernelMap.PAGE_POOLS + 0x1_0000;
    static final long OWNER = KernelMap.CHUNK_OWNERS;
    static final long BINDING = KernelMap.CHUNK_OWNERS + 0x1000;
    static final long PAGEMAP = 0xffff_8881_0413_0028L; // devm_kzalloc: behind a header of 40 bytes
    static final long PROVIDER = 0xffff_8881_0414_0000L;
    static final long RODATA = 0xffff_ffff_8240_0000L;
    static final long HEAP = 0xffff_8881_1000_0000L;
    static final int HEAP_BYTES = 1 << 22;
    static final int SKBS = 8;
    static final int AREA_BYTES = 1 << 18;

    private final Memory memory;
    private final Side side;
    private final Structs structs;
    private final SkbPlan plan;
    private final Map<Long, Integer> buffers = new HashMap<>();
    private final Field count;
    private final @Nullable Field bindingRef;
    private byte @Nullable [] data;
    private final byte[] payload = new byte[BUFFERS * KernelMap.PAGE_SIZE];

    Scene(Memory memory, Side side, Structs structs, SkbPlan plan) {
        this.memory = memory;
        this.side = side;
        this.structs = structs;
        this.plan = plan;
        StructLayout object = side.object();
        this.count = Field.of(object, object.has("refcount")
                ? "refcount"
                : object.has("pp_ref_count") ? "pp_ref_count" : "_refcount");
        StructLayout binding = find(side, "net_devmem_dmabuf_binding");
        this.bindingRef = binding == null || side.naming() != Naming.NET_IOV ? null : Field.of(binding, "ref");
        for (int at = 0; at < payload.length; at++) {
            payload[at] = (byte) Truth.byteOf(at >> KernelMap.PAGE_SHIFT, at & (KernelMap.PAGE_SIZE - 1));
        }
        for (int i = BUFFERS - 1; i >= 0; i--) {
            buffers.put(hostPage(i), Truth.HOST + i);
            buffers.put(side.word(i), i);
        }
        for (int n = 0; n < FIRST_BUFFER; n++) {
            buffers.put(headPage(n), Truth.HEADS + n);
        }
    }

    /** The data of the plan's skb, as built. */
    public byte[] data() {
        byte[] known = data;
        if (known == null) {
            known = Truth.bytes(this, memory, skb());
            data = known;
        }
        return known;
    }

    /** Every byte of every buffer as it was built. */
    byte[] payload() {
        return payload;
    }

    /** Where an object that is no page counts its references. */
    Field count() {
        return count;
    }

    /** Where the binding counts, or null. */
    @Nullable
    Field bindingRef() {
        return bindingRef;
    }

    int bufferOf(long word) {
        return buffers.getOrDefault(word, Truth.NONE);
    }

    /** The memory; take {@link Memory#copy} to execute in. */
    public Memory memory() {
        return memory;
    }

    /** What words name. */
    public Side side() {
        return side;
    }

    /** Where members lie, as the driver writes them. */
    public Structs structs() {
        return structs;
    }

    /** What was built. */
    public SkbPlan plan() {
        return plan;
    }

    /** The skb of the plan. */
    public long skb() {
        return skb(0);
    }

    /** Another skb of the same kind, with one frag: what the first is merged with. */
    public long peer() {
        return skb(1);
    }

    /** The clone of the plan's skb, if it has one. */
    public long twin() {
        return skb(2);
    }

    /** An skb without data. */
    public long empty() {
        return skb(3);
    }

    long skb(int n) {
        return KernelMap.SKB_SLAB + n * skbStride(structs);
    }

    static long skbStride(Structs structs) {
        return structs.skbBytes + 63L & -64;
    }

    /** The linear part of skb {@code n}: the first half of a page. */
    long head(int n) {
        return side.addresses().pageAddress(headPage(n));
    }

    long headPage(int n) {
        return side.addresses().pfnToPage(KernelMap.FIRST_PFN + n);
    }

    /** The struct page of host buffer {@code i}: the one that stands for it, or that is mixed in. */
    public long hostPage(int i) {
        return side.addresses().pfnToPage(KernelMap.FIRST_PFN + FIRST_BUFFER + BUFFERS + i);
    }

    /** The word of a part, as the driver writes it. */
    public long word(SkbPlan.Part part) {
        return part.host() && side.naming() != Naming.HOST_PAGE ? hostPage(part.buffer()) : side.word(part.buffer());
    }

    /** The areas that back addresses, the most particular first. */
    static List<Area> areas(Side side, Structs structs) {
        List<Area> areas = new ArrayList<>();
        Addresses at = side.addresses();
        StructLayout page = side.layouts().of("page");
        long firstPage = at.pfnToPage(KernelMap.FIRST_PFN);
        areas.add(Area.structs("vmemmap", firstPage, FRAMES, page, page.size()));
        areas.add(Area.bytes("page frames", at.pageAddress(firstPage), (long) FRAMES << 12, Area.Kind.HOST));
        areas.add(Area.structs("sk_buffs", KernelMap.SKB_SLAB, SKBS, side.layouts().of("sk_buff"),
                skbStride(structs)));
        areas.add(Area.bytes("kmalloc", HEAP, HEAP_BYTES, Area.Kind.HOST));
        areas.add(Area.bytes("user memory", USER, AREA_BYTES, Area.Kind.HOST));
        areas.add(Area.bytes("kernel buffer", KERNEL_BUFFER, AREA_BYTES, Area.Kind.HOST));
        areas.add(Area.bytes("iov_iter", ITER, 4096, Area.Kind.HOST));
        areas.add(Area.bytes("aside", ASIDE, 1 << 16, Area.Kind.HOST));
        StructLayout pool = side.layouts().of("page_pool");
        areas.add(Area.structs("page pools", POOL, 2, pool, HOST_POOL - POOL));
        areas.add(Area.bytes("rings", RINGS, 1 << 14, Area.Kind.HOST));
        addObjects(areas, side, page);
        // all RAM below the last frame is mapped; what the model has no object for reads as zeros
        long frames = KernelMap.FIRST_PFN + FRAMES;
        areas.add(Area.bytes("direct map", at.directMap(), frames << 12, Area.Kind.BACKGROUND));
        areas.add(Area.bytes("vmemmap, not modelled", at.vmemmap(), frames * page.size(), Area.Kind.BACKGROUND));
        return areas;
    }

    private static void addObjects(List<Area> areas, Side side, StructLayout page) {
        StructLayout map = side.layouts().of("dev_pagemap");
        switch (side.naming()) {
            case HOST_PAGE -> {
            }
            case BAR_PAGE -> {
                areas.add(Area.structs("vmemmap of the BAR", side.objectAddress(0), BUFFERS, page, page.size()));
                areas.add(Area.bytes("BAR", side.cpuAddress(0), (long) BUFFERS << 12, Area.Kind.DEVICE));
            }
            case LOOSE_PAGE -> areas.add(Area.structs("pages of the dma-buf", LOOSE_PAGES, BUFFERS, page, page.size()));
            case NET_IOV, PAGE_POOL_IOV, OBJECT, HANDLE -> areas.add(Area.structs(side.object().name() + " array",
                    side.objectAddress(0), BUFFERS, side.object(), side.stride()));
        }
        if (side.naming() == Naming.BAR_PAGE || side.naming() == Naming.LOOSE_PAGE) {
            areas.add(Area.structs("pagemap", PAGEMAP, 1, map, map.size()));
            areas.add(Area.bytes("behind the pagemap", PAGEMAP + map.size(), 216, Area.Kind.HOST));
            areas.add(Area.bytes("provider", PROVIDER, 4096, Area.Kind.HOST));
            areas.add(Area.bytes("rodata", RODATA, 4096, Area.Kind.HOST));
        }
        StructLayout owner = find(side, "dmabuf_genpool_chunk_owner");
        if (owner != null) {
            areas.add(Area.structs("chunk owner", OWNER, 1, owner, 64));
            StructLayout binding = find(side, "net_devmem_dmabuf_binding");
            if (binding != null) {
                areas.add(Area.structs("binding", BINDING, 1, binding, binding.size()));
            }
        }
    }

    static @Nullable StructLayout find(Side side, String name) {
        return side.layouts().structs().stream().filter(s -> s.name().equals(name)).findFirst().orElse(null);
    }

    /** Where an execution allocates. */
    public static Heap heap() {
        return new Heap(HEAP, HEAP_BYTES);
    }

    /** Where bytes may be copied to: what callers gave, what was allocated, linear parts, and the skb's own payload. */
    public List<Range> writable() {
        List<Range> ranges = new ArrayList<>(List.of(new Range(USER, AREA_BYTES), new Range(KERNEL_BUFFER, AREA_BYTES),
                new Range(ITER, 4096), new Range(ASIDE, 1 << 16), new Range(HEAP, HEAP_BYTES),
                new Range(KernelMap.SKB_SLAB, SKBS * skbStride(structs)), new Range(head(0), FIRST_BUFFER * 4096L),
                new Range(RINGS, 1 << 14), new Range(POOL, 2 * (HOST_POOL - POOL))));
        for (List<SkbPlan.Part> parts : parts()) {
            for (SkbPlan.Part part : parts) {
                boolean host = part.host() && side.naming() != Naming.HOST_PAGE;
                long at = host ? side.addresses().pageAddress(hostPage(part.buffer())) : side.cpuAddress(part.buffer());
                if (at != 0) {
                    ranges.add(new Range(at + part.offset(), part.len()));
                }
            }
        }
        return ranges;
    }

    private List<List<SkbPlan.Part>> parts() {
        List<List<SkbPlan.Part>> parts = new ArrayList<>(plan.chained());
        parts.add(plan.frags());
        return parts;
    }

    /** The same with one bit of the first frag's word flipped. */
    public Scene flipped(int bit) {
        return withWords(Map.of(0, 1L << bit), Map.of());
    }

    /** The same with bits of frags' words flipped, or with other words in their place; by the frag's number. */
    public Scene withWords(Map<Integer, Long> flips, Map<Integer, Long> others) {
        Memory changed = memory.copy();
        long words = Truth.read(memory, skb(), structs.skbHead) + Truth.read(memory, skb(), structs.skbEnd)
                + structs.frags + side.frag().members().get(0).bitOffset() / 8;
        flips.forEach((frag, bits) -> {
            long at = words + (long) frag * Structs.FRAG_BYTES;
            changed.write(at, 8, changed.read(at, 8) ^ bits);
        });
        others.forEach((frag, word) -> changed.write(words + (long) frag * Structs.FRAG_BYTES, 8, word));
        return new Scene(changed.copy(), side, structs, plan);
    }

    /** The same with more memory behind some addresses. */
    public Scene with(Area area) {
        return new Scene(memory.with(area), side, structs, plan);
    }

    /** True for an address of a buffer's struct page, or of its bytes: who goes there touches a page. */
    public boolean isPayloadPage(long address) {
        for (int i = 0; i < BUFFERS; i++) {
            for (long page : new long[]{side.objectAddress(i), hostPage(i)}) {
                long bytes = side.addresses().pageAddress(page);
                if (address >= page && address < page + 64 || address >= bytes && address < bytes + 4096) {
                    return true;
                }
            }
        }
        return false;
    }
}
