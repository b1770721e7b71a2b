// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/**
 * References to struct pages, and what happens to the last one.
 *
 * <p>Source: include/linux/mm.h, include/linux/page-flags.h, mm/swap.c, mm/memremap.c.
 */
final class Pages {

    /** {@code get_page}: {@code folio_get(page_folio(page))}. */
    static final Helper GET_PAGE = Helper.abridged("get_page", "include/linux/mm.h",
            "VM_BUG_ON because CONFIG_DEBUG_VM is off", (c, a) -> {
                c.add(head(c, a[0]), c.structs().refcount, 1);
                return 0;
            });

    /** {@code free_zone_device_page}, 6.18: {@code free_zone_device_folio}. */
    static final Helper FREE_ZONE_DEVICE = Helper.abridged("free_zone_device_page", "mm/memremap.c",
            "memcg and anonymous pages because receive buffers are neither", Pages::freeZoneDevice64).changedTo(
                    Pages::freeZoneDevice618);

    /** {@code put_page}: the last reference frees. */
    static final Helper PUT_PAGE = Helper.abridged("put_page", "include/linux/mm.h",
            "managed FS_DAX pages because no buffer is one", Pages::putPage);

    /** {@code p2pdma_page_free}: a page goes back to its provider's genpool. */
    static final Helper P2PDMA_PAGE_FREE = Helper.abridged("p2pdma_page_free", "drivers/pci/p2pdma.c",
            "RCU because one CPU runs", Pages::p2pdmaPageFree);

    /** {@code dma_buf_page_free} of RFC v1. */
    static final Helper DMA_BUF_PAGE_FREE = new Helper("dma_buf_page_free", "RFC of 10 July 2023",
            "drivers/dma-buf/dma-buf.c", "type_ops because there is one type", Pages::dmaBufPageFree, null);

    /** Bits of {@code page->flags} that hold the zone: x86-64 with vmemmap and NODES_SHIFT 10. */
    static final int ZONES_SHIFT = 51;
    /** {@code ZONE_DEVICE}. */
    static final long ZONE_DEVICE = 4;
    /** {@code MEMORY_DEVICE_PRIVATE}. */
    static final int DEVICE_PRIVATE = 1;
    /** {@code MEMORY_DEVICE_PCI_P2PDMA}. */
    static final int PCI_P2PDMA = 5;
    /** Where {@code pci_p2pdma_pagemap.provider} lies behind the dev_pagemap. */
    static final int PROVIDER_AFTER_PAGEMAP = 0;
    /** Text addresses of the two {@code page_free} that exist. */
    static final long P2PDMA_FREE_TEXT = 0xffff_ffff_8170_1230L;
    static final long DMA_BUF_FREE_TEXT = 0xffff_ffff_8185_4560L;

    private static final long PFMEMALLOC = 2; // BIT(1) of lru.next

    private Pages() {
    }

    /** {@code compound_head}: bit 0 of the word at offset 8 marks a tail, the rest is its head. */
    static long head(Cpu c, long page) {
        long head = c.get(page, c.structs().compoundHead);
        return (head & 1) != 0 ? head - 1 : page;
    }

    /** {@code page_is_pfmemalloc}. */
    static boolean pfmemalloc(Cpu c, long page) {
        return (c.get(page, c.structs().compoundHead) & PFMEMALLOC) != 0;
    }

    /** {@code kmap_local_page} without CONFIG_HIGHMEM: arithmetic. */
    static long kmap(Cpu c, long page) {
        return c.addresses().pageAddress(page);
    }

    /** {@code page_pool_page_is_pp}, and the same test before it had a name. */
    static boolean isPp(Cpu c, long page) {
        return fragscope.engine.frag.PpMagic.matches(c.get(page, c.structs().ppMagic), c.structs().ppMagicMask,
                fragscope.engine.frag.PpMagic.SIGNATURE);
    }

    private static long putPage(Cpu c, long[] a) {
        long folio = head(c, a[0]);
        if ((int) c.add(folio, c.structs().refcount, -1) != 0) {
            return 0;
        }
        if ((c.get(folio, c.structs().pageFlags) >>> ZONES_SHIFT & 7) == ZONE_DEVICE) {
            return c.call(FREE_ZONE_DEVICE, folio);
        }
        c.warnOn(isPp(c, folio), "bad page: page_pool leak");
        c.event(Event.Kind.PAGE_FREED, folio);
        return 0;
    }

    private static long freeZoneDevice64(Cpu c, long[] a) {
        long page = a[0];
        long ops = c.get(c.get(page, c.structs().pgmap), c.structs().pagemapOps);
        if (c.warnOn(ops == 0 || c.load(ops, 8) == 0, "no page_free")) {
            return 0;
        }
        c.set(page, c.structs().mapping, 0);
        pageFree(c, page, c.load(ops, 8));
        int type = c.getInt(c.get(page, c.structs().pgmap), c.structs().pagemapType);
        if (type != DEVICE_PRIVATE) {
            c.set(page, c.structs().refcount, 1);
        }
        return 0;
    }

    private static long freeZoneDevice618(Cpu c, long[] a) {
        long page = a[0];
        long pgmap = c.get(page, c.structs().pgmap);
        if (c.warnOn(pgmap == 0, "no pgmap")) {
            return 0;
        }
        int type = c.getInt(pgmap, c.structs().pagemapType);
        c.set(page, c.structs().mapping, 0);
        if (type == PCI_P2PDMA || type == DEVICE_PRIVATE) {
            long ops = c.get(pgmap, c.structs().pagemapOps);
            if (!c.warnOn(ops == 0 || c.load(ops, 8) == 0, "no page_free")) {
                pageFree(c, page, c.load(ops, 8));
            }
        }
        return 0;
    }

    /** {@code pgmap->ops->page_free(page)}: a call through a pointer that may be anything. */
    private static void pageFree(Cpu c, long page, long text) {
        if (text == P2PDMA_FREE_TEXT) {
            c.call(P2PDMA_PAGE_FREE, page);
        } else if (text == DMA_BUF_FREE_TEXT) {
            c.call(DMA_BUF_PAGE_FREE, page);
        } else {
            c.load(text, 1); // fetches the instruction
            c.bugOn(true, text);
        }
    }

    private static long p2pdmaPageFree(Cpu c, long[] a) {
        Structs s = c.structs();
        long pgmap = c.get(a[0], s.pgmap);
        long provider = c.load(pgmap + s.layouts.of("dev_pagemap").size() + PROVIDER_AFTER_PAGEMAP, 8);
        long pool = c.load(c.load(provider, 8), 8);
        long address = c.addresses().pageAddress(a[0]);
        // gen_pool_free_owner: BUG() for an address of no chunk
        c.bugOn(address < c.load(pool, 8) || address >= c.load(pool + 8, 8), address);
        c.event(Event.Kind.TO_GENPOOL, a[0]);
        return 0;
    }

    private static long dmaBufPageFree(Cpu c, long[] a) {
        c.get(c.get(a[0], c.structs().pgmap), c.structs().pagemapOwner);
        c.event(Event.Kind.TO_GENPOOL, a[0]);
        return 0;
    }
}
