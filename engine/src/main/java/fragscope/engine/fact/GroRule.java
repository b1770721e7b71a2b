// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

/**
 * Why GRO does not merge a packet, each rule by the kernel line that says it, in the order in which a packet meets
 * them. Linux 6.18.
 *
 * <p>The kernel ors most of its tests together and keeps no reason; where several rules forbid, the first one is named.
 */
public enum GroRule {
    // @formatter:off
    /** Nothing forbids it. */
    NONE(Effect.MERGE, "nothing forbids the merge", "net/ipv4/tcp_offload.c", "tcp_gro_receive"),

    /** GRO is off. */
    GRO_OFF(Effect.PASS, "GRO is off for this device", "include/linux/netdevice.h", "netif_elide_gro"),
    /** The packet's EtherType has no offload: ARP, and VLAN tags that nobody stripped. */
    UNKNOWN_PROTOCOL(Effect.PASS, "no offload is registered for the packet's EtherType", "net/core/gro.c",
            "dev_gro_receive"),
    /** The first frag cannot be read and the linear part lacks headers. */
    HEADERS_UNREADABLE(Effect.PASS, "the headers are not in memory that the CPU can read", "include/net/gro.h",
            "skb_gro_header"),
    /** Only TCP is merged here. */
    NOT_TCP(Effect.PASS, "the IP protocol has no receive offload", "net/ipv4/af_inet.c", "inet_gro_receive"),
    /** IPv4 options: the first byte is not 0x45. */
    IP_OPTIONS(Effect.PASS, "the IPv4 header is not the plain 20 bytes", "net/ipv4/af_inet.c", "inet_gro_receive"),
    /** A part of a datagram. */
    IP_FRAGMENT(Effect.PASS, "the packet is an IP fragment", "net/ipv4/af_inet.c", "inet_gro_receive"),
    /** IPv4's header checksum is wrong. */
    IP_CHECKSUM(Effect.PASS, "the IPv4 header checksum is wrong", "net/ipv4/af_inet.c", "inet_gro_receive"),
    /** An IPv6 extension header other than hop-by-hop, routing and destination options. */
    IPV6_EXTENSION(Effect.PASS, "an IPv6 extension header stands in the way", "net/ipv6/ip6_offload.c",
            "ipv6_gro_pull_exthdrs"),
    /** TCP's checksum is wrong. */
    TCP_CHECKSUM(Effect.PASS, "the TCP checksum is wrong", "net/ipv4/tcp_offload.c", "tcp4_gro_receive"),
    /** TCP's header is shorter than 20 bytes or longer than the packet. */
    TCP_HEADER(Effect.PASS, "the TCP header's length is unusable", "net/ipv4/tcp_offload.c", "tcp_gro_pull_header"),

    /** The IP length and the bytes received differ: padding, a trailer, a wrong length. */
    LENGTH_DIFFERS(Effect.FLUSH_AND_PASS, "the IP length is not the number of bytes received", "net/ipv4/af_inet.c",
            "inet_gro_receive"),
    /** IPv4's reserved fragment bit. */
    RESERVED_BIT(Effect.FLUSH_AND_PASS, "the reserved bit of the IPv4 fragment field is set", "net/ipv4/af_inet.c",
            "inet_gro_receive"),

    /** The congestion-window-reduced flag. */
    CWR(Effect.FLUSH, "CWR is set", "net/ipv4/tcp_offload.c", "tcp_gro_receive"),
    /** Flags other than FIN and PSH. */
    FLAGS_DIFFER(Effect.FLUSH, "TCP flags other than FIN and PSH differ", "net/ipv4/tcp_offload.c", "tcp_gro_receive"),
    /** The length of TCP's header, which is in the same 32-bit word as the flags. */
    HEADER_LENGTH_DIFFERS(Effect.FLUSH, "the TCP header length differs", "net/ipv4/tcp_offload.c", "tcp_gro_receive"),
    /** The receive window, which is in the same 32-bit word as the flags. */
    WINDOW_DIFFERS(Effect.FLUSH, "the receive window differs", "net/ipv4/tcp_offload.c", "tcp_gro_receive"),
    /** The acknowledgement number. */
    ACK_DIFFERS(Effect.FLUSH, "the acknowledgement number differs", "net/ipv4/tcp_offload.c", "tcp_gro_receive"),
    /** Any byte of the options, timestamps included. */
    OPTIONS_DIFFER(Effect.FLUSH, "TCP options differ, timestamps included", "net/ipv4/tcp_offload.c",
            "tcp_gro_receive"),
    /** IPv4's time to live. */
    TTL_DIFFERS(Effect.FLUSH, "the IPv4 TTL differs", "include/net/gro.h", "inet_gro_flush"),
    /** IPv4's type of service, ECN included. */
    TOS_DIFFERS(Effect.FLUSH, "the IPv4 TOS differs, ECN included", "include/net/gro.h", "inet_gro_flush"),
    /** IPv4's don't-fragment bit. */
    DF_DIFFERS(Effect.FLUSH, "the IPv4 don't-fragment bit differs", "include/net/gro.h", "inet_gro_flush"),
    /** IPv4's identification neither counts up by one a segment nor stays the same. */
    ID_NOT_NEXT(Effect.FLUSH, "the IPv4 id neither counts on nor stays the same", "include/net/gro.h",
            "inet_gro_flush"),
    /** IPv6's traffic class. */
    TRAFFIC_CLASS_DIFFERS(Effect.FLUSH, "the IPv6 traffic class differs", "include/net/gro.h", "ipv6_gro_flush"),
    /** IPv6's hop limit. */
    HOP_LIMIT_DIFFERS(Effect.FLUSH, "the IPv6 hop limit differs", "include/net/gro.h", "ipv6_gro_flush"),
    /** A pure ACK: len - 1 wraps around. */
    NO_PAYLOAD(Effect.FLUSH, "the packet has no payload", "net/ipv4/tcp_offload.c", "tcp_gro_receive"),
    /** More payload than the held packet's first segment. */
    LARGER_THAN_MSS(Effect.FLUSH, "the payload is larger than that of the held packet's first segment",
            "net/ipv4/tcp_offload.c", "tcp_gro_receive"),
    /** The sequence number is not the next. */
    SEQUENCE_GAP(Effect.FLUSH, "the sequence number is not the held packet's next", "net/ipv4/tcp_offload.c",
            "tcp_gro_receive"),
    /** One of the two is not from a page pool. */
    PP_RECYCLE_DIFFERS(Effect.FLUSH, "only one of the two comes from a page pool", "net/core/gro.c", "skb_gro_receive"),
    /** The sum would reach gro_max_size. */
    TOO_LARGE(Effect.FLUSH, "the merged packet would reach 65536 bytes", "net/core/gro.c", "skb_gro_receive"),

    /** Nothing of the flow is held, and this packet does not start anything: URG, PSH, RST, SYN or FIN. */
    ENDING_FLAG(Effect.PASS, "URG, PSH, RST, SYN or FIN ends a packet, and nothing of its flow is held",
            "net/ipv4/tcp_offload.c", "tcp_gro_receive"),
    /** Nothing of the flow is held: the packet is held as the first, and stays alone when nothing joins. */
    NO_HELD_FLOW(Effect.HOLD, "no packet of this flow is held, so it is held as the first", "net/ipv4/tcp_offload.c",
            "tcp_gro_lookup");
    // @formatter:on

    /** What becomes of the two packets. */
    public enum Effect {
        /** They become one. */
        MERGE,
        /** The new packet goes up at once; what is held of its flow stays. */
        PASS,
        /** The held packet goes up, and after it the new one. */
        FLUSH_AND_PASS,
        /** The held packet goes up; the new one is held in its place, unless it is empty or a flag ends it. */
        FLUSH,
        /** The new packet is held. */
        HOLD
    }

    private final Effect effect;
    private final String sentence;
    private final String file;
    private final String function;

    GroRule(Effect effect, String sentence, String file, String function) {
        this.effect = effect;
        this.sentence = sentence;
        this.file = file;
        this.function = function;
    }

    /** What becomes of the two packets. */
    public Effect effect() {
        return effect;
    }

    /** The rule in words, without a full stop. */
    public String sentence() {
        return sentence;
    }

    /** File below the kernel's tree. */
    public String file() {
        return file;
    }

    /** The function that says it. */
    public String function() {
        return function;
    }
}
