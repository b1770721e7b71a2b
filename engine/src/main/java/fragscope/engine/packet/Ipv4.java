// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * The IPv4 header (RFC 791). A header cut by the capture gives what it still holds. A total length of 0 is what a
 * sender's segmentation offload leaves in a capture: the length on the wire counts then.
 */
final class Ipv4 {

    private static final int MIN = 20;
    private static final int MORE_FRAGMENTS = 0x2000;
    private static final int RESERVED = 0x8000; // RFC 791: must be zero
    private static final int DONT_FRAGMENT = 0x4000;

    private Ipv4() {
    }

    static void parse(Parsed p, int off) {
        p.l3Off = off;
        if (!p.has(off, 1)) {
            p.note(Note.CUT_IP, 4);
            return;
        }
        int version = p.u8(off) >>> 4;
        int headerLen = (p.u8(off) & 15) * 4;
        if (version != 4) {
            p.note(Note.IP_VERSION, 4 << 4 | version);
            return;
        }
        p.ipVersion = 4;
        if (headerLen < MIN) {
            p.note(Note.IPV4_HEADER_LENGTH, headerLen);
            return;
        }
        if (fixedPart(p, off, headerLen) && p.fragOffset == 0) {
            Transport.parse(p, p.proto, off + headerLen);
        }
    }

    /** Fields in their order on the wire, so that a cut header gives those before the cut. False when it ends here. */
    private static boolean fixedPart(Parsed p, int off, int headerLen) {
        if (p.has(off, 4)) {
            p.ipWord0 = p.i32(off);
            int total = p.ipWord0 & 0xffff;
            if (total != 0 && total < headerLen) {
                p.note(Note.IPV4_TOTAL_LENGTH, total);
                return false;
            }
            p.ipLen = total == 0 ? Math.max(headerLen, p.len - off) : total;
        }
        if (p.has(off, 8)) {
            int flags = p.u16(off + 6);
            p.ipId = p.u16(off + 4);
            p.df = (flags & DONT_FRAGMENT) != 0;
            p.reserved = (flags & RESERVED) != 0;
            p.more = (flags & MORE_FRAGMENTS) != 0;
            p.fragOffset = (flags & 0x1fff) * 8;
            p.fragmentHeader = p.more || p.fragOffset != 0;
        }
        if (p.has(off, 9)) {
            p.hopLimit = p.u8(off + 8);
        }
        if (p.has(off, 10)) {
            p.proto = p.u8(off + 9);
        }
        if (p.has(off, 16)) {
            p.hasSrc = true;
            p.srcHi = 0;
            p.srcLo = p.i32(off + 12) & 0xffffffffL;
        }
        if (!p.has(off, MIN)) {
            p.note(Note.CUT_IP, 4);
            return false;
        }
        p.hasDst = true;
        p.dstHi = 0;
        p.dstLo = p.i32(off + 16) & 0xffffffffL;
        p.l3HeaderLen = headerLen;
        return true;
    }
}
