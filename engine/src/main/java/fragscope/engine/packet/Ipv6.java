// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * The IPv6 header and its extension headers (RFC 8200, AH RFC 4302, jumbo payload RFC 2675). Where a fragment header
 * is present the layer-3 header ends with it, since what follows is the fragmented part. A payload length of 0 without
 * a jumbo option is what big-TCP offload leaves in a capture: the length on the wire counts then.
 */
final class Ipv6 {

    private static final int MIN = 40;
    private static final int OPT_PAD1 = 0;
    private static final int OPT_JUMBO = 0xC2;

    private Ipv6() {
    }

    static void parse(Parsed p, int off) {
        p.l3Off = off;
        if (!p.has(off, 1)) {
            p.note(Note.CUT_IP, 6);
            return;
        }
        int version = p.u8(off) >>> 4;
        if (version != 6) {
            p.note(Note.IP_VERSION, 6 << 4 | version);
            return;
        }
        p.ipVersion = 6;
        if (fixedPart(p, off)) {
            extensions(p, off);
        }
    }

    private static boolean fixedPart(Parsed p, int off) {
        if (p.has(off, 6)) {
            p.ipWord0 = p.i32(off);
            int payload = p.u16(off + 4);
            p.ipLen = payload == 0 ? Math.max(MIN, p.len - off) : MIN + payload;
        }
        if (p.has(off, 7)) {
            p.proto = p.u8(off + 6);
        }
        if (p.has(off, 8)) {
            p.hopLimit = p.u8(off + 7);
        }
        if (p.has(off, 24)) {
            p.hasSrc = true;
            p.srcHi = p.i64(off + 8);
            p.srcLo = p.i64(off + 16);
        }
        if (!p.has(off, MIN)) {
            p.note(Note.CUT_IP, 6);
            return false;
        }
        p.hasDst = true;
        p.dstHi = p.i64(off + 24);
        p.dstLo = p.i64(off + 32);
        p.l3HeaderLen = MIN;
        return true;
    }

    private static void extensions(Parsed p, int off) {
        int next = p.proto;
        int at = off + MIN;
        if (next == IpProto.NONE && p.u16(off + 4) == 0) {
            p.ipLen = MIN; // a length of 0 is meant here
        }
        while (isExtension(next)) {
            if (!p.has(at, 8)) {
                p.note(Note.CUT_EXTENSION, 0);
                return;
            }
            int following = p.u8(at);
            int size = size(p, next, at);
            if (next == IpProto.HOPOPTS && p.u16(off + 4) == 0) {
                jumbo(p, at, size);
            }
            if (next == IpProto.FRAGMENT && !p.fragmentHeader) {
                fragment(p, at); // a second one is part of the fragmented payload
                p.l3HeaderLen = at + 8 - off;
                p.proto = following;
                if (p.fragOffset != 0) {
                    return;
                }
            }
            at += size;
            next = following;
            if (!p.fragmentHeader) {
                p.l3HeaderLen = at - off;
            }
        }
        if (IpProto.hasPorts(next)) {
            p.proto = next;
        }
        Transport.parse(p, next, at);
    }

    private static boolean isExtension(int next) {
        return switch (next) {
            case IpProto.HOPOPTS, IpProto.ROUTING, IpProto.FRAGMENT, IpProto.AH, IpProto.DSTOPTS, IpProto.SHIM6 -> true;
            default -> false;
        };
    }

    private static int size(Parsed p, int header, int at) {
        return switch (header) {
            case IpProto.FRAGMENT -> 8;
            case IpProto.AH -> Math.max(8, (p.u8(at + 1) + 2) * 4);
            default -> (p.u8(at + 1) + 1) * 8;
        };
    }

    private static void fragment(Parsed p, int at) {
        p.fragmentHeader = true;
        p.fragOffset = p.u16(at + 2) & 0xfff8;
        p.more = (p.u8(at + 3) & 1) != 0;
        p.ipId = p.i32(at + 4);
    }

    private static void jumbo(Parsed p, int at, int size) {
        if (!p.has(at, size)) {
            return;
        }
        int o = at + 2;
        int end = at + size;
        while (o < end) {
            if (p.u8(o) == OPT_PAD1) {
                o++;
                continue;
            }
            if (o + 2 > end) {
                return;
            }
            if (p.u8(o) == OPT_JUMBO && p.u8(o + 1) == 4 && o + 6 <= end) {
                long payload = p.i32(o + 2) & 0xffffffffL;
                p.ipLen = (int) Math.min(Integer.MAX_VALUE, MIN + payload);
                return;
            }
            o += 2 + p.u8(o + 1);
        }
    }
}
