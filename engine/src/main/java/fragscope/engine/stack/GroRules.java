// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.fact.GroRule;
import fragscope.engine.packet.Packets;

/**
 * What forbids that a packet joins the held one of its flow. Linux 6.18: net/ipv4/tcp_offload.c, tcp_gro_receive;
 * include/net/gro.h, inet_gro_flush and ipv6_gro_flush; net/core/gro.c, skb_gro_receive.
 *
 * <p>Pure functions over header columns: {@code held} is the held skb's first packet, {@code i} the new one. One method
 * a line of the kernel. The kernel ors all tests together; here the first that forbids is named, in the kernel's order.
 * Called once a packet of a bulk flow: primitives only, nothing is allocated.
 */
public final class GroRules {

    /** netif_get_gro_max_size(): gro_max_size and gro_ipv4_max_size, both GRO_LEGACY_MAX_SIZE unless set. */
    public static final int MAX_SIZE = 65536;

    private static final int CWR = 0x80 << 16;
    private static final int FIN_PSH = 0x09 << 16;
    private static final int ENDING = 0x2f << 16; // URG, PSH, RST, SYN, FIN
    private static final int HEADER_LENGTH = 0xf000_0000;
    private static final int WINDOW = 0xffff;

    private GroRules() {
    }

    /** af_inet.c, inet_gro_receive, and ip6_offload.c, ipv6_gro_receive: {@code flush} for the packet's own sake. */
    public static GroRule flushesItself(Packets p, int i) {
        if (lengthDiffers(p, i)) {
            return GroRule.LENGTH_DIFFERS;
        }
        return p.ipVersion(i) == 4 && reservedBit(p, i) ? GroRule.RESERVED_BIT : GroRule.NONE;
    }

    /**
     * The first rule that keeps packet {@code i} from joining, or {@link GroRule#NONE}. The packet does not flush
     * itself and {@link GroFlow#same} holds.
     *
     * @param payload {@link GroFlow#tcpPayload} of the packet
     * @param count segments held, NAPI_GRO_CB(p)->count
     * @param heldPayload TCP payload held so far, skb_gro_len(p)
     * @param mss payload of the held first segment, skb_shinfo(p)->gso_size
     * @param fixedId NAPI_GRO_CB(p)->ip_fixedid, with {@link #fixesId} of this packet already applied
     * @param poolsDiffer p->pp_recycle != skb->pp_recycle
     */
    public static GroRule against(Packets p, int held, int i, int payload, int count, int heldPayload, int mss,
            boolean fixedId, boolean poolsDiffer) {
        GroRule rule = tcpHeader(p, held, i);
        if (rule != GroRule.NONE) {
            return rule;
        }
        rule = p.ipVersion(i) == 4 ? inetFlush(p, held, i, count, fixedId) : ipv6Flush(p, held, i);
        if (rule != GroRule.NONE) {
            return rule;
        }
        if (payload == 0) {
            return GroRule.NO_PAYLOAD;
        }
        if (largerThanMss(payload, mss)) {
            return GroRule.LARGER_THAN_MSS;
        }
        if (sequenceGap(p, held, i, heldPayload)) {
            return GroRule.SEQUENCE_GAP;
        }
        if (poolsDiffer) { // skb_gro_receive: their frags are given back differently
            return GroRule.PP_RECYCLE_DIFFERS;
        }
        return tooLarge(p, held, heldPayload, payload) ? GroRule.TOO_LARGE : GroRule.NONE;
    }

    private static GroRule tcpHeader(Packets p, int held, int i) {
        int word = p.tcpWord3(i);
        if (cwr(word)) {
            return GroRule.CWR;
        }
        int differs = differs(word, p.tcpWord3(held));
        if (differs != 0) {
            return whichDiffers(differs);
        }
        if (p.ack(i) != p.ack(held)) {
            return GroRule.ACK_DIFFERS;
        }
        return optionsDiffer(p, held, i) ? GroRule.OPTIONS_DIFFER : GroRule.NONE;
    }

    /** {@code flush = flags & TCP_FLAG_CWR}. */
    static boolean cwr(int word3) {
        return (word3 & CWR) != 0;
    }

    /**
     * {@code (flags ^ tcp_flag_word(th2)) & ~(FIN | PSH)}; the flag word is all 32 bits, length and window included.
     */
    static int differs(int word3, int heldWord3) {
        return (word3 ^ heldWord3) & ~FIN_PSH;
    }

    private static GroRule whichDiffers(int bits) {
        if ((bits & HEADER_LENGTH) != 0) {
            return GroRule.HEADER_LENGTH_DIFFERS;
        }
        return (bits & ~WINDOW) != 0 ? GroRule.FLAGS_DIFFER : GroRule.WINDOW_DIFFERS;
    }

    /** {@code for (i = sizeof(*th); i < thlen; i += 4) flush |= …}; the header lengths are equal here. */
    static boolean optionsDiffer(Packets p, int held, int i) {
        int n = p.tcpOptionsLen(i);
        return n != 0 && !p.sameBytes(held, p.tcpOptionsOff(held), i, p.tcpOptionsOff(i), n);
    }

    /** gro.h, inet_gro_flush: all fields must match except length and checksum, then the id. */
    private static GroRule inetFlush(Packets p, int held, int i, int count, boolean fixedId) {
        if (p.hopLimit(i) != p.hopLimit(held)) {
            return GroRule.TTL_DIFFERS;
        }
        if (p.trafficClass(i) != p.trafficClass(held)) {
            return GroRule.TOS_DIFFERS;
        }
        if (p.dontFragment(i) != p.dontFragment(held)) {
            return GroRule.DF_DIFFERS;
        }
        return idNotNext(p.ipId(i) - p.ipId(held), count, fixedId) ? GroRule.ID_NOT_NEXT : GroRule.NONE;
    }

    /** gro.h, inet_gro_flush: {@code ipid_offset ^ (count * !ip_fixedid)}, in 16 bits. */
    static boolean idNotNext(int offset, int count, boolean fixedId) {
        return (offset & 0xffff) != (fixedId ? 0 : count & 0xffff);
    }

    /**
     * gro.h, inet_gro_flush: the second packet decides whether the flow keeps its id; since 6.18 without DF as well.
     */
    public static boolean fixesId(Packets p, int held, int i, int count) {
        return count == 1 && p.ipVersion(i) == 4 && p.ipId(i) == p.ipId(held);
    }

    /** gro.h, ipv6_gro_flush. */
    private static GroRule ipv6Flush(Packets p, int held, int i) {
        if (p.trafficClass(i) != p.trafficClass(held)) {
            return GroRule.TRAFFIC_CLASS_DIFFERS;
        }
        return p.hopLimit(i) != p.hopLimit(held) ? GroRule.HOP_LIMIT_DIFFERS : GroRule.NONE;
    }

    /** {@code flush |= (len - 1) >= mss}, unsigned; a length of 0 is named apart. */
    static boolean largerThanMss(int payload, int mss) {
        return Integer.compareUnsigned(payload - 1, mss) >= 0;
    }

    /** {@code flush |= (ntohl(th2->seq) + skb_gro_len(p)) ^ ntohl(th->seq)}. */
    static boolean sequenceGap(Packets p, int held, int i, int heldPayload) {
        return p.seq(held) + heldPayload != p.seq(i);
    }

    /** gro.c, skb_gro_receive: {@code p->len + len >= gro_max_size}; p->len counts from the IP header on. */
    static boolean tooLarge(Packets p, int held, int heldPayload, int payload) {
        return p.headerLen(held) - p.l3Off(held) + heldPayload + payload >= MAX_SIZE;
    }

    /**
     * At {@code out_check_final}: nothing may follow this packet. Where it joined, the whole goes up; where it did not,
     * it goes up alone.
     *
     * @param mss of the held packet it joined; 1 where it joined none
     */
    public static boolean ends(Packets p, int i, int payload, int mss) {
        return payload < mss || endingFlag(p, i);
    }

    /** {@code flags & (URG | PSH | RST | SYN | FIN)}. */
    static boolean endingFlag(Packets p, int i) {
        return (p.tcpWord3(i) & ENDING) != 0;
    }

    /** {@code tcp_flag_word(th2) |= flags & (FIN | PSH)}: the flags that a joined packet adds to the first header. */
    public static int addedFlags(Packets p, int i) {
        return (p.tcpWord3(i) & FIN_PSH) >>> 16;
    }

    /** inet: {@code ntohl(*(__be32 *)iph) ^ skb_gro_len(skb)}; ipv6: {@code payload_len != skb_gro_len(skb) - hlen}. */
    static boolean lengthDiffers(Packets p, int i) {
        int off = p.l3Off(i);
        int received = p.len(i) - off;
        return p.ipVersion(i) == 4
                ? (p.ipWord0(i) & 0xffff) != (received & 0xffff)
                : (p.byteAt(i, off + 4) << 8 | p.byteAt(i, off + 5)) != received - 40;
    }

    /** inet: {@code ntohl(*(__be32 *)&iph->id) & ~IP_DF}, 16 bits of it; fragments were sorted out before. */
    static boolean reservedBit(Packets p, int i) {
        return p.reservedFlag(i);
    }
}
