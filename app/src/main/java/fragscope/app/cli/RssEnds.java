// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.engine.nic.Toeplitz;
import fragscope.engine.packet.AddressText;
import java.nio.ByteBuffer;

/** The two ends that a hash is made of: addresses of one version, and ports at both or at neither. */
final class RssEnds {

    private static final int NO_PORT = -1;

    private final byte[] input;
    private final int length;
    private final boolean ipv6;
    private final boolean ports;

    private RssEnds(byte[] input, int length, boolean ipv6, boolean ports) {
        this.input = input;
        this.length = length;
        this.ipv6 = ipv6;
        this.ports = ports;
    }

    /** Reads {@code 192.0.2.1:80}, {@code 192.0.2.1}, {@code 2001:db8::1} or {@code [2001:db8::1]:80}. */
    static RssEnds of(String src, String dst) {
        return of(address(src), address(dst), port(src), port(dst));
    }

    /** The same from its parts; −1 is no port. */
    static RssEnds of(String src, String dst, int sport, int dport) {
        byte[] s = AddressText.parse(src);
        byte[] d = AddressText.parse(dst);
        if (s.length != d.length) {
            throw new IllegalArgumentException(src + " and " + dst + " are of different IP versions");
        }
        if ((sport == NO_PORT) != (dport == NO_PORT)) {
            throw new IllegalArgumentException(
                    "one end has a port, the other has none; right would be both or neither");
        }
        if (sport < NO_PORT || sport > 65_535 || dport < NO_PORT || dport > 65_535) {
            throw new IllegalArgumentException("ports " + sport + " and " + dport + "; right would be 0 to 65535");
        }
        ByteBuffer input = ByteBuffer.allocate(Toeplitz.INPUT_MAX).put(s).put(d);
        boolean ports = sport != NO_PORT;
        if (ports) {
            input.putShort((short) sport).putShort((short) dport);
        }
        byte[] bytes = new byte[input.position()];
        input.flip().get(bytes);
        return new RssEnds(bytes, bytes.length, s.length == 16, ports);
    }

    private static boolean hasPort(String end) {
        return end.startsWith("[")
                ? end.contains("]:")
                : end.indexOf(':') >= 0 && end.indexOf(':') == end.lastIndexOf(':');
    }

    private static String address(String end) {
        String host = hasPort(end) ? end.substring(0, end.lastIndexOf(':')) : end;
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(String end) {
        if (!hasPort(end)) {
            return NO_PORT;
        }
        String digits = end.substring(end.lastIndexOf(':') + 1);
        if (!digits.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("port \"" + digits + "\" of " + end + "; right would be 0 to 65535");
        }
        return Integer.parseInt(digits);
    }

    byte[] input() {
        return input;
    }

    int length() {
        return length;
    }

    /** As the verification suite calls it. */
    String kind() {
        return (ipv6 ? "IPv6" : "IPv4") + (ports ? "_TCP" : "");
    }
}
