// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.frag;

/**
 * The word is a struct page's address, always: {@code bv_page}. It has no way to say anything else.
 *
 * <p>Source: include/linux/skbuff.h of 5.4 to 6.8, where skb_frag_t is struct bio_vec.
 */
public final class PageWord implements Encoding {

    /** Stateless. */
    public PageWord() {
    }

    @Override
    public long fill(long netmem) {
        return Netmem.toPage(netmem);
    }

    @Override
    public long buffer(long word) {
        return word;
    }

    /** The raw word: no check, no mask. */
    @Override
    public long page(long word) {
        return word;
    }

    @Override
    public boolean unreadable(long word) {
        return false;
    }
}
