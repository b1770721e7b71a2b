// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes packets as pcap or pcapng with nanosecond times, little-endian. The bytes are a function of the packets alone:
 * no names, no clocks. Packets without a time are written as time 0 in pcap and as simple packet blocks in pcapng,
 * where those can say what is needed (first interface, nothing cut off).
 */
public final class CaptureWriter {

    private static final int SNAPLEN = PcapReader.RECORD_MAX;

    private CaptureWriter() {
    }

    /**
     * Writes a pcap.
     *
     * @throws IllegalArgumentException when the packets have several link types, which pcap cannot say
     */
    public static void pcap(Packets p, OutputStream to) throws IOException {
        int link = p.count() == 0 ? LinkType.ETHERNET : p.linkType(0);
        BufferedOutputStream out = new BufferedOutputStream(to, 1 << 16);
        out.write(le(24).putInt(0xa1b23c4d).putShort((short) 2).putShort((short) 4).putInt(0).putInt(0).putInt(
                SNAPLEN).putInt(link).array());
        for (int i = 0; i < p.count(); i++) {
            if (p.linkType(i) != link) {
                throw new IllegalArgumentException("packet " + (i + 1) + " has link type " + p.linkType(i)
                        + ", the first has " + link + "; pcap holds one only, right would be pcapng");
            }
            long ns = p.tsNs(i) == Packets.NO_TIME ? 0 : p.tsNs(i);
            out.write(le(16).putInt((int) Math.floorDiv(ns, 1_000_000_000L)).putInt(
                    (int) Math.floorMod(ns, 1_000_000_000L)).putInt(p.capLen(i)).putInt(p.len(i)).array());
            out.write(frame(p, i));
        }
        out.flush();
    }

    /** One section, one interface for each link type in order of appearance. */
    public static void pcapng(Packets p, OutputStream to) throws IOException {
        BufferedOutputStream out = new BufferedOutputStream(to, 1 << 16);
        block(out, PcapngReader.SECTION_HEADER,
                le(16).putInt(PcapngReader.BYTE_ORDER).putShort((short) 1).putShort((short) 0).putLong(-1).array());
        List<Integer> links = new ArrayList<>();
        for (int i = 0; i < p.count(); i++) {
            int number = links.indexOf(p.linkType(i));
            if (number < 0) {
                number = links.size();
                links.add(p.linkType(i));
                describe(out, p.linkType(i));
            }
            boolean simple = p.tsNs(i) == Packets.NO_TIME && number == 0 && !p.truncated(i) && p.capLen(i) == p.len(i);
            if (simple) {
                block(out, PcapngReader.SIMPLE_PACKET, padded(le(4).putInt(p.len(i)).array(), frame(p, i)));
            } else {
                enhanced(out, p, i, number);
            }
        }
        out.flush();
    }

    private static void describe(OutputStream out, int link) throws IOException {
        // if_tsresol 10^-9, end of options
        block(out, PcapngReader.INTERFACE,
                le(20).putShort((short) link).putShort((short) 0).putInt(SNAPLEN).putShort((short) 9).putShort(
                        (short) 1).putInt(9).putInt(0).array());
    }

    private static void enhanced(OutputStream out, Packets p, int i, int number) throws IOException {
        long ns = p.tsNs(i) == Packets.NO_TIME ? 0 : p.tsNs(i);
        byte[] head = le(20).putInt(number).putInt((int) (ns >>> 32)).putInt((int) ns).putInt(p.capLen(i)).putInt(
                p.len(i)).array();
        block(out, PcapngReader.ENHANCED_PACKET, padded(head, frame(p, i)));
    }

    private static void block(OutputStream out, int type, byte[] body) throws IOException {
        int len = body.length + 12;
        out.write(le(8).putInt(type).putInt(len).array());
        out.write(body);
        out.write(le(4).putInt(len).array());
    }

    private static byte[] padded(byte[] head, byte[] data) {
        byte[] body = Arrays.copyOf(head, head.length + ((data.length + 3) & ~3));
        System.arraycopy(data, 0, body, head.length, data.length);
        return body;
    }

    private static byte[] frame(Packets p, int i) {
        byte[] b = new byte[p.capLen(i)];
        p.copy(i, 0, b, 0, b.length);
        return b;
    }

    private static ByteBuffer le(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
