// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files give packets and a note, or a {@link CaptureException}; nothing else, and never more than they hold.
 */
final class MutationTest {

    private static final int CASES = 3000;

    @TempDir
    Path dir;

    @Test
    void noDamageGivesAnythingButPacketsOrASentence() throws Exception {
        List<byte[]> seeds = seeds();
        int opened = 0;
        int refused = 0;
        for (int seed = 0; seed < CASES; seed++) {
            byte[] file = damaged(seeds.get(seed % seeds.size()), seed);
            Path path = Files.write(dir.resolve("m"), file);
            try {
                read(Captures.open(path), 4096L * 1024, seed);
                opened++;
            } catch (CaptureException e) {
                assertFalse(e.getMessage().isBlank(), "seed " + seed);
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        System.out.println("MutationTest: " + opened + " opened, " + refused + " refused");
        assertTrue(opened > CASES / 4, "too few damaged files still open: " + opened);
        assertTrue(refused > 0, "no damaged file was refused");
    }

    private static byte[] damaged(byte[] from, int seed) {
        byte[] file = from.clone();
        int hits = 1 + Mixed.of(seed, 1, 0, 8);
        for (int k = 0; k < hits; k++) {
            // half of the hits go to the first 200 bytes, where the file's structure is
            int bound = (Mixed.of(seed, 2, k) & 1) == 0 ? Math.min(200, file.length) : file.length;
            int at = Mixed.of(seed, 3, k, bound);
            file[at] = (byte) switch (Mixed.of(seed, 4, k, 4)) {
                case 0 -> 0;
                case 1 -> 0xff;
                case 2 -> file[at] ^ 1 << Mixed.of(seed, 5, k, 8);
                default -> Mixed.of(seed, 6, k, 256);
            };
        }
        return Mixed.of(seed, 7, 0, 4) == 0 ? java.util.Arrays.copyOf(file, Mixed.of(seed, 8, 0, file.length)) : file;
    }

    /** Every accessor of every packet answers. */
    private static void read(Packets p, long bytesMax, int seed) {
        long bytes = 0;
        for (int i = 0; i < p.count(); i++) {
            bytes += p.capLen(i);
            p.note(i);
            Checksums.ip(p, i);
            Checksums.l4(p, i);
            assertTrue(p.vlans(i).length <= Parsed.TAGS_MAX, "seed " + seed);
            assertTrue(p.knownPayloadLen(i) >= 0, "seed " + seed);
            assertTrue(p.payloadLen(i) >= -1, "seed " + seed + " packet " + i + " payload " + p.payloadLen(i));
            assertTrue(p.headerLen(i) == -1 || p.headerLen(i) > p.l4Off(i), "seed " + seed);
            assertTrue(p.tcpOptionsLen(i) >= 0, "seed " + seed);
            if (p.src(i) >= 0) {
                p.addresses().text(p.src(i));
            }
            if (p.knownPayloadLen(i) > 0) {
                p.byteAt(i, p.payloadOff(i) + p.knownPayloadLen(i) - 1);
            }
        }
        assertTrue(bytes <= bytesMax, "seed " + seed + ": more bytes than the file holds");
    }

    private static List<byte[]> seeds() throws Exception {
        Bytes ng = CapturesTest.section(true);
        CapturesTest.face(ng, true, 1, 0, CapturesTest.resolution(true, 9));
        CapturesTest.face(ng, true, 276, 0, Bytes.of());
        PacketsBuilder b = new PacketsBuilder("seed");
        byte[][] frames = {
                Bytes.eth(0x8100).u16(5).u16(0x86dd).add(Bytes.ipv6(0, 28)).hex("0600 010400000000").add(
                        Bytes.tcp()).done(),
                Bytes.eth(0x8847).u32(0x140).add(Bytes.ipv4(17, 8)).add(Bytes.udp(0)).done(),
                Bytes.eth(0x86dd).add(Bytes.ipv6(44, 36)).hex("3c00 0001 11223344 0600 010400000000").add(
                        Bytes.tcp()).done()};
        for (int i = 0; i < 12; i++) {
            b.add(1, frames[i % 3], i);
            CapturesTest.enhanced(ng, 0, i, frames[i % 3]);
        }
        ByteArrayOutputStream pcap = new ByteArrayOutputStream();
        CaptureWriter.pcap(b.build(), pcap);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream z = new GZIPOutputStream(zipped)) {
            z.write(pcap.toByteArray());
        }
        return new ArrayList<>(
                List.of(pcap.toByteArray(), ng.done(), pcap.toByteArray(), ng.done(), zipped.toByteArray()));
    }
}
