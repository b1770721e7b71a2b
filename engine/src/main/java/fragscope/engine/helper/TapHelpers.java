// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/** Who else looks at or sends an skb. Source: net/packet/af_packet.c, net/core/dev.c, net/kcm/kcmsock.c and others. */
final class TapHelpers {

    /** {@code packet_rcv(skb, to, snaplen)}: what tcpdump gets by recvmsg; the bytes captured. */
    static final Helper PACKET_RCV = Helper.abridged("packet_rcv", "net/packet/af_packet.c",
            "the filter, the socket's queue and its clone because what is captured is what differs",
            (c, a) -> tap(c, a, Skb.len(c, a[0]))).changedTo((c, a) -> tap(c, a, snaplen(c, a[0])));

    /** {@code tpacket_rcv}: the same into the shared ring. */
    static final Helper TPACKET_RCV = Helper.abridged("tpacket_rcv", "net/packet/af_packet.c",
            "the ring's headers because what is captured is what differs",
            (c, a) -> tap(c, a, Skb.len(c, a[0]))).changedTo((c, a) -> tap(c, a, snaplen(c, a[0])));

    /** {@code validate_xmit_unreadable_skb(skb, netmem_tx)}: forwarded, looped back: the skb, or 0 when dropped. */
    static final Helper VALIDATE_XMIT = new Helper("validate_xmit_unreadable_skb", "6.18.9", "net/core/dev.c",
            "the binding's device because one device is modelled: it is not that of the binding", (c, a) -> a[0],
            TapHelpers::validateXmit);

    /** {@code kcm_write_msgs(skb, to)}: sends an skb's frags by MSG_SPLICE_PAGES; the bytes sent. */
    static final Helper KCM_WRITE = Helper.abridged("kcm_write_msgs", "net/kcm/kcmsock.c",
            "retries and the socket below because its copy of the bytes stands for them", TapHelpers::kcm64).changedTo(
                    TapHelpers::kcm618);

    /** {@code __skb_splice_bits(skb, pipe)}: pages into a pipe; bytes spliced behind the linear part. */
    static final Helper SPLICE = Helper.abridged("__skb_splice_bits", "net/core/skbuff.c",
            "the copy of the linear part because it never differs", TapHelpers::splice).changedTo(TapHelpers::splice);

    /** {@code skb_to_sgvec(skb, sg, offset, len)}: a scatterlist for a device or a cipher; entries used. */
    static final Helper TO_SGVEC = Helper.abridged("skb_to_sgvec", "net/core/skbuff.c",
            "recursion deeper than one because the corpus chains once", TapHelpers::toSgvec);

    private static final long SG_MASK = 3; // SG_CHAIN | SG_END

    private TapHelpers() {
    }

    private static int snaplen(Cpu c, long skb) {
        return c.refuses(skb) ? Skb.headlen(c, skb) : Skb.len(c, skb);
    }

    private static long tap(Cpu c, long[] a, int snaplen) {
        return c.call(CopyHelpers.COPY_BITS, a[0], 0, a[1], snaplen) != 0 ? Skb.EFAULT : snaplen;
    }

    private static long validateXmit(Cpu c, long[] a) {
        if (!c.refuses(a[0]) || a[1] != 0) {
            return a[0];
        }
        c.call(HeadHelpers.KFREE_SKB, a[0]);
        return 0;
    }

    /** {@code kernel_sendpage} for each frag: the TCP socket below copies or sends the page. */
    private static long kcm64(Cpu c, long[] a) {
        long sent = 0;
        if (c.warnOn(Skb.frags(c, a[0]) == 0, "no frags")) {
            return Skb.EINVAL;
        }
        for (int i = 0; i < Skb.frags(c, a[0]); i++) {
            long frag = Skb.frag(c, a[0], i);
            if (c.warnOn(Skb.size(c, frag) == 0, "an empty frag")) {
                return Skb.EINVAL;
            }
            c.call(Pages.GET_PAGE, Skb.page(c, frag)); // do_tcp_sendpages
            c.copy(a[1] + sent, Mapped.at(c, frag, Skb.off(c, frag)), Skb.size(c, frag));
            sent += Skb.size(c, frag);
        }
        return sent;
    }

    /** The frags read as an array of struct bio_vec: only the first was looked at. */
    private static long kcm618(Cpu c, long[] a) {
        if (c.warnOn(Skb.frags(c, a[0]) == 0, "no frags")
                || c.warnOn(Skb.page(c, Skb.frag(c, a[0], 0)) == 0, "the first frag has no page")) {
            return Skb.EINVAL;
        }
        long sent = 0;
        for (int i = 0; i < Skb.frags(c, a[0]); i++) {
            long bvec = Skb.frag(c, a[0], i);
            long page = c.load(bvec, 8); // bv_page, whatever the word is
            c.call(Pages.GET_PAGE, page);
            int offset = Skb.off(c, bvec);
            c.copy(a[1] + sent, Pages.kmap(c, page) + offset, Skb.size(c, bvec));
            sent += Skb.size(c, bvec);
        }
        return sent;
    }

    private static long splice(Cpu c, long[] a) {
        if (c.refuses(a[0])) {
            return 0;
        }
        long spliced = 0;
        int slot = 0;
        for (int i = 0; i < Skb.frags(c, a[0]); i++) {
            long frag = Skb.frag(c, a[0], i);
            long page = Skb.page(c, frag);
            if (c.structs().hasUnreadable && c.warnOn(page == 0, "no page")) {
                return spliced;
            }
            // struct pipe_buffer {page, offset, len}; the reader maps it later
            c.storeBytes(a[1] + slot * 16L, 8, page);
            c.storeBytes(a[1] + slot * 16L + 8, 4, Skb.off(c, frag));
            c.storeBytes(a[1] + slot * 16L + 12, 4, Skb.size(c, frag));
            c.call(Pages.GET_PAGE, page);
            slot++;
            spliced += Skb.size(c, frag);
        }
        return spliced;
    }

    private static long toSgvec(Cpu c, long[] a) {
        long skb = a[0];
        long sg = a[1];
        Structs s = c.structs();
        int entries = 0;
        if (Skb.headlen(c, skb) > 0) {
            long data = Skb.data(c, skb);
            setPage(c, sg, c.addresses().virtToPage(data), Skb.headlen(c, skb), data & 4095);
            entries++;
        }
        for (int i = 0; i < Skb.frags(c, skb); i++) {
            long frag = Skb.frag(c, skb, i);
            setPage(c, sg + (long) entries * s.sgBytes, Skb.page(c, frag), Skb.size(c, frag), Skb.off(c, frag));
            entries++;
        }
        for (long list = Skb.fragList(c, skb); list != 0; list = Skb.next(c, list)) {
            long more = c.call(TO_SGVEC, list, sg + (long) entries * s.sgBytes);
            if (more < 0) {
                return more;
            }
            entries += (int) more;
        }
        return entries;
    }

    /** {@code sg_set_page}: BUG_ON for a page with a low bit set. */
    private static void setPage(Cpu c, long sg, long page, long length, long offset) {
        Structs s = c.structs();
        c.bugOn((page & SG_MASK) != 0, page);
        c.set(sg, s.sgPageLink, c.get(sg, s.sgPageLink) & SG_MASK | page);
        c.set(sg, s.sgOffset, offset);
        c.set(sg, s.sgLength, length);
    }
}
