// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * TCP, UDP, UDP-Lite and SCTP headers: ports, TCP's fixed part, and where the header ends, which is where a NIC would
 * split. A header cut by the capture gives what it still holds; one cut by the IP length ends nowhere.
 */
final class Transport {

    private static final int TCP_MIN = 20;

    private Transport() {
    }

    static void parse(Parsed p, int proto, int at) {
        if (!IpProto.hasPorts(proto)) {
            p.note(Note.PROTOCOL, proto);
            return;
        }
        long ipEnd = (long) p.l3Off + p.ipLen;
        p.l4Off = at;
        int seen = (int) Math.max(0, Math.min(TCP_MIN, Math.min(p.capLen, ipEnd) - at));
        if (!p.has(at, seen)) {
            p.note(Note.CUT_TRANSPORT, proto);
            return;
        }
        p.l4Seen = seen;
        if (seen >= 4) {
            p.ports = p.i32(at);
        }
        int size = proto == IpProto.TCP ? tcp(p, at, seen) : proto == IpProto.SCTP ? 12 : 8;
        if (size < 0) {
            return;
        }
        if (at + (long) size > ipEnd) {
            p.note(Note.IP_PAYLOAD_SHORT, proto);
            return;
        }
        p.headerLen = at + size;
        if (at + size > p.capLen) {
            p.note(Note.CUT_TRANSPORT, proto);
        }
    }

    /** The header's length in bytes, or −1 when it is not known or cannot be. */
    private static int tcp(Parsed p, int at, int seen) {
        if (seen >= 8) {
            p.seq = p.i32(at + 4);
        }
        if (seen >= 12) {
            p.ack = p.i32(at + 8);
        }
        if (seen < 13) {
            p.note(p.capLen - at < 13 ? Note.CUT_TRANSPORT : Note.IP_PAYLOAD_SHORT, IpProto.TCP);
            return -1;
        }
        int size = (p.u8(at + 12) >>> 4) * 4;
        if (size < TCP_MIN) {
            p.note(Note.TCP_HEADER_LENGTH, size);
            p.l4Seen = 4;
            return -1;
        }
        for (int i = 12; i < Math.min(16, seen); i++) {
            p.word3 |= p.u8(at + i) << (8 * (15 - i));
        }
        return size;
    }
}
