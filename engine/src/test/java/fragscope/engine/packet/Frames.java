// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Frames for tests, towards one host (10.0.0.2 or 2001:db8::2) from 10.0.0.1, with right checksums, one after another.
 *
 * <p>Payload bytes are a function of port and sequence number ({@link #byteAt}), so that what is sent twice is the same
 * and a received stream can be checked without the capture.
 */
public final class Frames {

    public static final String HOST = "10.0.0.2";
    public static final int DPORT = 5201;
    public static final int FIN = 1;
    public static final int SYN = 2;
    public static final int RST = 4;
    public static final int PSH = 8;
    public static final int ACK = 16;
    /** Ethernet, IPv4 and TCP headers without options. */
    public static final int HEADERS = 54;

    private final PacketsBuilder packets = new PacketsBuilder("frames");
    private long tsNs;
    private long stepNs = 1000;
    private int tcpOptions;
    private int ipOptions;
    private int ipId;
    private int padTo;
    private boolean ipv6;
    private int dst = 2;
    private int damage;

    /** The frames that follow are so many nanoseconds apart. */
    public Frames every(long ns) {
        stepNs = ns;
        return this;
    }

    /** A pause. */
    public Frames pause(long ns) {
        tsNs += ns;
        return this;
    }

    /** TCP options of the frames that follow, in bytes, as NOPs. */
    public Frames tcpOptions(int bytes) {
        tcpOptions = bytes;
        return this;
    }

    /** IPv4 options of the frames that follow, in bytes, as NOPs. */
    public Frames ipOptions(int bytes) {
        ipOptions = bytes;
        return this;
    }

    /** The frames that follow are IPv6, or IPv4 again. */
    public Frames ipv6(boolean on) {
        ipv6 = on;
        return this;
    }

    /** The frames that follow are padded with zeros to this size, as Ethernet does to 60. */
    public Frames padTo(int bytes) {
        padTo = bytes;
        return this;
    }

    /** TCP checksums of the frames that follow are wrong, as on a sender whose NIC fills them in later; or right. */
    public Frames wrongChecksums(boolean on) {
        damage = on ? 1 : 0;
        return this;
    }

    /** The last byte of the destination address of the frames that follow. */
    public Frames to(int lastByte) {
        dst = lastByte;
        return this;
    }

    /** The byte that a stream from this port has at a sequence number. */
    public static byte byteAt(int sport, int seq) {
        return (byte) (seq * 31 + (seq >>> 8) * 7 + sport);
    }

    /** Payload of a stream. */
    public static byte[] payload(int sport, int seq, int len) {
        byte[] b = new byte[len];
        for (int i = 0; i < len; i++) {
            b[i] = byteAt(sport, seq + i);
        }
        return b;
    }

    /** A TCP segment. */
    public Frames tcp(int sport, int seq, int flags, int len) {
        return tcp(sport, seq, flags, payload(sport, seq + ((flags & SYN) != 0 ? 1 : 0), len));
    }

    /** A TCP segment with bytes of its own. */
    public Frames tcp(int sport, int seq, int flags, byte[] payload) {
        return ip(IpProto.TCP, segment(sport, seq, flags, payload), 0x4000);
    }

    /** A TCP header and payload, to be cut into fragments. */
    public byte[] segment(int sport, int seq, int flags, byte[] payload) {
        int header = 20 + tcpOptions;
        ByteBuffer b = ByteBuffer.allocate(header + payload.length);
        b.putShort((short) sport).putShort((short) DPORT).putInt(seq).putInt(1);
        b.put((byte) (header / 4 << 4)).put((byte) flags).putShort((short) 512).putInt(0);
        for (int i = 0; i < tcpOptions; i++) {
            b.put((byte) 1);
        }
        b.put(payload);
        return checksummed(b.array(), IpProto.TCP, 16);
    }

    /** A UDP datagram. */
    public Frames udp(int sport, int len) {
        return ip(IpProto.UDP, datagram(sport, len), 0x4000);
    }

    /** A UDP datagram's header and payload, to be cut into fragments. */
    public static byte[] datagram(int sport, int len) {
        ByteBuffer b = ByteBuffer.allocate(8 + len);
        b.putShort((short) sport).putShort((short) DPORT).putShort((short) (8 + len)).putShort((short) 0);
        b.put(payload(sport, 0, len));
        return b.array();
    }

    /** Bytes {@code from} to {@code to} of an IPv4 datagram as a fragment; {@code from} is a multiple of 8. */
    public Frames fragment(int id, byte[] whole, int from, int to) {
        return fragment(IpProto.UDP, id, whole, from, to);
    }

    /** The same of another protocol. */
    public Frames fragment(int proto, int id, byte[] whole, int from, int to) {
        ipId = id;
        int more = to < whole.length ? 0x2000 : 0;
        return ip(proto, Arrays.copyOfRange(whole, from, to), more | from / 8);
    }

    /** An ARP request: nothing that the stack takes. */
    public Frames arp() {
        return raw(new Bytes().hex("ffffffffffff 020000000001 0806 0001 0800 06 04 0001 020000000001 0a000001").hex(
                "000000000000 0a000002").zeros(18).done());
    }

    /** Any frame. */
    public Frames raw(byte[] frame) {
        packets.add(LinkType.ETHERNET, frame, tsNs);
        tsNs += stepNs;
        return this;
    }

    /** All frames so far. */
    public Packets build() {
        return packets.build();
    }

    private byte[] checksummed(byte[] segment, int proto, int at) {
        long sum = proto + segment.length;
        byte[] pseudo = ipv6 ? addresses6() : addresses4();
        int check = fold(sum + sum16(pseudo) + sum16(segment)) ^ damage;
        segment[at] = (byte) (check >>> 8);
        segment[at + 1] = (byte) check;
        return segment;
    }

    private Frames ip(int proto, byte[] body, int flagsAndOffset) {
        ByteBuffer b = ByteBuffer.allocate(14 + (ipv6 ? 40 : 20 + ipOptions) + body.length);
        b.put(new Bytes().hex("020000000002 020000000001").u16(ipv6 ? 0x86dd : 0x0800).done());
        if (ipv6) {
            b.putInt(0x6000_0000).putShort((short) body.length).put((byte) proto).put((byte) 64).put(addresses6());
        } else {
            byte[] header = header4(proto, body.length, flagsAndOffset);
            int check = fold(sum16(header));
            header[10] = (byte) (check >>> 8);
            header[11] = (byte) check;
            b.put(header);
        }
        byte[] frame = b.put(body).array();
        return raw(frame.length < padTo ? Arrays.copyOf(frame, padTo) : frame);
    }

    private byte[] header4(int proto, int payload, int flagsAndOffset) {
        int header = 20 + ipOptions;
        ByteBuffer b = ByteBuffer.allocate(header);
        b.put((byte) (0x40 | header / 4)).put((byte) 0).putShort((short) (header + payload)).putShort((short) ipId++);
        b.putShort((short) flagsAndOffset).put((byte) 64).put((byte) proto).putShort((short) 0).put(addresses4());
        for (int i = 0; i < ipOptions; i++) {
            b.put((byte) 1);
        }
        return b.array();
    }

    private byte[] addresses4() {
        return new byte[]{10, 0, 0, 1, 10, 0, 0, (byte) dst};
    }

    private byte[] addresses6() {
        byte[] a = new byte[32];
        for (int i = 0; i < 32; i += 16) {
            a[i] = 0x20;
            a[i + 1] = 1;
            a[i + 2] = 0x0d;
            a[i + 3] = (byte) 0xb8;
        }
        a[15] = 1;
        a[31] = (byte) dst;
        return a;
    }

    private static long sum16(byte[] b) {
        long sum = 0;
        for (int i = 0; i < b.length; i++) {
            sum += (i & 1) == 0 ? (b[i] & 255) << 8 : b[i] & 255;
        }
        return sum;
    }

    private static int fold(long sum) {
        long s = sum;
        while (s > 0xffff) {
            s = (s & 0xffff) + (s >>> 16);
        }
        return (int) ~s & 0xffff;
    }
}
