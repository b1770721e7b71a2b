// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * Finds the outermost IP header behind a frame's link-layer header: Ethernet with stacked VLAN tags, VN tag, MPLS,
 * PPPoE and provider backbone tags, 802.3 with LLC and SNAP, Linux cooked, BSD loopback, raw IP. What carries no IP is
 * named in a note. Tunnels inside IP are payload.
 */
final class LinkLayer {

    private static final int ARPHRD_NETLINK = 824;
    /** Cooked frames say 4 for "802.2 LLC follows" (include/uapi/linux/if_ether.h, ETH_P_802_2). */
    private static final int ETH_P_802_2 = 4;

    private LinkLayer() {
    }

    static void parse(Parsed p, int linkType) {
        switch (linkType) {
            case LinkType.ETHERNET -> ethernet(p, 0);
            case LinkType.RAW, LinkType.RAW_BSD_12, LinkType.RAW_BSD_14, LinkType.RAW_IPV4, LinkType.RAW_IPV6 -> raw(p);
            case LinkType.LINUX_SLL -> {
                if (within(p, 0, 16)) {
                    cooked(p, p.u16(2), p.u16(14), 16);
                }
            }
            case LinkType.LINUX_SLL2 -> {
                if (within(p, 0, 20)) {
                    cooked(p, p.u16(8), p.u16(0), 20);
                }
            }
            case LinkType.NULL, LinkType.LOOP -> loopback(p);
            default -> p.note(Note.LINK_TYPE, linkType);
        }
    }

    private static boolean within(Parsed p, int off, int n) {
        if (!p.has(off, n)) {
            p.note(Note.CUT_LINK, 0);
            return false;
        }
        return true;
    }

    private static void ethernet(Parsed p, int at) {
        if (within(p, at, 14)) {
            typed(p, p.u16(at + 12), at + 14);
        }
    }

    /** Walks the tags between an EtherType and what it announces. */
    private static void typed(Parsed p, int first, int from) {
        int type = first;
        int at = from;
        while (EtherType.isVlan(type) || type == EtherType.VNTAG) {
            p.ethType = type;
            int size = type == EtherType.VNTAG ? 6 : 4;
            if (!within(p, at, size)) {
                return;
            }
            if (p.vlanCount == Parsed.TAGS_MAX) {
                p.note(Note.TAGS, Parsed.TAGS_MAX);
                return;
            }
            if (size == 4) {
                p.vlans[p.vlanCount++] = p.u16(at) & 0xfff;
            }
            type = p.u16(at + size - 2);
            at += size;
        }
        p.ethType = type <= EtherType.LENGTH_MAX || type < EtherType.TYPE_MIN ? -1 : type;
        if (type <= EtherType.LENGTH_MAX) {
            llc(p, at);
        } else if (type < EtherType.TYPE_MIN) {
            p.note(Note.LENGTH_OR_TYPE, type);
        } else {
            network(p, type, at);
        }
    }

    private static void network(Parsed p, int type, int at) {
        switch (type) {
            case EtherType.IPV4 -> Ipv4.parse(p, at);
            case EtherType.IPV6 -> Ipv6.parse(p, at);
            case EtherType.ARP -> p.l3Off = at;
            case EtherType.MPLS, EtherType.MPLS_MULTICAST -> mpls(p, at);
            case EtherType.PPPOE_SESSION -> pppoe(p, at);
            case EtherType.PBB -> {
                if (within(p, at, 18)) {
                    // 4 bytes of service tag, then the customer's own Ethernet header
                    typed(p, p.u16(at + 16), at + 18);
                }
            }
            default -> p.note(Note.ETHER_TYPE, type);
        }
    }

    /** Labels have no type field: what follows the last one is told by its first four bits, as Wireshark does. */
    private static void mpls(Parsed p, int from) {
        int at = from;
        for (int labels = 0; labels < Parsed.TAGS_MAX; labels++) {
            if (!within(p, at, 5)) {
                return;
            }
            boolean bottom = (p.u8(at + 2) & 1) != 0;
            at += 4;
            if (bottom) {
                versioned(p, at, Note.MPLS_PAYLOAD);
                return;
            }
        }
        p.note(Note.TAGS, Parsed.TAGS_MAX);
    }

    private static void pppoe(Parsed p, int at) {
        if (!within(p, at, 8)) {
            return;
        }
        int ppp = p.u16(at + 6);
        if (ppp == 0x0021) {
            Ipv4.parse(p, at + 8);
        } else if (ppp == 0x0057) {
            Ipv6.parse(p, at + 8);
        } else {
            p.note(Note.PPP, ppp);
        }
    }

    private static void llc(Parsed p, int at) {
        if (!within(p, at, 3)) {
            return;
        }
        int sap = p.u8(at);
        boolean unnumbered = p.u8(at + 2) == 3;
        if (sap == 0xaa && p.u8(at + 1) == 0xaa && unnumbered) {
            snap(p, at);
        } else if (sap == 0x06 && p.u8(at + 1) == 0x06 && unnumbered) {
            Ipv4.parse(p, at + 3);
        } else {
            p.note(Note.LLC, sap);
        }
    }

    private static void snap(Parsed p, int at) {
        if (!within(p, at, 8)) {
            return;
        }
        int organisation = p.u8(at + 3) << 16 | p.u16(at + 4);
        if (organisation == 0 || organisation == 0x0000f8) { // RFC 1042, 802.1H bridge tunnel
            network(p, p.u16(at + 6), at + 8);
        } else {
            p.note(Note.SNAP, organisation);
        }
    }

    private static void cooked(Parsed p, int arphrd, int protocol, int at) {
        if (arphrd == ARPHRD_NETLINK) {
            p.note(Note.COOKED, protocol);
        } else if (protocol > EtherType.TYPE_MIN) {
            typed(p, protocol, at);
        } else if (protocol == ETH_P_802_2) {
            llc(p, at);
        } else {
            p.note(Note.COOKED, protocol);
        }
    }

    /** The family is in the capturing machine's byte order, which the file does not tell: a large one is swapped. */
    private static void loopback(Parsed p) {
        if (!within(p, 0, 4)) {
            return;
        }
        int stated = p.i32(0);
        int family = (stated & 0xffff0000) != 0 ? Integer.reverseBytes(stated) : stated;
        switch (family) {
            case 2, EtherType.IPV4 -> Ipv4.parse(p, 4);
            // AF_INET6 of Linux, Windows, NetBSD and OpenBSD, FreeBSD, Darwin
            case 10, 23, 24, 28, 30, EtherType.IPV6 -> Ipv6.parse(p, 4);
            default -> p.note(Note.FAMILY, family);
        }
    }

    private static void raw(Parsed p) {
        if (within(p, 0, 1)) {
            versioned(p, 0, Note.RAW_VERSION);
        }
    }

    private static void versioned(Parsed p, int at, Note otherwise) {
        int version = p.u8(at) >>> 4;
        if (version == 4) {
            Ipv4.parse(p, at);
        } else if (version == 6) {
            Ipv6.parse(p, at);
        } else {
            p.note(otherwise, version);
        }
    }
}
