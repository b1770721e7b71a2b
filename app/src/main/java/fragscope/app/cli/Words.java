// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.engine.packet.IpProto;

/** Short words for tables that people read. */
final class Words {

    private static final String[] FLAGS = {"FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR", "AE"};

    private Words() {
    }

    static String protocol(int proto) {
        return switch (proto) {
            case IpProto.TCP -> "TCP";
            case IpProto.UDP -> "UDP";
            case IpProto.UDPLITE -> "UDP-Lite";
            case IpProto.SCTP -> "SCTP";
            case IpProto.ICMP -> "ICMP";
            case IpProto.ICMPV6 -> "ICMPv6";
            default -> "protocol " + proto;
        };
    }

    /** As in {@code PSH,ACK}. */
    static String tcpFlags(int flags) {
        StringBuilder out = new StringBuilder();
        for (int bit = 0; bit < FLAGS.length; bit++) {
            if ((flags >>> bit & 1) == 1) {
                out.append(out.isEmpty() ? "" : ",").append(FLAGS[bit]);
            }
        }
        return out.isEmpty() ? "no flags" : out.toString();
    }
}
