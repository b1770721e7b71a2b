// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/**
 * An object left its holder: what the allocators behind the helpers would do with it.
 *
 * @param kind to whom
 * @param address the object, untagged
 */
public record Event(Kind kind, long address) {

    /** To whom an object goes. */
    public enum Kind {
        /** A page goes to the page allocator. */
        PAGE_FREED,
        /** A buffer goes into its page pool's ring. */
        RECYCLED,
        /** A page or device buffer goes to the genpool of its provider. */
        TO_GENPOOL,
        /** A sk_buff goes to its slab. */
        SKB_FREED,
        /** A linear part goes to its allocator. */
        HEAD_FREED
    }
}
