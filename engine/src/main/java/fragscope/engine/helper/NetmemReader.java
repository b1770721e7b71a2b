// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import fragscope.engine.frag.Netmem;
import fragscope.engine.memory.StructLayout;

/**
 * The word is a netmem_ref: bit 0 tells a net_iov from a struct page.
 *
 * <p>Source: include/net/netmem.h, include/linux/skbuff_ref.h, net/core/skbuff.c of 6.18; of 6.12 where they differ.
 */
public final class NetmemReader implements Reader {

    private static final int DMABUF = 0;

    private final PageReader pages = new PageReader();
    private final boolean refsBinding;
    private final Field owner;
    private final Field type;
    private final Field bindingOfOwner;
    private final Field bindingRef;

    /**
     * @param structs the kernel's; with {@code net_iov.type} a further reference is the binding's, as since 6.16,
     * without it is {@code get_page(skb_frag_page(frag))}, as in 6.12
     */
    public NetmemReader(Structs structs) {
        StructLayout niov = structs.layouts.of("net_iov");
        this.refsBinding = niov.has("type");
        this.owner = Field.of(niov, "owner");
        this.type = refsBinding ? Field.of(niov, "type") : owner;
        this.bindingOfOwner = Field.of(structs.layouts.of("dmabuf_genpool_chunk_owner"), "binding");
        this.bindingRef = Field.of(structs.layouts.of("net_devmem_dmabuf_binding"), "ref");
    }

    @Override
    public boolean isObject(long word) {
        return Netmem.isNetIov(word);
    }

    @Override
    public long object(long word) {
        return isObject(word) ? Netmem.untagged(word) : 0;
    }

    @Override
    public boolean readable(Cpu c, long skb) {
        return c.get(skb, c.structs().skbUnreadable) == 0;
    }

    @Override
    public void mark(Cpu c, long skb, long word) {
        if (isObject(word)) {
            c.set(skb, c.structs().skbUnreadable, 1);
        } else {
            pages.mark(c, skb, word);
        }
    }

    @Override
    public void ref(Cpu c, long word) {
        if (refsBinding && isObject(word)) {
            binding(c, word, 1);
        } else {
            c.call(Pages.GET_PAGE, page(c, word));
        }
    }

    @Override
    public void put(Cpu c, long word) {
        if (refsBinding && isObject(word)) {
            binding(c, word, -1);
        } else {
            c.warnOn(isObject(word), "netmem_to_page of a net_iov");
            c.call(Pages.PUT_PAGE, page(c, word));
        }
    }

    /** {@code net_devmem_get_net_iov}, {@code net_devmem_put_net_iov}: of dma-buf net_iovs only. */
    private void binding(Cpu c, long word, int by) {
        long niov = Netmem.untagged(word);
        if (c.getInt(niov, type) == DMABUF) {
            c.add(c.get(c.get(niov, owner), bindingOfOwner), bindingRef, by);
        }
    }

    @Override
    public boolean recycle(Cpu c, long word) {
        long netmem = isObject(word) ? word : Pages.head(c, word);
        if (!Pages.isPp(c, Netmem.untagged(netmem))) {
            return false;
        }
        c.call(PoolHelpers.PUT_FULL, c.get(Netmem.untagged(netmem), c.structs().pp), netmem);
        return true;
    }

    @Override
    public void refPooled(Cpu c, long word) {
        long netmem = isObject(word) ? word : Pages.head(c, word);
        if (Pages.isPp(c, Netmem.untagged(netmem))) {
            c.add(Netmem.untagged(netmem), c.structs().ppRefCount, 1);
        } else {
            c.warnOn(isObject(netmem), "netmem_to_page of a net_iov");
            c.add(page(c, netmem), c.structs().refcount, 1);
        }
    }

    @Override
    public long dmaMap(Cpu c, long word, long offset) {
        return isObject(word)
                ? c.get(Netmem.untagged(word), c.structs().dmaAddr) + offset
                : pages.dmaMap(c, word, offset);
    }

    @Override
    public boolean canBeRecycled(Cpu c, long word) {
        return isObject(word) || pages.canBeRecycled(c, word);
    }

    @Override
    public boolean lastOfPool(Cpu c, long word) {
        return pages.lastOfPool(c, Netmem.untagged(word));
    }

    @Override
    public void adopt(Cpu c, long pool, long word) {
        pages.adopt(c, pool, Netmem.untagged(word));
        c.set(Netmem.untagged(word), c.structs().ppRefCount, 1);
    }

    @Override
    public void disown(Cpu c, long word) {
        pages.disown(c, Netmem.untagged(word));
    }
}
