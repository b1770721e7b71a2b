// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.packet.Flows;
import fragscope.engine.packet.Packets;

/**
 * Whether two packets may be of one flow, NAPI_GRO_CB(p)->same_flow: what differs here is held side by side. Linux
 * 6.18.
 *
 * <p>Cheapest test first: the flow's number says that addresses, protocol and ports are equal (inet_gro_receive,
 * ipv6_gro_receive, tcp_gro_lookup).
 */
public final class GroFlow {

    private static final int IPV6_HEADER = 40;
    /** Version and flow label of IPv6's first word; the traffic class flushes instead. */
    private static final int VERSION_AND_LABEL = 0xf00f_ffff;

    private GroFlow() {
    }

    /** True when packet {@code i} may join a held one whose first packet is {@code held}; both passed the screen. */
    public static boolean same(Packets p, int held, int i) {
        int flow = p.flow(i);
        return flow != Flows.NO_FLOW && flow == p.flow(held) && sameLink(p, held, i)
                && (p.ipVersion(i) == 4 || sameIpv6(p, held, i));
    }

    /**
     * gro.c, gro_list_prepare: equal Ethernet headers (compare_ether_header) and equal tags (vlan_all), which together
     * is everything before the IP header.
     */
    private static boolean sameLink(Packets p, int held, int i) {
        int l3Off = p.l3Off(i);
        return l3Off == p.l3Off(held) && p.sameBytes(held, 0, i, 0, l3Off);
    }

    /** ip6_offload.c, ipv6_gro_receive: equal flow labels, next headers, and extension headers byte by byte. */
    private static boolean sameIpv6(Packets p, int held, int i) {
        if (((p.ipWord0(held) ^ p.ipWord0(i)) & VERSION_AND_LABEL) != 0) {
            return false;
        }
        int extensions = p.l3HeaderLen(i) - IPV6_HEADER;
        int off = p.l3Off(i);
        if (extensions != p.l3HeaderLen(held) - IPV6_HEADER) {
            return false;
        }
        return extensions == 0 || (p.sameBytes(held, off + 6, i, off + 6, 1)
                && p.sameBytes(held, off + IPV6_HEADER, i, off + IPV6_HEADER, extensions));
    }

    /**
     * skb_gro_len() behind the TCP header: what follows it in the frame, padding included, whatever the IP length says.
     *
     * @return bytes, or negative when the header does not fit or has an impossible length
     */
    public static int tcpPayload(Packets p, int i) {
        int header = p.headerLen(i);
        if (header == Packets.ABSENT) {
            header = headerPastIpLength(p, i);
        }
        return header < 0 ? -1 : p.len(i) - header;
    }

    /** Where TCP's header ends when the IP length denies it room: GRO reads the frame, not the length. */
    private static int headerPastIpLength(Packets p, int i) {
        int at = p.l4Off(i);
        if (at < 0 || at + 13 > p.capLen(i)) {
            return -1;
        }
        int size = (p.byteAt(i, at + 12) >>> 4) * 4;
        return size < 20 ? -1 : at + size;
    }
}
