// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.frag;

import fragscope.engine.memory.KernelMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a word under a scheme: what it would mean, whether or not a run has such a buffer.
 *
 * <p>Source: include/asm-generic/memory_model.h (page_to_pfn with CONFIG_SPARSEMEM_VMEMMAP), include/net/netmem.h;
 * vmemmap as without KASLR, 1 TiB.
 */
public final class WordDecoder {

    private static final long VMEMMAP_BYTES = 1L << 40;
    private static final int STRUCT_PAGE = 1 << KernelMap.STRUCT_PAGE_SHIFT;

    private WordDecoder() {
    }

    /** Scheme {@code plain-page}: the word is a struct page's address. */
    public static Decoded plainPage(long word) {
        if (word == 0) {
            return new Decoded.Null();
        }
        if ((word & 1) != 0) {
            return new Decoded.Invalid("plain pointer with bit 0 set");
        }
        long at = word - KernelMap.VMEMMAP;
        if (at < 0 || at >= VMEMMAP_BYTES) {
            return new Decoded.Invalid("not in vmemmap, where every struct page lies");
        }
        if (at % STRUCT_PAGE != 0) {
            return new Decoded.Invalid("points " + at % STRUCT_PAGE + " bytes into a struct page");
        }
        long pfn = KernelMap.pageToPfn(word);
        return new Decoded.Page(pfn, word, pfn << KernelMap.PAGE_SHIFT);
    }

    /** Scheme {@code netmem-lsb}: bit 0 set is a net_iov, else a struct page. */
    public static Decoded netmemLsb(long word) {
        if (!Netmem.isNetIov(word)) {
            return plainPage(word);
        }
        long netIov = Netmem.untagged(word);
        return netIov == 0 ? new Decoded.Invalid("a tag without a pointer") : new Decoded.NetIov(netIov);
    }

    /**
     * Scheme {@code tag-n}, which is no kernel's: the low bits are a tag.
     *
     * @param bits how many, 1 to 12
     */
    public static Decoded tag(long word, int bits) {
        if (bits < 1 || bits > KernelMap.PAGE_SHIFT) {
            throw new IllegalArgumentException("tag of " + bits + " bits: 1 to 12 are possible");
        }
        long mask = (1L << bits) - 1;
        List<Integer> set = new ArrayList<>();
        for (int bit = 0; bit < bits; bit++) {
            if ((word & (1L << bit)) != 0) {
                set.add(bit);
            }
        }
        return new Decoded.Tagged(word & mask, word & ~mask, set);
    }
}
