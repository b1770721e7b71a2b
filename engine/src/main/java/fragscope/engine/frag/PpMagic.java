// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.frag;

/**
 * The word at offset 8 of a struct page or net_iov, as the page pool reads it.
 *
 * <p>Source: include/linux/mm.h and include/linux/poison.h, 6.18, x86-64. Bit 0 marks a tail page, bit 1 a page from
 * the emergency reserves, bits 7 to 38 hold the index of the DMA mapping, the rest the signature.
 */
public final class PpMagic {

    /** {@code PP_SIGNATURE}: 0x40 on top of the poison pointer. */
    public static final long SIGNATURE = 0xdead_0000_0000_0040L;
    /** {@code PP_DMA_INDEX_SHIFT}. */
    public static final int DMA_INDEX_SHIFT = 7;
    /** {@code PP_DMA_INDEX_MASK}: 32 bits. */
    public static final long DMA_INDEX_MASK = 0x0000_007f_ffff_ff80L;
    /** {@code PP_MAGIC_MASK}: what is compared with the signature. */
    public static final long MASK = ~(DMA_INDEX_MASK | 3);
    /** Set in the same word for a page from the emergency reserves. */
    public static final long PFMEMALLOC = 2;

    private PpMagic() {
    }

    /** {@code netmem_is_pp}: the buffer belongs to a page pool. */
    public static boolean isPp(long word) {
        return matches(word, MASK, SIGNATURE);
    }

    /** The same test with another kernel's numbers: 32-bit kernels have a signature of 0x40 and narrower masks. */
    public static boolean matches(long word, long mask, long signature) {
        return (word & mask) == signature;
    }

    /** The index of the DMA mapping, unsigned 32 bits; 0 for none. */
    public static long dmaIndex(long word) {
        return (word & DMA_INDEX_MASK) >>> DMA_INDEX_SHIFT;
    }

    /** The signature with an index. */
    public static long of(long dmaIndex) {
        return SIGNATURE | (dmaIndex << DMA_INDEX_SHIFT & DMA_INDEX_MASK);
    }

    /** {@code page_is_pfmemalloc}: such a page is never recycled. */
    public static boolean isPfmemalloc(long word) {
        return (word & PFMEMALLOC) != 0;
    }

    /** A tail of a compound page: the word less one is the head's address. */
    public static boolean isTail(long word) {
        return (word & 1) != 0;
    }
}
