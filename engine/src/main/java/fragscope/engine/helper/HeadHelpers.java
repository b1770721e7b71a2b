// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/** Linear parts: allocation, expansion, pulling, freeing. Source: net/core/skbuff.c. */
final class HeadHelpers {

    private static final String SKBUFF_C = "net/core/skbuff.c";

    /** {@code __alloc_skb(size)}: an empty skb with room for {@code size} bytes. */
    static final Helper ALLOC_SKB = Helper.abridged("__alloc_skb", SKBUFF_C,
            "slabs and failures because the model's heap has room", HeadHelpers::allocSkb);

    /** {@code pskb_expand_head(skb, nhead, ntail)}: a new linear part; of a clone also references of its own. */
    static final Helper EXPAND_HEAD = Helper.abridged("pskb_expand_head", SKBUFF_C,
            "zerocopy and metadata because no skb here has any", HeadHelpers::expandHead);

    /** {@code __pskb_pull_tail(skb, delta)}: bytes of frags into the linear part; its new end, or NULL. */
    static final Helper PULL_TAIL = Helper.abridged("__pskb_pull_tail", SKBUFF_C,
            "shared chained skbs because the corpus shares none", HeadHelpers::pullTail).changedTo(
                    HeadHelpers::pullTail);

    /** {@code skb_linearize}. */
    static final Helper LINEARIZE = Helper.closely("skb_linearize", "include/linux/skbuff.h",
            (c, a) -> Skb.dataLen(c, a[0]) == 0 || c.call(HeadHelpers.PULL_TAIL, a[0], Skb.dataLen(c, a[0])) != 0
                    ? 0
                    : Skb.ENOMEM);

    /** {@code pskb_pull}. */
    static final Helper PSKB_PULL = Helper.closely("pskb_pull", "include/linux/skbuff.h", (c, a) -> {
        int more = (int) a[1] - Skb.headlen(c, a[0]);
        if (more > 0 && c.call(HeadHelpers.PULL_TAIL, a[0], more) == 0) {
            return 0;
        }
        Skb.pull(c, a[0], (int) a[1]);
        return Skb.data(c, a[0]);
    });

    /** {@code skb_release_data}: drops the references on the data; the last lets frags and head go. */
    static final Helper RELEASE_DATA = Helper.abridged("skb_release_data", SKBUFF_C,
            "zerocopy because no skb here has a ubuf", HeadHelpers::releaseData);

    /** {@code kfree_skb}. */
    static final Helper KFREE_SKB = Helper.abridged("kfree_skb", SKBUFF_C,
            "head state because no skb here has a destructor", (c, a) -> {
                if (a[0] == 0 || (int) c.add(a[0], c.structs().skbUsers, -1) != 0) {
                    return 0;
                }
                c.call(HeadHelpers.RELEASE_DATA, a[0]);
                c.event(Event.Kind.SKB_FREED, a[0]);
                return 0;
            });

    private static final int ALIGN = 64;

    private HeadHelpers() {
    }

    private static long allocSkb(Cpu c, long[] a) {
        Structs s = c.structs();
        long room = a[0] + ALIGN - 1 & -ALIGN;
        long skb = c.allocate(s.skbBytes);
        long head = c.allocate(room + s.sharedInfoBytes);
        c.set(skb, s.skbHead, head);
        c.set(skb, s.skbData, head);
        c.set(skb, s.skbEnd, room);
        c.set(skb, s.skbUsers, 1);
        c.set(skb, s.skbTruesize, room + s.sharedInfoBytes + (s.skbBytes + ALIGN - 1 & -ALIGN));
        c.set(Skb.info(c, skb), s.dataref, 1);
        return skb;
    }

    private static long expandHead(Cpu c, long[] a) {
        long skb = a[0];
        Structs s = c.structs();
        int osize = Skb.end(c, skb);
        int size = osize + (int) a[1] + (int) a[2] + ALIGN - 1 & -ALIGN;
        c.bugOn(Skb.shared(c, skb), skb);
        long data = c.allocate(size + s.sharedInfoBytes);
        c.copy(data + a[1], Skb.head(c, skb), Skb.tail(c, skb));
        c.copy(data + size, Skb.info(c, skb), s.frags + (long) Skb.frags(c, skb) * Structs.FRAG_BYTES);
        if (Skb.cloned(c, skb)) {
            for (int i = 0; i < Skb.frags(c, skb); i++) {
                c.call(FragHelpers.REF, Skb.frag(c, skb, i));
            }
            for (long list = Skb.fragList(c, skb); list != 0; list = Skb.next(c, list)) {
                c.add(list, s.skbUsers, 1); // skb_clone_fraglist
            }
            c.call(RELEASE_DATA, skb);
        } else {
            freeHead(c, skb);
        }
        long off = data + a[1] - Skb.head(c, skb);
        c.set(skb, s.skbHead, data);
        c.set(skb, s.skbHeadFrag, 0);
        c.set(skb, s.skbData, Skb.data(c, skb) + off);
        c.set(skb, s.skbEnd, size);
        Skb.setTail(c, skb, Skb.tail(c, skb) + (int) a[1]);
        c.set(skb, s.skbCloned, 0);
        c.set(skb, s.skbNohdr, 0);
        c.set(Skb.info(c, skb), s.dataref, 1);
        Skb.addTruesize(c, skb, size - osize);
        return 0;
    }

    /** {@code skb_free_head}: a head of a page pool's page goes back to it. */
    private static void freeHead(Cpu c, long skb) {
        c.event(Event.Kind.HEAD_FREED, Skb.head(c, skb));
    }

    private static long pullTail(Cpu c, long[] a) {
        long skb = a[0];
        int delta = (int) a[1];
        int eat = Skb.tail(c, skb) + delta - Skb.end(c, skb);
        if (c.refuses(skb)) {
            return 0;
        }
        if (eat > 0 || Skb.cloned(c, skb)) {
            if (c.call(EXPAND_HEAD, skb, 0, eat > 0 ? eat + 128 : 0) != 0) {
                return 0;
            }
        }
        c.bugOn(c.call(CopyHelpers.COPY_BITS, skb, Skb.headlen(c, skb), Skb.tailPointer(c, skb), delta) != 0, skb);
        if (!pullFragList(c, skb, delta)) {
            return 0;
        }
        pullPages(c, skb, delta);
        Skb.setTail(c, skb, Skb.tail(c, skb) + delta);
        Skb.addDataLen(c, skb, -delta);
        return Skb.tailPointer(c, skb);
    }

    /** Chained skbs that were pulled are freed, the one pulled in part is cut. */
    private static boolean pullFragList(Cpu c, long skb, int delta) {
        int eat = delta;
        for (int i = 0; i < Skb.frags(c, skb); i++) {
            int size = Skb.size(c, Skb.frag(c, skb, i));
            if (size >= eat) {
                return true;
            }
            eat -= size;
        }
        long list = Skb.fragList(c, skb);
        while (list != 0 && eat > 0) {
            long next = Skb.next(c, list);
            if (Skb.len(c, list) <= eat) {
                eat -= Skb.len(c, list);
                c.set(Skb.info(c, skb), c.structs().fragList, next);
                c.call(KFREE_SKB, list);
                list = next;
            } else {
                return c.call(PSKB_PULL, list, eat) != 0;
            }
        }
        return true;
    }

    private static void pullPages(Cpu c, long skb, int delta) {
        int eat = delta;
        int k = 0;
        int frags = Skb.frags(c, skb);
        for (int i = 0; i < frags; i++) {
            long frag = Skb.frag(c, skb, i);
            int size = Skb.size(c, frag);
            if (size <= eat) {
                c.call(FragHelpers.SKB_FRAG_UNREF, skb, i);
                eat -= size;
                continue;
            }
            long kept = Skb.frag(c, skb, k);
            if (k != i) {
                Skb.assign(c, kept, frag);
            }
            if (eat != 0) {
                Skb.addOff(c, kept, eat);
                Skb.addSize(c, kept, -eat);
                eat = 0;
            }
            k++;
        }
        Skb.setFrags(c, skb, k);
    }

    private static long releaseData(Cpu c, long[] a) {
        long skb = a[0];
        Structs s = c.structs();
        long info = Skb.info(c, skb);
        if (c.get(skb, s.skbCloned) != 0) {
            int users = c.get(skb, s.skbNohdr) != 0 ? (1 << 16) + 1 : 1;
            if ((int) c.add(info, s.dataref, -users) != 0) {
                c.set(skb, s.skbPpRecycle, 0);
                return 0;
            }
        }
        boolean recycle = Skb.ppRecycle(c, skb);
        for (int i = 0; i < Skb.frags(c, skb); i++) {
            c.call(FragHelpers.UNREF, Skb.frag(c, skb, i), recycle ? 1 : 0);
        }
        long list = Skb.fragList(c, skb);
        while (list != 0) {
            long next = Skb.next(c, list);
            c.call(KFREE_SKB, list);
            list = next;
        }
        freeHead(c, skb);
        c.set(skb, s.skbPpRecycle, 0);
        return 0;
    }
}
