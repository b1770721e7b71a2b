// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * Checks the Internet checksums of a packet (RFC 1071), computed when asked. A capture taken on the sender often holds
 * unfilled ones, so a bad checksum is a remark, not an error.
 */
public final class Checksums {

    /** What a check can say. */
    public enum Verdict {
        GOOD, BAD,
        /** Not in the capture, a fragment, or a protocol without this checksum. */
        UNKNOWN
    }

    private Checksums() {
    }

    /** The IPv4 header's checksum; IPv6 has none. */
    public static Verdict ip(Packets p, int i) {
        int n = p.l3HeaderLen(i);
        if (p.ipVersion(i) != 4 || n == 0 || p.l3Off(i) + n > p.capLen(i)) {
            return Verdict.UNKNOWN;
        }
        return verdict(sum(p, i, p.l3Off(i), n, 0));
    }

    /**
     * The TCP or UDP checksum with its pseudo header; a UDP checksum of 0 over IPv4 means none, which is good. Computed
     * once a packet.
     */
    public static Verdict l4(Packets p, int i) {
        return p.l4Checksum(i);
    }

    static Verdict computeL4(Packets p, int i) {
        int proto = p.proto(i);
        boolean covered = proto == IpProto.TCP || proto == IpProto.UDP;
        if (!covered || p.headerLen(i) == Packets.ABSENT || p.isFragment(i)) {
            return Verdict.UNKNOWN;
        }
        int at = p.l4Off(i);
        int n = p.headerLen(i) - at + p.payloadLen(i);
        if (n > p.capLen(i) - at) {
            return Verdict.UNKNOWN;
        }
        if (p.checksumsValid()) {
            return Verdict.GOOD;
        }
        boolean unused = proto == IpProto.UDP && p.ipVersion(i) == 4 && p.byteAt(i, at + 6) == 0
                && p.byteAt(i, at + 7) == 0;
        return unused ? Verdict.GOOD : verdict(sum(p, i, at, n, pseudo(p, i, n)));
    }

    private static long pseudo(Packets p, int i, int n) {
        long s = (long) p.proto(i) + (n >>> 16) + (n & 0xffff);
        for (int id : new int[]{p.src(i), p.dst(i)}) {
            s += words(p.addresses().hi(id)) + words(p.addresses().lo(id));
        }
        return s;
    }

    private static long words(long v) {
        return (v >>> 48) + (v >>> 32 & 0xffff) + (v >>> 16 & 0xffff) + (v & 0xffff);
    }

    private static long sum(Packets p, int i, int off, int n, long start) {
        return start + p.sum(i, off, n);
    }

    /** The sum of 16-bit big-endian words, an odd last byte padded with zero, not folded. */
    static long sum(byte[] b, int at, int n) {
        long s = 0;
        int end = at + n;
        for (int k = at; k + 1 < end; k += 2) {
            s += (b[k] & 255) << 8 | (b[k + 1] & 255);
        }
        return (n & 1) == 0 ? s : s + ((b[end - 1] & 255) << 8);
    }

    /** Folds a sum of 16-bit words into 16 bits (one's complement). */
    static int fold(long sum) {
        long s = sum;
        while (s >>> 16 != 0) {
            s = (s & 0xffff) + (s >>> 16);
        }
        return (int) s;
    }

    private static Verdict verdict(long sum) {
        return fold(sum) == 0xffff ? Verdict.GOOD : Verdict.BAD;
    }
}
