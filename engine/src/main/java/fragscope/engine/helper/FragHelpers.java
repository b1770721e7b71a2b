// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/** Accessors of one frag, and its references. Source: include/linux/skbuff.h, include/linux/skbuff_ref.h. */
final class FragHelpers {

    private static final String SKBUFF_H = "include/linux/skbuff.h";

    /** {@code skb_frag_size}: reads {@code len}, whatever the word is. */
    static final Helper SIZE = Helper.closely("skb_frag_size", SKBUFF_H, (c, a) -> Skb.size(c, a[0]));

    /** {@code skb_frag_off}. */
    static final Helper OFF = Helper.closely("skb_frag_off", SKBUFF_H, (c, a) -> Skb.off(c, a[0]));

    /** {@code skb_frag_page}. */
    static final Helper PAGE = Helper.closely("skb_frag_page", SKBUFF_H, (c, a) -> Skb.page(c, a[0]));

    /** {@code skb_frag_address}: arithmetic on the page; the first load through it is its user's. */
    static final Helper ADDRESS = Helper.closely("skb_frag_address", SKBUFF_H,
            (c, a) -> c.addresses().pageAddress(Skb.page(c, a[0])) + Skb.off(c, a[0])).changedTo(
                    FragHelpers::addressOrNull);

    /** {@code skb_frag_address_safe}: NULL where page_address() is, which it never is without CONFIG_HIGHMEM. */
    static final Helper ADDRESS_SAFE = Helper.closely("skb_frag_address_safe", SKBUFF_H,
            FragHelpers::addressSafe).changedTo(FragHelpers::addressOrNull);

    /** {@code skb_frag_dma_map}. */
    static final Helper DMA_MAP = Helper.abridged("skb_frag_dma_map", SKBUFF_H,
            "the IOMMU because there is none: dma_map_page is dma_direct_map_page",
            (c, a) -> c.reader().dmaMap(c, Skb.word(c, a[0]), Skb.off(c, a[0]) + a[1]));

    /** {@code __skb_frag_ref}: one reference more for whoever copies the frag. */
    static final Helper REF = Helper.closely("__skb_frag_ref", "include/linux/skbuff_ref.h", (c, a) -> {
        c.reader().ref(c, Skb.word(c, a[0]));
        return 0;
    });

    /** {@code __skb_frag_unref}. */
    static final Helper UNREF = Helper.closely("__skb_frag_unref", "include/linux/skbuff_ref.h", (c, a) -> {
        long word = Skb.word(c, a[0]);
        if (a[1] == 0 || c.call(FragHelpers.PP_PUT, word) == 0) {
            c.reader().put(c, word);
        }
        return 0;
    });

    /** {@code skb_frag_unref}: through the page pool where the skb says so and the buffer proves it. */
    static final Helper SKB_FRAG_UNREF = Helper.abridged("skb_frag_unref", "include/linux/skbuff_ref.h",
            "managed frags because no ubuf holds any", (c, a) -> {
                long frag = Skb.frag(c, a[0], (int) a[1]);
                return c.call(FragHelpers.UNREF, frag, Skb.ppRecycle(c, a[0]) ? 1 : 0);
            });

    /** {@code napi_pp_put_page}, 6.4 {@code page_pool_return_skb_page}: true when a page pool took the buffer. */
    static final Helper PP_PUT = Helper.abridged("napi_pp_put_page", "net/core/skbuff.c",
            "the choice between cache and ring because both are the pool's",
            (c, a) -> c.reader().recycle(c, a[0]) ? 1 : 0);

    /** {@code skb_pp_frag_ref}: a page pool's own reference on each frag. */
    static final Helper PP_FRAG_REF = Helper.closely("skb_pp_frag_ref", "net/core/skbuff.c", (c, a) -> {
        if (!Skb.ppRecycle(c, a[0])) {
            return Skb.EINVAL;
        }
        int frags = Skb.frags(c, a[0]);
        for (int i = 0; i < frags; i++) {
            c.reader().refPooled(c, Skb.word(c, Skb.frag(c, a[0], i)));
        }
        return 0;
    });

    /** {@code skb_fill_page_desc}, {@code skb_fill_netmem_desc}: writes a frag; the caller's reference goes along. */
    static final Helper FILL = Helper.closely("skb_fill_page_desc", SKBUFF_H, (c, a) -> {
        long frag = Skb.frag(c, a[0], (int) a[1]);
        c.set(frag, c.structs().fragWord, a[2]);
        Skb.setOff(c, frag, (int) a[3]);
        Skb.setSize(c, frag, (int) a[4]);
        c.reader().mark(c, a[0], a[2]);
        Skb.setFrags(c, a[0], (int) a[1] + 1);
        return 0;
    });

    private FragHelpers() {
    }

    private static long addressOrNull(Cpu c, long[] a) {
        long page = Skb.page(c, a[0]);
        return page == 0 ? 0 : c.addresses().pageAddress(page) + Skb.off(c, a[0]);
    }

    private static long addressSafe(Cpu c, long[] a) {
        long address = c.addresses().pageAddress(Skb.page(c, a[0]));
        return address == 0 ? 0 : address + Skb.off(c, a[0]);
    }
}
