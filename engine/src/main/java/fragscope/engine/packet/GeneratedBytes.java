// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * The bytes of generated frames, made when asked for: headers with valid checksums, then payload from
 * {@link Payloads}, then Ethernet's padding. Nothing is kept, so that ten million frames need no more memory than one.
 *
 * <p>The machine has 10.0.0.1 and 2001:db8::1, flow {@code f} comes from 10.1.x.y or 2001:db8:0:1::, port 40000 and up,
 * to port 5201.
 */
final class GeneratedBytes implements FrameBytes {

    private static final int ETH_MIN = 60;
    private static final int HOST_V4 = 0x0a000001;
    private static final int OTHERS_V4 = 0x0a020001;
    private static final long NET_V6 = 0x20010db800000000L;
    private static final int SERVER_PORT = 5201;
    private static final int TIMESTAMPS = 12;
    private static final int SYN_OPTIONS = 20;
    private static final int UDP_HEADER = 8;

    private final TrafficPlan plan;
    private final Traffic traffic;
    private final Payloads payloads;
    private final long seed;

    GeneratedBytes(TrafficPlan plan, Traffic traffic, long seed) {
        this.plan = plan;
        this.traffic = traffic;
        this.payloads = new Payloads(seed);
        this.seed = seed;
    }

    /** Bytes of the whole frame, padding included. */
    int frameLen(int i) {
        return Math.max(ETH_MIN, headerLen(i) + plan.payload(i));
    }

    private int headerLen(int i) {
        int link = traffic.vlan() == 0 ? 14 : 18;
        return link + switch (plan.kind(i)) {
            case ARP -> 28;
            case UDP, FIRST_FRAGMENT -> 20 + UDP_HEADER;
            case LAST_FRAGMENT -> 20;
            case SYN -> (v6(i) ? 40 : 20) + 20 + SYN_OPTIONS;
            case ACK, DATA, FIN -> (v6(i) ? 40 : 20) + 20 + (traffic.timestamps() ? TIMESTAMPS : 0);
        };
    }

    private boolean v6(int i) {
        return traffic.ipv6() > 0 && plan.flow(i) % traffic.ipv6() == traffic.ipv6() - 1;
    }

    @Override
    public int at(int packet, int off) {
        int h = headerLen(packet);
        if (off >= h) {
            return off - h < plan.payload(packet) ? payloads.at(plan.place(packet) + off - h) : 0;
        }
        byte[] header = new byte[h];
        write(packet, header, 0);
        return header[off] & 255;
    }

    @Override
    public void copy(int packet, int off, byte[] to, int at, int n) {
        int h = headerLen(packet);
        int done = 0;
        if (off == 0 && n >= h) {
            write(packet, to, at);
            done = h;
        } else if (off < h) {
            byte[] header = new byte[h];
            write(packet, header, 0);
            done = Math.min(n, h - off);
            System.arraycopy(header, off, to, at, done);
        }
        int from = off + done - h; // place in the payload of what comes next
        int known = Math.max(0, Math.min(n - done, plan.payload(packet) - from));
        if (known > 0) {
            payloads.copy(plan.place(packet) + from, to, at + done, known);
        }
        for (int k = done + known; k < n; k++) {
            to[at + k] = 0;
        }
    }

    @Override
    public boolean checksumsValid() {
        return true;
    }

    /** What GRO compares, Ethernet headers and timestamps, follows from the plan without writing a header. */
    @Override
    public boolean same(int a, int aOff, int b, int bOff, int n) {
        int link = traffic.vlan() == 0 ? 14 : 18;
        if (aOff == 0 && bOff == 0 && n <= link) {
            return isTcp(plan.kind(a)) == isTcp(plan.kind(b)) && etherType(a) == etherType(b);
        }
        if (n == TIMESTAMPS && stampsAt(a, aOff) && stampsAt(b, bOff)) {
            return plan.stamp(a) == plan.stamp(b) && plan.flow(a) == plan.flow(b);
        }
        return FrameBytes.super.same(a, aOff, b, bOff, n);
    }

    private boolean stampsAt(int i, int off) {
        TrafficPlan.Kind kind = plan.kind(i);
        return traffic.timestamps() && isTcp(kind) && kind != TrafficPlan.Kind.SYN && off == headerLen(i) - TIMESTAMPS;
    }

    private int etherType(int i) {
        TrafficPlan.Kind kind = plan.kind(i);
        boolean v6 = isTcp(kind) && v6(i);
        return kind == TrafficPlan.Kind.ARP ? EtherType.ARP : v6 ? EtherType.IPV6 : EtherType.IPV4;
    }

    private void write(int i, byte[] b, int start) {
        HeaderBytes out = new HeaderBytes(b, start);
        TrafficPlan.Kind kind = plan.kind(i);
        boolean v6 = isTcp(kind) && v6(i);
        out.hex(0x0200, 0x00000001).hex(0x0200, 0x0000ff00 + (isTcp(kind) ? 1 : 2));
        if (traffic.vlan() != 0) {
            out.u16(EtherType.VLAN).u16(traffic.vlan());
        }
        out.u16(etherType(i));
        switch (kind) {
            case ARP ->
                out.hex(0x0001, 0x08000604).u16(1).hex(0x0200, 0x0000ff02).i32(OTHERS_V4).u16(0).i32(0).i32(HOST_V4);
            case UDP -> {
                ipv4(out, OTHERS_V4, IpProto.UDP, UDP_HEADER + plan.payload(i), plan.ipId(i), 0x4000);
                udp(out, plan.place(i), plan.payload(i));
            }
            case FIRST_FRAGMENT -> {
                ipv4(out, OTHERS_V4 + 1, IpProto.UDP, UDP_HEADER + plan.payload(i), plan.ipId(i), 0x2000);
                udp(out, plan.place(i), TrafficPlan.FRAGMENTED_PAYLOAD);
            }
            case LAST_FRAGMENT -> ipv4(out, OTHERS_V4 + 1, IpProto.UDP, plan.payload(i), plan.ipId(i),
                    (UDP_HEADER + TrafficPlan.FIRST_PART) / 8);
            case SYN, ACK, DATA, FIN -> tcp(out, i, kind, v6);
        }
    }

    private static boolean isTcp(TrafficPlan.Kind kind) {
        return switch (kind) {
            case SYN, ACK, DATA, FIN -> true;
            case UDP, ARP, FIRST_FRAGMENT, LAST_FRAGMENT -> false;
        };
    }

    private static void ipv4(HeaderBytes out, int src, int proto, int payload, int id, int flagsAndOffset) {
        int at = out.at();
        out.u16(0x4500).u16(20 + payload).u16(id).u16(flagsAndOffset).u8(64).u8(proto).u16(0).i32(src).i32(HOST_V4);
        out.checksum(at, 20, at + 10, 0);
    }

    private void udp(HeaderBytes out, int place, int payload) {
        int at = out.at();
        out.u16(5353).u16(9999).u16(UDP_HEADER + payload).u16(0);
        int src = payload == TrafficPlan.FRAGMENTED_PAYLOAD ? OTHERS_V4 + 1 : OTHERS_V4;
        long pseudo = words(src) + words(HOST_V4) + IpProto.UDP + UDP_HEADER + payload;
        out.checksum(at, UDP_HEADER, at + 6, pseudo + payloads.sum(place, payload));
    }

    private void tcp(HeaderBytes out, int i, TrafficPlan.Kind kind, boolean v6) {
        int f = plan.flow(i);
        boolean syn = kind == TrafficPlan.Kind.SYN;
        int options = syn ? SYN_OPTIONS : traffic.timestamps() ? TIMESTAMPS : 0;
        int segment = 20 + options + plan.payload(i);
        int peer = 0x0a010001 + (f / 250 << 8) + f % 250;
        long pseudo = (long) IpProto.TCP + (segment >>> 16) + (segment & 0xffff);
        if (v6) {
            out.i32(0x60000000 | f & 0xfffff).u16(segment).u8(IpProto.TCP).u8(64);
            out.i64(NET_V6 + 1).i64(f + 1L).i64(NET_V6).i64(1);
            pseudo += words(NET_V6 + 1) + words(f + 1L) + words(NET_V6) + 1;
        } else {
            ipv4(out, peer, IpProto.TCP, segment, plan.ipId(i), 0x4000);
            pseudo += words(peer) + words(HOST_V4);
        }
        int at = out.at();
        int ack = syn ? 0 : 1 + (int) Mixed.of(seed, Purpose.FIRST_ACK, f);
        int flags = switch (kind) {
            case SYN -> 0x02;
            case FIN -> 0x11;
            default -> plan.push(i) ? 0x18 : 0x10;
        };
        out.u16(40_000 + f % 20_000).u16(SERVER_PORT).i32(plan.seq(i)).i32(ack);
        out.u16((20 + options) / 4 << 12 | flags).u16(syn ? 64_240 : 502).i32(0);
        options(out, i, f, syn, v6);
        out.checksum(at, 20 + options, at + 16, pseudo + payloads.sum(plan.place(i), plan.payload(i)));
    }

    private void options(HeaderBytes out, int i, int f, boolean syn, boolean v6) {
        int echo = 1000 + (f & 0xffff);
        if (syn) { // MSS, SACK permitted, timestamps (or as many no-operations), no-operation, window scale 7
            out.u16(0x0204).u16(v6 ? 1440 : 1460).u16(0x0402);
            if (traffic.timestamps()) {
                out.u16(0x080a).i32(plan.stamp(i)).i32(0);
            } else {
                out.u16(0x0101).i32(0x01010101).i32(0x01010101);
            }
            out.u8(1).u8(3).u8(3).u8(7);
        } else if (traffic.timestamps()) {
            out.i32(0x0101080a).i32(plan.stamp(i)).i32(echo);
        }
    }

    private static long words(long v) {
        return (v >>> 48) + (v >>> 32 & 0xffff) + (v >>> 16 & 0xffff) + (v & 0xffff);
    }

    private static long words(int v) {
        return words(v & 0xffffffffL);
    }
}
