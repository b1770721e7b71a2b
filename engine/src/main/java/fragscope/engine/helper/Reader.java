// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/**
 * The accessors that code reads a frag's word with. {@code skb_frag_page} has had several meanings; most of the
 * argument is accessor × word.
 *
 * <p>Implementations are stateless, know no design, and take any word: what they make of one that is not theirs is what
 * their arithmetic makes of it.
 */
public interface Reader {

    /**
     * {@code skb_frag_page}: what readers take for a struct page; 0 where the accessor refuses. Source of the refusal:
     * RFC v2, "fails in the case where the frag is not backed by a page".
     */
    default long page(Cpu c, long word) {
        return isObject(word) ? 0 : word;
    }

    /** {@code skb_frag_is_net_iov} and its forerunners: the word is no page. Before them every word was one. */
    default boolean isObject(long word) {
        return false;
    }

    /** {@code skb_frag_net_iov}: the object's address, or 0. */
    default long object(long word) {
        return 0;
    }

    /** {@code skb_frags_readable}. */
    boolean readable(Cpu c, long skb);

    /** What {@code __skb_fill_page_desc} and its successors do to the skb beside filling the frag. */
    void mark(Cpu c, long skb, long word);

    /** {@code __skb_frag_ref}. */
    void ref(Cpu c, long word);

    /** {@code put_page} in {@code napi_frag_unref}, {@code put_netmem} in {@code skb_page_unref}. */
    void put(Cpu c, long word);

    /** {@code page_pool_return_skb_page}, {@code napi_pp_put_page}: true when a page pool took it. */
    boolean recycle(Cpu c, long word);

    /** The step of {@code skb_pp_frag_ref} for one frag. */
    void refPooled(Cpu c, long word);

    /** {@code skb_frag_dma_map}: the address for the device. */
    long dmaMap(Cpu c, long word, long offset);

    /** {@code __page_pool_page_can_be_recycled}. */
    boolean canBeRecycled(Cpu c, long word);

    /** {@code page_pool_unref_netmem}: drops one of the pool's own references; true when it was the last. */
    default boolean lastOfPool(Cpu c, long word) {
        return true;
    }

    /** {@code page_pool_set_pp_info}: writes what makes a buffer the pool's. */
    void adopt(Cpu c, long pool, long word);

    /** {@code page_pool_clear_pp_info}. */
    void disown(Cpu c, long word);
}
