// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import fragscope.engine.packet.AddressText;
import fragscope.engine.packet.IpProto;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Builds the Ethernet frame that a segment's fields describe, checksums included, and the damage asked for. */
final class GroFrame {

    private static final List<String> FLAGS = List.of("fin", "syn", "rst", "psh", "ack", "urg", "ece", "cwr");
    private static final int MIN_FRAME = 60;
    /** Changes a checksum so that it cannot stay right: any value but 0 and 0xffff does. */
    private static final int DAMAGE = 0x5a5a;

    private final GroFields f;
    private final boolean v6;

    private GroFrame(GroFields f) throws InputException {
        this.f = f;
        int version = f.integer("v", 4, 4, 6);
        if (version == 5) {
            throw f.wrong("v", "4 or 6");
        }
        this.v6 = version == 6;
    }

    /**
     * The frame.
     *
     * @param number the segment's place in its case: its payload bytes differ from its neighbours'
     */
    static byte[] of(GroFields f, int number) throws InputException {
        GroFrame frame = new GroFrame(f);
        byte[] ip = frame.ip(frame.tcp(number));
        Bytes out = new Bytes();
        out.put(frame.mac("dmac", "020000000002")).put(frame.mac("smac", "020000000001"));
        if (f.has("vlan")) {
            out.u16(0x8100).u16(f.integer("vlan", 0, 0, 0xffff));
        }
        out.u16(frame.v6 ? 0x86dd : 0x0800).put(ip).put(f.countOrHex("trailer"));
        byte[] whole = out.toByteArray();
        return f.flag("pad60") && whole.length < MIN_FRAME ? Arrays.copyOf(whole, MIN_FRAME) : whole;
    }

    private byte[] mac(String field, String absent) throws InputException {
        String text = f.text(field, absent).replaceAll("[:-]", "");
        if (!text.matches("[0-9a-fA-F]{12}")) {
            throw f.wrong(field, "a MAC address like 02:00:00:00:00:01");
        }
        return HexFormat.of().parseHex(text);
    }

    /** An address; of "192.0.2.1 / 2001:db8::1" the side that fits the version. */
    private byte[] address(String field, String absent) throws InputException {
        for (String side : f.text(field, absent).split("/", -1)) {
            String text = side.strip();
            if (text.contains(":") == v6) {
                try {
                    return AddressText.parse(text);
                } catch (IllegalArgumentException e) {
                    throw f.wrong(field, "an IP address like 192.0.2.7 or 2001:db8::7");
                }
            }
        }
        throw f.wrong(field, v6 ? "an IPv6 address" : "an IPv4 address");
    }

    private byte[] src() throws InputException {
        return address("src", "192.0.2.1 / 2001:db8::1");
    }

    private byte[] dst() throws InputException {
        return address("dst", "192.0.2.2 / 2001:db8::2");
    }

    private byte[] tcp(int number) throws InputException {
        byte[] options = options();
        int len = f.integer("len", 0, 0, 65535);
        int flags = 0;
        for (String flag : f.texts("flags", List.of("ack"))) {
            if (!FLAGS.contains(flag)) {
                throw f.wrong("flags", "a list of " + String.join(", ", FLAGS));
            }
            flags |= 1 << FLAGS.indexOf(flag);
        }
        Bytes out = new Bytes();
        out.u16(f.integer("sport", 40000, 0, 0xffff)).u16(f.integer("dport", 5201, 0, 0xffff));
        out.u32(f.number("seq", 0, 0, 0xffff_ffffL)).u32(f.number("ack", 1000, 0, 0xffff_ffffL));
        out.u16((5 + options.length / 4) << 12 | flags).u16(f.integer("win", 500, 0, 0xffff)).u32(0).put(options);
        for (int i = 0; i < len; i++) {
            out.write((number * 37 + i) & 255);
        }
        byte[] segment = out.toByteArray();
        Bytes pseudo = new Bytes();
        pseudo.put(src()).put(dst()).u32(segment.length).u32(IpProto.TCP).put(segment);
        checksum(segment, 16, pseudo.toByteArray(), f.flag("bad_tcp_csum"));
        return segment;
    }

    private byte[] options() throws InputException {
        Bytes out = new Bytes();
        if (f.has("ts")) {
            int[] ts = f.pair("ts");
            out.u32(0x0101_080a).u32(ts[0]).u32(ts[1]);
        }
        byte[] options = wordsOf(out.put(f.hex("tcp_opts_hex")).toByteArray());
        if (options.length > 40) {
            throw f.wrong("tcp_opts_hex", "at most 40 bytes of options");
        }
        return options;
    }

    /** Padded with zeros to whole 32-bit words. */
    private static byte[] wordsOf(byte[] b) {
        return Arrays.copyOf(b, (b.length + 3) & -4);
    }

    private byte[] ip(byte[] segment) throws InputException {
        byte[] header = v6 ? ipv6(segment.length) : ipv4(segment.length);
        return new Bytes().put(header).put(segment).toByteArray();
    }

    private byte[] ipv4(int segment) throws InputException {
        byte[] options = wordsOf(f.hex("ip_opts_hex"));
        if (options.length > 40) {
            throw f.wrong("ip_opts_hex", "at most 40 bytes of options");
        }
        int header = 20 + options.length;
        int total = header + segment + f.integer("tot_len_delta", 0, -65535, 65535);
        if (header + segment > 0xffff) {
            throw f.wrong("len", "a segment that fits an IPv4 packet");
        }
        Bytes out = new Bytes();
        out.u16((0x40 | (header / 4)) << 8 | f.integer("tos", 0, 0, 255)).u16(total);
        out.u16(f.integer("id", 0, 0, 0xffff)).u16(fragmentField());
        out.u16(f.integer("ttl", 64, 0, 255) << 8 | IpProto.TCP).u16(0).put(src()).put(dst()).put(options);
        byte[] b = out.toByteArray();
        checksum(b, 10, b.clone(), f.flag("bad_ip_csum"));
        return b;
    }

    private int fragmentField() throws InputException {
        boolean df = !f.has("df") || f.flag("df");
        return (df ? 0x4000 : 0) | (f.flag("mf") ? 0x2000 : 0) | f.integer("fragoff8", 0, 0, 0x1fff);
    }

    private byte[] ipv6(int segment) throws InputException {
        byte[] extensions = f.hex("ext_hex");
        if (extensions.length + segment > 0xffff) {
            throw f.wrong("len", "a segment that fits an IPv6 packet");
        }
        int next = f.integer("nxt", extensions.length == 0 ? IpProto.TCP : IpProto.DSTOPTS, 0, 255);
        Bytes out = new Bytes();
        out.u32(6L << 28 | f.number("tclass", 0, 0, 255) << 20 | f.number("flow", 0, 0, 0xfffff));
        out.u16(extensions.length + segment).u16(next << 8 | f.integer("hlim", 64, 0, 255));
        return out.put(src()).put(dst()).put(extensions).toByteArray();
    }

    /** Writes the checksum of {@code covered} at {@code at}, damaged if wanted. */
    private static void checksum(byte[] b, int at, byte[] covered, boolean damaged) {
        long sum = 0;
        for (int i = 0; i < covered.length; i++) {
            sum += (long) (covered[i] & 255) << (i % 2 == 0 ? 8 : 0);
        }
        while (sum >>> 16 != 0) {
            sum = (sum & 0xffff) + (sum >>> 16);
        }
        int check = (int) ~sum & 0xffff;
        if (damaged) {
            check ^= DAMAGE;
        }
        b[at] = (byte) (check >>> 8);
        b[at + 1] = (byte) check;
    }

    /** Bytes in network order. */
    private static final class Bytes extends ByteArrayOutputStream {

        Bytes put(byte[] b) {
            writeBytes(b);
            return this;
        }

        Bytes u16(int v) {
            write(v >>> 8);
            write(v);
            return this;
        }

        Bytes u32(long v) {
            return u16((int) (v >>> 16)).u16((int) v);
        }
    }
}
