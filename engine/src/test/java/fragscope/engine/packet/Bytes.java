// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Builds frames and files for tests, piece by piece. Big-endian unless told otherwise. */
final class Bytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private boolean little;

    static Bytes of() {
        return new Bytes();
    }

    Bytes little() {
        little = true;
        return this;
    }

    Bytes order(boolean littleEndian) {
        little = littleEndian;
        return this;
    }

    Bytes u8(int v) {
        out.write(v);
        return this;
    }

    Bytes u16(int v) {
        return little ? u8(v).u8(v >>> 8) : u8(v >>> 8).u8(v);
    }

    Bytes u32(long v) {
        int low = (int) v & 0xffff;
        int high = (int) (v >>> 16) & 0xffff;
        return little ? u16(low).u16(high) : u16(high).u16(low);
    }

    Bytes u64(long v) {
        return little ? u32(v).u32(v >>> 32) : u32(v >>> 32).u32(v);
    }

    Bytes hex(String text) {
        return raw(HexFormat.of().parseHex(text.replaceAll("\\s", "")));
    }

    Bytes raw(byte[] b) {
        out.write(b, 0, b.length);
        return this;
    }

    Bytes add(Bytes other) {
        return raw(other.done());
    }

    Bytes text(String s) {
        return raw(s.getBytes(StandardCharsets.US_ASCII));
    }

    Bytes zeros(int n) {
        return raw(new byte[n]);
    }

    int size() {
        return out.size();
    }

    byte[] done() {
        return out.toByteArray();
    }

    // --- headers -------------------------------------------------------------------------------------------------

    static Bytes eth(int type) {
        return of().hex("020000000001 020000000002").u16(type);
    }

    /** An IPv4 header of 20 bytes, 10.0.0.1 to 10.0.0.2. */
    static Bytes ipv4(int proto, int payload) {
        return ipv4(proto, 20 + payload, 0x4000);
    }

    static Bytes ipv4(int proto, int totalLen, int flagsAndOffset) {
        return of().u16(0x4500).u16(totalLen).u16(7).u16(flagsAndOffset).u8(64).u8(proto).u16(0).hex(
                "0a000001 0a000002");
    }

    /** An IPv6 header, 2001:db8::1 to 2001:db8::2. */
    static Bytes ipv6(int next, int payload) {
        return of().u32(0x60000000).u16(payload).u8(next).u8(64).hex("20010db8000000000000000000000001").hex(
                "20010db8000000000000000000000002");
    }

    /** A TCP header of 20 bytes: ports 1000 to 80, seq 5, ack 6, ACK, window 512. */
    static Bytes tcp() {
        return of().u16(1000).u16(80).u32(5).u32(6).u16(0x5010).u16(512).u32(0);
    }

    static Bytes udp(int payload) {
        return of().u16(53).u16(5353).u16(8 + payload).u16(0);
    }

    static Packets one(int linkType, Bytes frame) {
        return new PacketsBuilder("test").add(linkType, frame.done(), 0).build();
    }
}
