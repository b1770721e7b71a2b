// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * The link-layer numbers that a capture file states, as the file formats define them (tcpdump.org/linktypes.html).
 */
public final class LinkType {

    /** BSD loopback: 4 bytes of address family in the byte order of the machine that captured. */
    public static final int NULL = 0;
    public static final int ETHERNET = 1;
    /** Raw IP, version from the first four bits. */
    public static final int RAW = 101;
    /** What some BSDs wrote for raw IP (their DLT_RAW), before 101 was assigned. */
    public static final int RAW_BSD_12 = 12;
    public static final int RAW_BSD_14 = 14;
    /** OpenBSD loopback: 4 bytes of address family in network byte order. */
    public static final int LOOP = 108;
    /** Linux cooked, 16-byte header. */
    public static final int LINUX_SLL = 113;
    public static final int RAW_IPV4 = 228;
    public static final int RAW_IPV6 = 229;
    /** Linux cooked version 2, 20-byte header. */
    public static final int LINUX_SLL2 = 276;

    private LinkType() {
    }

    /** True when {@link FrameParser} knows how to find the IP header behind this link type. */
    public static boolean known(int linkType) {
        return switch (linkType) {
            case NULL, ETHERNET, RAW, RAW_BSD_12, RAW_BSD_14, LOOP, LINUX_SLL, RAW_IPV4, RAW_IPV6, LINUX_SLL2 -> true;
            default -> false;
        };
    }
}
