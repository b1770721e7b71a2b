// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import fragscope.engine.memory.KernelMap;

/** What page pools do with a buffer. Source: net/core/page_pool.c. */
final class PoolHelpers {

    /** {@code __page_pool_page_can_be_recycled}. */
    static final Helper CAN_BE_RECYCLED = Helper.closely("__page_pool_page_can_be_recycled", "net/core/page_pool.c",
            (c, a) -> c.reader().canBeRecycled(c, a[0]) ? 1 : 0);

    /** {@code page_pool_put_full_netmem}: drops one reference; the last lets the pool have the buffer. */
    static final Helper PUT_FULL = Helper.abridged("page_pool_put_full_page", "net/core/page_pool.c",
            "DMA sync and the cache because only who holds the buffer matters", PoolHelpers::putFull);

    /** {@code page_pool_set_pp_info}: makes a buffer a pool's. */
    static final Helper SET_PP_INFO = Helper.abridged("page_pool_set_pp_info", "net/core/page_pool.c",
            "init_callback because no driver here sets one", (c, a) -> {
                c.reader().adopt(c, a[0], a[1]);
                return 0;
            });

    /** {@code page_pool_clear_pp_info}. */
    static final Helper CLEAR_PP_INFO = Helper.closely("page_pool_clear_pp_info", "net/core/page_pool.c", (c, a) -> {
        c.reader().disown(c, a[0]);
        return 0;
    });

    /** {@code page_pool_dma_map}: the pool maps a page for the device. */
    static final Helper DMA_MAP = Helper.abridged("page_pool_dma_map", "net/core/page_pool.c",
            "the index in pp_magic and the sync because they follow the map", PoolHelpers::dmaMap);

    private PoolHelpers() {
    }

    private static long putFull(Cpu c, long[] a) {
        return c.reader().lastOfPool(c, a[1]) ? release(c, a[0], a[1]) : 0;
    }

    private static long release(Cpu c, long pool, long word) {
        if (c.call(CAN_BE_RECYCLED, word) != 0) {
            long ring = pool + c.structs().poolRing;
            long producer = c.load(ring, 4);
            c.storeBytes(c.load(ring + 8, 8) + producer * 8, 8, word);
            c.storeBytes(ring, 4, producer + 1);
            c.event(Event.Kind.RECYCLED, c.reader().isObject(word) ? c.reader().object(word) : word);
            return 0;
        }
        if (c.reader().isObject(word)) {
            c.reader().put(c, word);
            return 0;
        }
        c.add(pool, c.structs().poolReleaseCnt, 1);
        c.call(CLEAR_PP_INFO, word);
        return c.call(Pages.PUT_PAGE, word);
    }

    /** {@code dma_map_page_attrs(dev, page, …)}, which asks for no p2pdma type; kept in {@code dma_addr}. */
    private static long dmaMap(Cpu c, long[] a) {
        long page = a[1];
        if (c.reader().isObject(page)) {
            c.warnOn(true, "netmem_to_page of a net_iov");
            page = c.reader().page(c, page);
        }
        long dma = c.addresses().pageToPhys(page);
        long object = c.reader().isObject(a[1]) ? c.reader().object(a[1]) : a[1];
        c.set(object, c.structs().dmaAddr, dma);
        return dma % KernelMap.PAGE_SIZE == 0 ? 1 : 0;
    }
}
