// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/** EtherTypes that frames are told apart by ({@code include/uapi/linux/if_ether.h}). */
public final class EtherType {

    public static final int IPV4 = 0x0800;
    public static final int ARP = 0x0806;
    public static final int VLAN = 0x8100;
    public static final int IPV6 = 0x86DD;
    public static final int MPLS = 0x8847;
    public static final int MPLS_MULTICAST = 0x8848;
    public static final int PPPOE_SESSION = 0x8864;
    public static final int QINQ = 0x88A8;
    /** Provider backbone bridging: a whole inner Ethernet frame follows the tag. */
    public static final int PBB = 0x88E7;
    /** Cisco VN tag: four bytes and the next type. */
    public static final int VNTAG = 0x8926;
    public static final int QINQ_OLD = 0x9100;
    /** Up to here an Ethernet type field is an 802.3 length. */
    static final int LENGTH_MAX = 1500;
    /** From here it is a type. */
    static final int TYPE_MIN = 1536;

    private EtherType() {
    }

    static boolean isVlan(int type) {
        return type == VLAN || type == QINQ || type == QINQ_OLD;
    }

    /** The type in words, as in {@code LLDP (EtherType 0x88cc)}. */
    static String text(int type) {
        String name = switch (type) {
            case 0x0842 -> "Wake-on-LAN";
            case ARP -> "ARP";
            case 0x6558 -> "bridged Ethernet";
            case 0x8035 -> "RARP";
            case 0x809B -> "AppleTalk";
            case 0x8137 -> "IPX";
            case 0x8808 -> "Ethernet flow control";
            case 0x8809 -> "LACP";
            case 0x8863 -> "PPPoE discovery";
            case 0x888E -> "802.1X";
            case 0x88CC -> "LLDP";
            case 0x88E5 -> "MACsec";
            case 0x88F7 -> "PTP";
            case 0x8902 -> "802.1ag";
            case 0x8906 -> "FCoE";
            case 0x9000 -> "loopback test";
            default -> "";
        };
        String number = String.format("EtherType 0x%04x", type);
        return name.isEmpty() ? number : name + " (" + number + ")";
    }
}
