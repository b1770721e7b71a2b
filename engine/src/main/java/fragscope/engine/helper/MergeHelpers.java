// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/** Two skbs into one. Source: net/core/skbuff.c. */
final class MergeHelpers {

    /** {@code skb_try_coalesce(to, from)}: moves the data of one skb to another; 1 when it did. */
    static final Helper TRY_COALESCE = Helper.abridged("skb_try_coalesce", "net/core/skbuff.c",
            "zerocopy because no skb here has a ubuf", MergeHelpers::coalesce64).changedTo(MergeHelpers::coalesce618);

    /** {@code skb_shift(tgt, skb, shiftlen)}: moves paged data to the end of another skb; the bytes moved. */
    static final Helper SHIFT = Helper.abridged("skb_shift", "net/core/skbuff.c",
            "zerocopy because no skb here has a ubuf", MergeHelpers::shift);

    private static final int SKB_ALIGN = 64;

    private MergeHelpers() {
    }

    private static long coalesce64(Cpu c, long[] a) {
        if (Skb.cloned(c, a[0]) || Skb.ppRecycle(c, a[0]) != Skb.ppRecycle(c, a[1])
                || Skb.ppRecycle(c, a[1]) && Skb.cloned(c, a[1])) {
            return 0;
        }
        return coalesce(c, a[0], a[1], true);
    }

    /**
     * Since 6.8 a page pool's buffers can be referenced one by one; the RFC of 2023 only added the readability check.
     */
    private static long coalesce618(Cpu c, long[] a) {
        if (c.refuses(a[0]) != c.refuses(a[1])) {
            return 0;
        }
        if (!c.structs().ppRefCount.name().equals("pp_ref_count")) {
            return coalesce64(c, a);
        }
        return Skb.cloned(c, a[0]) || Skb.ppRecycle(c, a[0]) != Skb.ppRecycle(c, a[1])
                ? 0
                : coalesce(c, a[0], a[1], false);
    }

    private static long coalesce(Cpu c, long to, long from, boolean old) {
        int len = Skb.len(c, from);
        if (len <= Skb.tailroom(c, to) && !c.refuses(from)) {
            c.bugOn(len != 0 && c.call(CopyHelpers.COPY_BITS, from, 0, Skb.put(c, to, len), len) != 0, from);
            return 1;
        }
        if (Skb.fragList(c, to) != 0 || Skb.fragList(c, from) != 0) {
            return 0;
        }
        int frags = Skb.frags(c, to);
        int more = Skb.frags(c, from);
        int headlen = Skb.headlen(c, from);
        int delta = c.getInt(from, c.structs().skbTruesize) - SKB_ALIGN * 4;
        if (headlen != 0) {
            if (frags + more >= Structs.MAX_SKB_FRAGS || c.get(from, c.structs().skbHeadFrag) == 0
                    || Skb.cloned(c, from)) { // skb_head_is_locked
                return 0;
            }
            long head = Skb.head(c, from);
            long page = Pages.head(c, c.addresses().virtToPage(head));
            c.call(FragHelpers.FILL, to, frags, page, Skb.data(c, from) - c.addresses().pageAddress(page), headlen);
            frags++;
        } else if (frags + more > Structs.MAX_SKB_FRAGS) {
            return 0;
        }
        c.copy(Skb.frag(c, to, frags), Skb.frag(c, from, 0), (long) more * Structs.FRAG_BYTES);
        Skb.setFrags(c, to, frags + more);
        if (!Skb.cloned(c, from)) {
            Skb.setFrags(c, from, 0);
        }
        if (old || c.call(FragHelpers.PP_FRAG_REF, from) != 0) {
            for (int i = 0; i < Skb.frags(c, from); i++) {
                c.call(FragHelpers.REF, Skb.frag(c, from, i));
            }
        }
        Skb.addTruesize(c, to, delta);
        Skb.addLen(c, to, len);
        Skb.addDataLen(c, to, len);
        return 1;
    }

    /** {@code skb_can_coalesce}: same page, next byte. */
    private static boolean follows(Cpu c, long tgt, int to, long frag) {
        if (to == 0) {
            return false;
        }
        long before = Skb.frag(c, tgt, to - 1);
        return Skb.page(c, frag) == Skb.page(c, before)
                && Skb.off(c, frag) == Skb.off(c, before) + Skb.size(c, before);
    }

    /** {@code skb_prepare_for_shift}: a clone gets data of its own. */
    private static boolean prepared(Cpu c, long skb) {
        return !Skb.cloned(c, skb) || c.call(HeadHelpers.EXPAND_HEAD, skb, 0, 0) == 0;
    }

    private static long shift(Cpu c, long[] a) {
        long tgt = a[0];
        long skb = a[1];
        int shiftlen = (int) a[2];
        c.bugOn(shiftlen > Skb.len(c, skb), skb);
        if (Skb.headlen(c, skb) != 0) {
            return 0;
        }
        int todo = shiftlen;
        int from = 0;
        int to = Skb.frags(c, tgt);
        int merge = -1;
        if (follows(c, tgt, to, Skb.frag(c, skb, 0))) {
            merge = to - 1;
            todo -= Skb.size(c, Skb.frag(c, skb, 0));
            if (todo < 0) {
                if (!prepared(c, skb) || !prepared(c, tgt)) {
                    return 0;
                }
                Skb.addSize(c, Skb.frag(c, tgt, merge), shiftlen);
                Skb.addSize(c, Skb.frag(c, skb, 0), -shiftlen);
                Skb.addOff(c, Skb.frag(c, skb, 0), shiftlen);
                return shifted(c, tgt, skb, shiftlen);
            }
            from++;
        }
        if (shiftlen == Skb.len(c, skb) && Skb.frags(c, skb) - from > Structs.MAX_SKB_FRAGS - to
                || !prepared(c, skb) || !prepared(c, tgt)) {
            return 0;
        }
        while (todo > 0 && from < Skb.frags(c, skb)) {
            if (to == Structs.MAX_SKB_FRAGS) {
                return 0;
            }
            long source = Skb.frag(c, skb, from);
            long target = Skb.frag(c, tgt, to);
            Skb.assign(c, target, source);
            to++;
            if (todo >= Skb.size(c, source)) {
                todo -= Skb.size(c, source);
                from++;
            } else {
                c.call(FragHelpers.REF, source);
                Skb.setSize(c, target, todo);
                Skb.addOff(c, source, todo);
                Skb.addSize(c, source, -todo);
                todo = 0;
            }
        }
        Skb.setFrags(c, tgt, to);
        if (merge >= 0) {
            Skb.addSize(c, Skb.frag(c, tgt, merge), Skb.size(c, Skb.frag(c, skb, 0)));
            c.call(FragHelpers.UNREF, Skb.frag(c, skb, 0), Skb.ppRecycle(c, skb) ? 1 : 0);
        }
        int left = Skb.frags(c, skb) - from;
        for (int i = 0; i < left; i++) {
            Skb.assign(c, Skb.frag(c, skb, i), Skb.frag(c, skb, from + i));
        }
        Skb.setFrags(c, skb, left);
        c.bugOn(todo > 0 && left == 0, skb);
        return shifted(c, tgt, skb, shiftlen);
    }

    private static long shifted(Cpu c, long tgt, long skb, int bytes) {
        for (long each : new long[]{tgt, skb}) {
            int by = each == tgt ? bytes : -bytes;
            c.set(each, c.structs().skbIpSummed, Skb.CHECKSUM_PARTIAL);
            Skb.addLen(c, each, by);
            Skb.addDataLen(c, each, by);
            Skb.addTruesize(c, each, by);
        }
        return bytes;
    }
}
