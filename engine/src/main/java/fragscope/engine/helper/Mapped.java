// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import fragscope.engine.memory.KernelMap;

/** Where the CPU would find a frag's bytes: {@code skb_frag_foreach_page} with {@code kmap_local_page}. */
final class Mapped {

    private Mapped() {
    }

    /**
     * The address of byte {@code offset} of the page that the accessor gives for a frag; pages of a compound page lie
     * in a row. Without CONFIG_HIGHMEM one step covers the lot (skb_frag_must_loop).
     */
    static long at(Cpu c, long frag, long offset) {
        long page = Skb.page(c, frag) + (offset >> KernelMap.PAGE_SHIFT << KernelMap.STRUCT_PAGE_SHIFT);
        return Pages.kmap(c, page) + (offset & (KernelMap.PAGE_SIZE - 1));
    }
}
