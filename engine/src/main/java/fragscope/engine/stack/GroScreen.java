// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.fact.GroRule;
import fragscope.engine.packet.Checksums;
import fragscope.engine.packet.IpProto;
import fragscope.engine.packet.Packets;

/**
 * Which packets are no candidates for GRO whatever is held: they go up at once, and what is held stays. Linux 6.18:
 * net/core/gro.c, net/ipv4/af_inet.c, net/ipv6/ip6_offload.c, net/ipv4/tcp_offload.c.
 *
 * <p>Simplification: protocols other than TCP have no offload here. UDP merges only by a socket's or the device's wish,
 * tunnels are payload.
 */
public final class GroScreen {

    private static final int IPV4_PLAIN = 0x45;
    private static final int IPV6_HEADER = 40;

    private GroScreen() {
    }

    /** The first rule that forbids GRO altogether, or {@link GroRule#NONE}. */
    public static GroRule check(Packets p, int i, GroChecks checks) {
        GroRule rule = device(p, i, checks);
        if (rule == GroRule.NONE) {
            rule = p.ipVersion(i) == 4 ? inet(p, i, checks) : ipv6(p, i);
        }
        return rule == GroRule.NONE ? tcp(p, i, checks) : rule;
    }

    /** gro.c, dev_gro_receive: a packet_offload for skb->protocol must exist. */
    private static GroRule device(Packets p, int i, GroChecks checks) {
        boolean tagged = p.vlanCount(i) > 0 && !checks.vlanStripped();
        return tagged || p.ipVersion(i) == 0 ? GroRule.UNKNOWN_PROTOCOL : GroRule.NONE;
    }

    /** af_inet.c, inet_gro_receive: all its {@code goto out}, in order. */
    private static GroRule inet(Packets p, int i, GroChecks checks) {
        if (p.proto(i) != IpProto.TCP) {
            return GroRule.NOT_TCP;
        }
        if (p.ipWord0(i) >>> 24 != IPV4_PLAIN) {
            return GroRule.IP_OPTIONS;
        }
        if (p.isFragment(i)) {
            return GroRule.IP_FRAGMENT;
        }
        return checks.checksums() && Checksums.ip(p, i) == Checksums.Verdict.BAD ? GroRule.IP_CHECKSUM : GroRule.NONE;
    }

    /**
     * ip6_offload.c, ipv6_gro_receive: after the extension headers it knows there must be a protocol with an offload.
     */
    private static GroRule ipv6(Packets p, int i) {
        if (p.l3HeaderLen(i) <= IPV6_HEADER) {
            return p.proto(i) == IpProto.TCP ? GroRule.NONE : GroRule.NOT_TCP;
        }
        int next = p.byteAt(i, p.l3Off(i) + 6);
        int at = p.l3Off(i) + IPV6_HEADER;
        while (isPulled(next)) {
            if (at + 2 > p.capLen(i)) {
                return GroRule.IPV6_EXTENSION;
            }
            next = p.byteAt(i, at);
            at += (p.byteAt(i, at + 1) + 1) * 8;
        }
        if (next == IpProto.TCP) {
            return GroRule.NONE;
        }
        return next == IpProto.FRAGMENT || p.proto(i) == IpProto.TCP ? GroRule.IPV6_EXTENSION : GroRule.NOT_TCP;
    }

    /** exthdrs_offload.c: the headers with INET6_PROTO_GSO_EXTHDR. */
    private static boolean isPulled(int header) {
        return header == IpProto.HOPOPTS || header == IpProto.ROUTING || header == IpProto.DSTOPTS;
    }

    /** tcp_offload.c, tcp4_gro_receive: the checksum, unless the packet is flushed anyway; then the header's length. */
    private static GroRule tcp(Packets p, int i, GroChecks checks) {
        if (checks.checksums() && GroRules.flushesItself(p, i) == GroRule.NONE
                && Checksums.l4(p, i) == Checksums.Verdict.BAD) {
            return GroRule.TCP_CHECKSUM;
        }
        return GroFlow.tcpPayload(p, i) < 0 ? GroRule.TCP_HEADER : GroRule.NONE;
    }
}
