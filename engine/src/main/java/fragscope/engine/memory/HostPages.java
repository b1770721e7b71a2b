// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

import fragscope.engine.world.Column;
import fragscope.engine.world.FreeList;
import fragscope.engine.world.World;

/**
 * Page frames of host memory, one {@code struct page} a row, and the page allocator over them.
 *
 * <p>Source: include/linux/mm_types.h, struct page; include/linux/mm.h, put_page. Simplification: single pages only,
 * one NUMA node, no watermarks; a free frame has {@code _refcount} 0. Frames are taken last-freed first, else lowest
 * first, as a per-CPU page list does.
 */
public final class HostPages extends StructTable {

    public final Column flags = member("flags");
    public final Column compoundHead = member("compound_head"); // bit 0: a tail page
    public final Column ppMagic = member("pp_magic");
    public final Column pp = member("pp"); // address of the page pool
    public final Column mapping = member("mapping");
    public final Column ppMappingPad = member("_pp_mapping_pad");
    public final Column dmaAddr = member("dma_addr");
    public final Column ppRefCount = memberOr("pp_ref_count", "pp_frag_count");
    public final Column pageType = member("page_type");
    public final Column refcount = member("_refcount");
    public final Column memcgData = member("memcg_data");

    private final Column nextFree = ref("next_free");
    private final FreeList free;
    private final long firstPfn;
    private final int rows;

    /**
     * @param world an open world
     * @param page the layout of struct page, 64 bytes
     * @param rows how many frames
     */
    public HostPages(World world, StructLayout page, int rows) {
        super(world, "host_pages", rows, page);
        if (page.size() != 1 << KernelMap.STRUCT_PAGE_SHIFT) {
            throw new IllegalArgumentException("struct page has " + page.size() + " bytes, the model needs 64");
        }
        this.free = new FreeList(world, "host_pages_free", rows, nextFree);
        this.firstPfn = KernelMap.FIRST_PFN;
        this.rows = rows;
    }

    /** The address of the {@code struct page}. */
    public long addressOf(int row) {
        return KernelMap.pfnToPage(firstPfn + row);
    }

    /** The frame whose {@code struct page} an address falls into, tags and offsets included, or {@link #NO_ROW}. */
    public int rowOf(long structPageAddress) {
        return rowOfPfn(KernelMap.pageToPfn(structPageAddress));
    }

    /** The frame with this number, or {@link #NO_ROW}. */
    public int rowOfPfn(long pfn) {
        long row = pfn - firstPfn;
        return row >= 0 && row < rows ? (int) row : NO_ROW;
    }

    /** The frame's number. */
    public long pfnOf(int row) {
        return firstPfn + row;
    }

    /** The frame's first byte in the direct map, {@code page_address()}. */
    public long pageAddress(int row) {
        return KernelMap.DIRECT_MAP + physOf(row);
    }

    /** The frame that an address of the direct map falls into, or {@link #NO_ROW}. */
    public int rowOfPageAddress(long address) {
        return rowOfPfn((address - KernelMap.DIRECT_MAP) >> KernelMap.PAGE_SHIFT);
    }

    /** The frame's physical address. */
    public long physOf(int row) {
        return (firstPfn + row) << KernelMap.PAGE_SHIFT;
    }

    /** Takes a free frame, with one reference; {@link #NO_ROW} when none is left. */
    public int take() {
        int row = free.take();
        if (row != NO_ROW) {
            refcount.set(row, 1);
        }
        return row;
    }

    /** Gives a frame back, whatever references it has. */
    public void give(int row) {
        assert refcount.is(row) : "frame " + row + " is free already";
        refcount.set(row, 0);
        free.give(row);
    }

    /** {@code put_page()}: drops a reference, the last one frees the frame; returns the references left. */
    public long putPage(int row) {
        long left = refcount.get(row) - 1 & 0xffff_ffffL; // one put too many leaves what atomic_dec leaves
        if (left == 0) {
            give(row);
        } else {
            refcount.set(row, left);
        }
        return left;
    }

    /** Frames that nobody has. Cost: walks the free ones. */
    public int freeFrames() {
        return free.free();
    }
}
