// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/** One skb into less, or into several. Source: net/core/skbuff.c. */
final class CutHelpers {

    private static final String SKBUFF_C = "net/core/skbuff.c";

    /** {@code ___pskb_trim(skb, len)}: cuts the end off. */
    static final Helper TRIM = Helper.abridged("___pskb_trim", SKBUFF_C,
            "skb_condense because pulling is its own row; shared chained skbs because the corpus shares none",
            CutHelpers::trim).changedTo(CutHelpers::trimAndClear);

    /** {@code pskb_trim_rcsum_slow(skb, len)}: cuts, and takes the cut bytes out of a complete checksum. */
    static final Helper TRIM_RCSUM = Helper.abridged("pskb_trim_rcsum_slow", SKBUFF_C,
            "CHECKSUM_PARTIAL because received skbs have it only over loopback", CutHelpers::trimRcsum).changedTo(
                    CutHelpers::trimRcsumChanged);

    /** {@code skb_split(skb, skb1, len)}: all behind {@code len} bytes moves to another skb. */
    static final Helper SPLIT = Helper.abridged("skb_split", SKBUFF_C,
            "zerocopy because no skb here has a ubuf", CutHelpers::split).changedTo(CutHelpers::splitFlagged);

    private CutHelpers() {
    }

    private static long trimAndClear(Cpu c, long[] a) {
        long result = trim(c, a);
        if (c.structs().hasUnreadable && Skb.frags(c, a[0]) == 0 && Skb.fragList(c, a[0]) == 0) {
            c.set(a[0], c.structs().skbUnreadable, 0);
        }
        return result;
    }

    private static long trim(Cpu c, long[] a) {
        long skb = a[0];
        int len = (int) a[1];
        if (Skb.cloned(c, skb) && c.call(HeadHelpers.EXPAND_HEAD, skb, 0, 0) != 0) {
            return Skb.ENOMEM;
        }
        int offset = Skb.headlen(c, skb);
        int frags = Skb.frags(c, skb);
        int kept = 0;
        boolean done = offset >= len;
        while (!done && kept < frags) {
            long frag = Skb.frag(c, skb, kept);
            int end = offset + Skb.size(c, frag);
            kept++;
            if (end < len) {
                offset = end;
            } else {
                Skb.setSize(c, frag, len - offset);
                done = true;
            }
        }
        if (done) {
            Skb.setFrags(c, skb, kept);
            for (int i = kept; i < frags; i++) {
                c.call(FragHelpers.SKB_FRAG_UNREF, skb, i);
            }
            drop(c, Skb.fragList(c, skb));
            c.set(Skb.info(c, skb), c.structs().fragList, 0);
        } else {
            trimList(c, skb, offset, len);
        }
        if (len > Skb.headlen(c, skb)) {
            Skb.addDataLen(c, skb, len - Skb.len(c, skb));
            Skb.addLen(c, skb, len - Skb.len(c, skb));
        } else {
            Skb.addLen(c, skb, len - Skb.len(c, skb));
            c.set(skb, c.structs().skbDataLen, 0);
            Skb.setTail(c, skb, Skb.headroom(c, skb) + len);
        }
        return 0;
    }

    private static void trimList(Cpu c, long skb, int from, int len) {
        int offset = from;
        for (long list = Skb.fragList(c, skb); list != 0; list = Skb.next(c, list)) {
            int end = offset + Skb.len(c, list);
            if (end < len) {
                offset = end;
                continue;
            }
            if (end > len) {
                c.call(TRIM, list, len - offset);
            }
            drop(c, Skb.next(c, list));
            c.set(list, c.structs().skbNext, 0);
            return;
        }
    }

    private static void drop(Cpu c, long first) {
        long list = first;
        while (list != 0) {
            long next = Skb.next(c, list);
            c.call(HeadHelpers.KFREE_SKB, list);
            list = next;
        }
    }

    /** Source: 6.4; in 6.18 the sum is taken only where the bytes can be read. */
    private static long trimRcsum(Cpu c, long[] a) {
        if (Skb.ipSummed(c, a[0]) == Skb.CHECKSUM_COMPLETE) {
            int delta = Skb.len(c, a[0]) - (int) a[1];
            long cut = c.call(SumHelpers.CHECKSUM, a[0], a[1], delta, 0);
            c.set(a[0], c.structs().skbCsum, SumHelpers.blockSub(c.get(a[0], c.structs().skbCsum), cut, a[1]));
        }
        return a[1] < Skb.len(c, a[0]) ? c.call(TRIM, a[0], a[1]) : 0;
    }

    /** {@code pskb_trim_rcsum_complete}: EFAULT while frags stay, else the checksum is given up. */
    private static long trimRcsumChanged(Cpu c, long[] a) {
        if (Skb.ipSummed(c, a[0]) == Skb.CHECKSUM_COMPLETE && c.refuses(a[0])) {
            if (a[1] > Skb.headlen(c, a[0])) {
                return Skb.EFAULT;
            }
            c.set(a[0], c.structs().skbIpSummed, Skb.CHECKSUM_NONE);
        }
        return trimRcsum(c, a);
    }

    private static long splitFlagged(Cpu c, long[] a) {
        split(c, a);
        if (c.structs().hasUnreadable) {
            c.set(a[1], c.structs().skbUnreadable, c.get(a[0], c.structs().skbUnreadable));
        }
        return 0;
    }

    private static long split(Cpu c, long[] a) {
        long skb = a[0];
        long skb1 = a[1];
        int len = (int) a[2];
        int pos = Skb.headlen(c, skb);
        if (len < pos) {
            insideHeader(c, skb, skb1, len, pos);
        } else {
            noHeader(c, skb, skb1, len, pos);
        }
        return 0;
    }

    private static void insideHeader(Cpu c, long skb, long skb1, int len, int pos) {
        Structs s = c.structs();
        c.copy(Skb.put(c, skb1, pos - len), Skb.data(c, skb) + len, pos - len);
        int frags = Skb.frags(c, skb);
        for (int i = 0; i < frags; i++) {
            Skb.assign(c, Skb.frag(c, skb1, i), Skb.frag(c, skb, i));
        }
        Skb.setFrags(c, skb1, frags);
        Skb.setFrags(c, skb, 0);
        int dataLen = Skb.dataLen(c, skb);
        c.set(skb1, s.skbDataLen, dataLen);
        Skb.addLen(c, skb1, dataLen);
        c.set(skb, s.skbDataLen, 0);
        c.set(skb, s.skbLen, len);
        Skb.setTail(c, skb, Skb.headroom(c, skb) + len);
    }

    private static void noHeader(Cpu c, long skb, long skb1, int len, int headlen) {
        Structs s = c.structs();
        int frags = Skb.frags(c, skb);
        int rest = Skb.len(c, skb) - len;
        c.set(skb1, s.skbLen, rest);
        c.set(skb1, s.skbDataLen, rest);
        c.set(skb, s.skbLen, len);
        c.set(skb, s.skbDataLen, len - headlen);
        int pos = headlen;
        int kept = 0;
        int k = 0;
        for (int i = 0; i < frags; i++) {
            long frag = Skb.frag(c, skb, i);
            int size = Skb.size(c, frag);
            if (pos + size > len) {
                Skb.assign(c, Skb.frag(c, skb1, k), frag);
                if (pos < len) {
                    c.call(FragHelpers.REF, frag);
                    Skb.addOff(c, Skb.frag(c, skb1, 0), len - pos);
                    Skb.addSize(c, Skb.frag(c, skb1, 0), pos - len);
                    Skb.setSize(c, frag, len - pos);
                    kept++;
                }
                k++;
            } else {
                kept++;
            }
            pos += size;
        }
        Skb.setFrags(c, skb, kept);
        Skb.setFrags(c, skb1, k);
    }
}
