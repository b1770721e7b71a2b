// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * Why a frame was not read to its layer-4 header. A note is kept as one int, the kind above 24 bits of argument, so
 * that a column of them costs no strings; {@link #text} writes the sentence when someone asks.
 */
enum Note {
    NONE, LINK_TYPE, ETHER_TYPE, PROTOCOL, LLC, SNAP, LENGTH_OR_TYPE, COOKED, MPLS_PAYLOAD, FAMILY, PPP, RAW_VERSION,
    IP_VERSION, IPV4_HEADER_LENGTH, IPV4_TOTAL_LENGTH, IP_PAYLOAD_SHORT, TCP_HEADER_LENGTH, TAGS, CUT_LINK, CUT_IP,
    CUT_EXTENSION, CUT_TRANSPORT;

    private static final Note[] ALL = values();

    int with(int argument) {
        return ordinal() << 24 | (argument & 0xffffff);
    }

    static String text(int packed) {
        int arg = packed & 0xffffff;
        return switch (ALL[packed >>> 24]) {
            case NONE -> "";
            case LINK_TYPE -> "link type " + arg + " is not parsed";
            case ETHER_TYPE -> EtherType.text(arg) + " is not parsed";
            case PROTOCOL -> IpProto.text(arg) + " is not parsed";
            case LLC -> String.format("802.3 frame, LLC service access point 0x%02x is not parsed", arg);
            case SNAP -> String.format("802.3 frame, SNAP organisation 0x%06x is not parsed", arg);
            case LENGTH_OR_TYPE -> "type field " + arg + " is neither an 802.3 length nor an EtherType";
            case COOKED -> "Linux cooked frame, protocol " + arg + " is not parsed";
            case MPLS_PAYLOAD -> "what follows the MPLS labels is no IP (first four bits " + arg + ")";
            case FAMILY -> "BSD loopback, address family " + arg + " is not parsed";
            case PPP -> String.format("PPP protocol 0x%04x is not parsed", arg);
            case RAW_VERSION -> "raw IP frame starts with version " + arg + ", right would be 4 or 6";
            case IP_VERSION -> "the IP header says version " + (arg & 15) + ", its frame says " + (arg >> 4);
            case IPV4_HEADER_LENGTH -> "IPv4 header length of " + arg + " bytes, right would be at least 20";
            case IPV4_TOTAL_LENGTH -> "IPv4 total length of " + arg + " bytes is less than its header";
            case IP_PAYLOAD_SHORT -> "the IP payload ends inside the " + IpProto.text(arg) + " header";
            case TCP_HEADER_LENGTH -> "TCP header length of " + arg + " bytes, right would be at least 20";
            case TAGS -> "more than " + arg + " VLAN tags or MPLS labels";
            case CUT_LINK -> "the frame ends inside its link-layer header";
            case CUT_IP -> "the frame ends inside its IPv" + arg + " header";
            case CUT_EXTENSION -> "the frame ends inside an IPv6 extension header";
            case CUT_TRANSPORT -> "the capture ends inside the " + IpProto.text(arg) + " header";
        };
    }
}
