// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.frag;

/**
 * The word is a struct page's address, or a struct page_pool_iov's with bit 0 set; its C type is a struct page pointer
 * in both cases, so that no compiler can tell.
 *
 * <p>Source: the RFC of 10 August 2023 on netdev (PP_DEVMEM, later PP_IOV), include/linux/skbuff.h: the frag stays a
 * bio_vec, and skb_frag_page gives NULL for a frag that no page backs.
 */
public final class PagePoolIovWord implements Encoding {

    private static final long PP_IOV = 1;

    private final boolean masked;

    /** {@code masked}: readers take the bit off before they follow the word. */
    public PagePoolIovWord(boolean masked) {
        this.masked = masked;
    }

    @Override
    public long fill(long netmem) {
        return netmem;
    }

    @Override
    public long buffer(long word) {
        return word;
    }

    /** {@code skb_frag_page}: NULL for a page_pool_iov, where the bit is looked at; else the raw word. */
    @Override
    public long page(long word) {
        return masked && (word & PP_IOV) != 0 ? 0 : word;
    }

    @Override
    public boolean unreadable(long word) {
        return (word & PP_IOV) != 0;
    }

    @Override
    public long tag() {
        return PP_IOV;
    }

    @Override
    public String means(long word) {
        return unreadable(word) ? "page_pool_iov" : "struct page";
    }
}
