// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/** Clones and copies of skbs. Source: net/core/skbuff.c. */
final class CloneHelpers {

    private static final String SKBUFF_C = "net/core/skbuff.c";

    /** {@code skb_clone}: another sk_buff over the same data: one reference more on {@code dataref}, none on frags. */
    static final Helper CLONE = Helper.abridged("skb_clone", SKBUFF_C,
            "the fast clone slab because where a sk_buff lies does not matter", CloneHelpers::clone);

    /** {@code skb_copy}: all bytes into a linear part of its own. */
    static final Helper COPY = Helper.closely("skb_copy", SKBUFF_C, CloneHelpers::copy).changedTo(CloneHelpers::copy);

    /** {@code __pskb_copy_fclone}: a linear part of its own, frags shared by a reference each. */
    static final Helper PSKB_COPY = Helper.abridged("__pskb_copy_fclone", SKBUFF_C,
            "zerocopy because no skb here has a ubuf", CloneHelpers::pskbCopy);

    private CloneHelpers() {
    }

    /** {@code __copy_skb_header}: what travels with a copy; {@code pp_recycle} does not. */
    static void copyHeader(Cpu c, long to, long from) {
        Structs s = c.structs();
        for (Field f : new Field[]{s.skbDev, s.skbIpSummed, s.skbCsum}) {
            c.set(to, f, c.get(from, f));
        }
        c.copy(to + s.skbCb.offset(), from + s.skbCb.offset(), 48);
        if (s.hasUnreadable) {
            c.set(to, s.skbUnreadable, c.get(from, s.skbUnreadable));
        }
    }

    private static long clone(Cpu c, long[] a) {
        long skb = a[0];
        Structs s = c.structs();
        long n = c.allocate(s.skbBytes);
        copyHeader(c, n, skb);
        for (Field f : new Field[]{s.skbLen, s.skbDataLen, s.skbPpRecycle, s.skbTail, s.skbEnd, s.skbHead,
                s.skbHeadFrag,
                s.skbData, s.skbTruesize}) {
            c.set(n, f, c.get(skb, f));
        }
        c.set(n, s.skbCloned, 1);
        c.set(n, s.skbNohdr, 0);
        c.set(n, s.skbUsers, 1);
        c.add(Skb.info(c, skb), s.dataref, 1);
        c.set(skb, s.skbCloned, 1);
        return n;
    }

    private static long copy(Cpu c, long[] a) {
        long skb = a[0];
        if (c.refuses(skb)) {
            return 0;
        }
        int headroom = Skb.headroom(c, skb);
        long n = c.call(HeadHelpers.ALLOC_SKB, Skb.end(c, skb) + (long) Skb.dataLen(c, skb));
        reserve(c, n, headroom);
        Skb.put(c, n, Skb.len(c, skb));
        c.bugOn(c.call(CopyHelpers.COPY_BITS, skb, -headroom, Skb.head(c, n), headroom + (long) Skb.len(c, skb)) != 0,
                skb);
        copyHeader(c, n, skb);
        if (c.structs().hasUnreadable) {
            c.set(n, c.structs().skbUnreadable, 0);
        }
        return n;
    }

    /** {@code skb_reserve}. */
    static void reserve(Cpu c, long skb, int bytes) {
        c.set(skb, c.structs().skbData, Skb.data(c, skb) + bytes);
        Skb.setTail(c, skb, Skb.tail(c, skb) + bytes);
    }

    private static long pskbCopy(Cpu c, long[] a) {
        long skb = a[0];
        int headroom = (int) a[1];
        Structs s = c.structs();
        long n = c.call(HeadHelpers.ALLOC_SKB, Skb.headlen(c, skb) + (long) headroom);
        reserve(c, n, headroom);
        Skb.put(c, n, Skb.headlen(c, skb));
        c.copy(Skb.data(c, n), Skb.data(c, skb), Skb.len(c, n));
        Skb.addTruesize(c, n, Skb.dataLen(c, skb));
        c.set(n, s.skbDataLen, Skb.dataLen(c, skb));
        c.set(n, s.skbLen, Skb.len(c, skb));
        int frags = Skb.frags(c, skb);
        for (int i = 0; i < frags; i++) {
            Skb.assign(c, Skb.frag(c, n, i), Skb.frag(c, skb, i));
            c.call(FragHelpers.REF, Skb.frag(c, skb, i)); // skb_frag_ref
        }
        if (frags > 0) {
            Skb.setFrags(c, n, frags);
        }
        long list = Skb.fragList(c, skb);
        if (list != 0) {
            c.set(Skb.info(c, n), s.fragList, list);
            for (; list != 0; list = Skb.next(c, list)) {
                c.add(list, s.skbUsers, 1);
            }
        }
        copyHeader(c, n, skb);
        return n;
    }
}
