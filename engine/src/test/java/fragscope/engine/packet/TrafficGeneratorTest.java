// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Generated traffic is what networks carry, and the same every time. */
final class TrafficGeneratorTest {

    private static final Traffic MIXED = new Traffic(5, 400, 1, 1448, 3, 2000, 25, 2, true, true, true, 7, 300, 9, 500,
            4,
            400, 800, 500, 600, 33, Gaps.FIXED);

    private static byte[] frame(Packets p, int i) {
        byte[] b = new byte[p.capLen(i)];
        p.copy(i, 0, b, 0, b.length);
        return b;
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherGivesOthers() throws Exception {
        ByteArrayOutputStream a = new ByteArrayOutputStream();
        ByteArrayOutputStream b = new ByteArrayOutputStream();
        ByteArrayOutputStream c = new ByteArrayOutputStream();
        CaptureWriter.pcap(TrafficGenerator.packets("a", MIXED, 7), a);
        CaptureWriter.pcap(TrafficGenerator.packets("b", MIXED, 7), b);
        CaptureWriter.pcap(TrafficGenerator.packets("c", MIXED, 8), c);
        assertArrayEquals(a.toByteArray(), b.toByteArray());
        assertNotEquals(Arrays.hashCode(a.toByteArray()), Arrays.hashCode(c.toByteArray()));
    }

    @Test
    void everyFrameParsesAndItsChecksumsAreGood() {
        Packets p = TrafficGenerator.packets("mixed", MIXED, 7);
        int arp = 0;
        int fragments = 0;
        int v6 = 0;
        for (int i = 0; i < p.count(); i++) {
            assertEquals("", p.note(i), "frame " + i);
            assertEquals(33, p.vlans(i)[0]);
            arp += p.ethType(i) == EtherType.ARP ? 1 : 0;
            fragments += p.isFragment(i) ? 1 : 0;
            v6 += p.ipVersion(i) == 6 ? 1 : 0;
            if (p.ipVersion(i) == 4) {
                assertEquals(Checksums.Verdict.GOOD, Checksums.ip(p, i), "frame " + i);
            }
            if (p.ipVersion(i) != 0 && !p.isFragment(i)) {
                assertEquals(Checksums.Verdict.GOOD, Checksums.l4(p, i), "frame " + i);
            }
        }
        assertTrue(arp > 5, "ARP " + arp);
        assertTrue(fragments > 10, "fragments " + fragments);
        assertTrue(v6 > 100, "IPv6 " + v6);
    }

    @Test
    void bytesOneByOneAreTheBytesAtOnce() {
        Packets p = TrafficGenerator.packets("mixed", MIXED, 7);
        for (int i = 0; i < p.count(); i += 17) {
            byte[] whole = frame(p, i);
            for (int off = 0; off < whole.length; off += 5) {
                assertEquals(whole[off] & 255, p.byteAt(i, off), "frame " + i + " byte " + off);
                byte[] rest = new byte[whole.length - off + 2];
                p.copy(i, off, rest, 2, whole.length - off);
                assertArrayEquals(Arrays.copyOfRange(whole, off, whole.length),
                        Arrays.copyOfRange(rest, 2, rest.length));
            }
        }
    }

    @Test
    void lostSegmentsComeAgainSoThatEveryStreamIsWhole() {
        Packets p = TrafficGenerator.packets("mixed", MIXED, 7);
        int flows = 0;
        for (int f = 0; f < p.flows().count(); f++) {
            if (p.flows().proto(f) != IpProto.TCP) {
                continue;
            }
            flows++;
            TreeMap<Integer, Integer> pieces = new TreeMap<>();
            int first = 0;
            int fin = 0;
            for (int i = 0; i < p.count(); i++) {
                if (p.flow(i) == f && (p.tcpFlags(i) & 2) != 0) {
                    first = p.seq(i) + 1;
                } else if (p.flow(i) == f) {
                    pieces.merge(p.seq(i) - first, p.payloadLen(i), Math::max);
                    fin = (p.tcpFlags(i) & 1) != 0 ? p.seq(i) - first : fin;
                }
            }
            int whole = 0;
            for (var piece : pieces.entrySet()) {
                assertTrue(piece.getKey() <= whole, "flow " + f + " has a hole at " + whole);
                whole = Math.max(whole, piece.getKey() + piece.getValue());
            }
            assertEquals(fin, whole);
        }
        assertEquals(5, flows);
    }

    @Test
    void withoutRetransmissionALossIsAHole() {
        Packets all = TrafficGenerator.packets("all", Traffic.defaults(), 1);
        Traffic t = new Traffic(1, 100, 1448, 1448, 1, 0, 100, 0, true, true, true, 0, 1000, 0, 0, 3, 0, 0, 0, 0, 0,
                Gaps.FIXED);
        Packets some = TrafficGenerator.packets("some", t, 1);
        assertEquals(103, all.count());
        assertTrue(some.count() < 100 && some.count() > 80, "frames " + some.count());
    }

    @Test
    void reorderingAndDuplicationAreThere() {
        Traffic t = new Traffic(1, 300, 1000, 1000, 1, 0, 100, 0, false, false, false, 0, 0, 0, 1000, 3, 1000, 0, 0, 0,
                0, Gaps.FIXED);
        Packets p = TrafficGenerator.packets("t", t, 3);
        int backward = 0;
        for (int i = 1; i < p.count(); i++) {
            backward += p.seq(i) - p.seq(i - 1) < 0 ? 1 : 0;
        }
        assertTrue(backward > 20, "backward " + backward);
        assertTrue(p.count() > 310, "frames " + p.count());
    }

    @Test
    void framesFollowEachOtherAtTheLinksSpeed() {
        Packets p = TrafficGenerator.packets("t", Traffic.defaults(), 1);
        assertEquals((1514 + 24) * 8 / 100, p.tsNs(50) - p.tsNs(49), 1);
        assertEquals(0, p.tsNs(0) % 1_000_000_000);
    }

    @Test
    void aMillionPacketsAreHeldWithoutTheirBytes() {
        Traffic t = new Traffic(4, 1_000_000, 1448, 1448, 16, 0, 100, 0, true, true, true, 0, 0, 20, 0, 3, 0, 0, 0, 0,
                0, Gaps.FIXED);
        Packets p = TrafficGenerator.packets("bulk", t, 1);
        assertEquals(1_000_012, p.count());
        assertEquals(1448, p.payloadLen(500_000));
        assertEquals(Checksums.Verdict.GOOD, Checksums.l4(p, 999_999));
    }
}
