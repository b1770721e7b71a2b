// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/**
 * The word is a struct page's address, always, and the skb says whether its pages can be read: RFC v1.
 *
 * <p>Source: the RFC of 10 July 2023 on netdev; {@code is_dma_buf_page} is asked when a frag is filled in.
 */
public final class FlaggedPageReader implements Reader {

    private final PageReader pages = new PageReader();

    /** Stateless. */
    public FlaggedPageReader() {
    }

    @Override
    public boolean readable(Cpu c, long skb) {
        return !c.structs().hasUnreadable || c.get(skb, c.structs().skbUnreadable) == 0;
    }

    @Override
    public void mark(Cpu c, long skb, long word) {
        if ((c.get(word, c.structs().pageFlags) >>> Pages.ZONES_SHIFT & 7) == Pages.ZONE_DEVICE) {
            c.set(skb, c.structs().skbUnreadable, 1);
        } else {
            pages.mark(c, skb, word);
        }
    }

    @Override
    public void ref(Cpu c, long word) {
        pages.ref(c, word);
    }

    @Override
    public void put(Cpu c, long word) {
        pages.put(c, word);
    }

    @Override
    public boolean recycle(Cpu c, long word) {
        return pages.recycle(c, word);
    }

    @Override
    public void refPooled(Cpu c, long word) {
        pages.refPooled(c, word);
    }

    /** {@code dma_buf_page_to_dma_addr}: kept in zone_device_data. */
    @Override
    public long dmaMap(Cpu c, long word, long offset) {
        boolean device = (c.get(word, c.structs().pageFlags) >>> Pages.ZONES_SHIFT & 7) == Pages.ZONE_DEVICE;
        return device ? c.get(word, c.structs().zoneDeviceData) + offset : pages.dmaMap(c, word, offset);
    }

    @Override
    public boolean canBeRecycled(Cpu c, long word) {
        return pages.canBeRecycled(c, word);
    }

    @Override
    public boolean lastOfPool(Cpu c, long word) {
        return pages.lastOfPool(c, word);
    }

    @Override
    public void adopt(Cpu c, long pool, long word) {
        pages.adopt(c, pool, word);
    }

    @Override
    public void disown(Cpu c, long word) {
        pages.disown(c, word);
    }
}
