// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.frag;

/**
 * What the word at offset 8 of a struct page says: four protocols share it. Source: include/linux/page-flags.h,
 * include/linux/mm.h.
 */
public sealed interface MagicWord {

    /**
     * A tail of a compound page.
     *
     * @param head address of the head's struct page
     */
    record Tail(long head) implements MagicWord {
    }

    /**
     * A buffer of a page pool.
     *
     * @param dmaIndex index of its DMA mapping, unsigned 32 bits, 0 for none
     * @param pfmemalloc true for a page of the emergency reserves
     */
    record PoolBuffer(long dmaIndex, boolean pfmemalloc) implements MagicWord {
    }

    /**
     * A list link, a page map, or nothing.
     *
     * @param word the word as it is
     */
    record Other(long word) implements MagicWord {
    }

    /** Reads the word; asked in the order in which the kernel's tests exclude each other: tail, page pool, other. */
    static MagicWord of(long word) {
        if (PpMagic.isTail(word)) {
            return new Tail(word - 1);
        }
        if (PpMagic.isPp(word)) {
            return new PoolBuffer(PpMagic.dmaIndex(word), PpMagic.isPfmemalloc(word));
        }
        return new Other(word);
    }
}
