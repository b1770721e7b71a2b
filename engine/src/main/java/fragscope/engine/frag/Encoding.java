// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.frag;

/**
 * How a frag names its memory: the points at which the kernel's code differs between designs, and no others.
 *
 * <p>A page pool knows its buffers by {@link Netmem} words in every design; a frag may say the same thing otherwise. A
 * word of 0 is none. Implementations are stateless and take any 64-bit word: what they make of a word that is not
 * theirs is what the kernel's arithmetic makes of it.
 */
public interface Encoding {

    /**
     * The word that is stored in a frag for a buffer: {@code __skb_fill_page_desc}, {@code __skb_fill_netmem_desc}.
     *
     * @param netmem the buffer as page pools know it
     * @return the frag's word, or 0 when this encoding has no word for such a buffer
     */
    long fill(long netmem);

    /** The buffer that a frag's word names, as page pools know it: {@code skb_frag_unref}, {@code skb_frag_netmem}. */
    long buffer(long word);

    /** {@code skb_frag_page}: the address that readers take for a struct page, or 0 when the accessor refuses. */
    long page(long word);

    /** True when the word itself says that the CPU cannot read the memory: {@code skb_frag_is_net_iov}. */
    boolean unreadable(long word);

    /** The bits of a word that are a tag and no address; 0 where the encoding has none. */
    default long tag() {
        return 0;
    }

    /** What a word is by itself, in the kernel's or the proposal's words, as in {@code net_iov}. */
    default String means(long word) {
        return "struct page";
    }
}
