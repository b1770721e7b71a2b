// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

import java.util.List;

/**
 * An skb of the corpus, as it is to be built.
 *
 * @param name what it is a case of
 * @param linear payload bytes in the linear part, behind the headers
 * @param headers whether the headers are in the linear part; else at the start of the first frag
 * @param frags in order
 * @param ppRecycle whether the skb frees through the page pool; without it frags hold references of their own
 * @param ipSummed CHECKSUM_NONE 0, UNNECESSARY 1, COMPLETE 2
 * @param cloned whether a clone of it exists
 * @param chained frags of skbs on its frag_list, one list a chained skb
 */
public record SkbPlan(String name, int linear, boolean headers, List<Part> frags, boolean ppRecycle, int ipSummed,
        boolean cloned, List<List<Part>> chained) {

    /** Ethernet, IPv4, TCP with timestamps. */
    public static final int HEADER_BYTES = 66;

    /**
     * A frag.
     *
     * @param buffer which buffer
     * @param host whether it is a host page in every design
     * @param offset first byte in the buffer
     * @param len bytes
     */
    public record Part(int buffer, boolean host, int offset, int len) {
    }

    /** Keeps its own copies. */
    public SkbPlan {
        frags = List.copyOf(frags);
        chained = List.copyOf(chained);
    }

    /** The same with the headers in the first frag, where it has frags. */
    public SkbPlan withHeadersInside() {
        return frags.isEmpty()
                ? this
                : new SkbPlan(name, 0, false, frags, ppRecycle, ipSummed, cloned, chained);
    }
}
