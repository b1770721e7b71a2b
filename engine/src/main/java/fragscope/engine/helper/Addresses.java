// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import fragscope.engine.memory.KernelMap;

/**
 * Where the direct map and the array of struct page begin: what page arithmetic is relative to.
 *
 * <p>Source: include/asm-generic/memory_model.h with CONFIG_SPARSEMEM_VMEMMAP, arch/x86/include/asm/page.h. Every
 * method is arithmetic on 64 bits, whatever the word is; none of them can fault.
 *
 * @param directMap address of physical address 0
 * @param vmemmap address of the struct page of frame 0
 */
public record Addresses(long directMap, long vmemmap) {

    /** Without KASLR, four-level paging. */
    public static final Addresses PLAIN = new Addresses(KernelMap.DIRECT_MAP, KernelMap.VMEMMAP);

    /** {@code page_to_pfn()}. */
    public long pageToPfn(long page) {
        return (page - vmemmap) >> KernelMap.STRUCT_PAGE_SHIFT;
    }

    /** {@code pfn_to_page()}. */
    public long pfnToPage(long pfn) {
        return vmemmap + (pfn << KernelMap.STRUCT_PAGE_SHIFT);
    }

    /** {@code page_address()} without CONFIG_HIGHMEM: {@code __va(PFN_PHYS(page_to_pfn(page)))}. */
    public long pageAddress(long page) {
        return directMap + pageToPhys(page);
    }

    /** {@code page_to_phys()}. */
    public long pageToPhys(long page) {
        return pageToPfn(page) << KernelMap.PAGE_SHIFT;
    }

    /** {@code virt_to_page()}. */
    public long virtToPage(long address) {
        return pfnToPage((address - directMap) >> KernelMap.PAGE_SHIFT);
    }
}
