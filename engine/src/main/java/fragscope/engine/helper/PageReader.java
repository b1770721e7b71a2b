// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import fragscope.engine.frag.PpMagic;

/**
 * The word is a struct page's address: {@code bv_page}, taken as it is.
 *
 * <p>Source: include/linux/skbuff.h of 6.4.
 */
public final class PageReader implements Reader {

    /** Stateless. */
    public PageReader() {
    }

    @Override
    public boolean readable(Cpu c, long skb) {
        return true;
    }

    /** The page's pfmemalloc would pass to the skb: a load through the word. */
    @Override
    public void mark(Cpu c, long skb, long word) {
        Pages.pfmemalloc(c, Pages.head(c, word));
    }

    @Override
    public void ref(Cpu c, long word) {
        c.call(Pages.GET_PAGE, word);
    }

    @Override
    public void put(Cpu c, long word) {
        c.call(Pages.PUT_PAGE, word);
    }

    @Override
    public boolean recycle(Cpu c, long word) {
        long page = Pages.head(c, word);
        if (!Pages.isPp(c, page)) {
            return false;
        }
        c.call(PoolHelpers.PUT_FULL, c.get(page, c.structs().pp), page);
        return true;
    }

    /** {@code skb_pp_frag_ref} of 6.8, the last that took pages. */
    @Override
    public void refPooled(Cpu c, long word) {
        long page = Pages.head(c, word);
        if (Pages.isPp(c, page)) {
            c.add(page, c.structs().ppRefCount, 1);
        } else {
            c.add(page, c.structs().refcount, 1);
        }
    }

    /** {@code dma_map_page}, direct: RAM is assumed, BUS_ADDR of p2pdma is never asked for. */
    @Override
    public long dmaMap(Cpu c, long word, long offset) {
        return c.addresses().pageToPhys(word) + offset;
    }

    @Override
    public boolean canBeRecycled(Cpu c, long word) {
        return c.getInt(word, c.structs().refcount) == 1 && !Pages.pfmemalloc(c, word);
    }

    /** {@code page_pool_defrag_page}, 6.8 {@code page_pool_unref_page}; 6.4 for pools with PP_FLAG_PAGE_FRAG. */
    @Override
    public boolean lastOfPool(Cpu c, long word) {
        Structs s = c.structs();
        if (c.get(word, s.ppRefCount) == 1) {
            return true;
        }
        if (c.add(word, s.ppRefCount, -1) != 0) {
            return false;
        }
        c.set(word, s.ppRefCount, 1);
        return true;
    }

    /** {@code pp_magic} is ORed, to keep bit 1 of a page from the reserves: whatever else lay there stays as well. */
    @Override
    public void adopt(Cpu c, long pool, long word) {
        Structs s = c.structs();
        c.set(word, s.pp, pool);
        c.set(word, s.ppMagic, c.get(word, s.ppMagic) | PpMagic.SIGNATURE);
    }

    @Override
    public void disown(Cpu c, long word) {
        c.set(word, c.structs().ppMagic, 0);
        c.set(word, c.structs().pp, 0);
    }
}
