// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.skb;

import fragscope.engine.frag.Encoding;
import fragscope.engine.memory.HostPages;

/**
 * From a byte of an skb's data to the piece of memory that holds it: linear part, then frags, then chained skbs.
 *
 * <p>The order is that of net/core/datagram.c, __skb_datagram_iter. One object is reused for many walks; it holds no
 * state of the run.
 */
public final class SkbWalk {

    private final Skbs skbs;
    private final SharedInfos infos;
    private final HostPages pages;
    private final Encoding encoding;
    private int skb;
    private long netmem;
    private long word;
    private int offset;
    private int len;
    private boolean linear;

    /** Walks over these tables; frags' words are in this encoding. */
    public SkbWalk(Skbs skbs, SharedInfos infos, HostPages pages, Encoding encoding) {
        this.skbs = skbs;
        this.infos = infos;
        this.pages = pages;
        this.encoding = encoding;
    }

    /**
     * Finds the piece that holds byte {@code at} of the skb's data, from that byte to the piece's end.
     *
     * @param at 0 to len - 1
     * @return false when the skb has no such byte
     */
    public boolean find(int startSkb, int at) {
        int left = at;
        int s = startSkb;
        boolean first = true;
        while (s != Skbs.NO_ROW) {
            int headlen = skbs.headlen(s);
            int frame = skbs.headFrame.ref(s);
            if (left < headlen) {
                linear = true;
                skb = s;
                netmem = pages.addressOf(frame);
                word = netmem;
                offset = (int) (skbs.data.get(s) - pages.pageAddress(frame)) + left;
                len = headlen - left;
                return true;
            }
            left -= headlen;
            int frags = (int) infos.nrFrags.get(frame);
            for (int i = 0; i < frags; i++) {
                int size = infos.len(frame, i);
                if (left < size) {
                    linear = false;
                    skb = s;
                    word = infos.word(frame, i);
                    netmem = encoding.buffer(word);
                    offset = infos.offset(frame, i) + left;
                    len = size - left;
                    return true;
                }
                left -= size;
            }
            s = skbs.rowOf(first ? infos.fragList.get(frame) : skbs.next.get(s));
            first = false;
        }
        return false;
    }

    /** The skb of the chain that the piece belongs to. */
    public int skb() {
        return skb;
    }

    /** The piece's buffer, as page pools know it. */
    public long netmem() {
        return netmem;
    }

    /** The frag's word as it stands in memory; of a linear part, the word of its page. */
    public long word() {
        return word;
    }

    /** The piece's first byte in its buffer. */
    public int offset() {
        return offset;
    }

    /** Bytes to the piece's end. */
    public int len() {
        return len;
    }

    /** True for a linear part. */
    public boolean linear() {
        return linear;
    }
}
