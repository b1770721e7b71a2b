// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/** IP protocol numbers (IANA protocol-numbers), as {@code include/uapi/linux/in.h} and {@code in6.h} name them. */
public final class IpProto {

    public static final int HOPOPTS = 0;
    public static final int ICMP = 1;
    public static final int TCP = 6;
    public static final int UDP = 17;
    public static final int ROUTING = 43;
    public static final int FRAGMENT = 44;
    public static final int AH = 51;
    public static final int ICMPV6 = 58;
    public static final int NONE = 59;
    public static final int DSTOPTS = 60;
    public static final int SCTP = 132;
    public static final int MH = 135;
    public static final int UDPLITE = 136;
    public static final int HIP = 139;
    public static final int SHIM6 = 140;

    private IpProto() {
    }

    /** True for the four protocols whose header this package reads: TCP, UDP, UDP-Lite, SCTP. */
    static boolean hasPorts(int proto) {
        return proto == TCP || proto == UDP || proto == UDPLITE || proto == SCTP;
    }

    /** The protocol in words, as in {@code ICMP (IP protocol 1)}; the number alone when it has no common name. */
    static String text(int proto) {
        String name = switch (proto) {
            case ICMP -> "ICMP";
            case 2 -> "IGMP";
            case 4 -> "IPv4 in IP";
            case TCP -> "TCP";
            case UDP -> "UDP";
            case 33 -> "DCCP";
            case 41 -> "IPv6 in IP";
            case 46 -> "RSVP";
            case 47 -> "GRE";
            case 50 -> "ESP";
            case AH -> "AH";
            case ICMPV6 -> "ICMPv6";
            case NONE -> "no next header";
            case 88 -> "EIGRP";
            case 89 -> "OSPF";
            case 94 -> "IPIP";
            case 103 -> "PIM";
            case 108 -> "IPComp";
            case 112 -> "VRRP";
            case 115 -> "L2TP";
            case SCTP -> "SCTP";
            case MH -> "mobility header";
            case UDPLITE -> "UDP-Lite";
            case 137 -> "MPLS in IP";
            default -> "";
        };
        return name.isEmpty() ? "IP protocol " + proto : name + " (IP protocol " + proto + ")";
    }
}
