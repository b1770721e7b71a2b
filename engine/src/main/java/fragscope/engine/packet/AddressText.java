// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * IP addresses as text, in the form that Wireshark and {@code inet_ntop} write: dotted decimal; IPv6 in lower case with
 * the longest run of zero groups compressed (RFC 5952), and mapped or compatible IPv4 in dotted form.
 */
public final class AddressText {

    private AddressText() {
    }

    /** The 32-bit address, most significant byte first, in dotted decimal. */
    public static String v4(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 255) + "." + (address >>> 8 & 255) + "." + (address & 255);
    }

    /** The 128-bit address: {@code hi} holds the first eight bytes. */
    public static String v6(long hi, long lo) {
        int bestAt = -1;
        int bestLen = 1; // a single zero group is never compressed
        for (int i = 0; i < 8; i++) {
            int n = 0;
            while (i + n < 8 && group(hi, lo, i + n) == 0) {
                n++;
            }
            if (n > bestLen) {
                bestAt = i;
                bestLen = n;
            }
            i += n;
        }
        boolean mapped = bestAt == 0 && bestLen == 5 && group(hi, lo, 5) == 0xffff;
        boolean dotted = mapped || (bestAt == 0 && bestLen == 6);
        StringBuilder out = new StringBuilder(40);
        for (int i = 0; i < 8; i++) {
            if (i == bestAt) {
                out.append("::");
                i += bestLen - 1;
            } else if (dotted && i == 6) {
                return separated(out).append(v4((int) lo)).toString();
            } else {
                separated(out).append(Integer.toHexString(group(hi, lo, i)));
            }
        }
        return out.toString();
    }

    private static StringBuilder separated(StringBuilder out) {
        int n = out.length();
        return n == 0 || out.charAt(n - 1) == ':' ? out : out.append(':');
    }

    private static int group(long hi, long lo, int i) {
        return (int) ((i < 4 ? hi : lo) >>> (48 - 16 * (i & 3))) & 0xffff;
    }

    /**
     * Reads an address as people write it.
     *
     * @return 4 or 16 bytes
     * @throws IllegalArgumentException with a sentence naming the text and what an address looks like
     */
    public static byte[] parse(String text) {
        byte[] found = text.indexOf(':') >= 0 ? parseV6(text) : parseV4(text);
        if (found.length == 0) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no IP address; right would be one like 192.0.2.7 or 2001:db8::7");
        }
        return found;
    }

    private static final byte[] NOT_AN_ADDRESS = {};

    private static byte[] parseV4(String text) {
        String[] parts = text.split("\\.", -1);
        byte[] out = new byte[4];
        if (parts.length != 4) {
            return NOT_AN_ADDRESS;
        }
        for (int i = 0; i < 4; i++) {
            if (!parts[i].matches("[0-9]{1,3}") || Integer.parseInt(parts[i]) > 255) {
                return NOT_AN_ADDRESS;
            }
            out[i] = (byte) Integer.parseInt(parts[i]);
        }
        return out;
    }

    private static byte[] parseV6(String written) {
        String text = written;
        int lastColon = text.lastIndexOf(':');
        if (text.indexOf('.') > lastColon) {
            byte[] tail = parseV4(text.substring(lastColon + 1));
            if (tail.length == 0) {
                return NOT_AN_ADDRESS;
            }
            text = text.substring(0, lastColon + 1)
                    + String.format("%02x%02x:%02x%02x", tail[0], tail[1], tail[2], tail[3]);
        }
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return NOT_AN_ADDRESS;
        }
        String[] head = groups(gap < 0 ? text : text.substring(0, gap));
        String[] tail = groups(gap < 0 ? "" : text.substring(gap + 2));
        int given = head.length + tail.length;
        if (gap < 0 ? given != 8 : given > 7) {
            return NOT_AN_ADDRESS;
        }
        byte[] out = new byte[16];
        boolean ok = put(head, out, 0) && put(tail, out, 8 - tail.length);
        return ok ? out : NOT_AN_ADDRESS;
    }

    private static String[] groups(String text) {
        return text.isEmpty() ? new String[0] : text.split(":", -1);
    }

    private static boolean put(String[] groups, byte[] out, int at) {
        for (int i = 0; i < groups.length; i++) {
            if (!groups[i].matches("[0-9a-fA-F]{1,4}")) {
                return false;
            }
            int v = Integer.parseInt(groups[i], 16);
            out[2 * (at + i)] = (byte) (v >>> 8);
            out[2 * (at + i) + 1] = (byte) v;
        }
        return true;
    }
}
