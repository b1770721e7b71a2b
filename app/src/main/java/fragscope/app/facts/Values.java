// SPDX-License-Identifier: Apache-2.0
package fragscope.app.facts;

import fragscope.engine.fact.Site;
import fragscope.engine.packet.IpProto;
import java.util.Locale;
import java.util.Map;

/** Writes the values of fields for people. */
final class Values {

    private static final String HEX = "0123456789abcdef";
    private static final String[] TCP_FLAGS = {"FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR", "AE"};
    /** Source: include/uapi/asm-generic/errno-base.h, errno.h; those that the model can return. */
    private static final Map<Long, String> ERRNO = Map.of(7L, "E2BIG", 11L, "EAGAIN", 12L, "ENOMEM", 14L, "EFAULT", 19L,
            "ENODEV", 22L, "EINVAL", 28L, "ENOSPC", 61L, "ENODATA", 95L, "EOPNOTSUPP", 105L, "ENOBUFS");

    private final char decimalMark;

    Values(Locale language) {
        this.decimalMark = language.getLanguage().equals("de") ? ',' : '.';
    }

    void append(StringBuilder to, Field.Form form, long value) {
        switch (form) {
            case ADDRESS -> hex(to, value, 16);
            case HASH -> hex(to, value, 8);
            case NANOSECONDS -> microseconds(to, value / 1000, value % 1000);
            case MICROSECONDS -> microseconds(to, value, 0);
            case SITE -> to.append(Site.of(value).function());
            case ERRNO -> to.append(ERRNO.getOrDefault(value, "errno " + value));
            case PROTOCOL -> to.append(protocol((int) value));
            case TCP_FLAGS -> tcpFlags(to, (int) value);
            default -> to.append(value);
        }
    }

    private void microseconds(StringBuilder to, long whole, long thousandths) {
        to.append(whole);
        if (thousandths != 0) {
            to.append(decimalMark).append(Long.toString(1000 + thousandths), 1, 4);
        }
        to.append(" µs");
    }

    static void hex(StringBuilder to, long value, int digits) {
        to.append("0x");
        for (int shift = 4 * digits - 4; shift >= 0; shift -= 4) {
            to.append(HEX.charAt((int) (value >>> shift) & 15));
        }
    }

    private static String protocol(int proto) {
        return switch (proto) {
            case IpProto.TCP -> "TCP";
            case IpProto.UDP -> "UDP";
            case IpProto.UDPLITE -> "UDP-Lite";
            case IpProto.SCTP -> "SCTP";
            case IpProto.ICMP -> "ICMP";
            case IpProto.ICMPV6 -> "ICMPv6";
            default -> "IP protocol " + proto;
        };
    }

    private static void tcpFlags(StringBuilder to, int flags) {
        boolean any = false;
        for (int bit = 0; bit < TCP_FLAGS.length; bit++) {
            if ((flags >>> bit & 1) == 1) {
                to.append(any ? ", " : "").append(TCP_FLAGS[bit]);
                any = true;
            }
        }
        if (!any) {
            to.append('–');
        }
    }
}
