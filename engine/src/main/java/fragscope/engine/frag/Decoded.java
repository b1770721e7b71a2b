// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.frag;

import java.util.List;

/** What a 64-bit word means under a scheme. */
public sealed interface Decoded {

    /** No memory. */
    record Null() implements Decoded {
    }

    /**
     * A struct page.
     *
     * @param pfn number of the page frame
     * @param pagePtr address of the struct page
     * @param phys physical address of the frame
     */
    record Page(long pfn, long pagePtr, long phys) implements Decoded {
    }

    /**
     * A tagged struct net_iov.
     *
     * @param netIovPtr its address, without the tag
     */
    record NetIov(long netIovPtr) implements Decoded {
    }

    /**
     * A pointer with tag bits.
     *
     * @param tag the low bits
     * @param ptr the word without them
     * @param tagBitsSet numbers of the bits that are set, lowest first
     */
    record Tagged(long tag, long ptr, List<Integer> tagBitsSet) implements Decoded {
        /** Keeps its own copy. */
        public Tagged {
            tagBitsSet = List.copyOf(tagBitsSet);
        }
    }

    /**
     * A word that the scheme does not allow. A verdict of this program: the kernel would go on with it.
     *
     * @param why the rule that it breaks
     */
    record Invalid(String why) implements Decoded {
    }
}
