// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

/**
 * Where things lie in the kernel's address space: x86-64, four-level paging, no randomisation.
 *
 * <p>Source: Documentation/arch/x86/x86_64/mm.rst; {@code page_to_pfn} and {@code page_address} of
 * include/asm-generic/memory_model.h with CONFIG_SPARSEMEM_VMEMMAP. The places of the slabs are the model's own choice.
 */
public final class KernelMap {

    /** log2 of a page's bytes. */
    public static final int PAGE_SHIFT = 12;
    /** Bytes of a page. */
    public static final int PAGE_SIZE = 1 << PAGE_SHIFT;
    /** The array of all {@code struct page}. */
    public static final long VMEMMAP = 0xffff_ea00_0000_0000L;
    /** Direct map of all physical memory. */
    public static final long DIRECT_MAP = 0xffff_8880_0000_0000L;
    /** log2 of the bytes of a {@code struct page}. */
    public static final int STRUCT_PAGE_SHIFT = 6;
    /** The slab of sk_buffs: 128 MiB up to the first frame. */
    public static final long SKB_SLAB = 0xffff_8881_1800_0000L;
    /** The dev_pagemaps of ZONE_DEVICE memory. */
    public static final long PGMAPS = 0xffff_8881_0400_4000L;
    /** The slab of chunk owners: what a net_iov's {@code owner} points to. */
    public static final long CHUNK_OWNERS = 0xffff_8881_0400_8000L;
    /** The page pools. */
    public static final long PAGE_POOLS = 0xffff_8881_0410_0000L;
    /** The array of net_iovs, with room for 5 million up to the slab of sk_buffs. */
    public static final long NET_IOVS = 0xffff_8881_0456_0c40L;
    /** The first page frame that the model hands out: 4.5 GiB, above all slabs. */
    public static final long FIRST_PFN = 0x12_0000L;
    /** Bus address of device memory where nothing else is said. */
    public static final long DEVICE_BUS = 0x4_8000_0000L;

    private KernelMap() {
    }

    /** The page frame number of a {@code struct page}: arithmetic, whatever the word is. */
    public static long pageToPfn(long structPage) {
        return (structPage - VMEMMAP) >> STRUCT_PAGE_SHIFT;
    }

    /** The {@code struct page} of a page frame. */
    public static long pfnToPage(long pfn) {
        return VMEMMAP + (pfn << STRUCT_PAGE_SHIFT);
    }

    /** {@code page_address()}: the frame's address in the direct map; arithmetic, it never faults. */
    public static long pageAddress(long structPage) {
        return DIRECT_MAP + (pageToPfn(structPage) << PAGE_SHIFT);
    }

    /** True when the upper bits repeat bit 47: the only addresses that the CPU takes. */
    public static boolean canonical(long address) {
        return address << 16 >> 16 == address;
    }
}
