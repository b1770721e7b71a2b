// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that the real captures beside the project do not cover. */
final class CapturesTest {

    @TempDir
    Path dir;

    private static final byte[] FRAME = Bytes.eth(0x0800).add(Bytes.ipv4(6, 20)).add(Bytes.tcp()).done();

    private Packets open(byte[] file) throws Exception {
        return Captures.open(write(file));
    }

    private Path write(byte[] file) throws IOException {
        return Files.write(dir.resolve("t.pcap"), file);
    }

    private String refused(byte[] file) throws IOException {
        Path path = write(file);
        CaptureException e = assertThrows(CaptureException.class, () -> Captures.open(path));
        return e.getMessage().replace(path + ": ", "");
    }

    private static Bytes pcap(boolean little, long magic, int link) {
        return Bytes.of().order(little).u32(magic).u16(2).u16(4).u32(0).u32(0).u32(65535).u32(link);
    }

    private static Bytes record(Bytes file, long sec, long fraction) {
        return file.u32(sec).u32(fraction).u32(FRAME.length).u32(FRAME.length).raw(FRAME);
    }

    static Bytes section(boolean little) {
        return Bytes.of().order(little).u32(0x0a0d0d0a).u32(28).u32(0x1a2b3c4d).u16(1).u16(0).u64(-1).u32(28);
    }

    /** An interface with options given as whole 4-byte units. */
    static Bytes face(Bytes file, boolean little, int link, int snap, Bytes options) {
        int n = 20 + options.size();
        return file.u32(1).u32(n).u16(link).u16(0).u32(snap).add(options).u32(n);
    }

    static Bytes resolution(boolean little, int value) {
        return Bytes.of().order(little).u16(9).u16(1).u8(value).zeros(3).u32(0);
    }

    static Bytes enhanced(Bytes file, int face, long ts, byte[] frame) {
        int pad = -frame.length & 3;
        int n = 32 + frame.length + pad;
        return file.u32(6).u32(n).u32(face).u32(ts >>> 32).u32(ts).u32(frame.length).u32(frame.length).raw(frame).zeros(
                pad).u32(n);
    }

    @Test
    void pcapOfEitherByteOrderAndResolution() throws Exception {
        for (boolean little : new boolean[]{true, false}) {
            assertEquals(3_000_004_000L, open(record(pcap(little, 0xa1b2c3d4L, 1), 3, 4).done()).tsNs(0));
            Packets nano = open(record(record(pcap(little, 0xa1b23c4dL, 1), 3, 4), 0xffffffffL, 5).done());
            assertEquals(3_000_000_004L, nano.tsNs(0));
            assertEquals(4_294_967_295_000_000_005L, nano.tsNs(1));
            assertEquals(80, nano.dport(1));
        }
    }

    @Test
    void theUpperBitsOfALinkTypeTellOfCheckSequences() throws Exception {
        assertEquals(1, open(record(pcap(true, 0xa1b2c3d4L, 0x24000001), 0, 0).done()).linkType(0));
    }

    @Test
    void patchedLibpcapRecordsAreLonger() throws Exception {
        Bytes f = pcap(true, 0xa1b2cd34L, 1).u32(1).u32(2).u32(FRAME.length).u32(FRAME.length).zeros(8).raw(FRAME);
        assertEquals(80, open(f.done()).dport(0));
    }

    @Test
    void oldVersionsHaveTheTwoLengthsSwapped() throws Exception {
        Bytes f = Bytes.of().u32(0xa1b2c3d4L).u16(2).u16(2).u32(0).u32(0).u32(68).u32(1).u32(1).u32(2).u32(1514).u32(
                FRAME.length).raw(FRAME);
        Packets p = open(f.done());
        assertEquals(FRAME.length, p.capLen(0));
        assertEquals(1514, p.len(0));
    }

    @Test
    void pcapngSectionsEachHaveTheirByteOrderAndInterfaces() throws Exception {
        Bytes a = section(false);
        face(a, false, 1, 0, resolution(false, 9));
        face(a, false, 101, 0, Bytes.of());
        enhanced(a, 1, 5, Arrays.copyOfRange(FRAME, 14, FRAME.length));
        enhanced(a, 0, 7, FRAME);
        Bytes b = section(true);
        face(b, true, 1, 0, resolution(true, 3));
        enhanced(b, 0, 2, FRAME);
        Packets p = open(a.add(b).done());
        assertEquals(3, p.count());
        assertEquals(5000, p.tsNs(0));
        assertEquals(101, p.linkType(0));
        assertEquals(7, p.tsNs(1));
        assertEquals(2_000_000, p.tsNs(2));
        for (int i = 0; i < 3; i++) {
            assertEquals(80, p.dport(i));
        }
    }

    @Test
    void resolutionsArePowersOfTenOrTwoWithAnOffset() throws Exception {
        assertEquals(1_500_000_000L, new PcapngInterface(1, 0, 0x80 | 1, 0).toNs(3));
        assertEquals(999_999_999L, new PcapngInterface(1, 0, 0x80 | 32, 0).toNs(0xffffffffL));
        assertEquals(1_000_000_000L, new PcapngInterface(1, 0, 0x80 | 60, 0).toNs(1L << 60));
        assertEquals(500_000_000L, new PcapngInterface(1, 0, 0x80 | 64, 0).toNs(Long.MIN_VALUE));
        assertEquals(1, new PcapngInterface(1, 0, 12, 0).toNs(1999));
        assertEquals(3_000_000_000L, new PcapngInterface(1, 0, 0, 0).toNs(3));
        assertEquals(8_000_000_001L, new PcapngInterface(1, 0, 9, 5).toNs(3_000_000_001L));
        assertEquals(-2_000_000_000L, new PcapngInterface(1, 0, 9, -5).toNs(3_000_000_000L));
        assertEquals(Packets.NO_TIME, new PcapngInterface(1, 0, 0, 0).toNs(-1));
        Bytes options = Bytes.of().little().u16(2).u16(5).text("eth0x").zeros(3).u16(14).u16(8).u64(-3).u32(0);
        Bytes f = face(section(true), true, 1, 0, options);
        assertEquals(-2_999_993_000L, open(enhanced(f, 0, 7, FRAME).done()).tsNs(0));
    }

    @Test
    void simplePacketsHaveNoTimeAndEndAtTheSnaplen() throws Exception {
        Bytes f = face(section(true), true, 1, 60, Bytes.of());
        f.u32(3).u32(16 + 60).u32(1000).raw(Arrays.copyOf(FRAME, 60)).u32(76);
        f.u32(3).u32(16 + 56).u32(54).raw(FRAME).zeros(2).u32(72);
        Packets p = open(f.done());
        assertEquals(Packets.NO_TIME, p.tsNs(0));
        assertEquals(60, p.capLen(0));
        assertEquals(1000, p.len(0));
        assertEquals(54, p.capLen(1));
    }

    @Test
    void obsoletePacketsCountAndUnknownBlocksDoNot() throws Exception {
        Bytes f = face(section(true), true, 1, 0, Bytes.of());
        f.u32(0x0bad).u32(24).u32(99).zeros(8).u32(24);
        f.u32(2).u32(32 + 56).u16(0).u16(3).u32(0).u32(9).u32(54).u32(54).raw(FRAME).zeros(2).u32(88);
        f.u32(5).u32(16).u32(0).u32(16);
        Packets p = open(f.done());
        assertEquals(1, p.count());
        assertEquals(9000, p.tsNs(0));
        assertEquals("", p.note());
    }

    @Test
    void gzippedFilesAreInflated() throws Exception {
        byte[] plain = record(record(pcap(true, 0xa1b2c3d4L, 1), 3, 4), 5, 6).done();
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream z = new GZIPOutputStream(zipped)) {
            z.write(plain);
        }
        assertEquals(2, open(zipped.toByteArray()).count());
        Packets cut = open(Arrays.copyOf(zipped.toByteArray(), zipped.size() - 12));
        assertTrue(cut.note().contains("the gzip stream breaks off"), cut.note());
        assertEquals("byte 0: the gzip header is damaged; right would be a whole gzip file",
                refused(new byte[]{0x1f, (byte) 0x8b, 9, 9, 9}));
    }

    @Test
    void aCaptureCutMidRecordKeepsTheFramesBefore() throws Exception {
        byte[] two = record(record(pcap(true, 0xa1b2c3d4L, 1), 3, 4), 5, 6).done();
        Packets p = open(Arrays.copyOf(two, two.length - 1));
        assertEquals(1, p.count());
        assertTrue(p.note().endsWith(
                ": byte 94: the capture ends inside a record of 54 bytes; the one frame before it is kept"), p.note());
        Packets header = open(Arrays.copyOf(two, 24 + 70 + 7));
        assertTrue(header.note().contains("byte 94: the capture ends inside a record header"), header.note());
        Packets huge = open(pcap(true, 0xa1b2c3d4L, 1).u32(0).u32(0).u32(0xfffffff0L).u32(60).zeros(60).done());
        assertTrue(huge.note().contains("at a record that claims 4294967280 bytes, more than 262144"), huge.note());
    }

    @Test
    void aDamagedPcapngKeepsThePacketsBefore() throws Exception {
        byte[] good = enhanced(face(section(true), true, 1, 0, Bytes.of()), 0, 7, FRAME).done();
        Packets cut = open(Arrays.copyOf(good, good.length - 4));
        assertTrue(cut.note().contains("byte 48: the capture ends inside a block that claims 88 bytes"), cut.note());
        Bytes tail = Bytes.of().little().raw(good);
        assertTrue(open(tail.u32(6).u32(8).u32(0).u32(0).done()).note().contains("fewer than 12"));
        assertTrue(open(enhanced(Bytes.of().little().raw(good), 3, 7, FRAME).done()).note().contains(
                "at a packet of interface 3, of which the section describes 1; the one frame before it is kept"));
        byte[] lies = good.clone();
        lies[lies.length - 4] ^= 4;
        assertTrue(open(lies).note().contains("whose two lengths differ (88 and 92)"));
        byte[] longer = good.clone();
        longer[48 + 20] = 100;
        assertTrue(open(longer).note().contains("a packet of 100 bytes in a block of 88"));
    }

    @Test
    void whatIsNoCaptureIsRefusedWithPlaceAndRemedy() throws Exception {
        assertEquals("is empty; right would be a pcap or pcapng file", refused(new byte[0]));
        assertEquals("ends at byte 3; right would be a pcap or pcapng file", refused(new byte[3]));
        assertEquals("ends at byte 23, inside the pcap file header; right would be at least 24 bytes",
                refused(Arrays.copyOf(pcap(true, 0xa1b2c3d4L, 1).done(), 23)));
        assertEquals("byte 0: starts with 0x68656c6c; right would be 0xa1b2c3d4 or 0xa1b23c4d (pcap, either byte order)"
                + " or 0x0a0d0d0a (pcapng)", refused(Bytes.of().text("hello world").done()));
        assertEquals("byte 4: pcap version 3.4; right would be version 2.4",
                refused(Bytes.of().u32(0xa1b2c3d4L).u16(3).u16(4).zeros(16).done()));
        assertEquals("byte 8: byte-order magic 0x00000000; right would be 0x1a2b3c4d in either byte order",
                refused(Bytes.of().u32(0x0a0d0d0aL).zeros(40).done()));
        CaptureException none = assertThrows(CaptureException.class, () -> Captures.open(dir.resolve("absent.pcap")));
        assertTrue(none.getMessage().endsWith("absent.pcap: no such file"));
        CaptureException folder = assertThrows(CaptureException.class, () -> Captures.open(dir));
        assertTrue(folder.getMessage().endsWith("is no regular file; right would be a pcap or pcapng file"));
    }

    @Test
    void anEmptyCaptureHasNoPackets() throws Exception {
        assertEquals(0, open(pcap(true, 0xa1b2c3d4L, 1).done()).count());
        assertEquals(0, open(section(true).done()).count());
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        PacketsBuilder b = new PacketsBuilder("round");
        b.add(1, FRAME, 1_700_000_000_123_456_789L).add(1, Arrays.copyOf(FRAME, 40), 2000, 5).add(1, new byte[0], 6);
        Packets same = b.build();
        Packets mixed = b.add(101, new byte[]{0x45}, Packets.NO_TIME).add(1, FRAME, Packets.NO_TIME).build();
        ByteArrayOutputStream pcap = new ByteArrayOutputStream();
        CaptureWriter.pcap(same, pcap);
        alike(same, open(pcap.toByteArray()));
        ByteArrayOutputStream ng = new ByteArrayOutputStream();
        CaptureWriter.pcapng(same, ng);
        alike(same, open(ng.toByteArray()));
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        CaptureWriter.pcapng(mixed, two);
        Packets again = open(two.toByteArray());
        assertEquals(101, again.linkType(3));
        assertEquals(Packets.NO_TIME, again.tsNs(4));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> CaptureWriter.pcap(mixed, new ByteArrayOutputStream()));
        assertEquals("packet 4 has link type 101, the first has 1; pcap holds one only, right would be pcapng",
                e.getMessage());
    }

    private static void alike(Packets a, Packets b) {
        assertEquals(a.count(), b.count());
        for (int i = 0; i < a.count(); i++) {
            assertEquals(a.tsNs(i), b.tsNs(i));
            assertEquals(a.len(i), b.len(i));
            byte[] x = new byte[a.capLen(i)];
            byte[] y = new byte[b.capLen(i)];
            a.copy(i, 0, x, 0, x.length);
            b.copy(i, 0, y, 0, y.length);
            assertArrayEquals(x, y);
        }
    }
}
