// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.helper;

/** Software merging on the way in. Source: net/core/gro.c, net/ipv4/tcp_offload.c. */
final class GroHelpers {

    /** {@code skb_gro_receive(p, skb)}: the frags of a packet go to the packet held; 0, or why not. */
    static final Helper GRO_RECEIVE = Helper.abridged("skb_gro_receive", "net/core/gro.c",
            "jumbo headers and zerocopy because no skb here has them", GroHelpers::groReceive);

    /**
     * {@code skb_gro_reset_offset(skb)}: where headers are read, frag 0 where the linear part is empty; 0 for nowhere.
     */
    static final Helper RESET_OFFSET = Helper.abridged("skb_gro_reset_offset", "net/core/gro.c",
            "NET_IP_ALIGN because x86 has 0", (c, a) -> resetOffset(c, a[0], true)).changedTo(
                    (c, a) -> resetOffset(c, a[0], false));

    /** {@code dev_gro_receive} up to the protocol: offset reset, then the header looked at; 1 when it could be read. */
    static final Helper GRO_HEADER = Helper.abridged("skb_gro_header", "include/net/gro.h",
            "protocols because reading the header is what differs: returns its first eight bytes", GroHelpers::header);

    /** {@code tcp4_gro_receive(skb)} without a checksum of the NIC's: 1 for flush, 0 when it may be merged. */
    static final Helper TCP4_GRO = Helper.abridged("tcp4_gro_receive", "net/ipv4/tcp_offload.c",
            "the search for a flow because it has rows of its own", GroHelpers::tcp4Gro);

    private static final int GRO_MAX_SIZE = 65536;
    /** NAPI_GRO_FREE_STOLEN_HEAD. */
    static final int FREE_HEAD_STOLEN = 2;
    private static final int FREE = 1;

    private GroHelpers() {
    }

    private static long groReceive(Cpu c, long[] a) {
        long p = a[0];
        long skb = a[1];
        Structs s = c.structs();
        int offset = c.getInt(skb, GroCb.dataOffset(c));
        int headlen = Skb.headlen(c, skb);
        int len = Skb.len(c, skb) - offset;
        if (Skb.ppRecycle(c, p) != Skb.ppRecycle(c, skb)) {
            return Skb.ETOOMANYREFS;
        }
        if (Skb.len(c, p) + len >= GRO_MAX_SIZE || c.get(skb, GroCb.flush(c)) != 0) {
            return Skb.E2BIG;
        }
        long lp = c.get(p, GroCb.last(c));
        int held = Skb.frags(c, lp);
        int more = Skb.frags(c, skb);
        if (headlen <= offset && more > 0 && held + more <= Structs.MAX_SKB_FRAGS) {
            int eat = offset - headlen;
            Skb.setFrags(c, lp, held + more);
            Skb.setFrags(c, skb, 0);
            for (int i = more - 1; i >= 0; i--) {
                Skb.assign(c, Skb.frag(c, lp, held + i), Skb.frag(c, skb, i));
            }
            Skb.addOff(c, Skb.frag(c, lp, held), eat);
            Skb.addSize(c, Skb.frag(c, lp, held), -eat);
            Skb.addLen(c, skb, -Skb.dataLen(c, skb));
            c.set(skb, s.skbDataLen, 0);
            c.set(skb, GroCb.free(c), FREE);
        } else if (c.get(skb, s.skbHeadFrag) != 0 && headlen > offset && held + 1 + more <= Structs.MAX_SKB_FRAGS) {
            long page = Pages.head(c, c.addresses().virtToPage(Skb.head(c, skb)));
            c.call(FragHelpers.FILL, lp, held, page, Skb.data(c, skb) - c.addresses().pageAddress(page) + offset,
                    headlen - offset);
            c.copy(Skb.frag(c, lp, held + 1), Skb.frag(c, skb, 0), (long) more * Structs.FRAG_BYTES);
            Skb.setFrags(c, lp, held + 1 + more);
            c.set(skb, GroCb.free(c), FREE_HEAD_STOLEN);
        } else {
            chain(c, p, skb, offset, headlen);
            lp = p;
        }
        c.set(p, GroCb.count(c), c.get(p, GroCb.count(c)) + c.get(skb, GroCb.count(c)));
        for (long each : lp == p ? new long[]{p} : new long[]{p, lp}) {
            Skb.addDataLen(c, each, len);
            Skb.addLen(c, each, len);
            Skb.addTruesize(c, each, len);
        }
        return 0;
    }

    /** Does not fit: the skb is chained as it is, without its headers. */
    private static void chain(Cpu c, long p, long skb, int offset, int headlen) {
        Structs s = c.structs();
        int pulled = offset;
        if (offset > headlen) {
            int eat = offset - headlen;
            Skb.addOff(c, Skb.frag(c, skb, 0), eat);
            Skb.addSize(c, Skb.frag(c, skb, 0), -eat);
            Skb.addDataLen(c, skb, -eat);
            Skb.addLen(c, skb, -eat);
            pulled = headlen;
        }
        Skb.pull(c, skb, pulled);
        long last = c.get(p, GroCb.last(c));
        if (last == p) {
            c.set(Skb.info(c, p), s.fragList, skb);
        } else {
            c.set(last, s.skbNext, skb);
        }
        c.set(p, GroCb.last(c), skb);
    }

    private static long resetOffset(Cpu c, long skb, boolean old) {
        int headlen = Skb.headlen(c, skb);
        c.set(skb, GroCb.dataOffset(c), 0);
        c.set(skb, GroCb.frag0(c), Skb.data(c, skb));
        c.set(skb, GroCb.frag0Len(c), headlen);
        if (headlen != 0 || Skb.frags(c, skb) == 0) {
            return headlen == 0 ? 0 : c.get(skb, GroCb.frag0(c));
        }
        long frag = Skb.frag(c, skb, 0);
        long page = Skb.page(c, frag);
        if (old || page != 0) { // !PageHighMem is always true on x86-64
            c.set(skb, GroCb.frag0(c), c.addresses().pageAddress(page) + Skb.off(c, frag));
            c.set(skb, GroCb.frag0Len(c), Math.min(Skb.size(c, frag), Skb.end(c, skb) - Skb.tail(c, skb)));
        }
        return c.get(skb, GroCb.frag0Len(c)) == 0 ? 0 : c.get(skb, GroCb.frag0(c));
    }

    private static long header(Cpu c, long[] a) {
        long skb = a[0];
        c.call(RESET_OFFSET, skb);
        if (c.getInt(skb, GroCb.frag0Len(c)) >= a[1]) {
            return c.load(c.get(skb, GroCb.frag0(c)) + a[1] - 8, 8);
        }
        int more = (int) a[1] - Skb.headlen(c, skb); // skb_gro_header_slow: pskb_may_pull
        if (more > 0 && (more > Skb.dataLen(c, skb) || c.call(HeadHelpers.PULL_TAIL, skb, more) == 0)) {
            return 0;
        }
        return c.load(Skb.data(c, skb) + a[1] - 8, 8);
    }

    /** {@code a[1]}: where the TCP header begins; {@code a[2]}: the pseudo header's sum. */
    private static long tcp4Gro(Cpu c, long[] a) {
        long skb = a[0];
        if (Skb.ipSummed(c, skb) == Skb.CHECKSUM_NONE) {
            long sum = c.call(SumHelpers.CHECKSUM, skb, a[1], Skb.len(c, skb) - a[1], a[2]);
            if (SumHelpers.fold(sum) != 0xffff) {
                c.set(skb, GroCb.flush(c), 1);
                return 1;
            }
        }
        // tcp_gro_pull_header
        int more = (int) a[1] + 20 - Skb.headlen(c, skb);
        if (more > 0 && (more > Skb.dataLen(c, skb) || c.call(HeadHelpers.PULL_TAIL, skb, more) == 0)) {
            c.set(skb, GroCb.flush(c), 1);
            return 1;
        }
        return 0;
    }
}
