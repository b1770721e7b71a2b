// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/** A merged skb cut back into segments. Source: net/core/skbuff.c. */
final class SegmentHelpers {

    /** {@code skb_segment(skb, headers)}: a list of skbs of {@code gso_size} payload bytes each, frags shared. */
    static final Helper SEGMENT = Helper.abridged("skb_segment", "net/core/skbuff.c",
            "frag_list and devices without scatter-gather because both fall back to copying, which has its own rows; "
                    + "the headers' own fields because the protocols' callbacks set them",
            SegmentHelpers::segment);

    private SegmentHelpers() {
    }

    private static long segment(Cpu c, long[] a) {
        long head = a[0];
        int doffset = (int) a[1]; // bytes of headers in front, which each segment gets
        int mss = c.getInt(Skb.info(c, head), c.structs().gsoSize);
        if (mss == 0 || Skb.fragList(c, head) != 0) {
            return 0;
        }
        int offset = doffset;
        int[] at = {Skb.headlen(c, head), 0}; // pos, index of the frag
        long segs = 0;
        long last = 0;
        do {
            int len = Math.min(Skb.len(c, head) - offset, mss);
            int hsize = Math.clamp(Skb.headlen(c, head) - (long) offset, 0, len);
            long nskb = c.call(HeadHelpers.ALLOC_SKB, hsize + (long) doffset);
            c.copy(Skb.put(c, nskb, doffset), Skb.data(c, head), doffset);
            CloneHelpers.copyHeader(c, nskb, head);
            c.copy(Skb.put(c, nskb, hsize), Skb.data(c, head) + offset, hsize);
            if (!share(c, head, nskb, offset, len, at)) {
                return Skb.EINVAL;
            }
            Skb.addDataLen(c, nskb, len - hsize);
            Skb.addLen(c, nskb, len - hsize);
            Skb.addTruesize(c, nskb, len - hsize);
            if (segs == 0) {
                segs = nskb;
            } else {
                c.set(last, c.structs().skbNext, nskb);
            }
            last = nskb;
            offset += len;
        } while (offset < Skb.len(c, head));
        return segs;
    }

    /** The frags that hold bytes {@code offset} to {@code offset + len}, each with a reference of its own. */
    private static boolean share(Cpu c, long head, long nskb, int offset, int len, int[] at) {
        int k = 0;
        while (at[0] < offset + len) {
            c.bugOn(at[1] >= Skb.frags(c, head), head);
            if (k >= Structs.MAX_SKB_FRAGS) {
                return false;
            }
            long frag = Skb.frag(c, head, at[1]);
            long copy = Skb.frag(c, nskb, k);
            Skb.assign(c, copy, frag);
            c.call(FragHelpers.REF, copy);
            int size = Skb.size(c, copy);
            if (at[0] < offset) {
                Skb.addOff(c, copy, offset - at[0]);
                Skb.addSize(c, copy, at[0] - offset);
            }
            k++;
            Skb.setFrags(c, nskb, k);
            if (at[0] + size <= offset + len) {
                at[0] += size;
                at[1]++;
            } else {
                Skb.addSize(c, copy, offset + len - at[0] - size);
                break;
            }
        }
        return true;
    }
}
