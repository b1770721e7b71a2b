// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.packet.CaptureWriter;
import fragscope.engine.packet.PacketsBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit statuses, and one sentence for whatever is wrong. */
final class CommandLineProgramTest {

    @TempDir
    Path dir;

    private Path capture() throws IOException {
        byte[] frame = HexFormat.of().parseHex("020000000001020000000002810000050800450000280007400040060000"
                + "0a0000010a00000203e80050000000050000000650100200000000000000");
        Path file = dir.resolve("t.pcap");
        try (OutputStream out = Files.newOutputStream(file)) {
            CaptureWriter.pcap(
                    new PacketsBuilder("t").add(1, frame, 1_500_000_000_000_000_001L).add(1, new byte[20], 0).build(),
                    out);
        }
        return file;
    }

    @Test
    void helpListsEveryCommandOnce() {
        Ran ran = Ran.of("--help");
        assertEquals(0, ran.status());
        Set<String> names = new HashSet<>();
        for (Command c : Commands.all()) {
            assertTrue(names.add(c.name()), c.name() + " twice");
            assertTrue(ran.out().contains("  " + c.name() + " "), c.name());
            assertTrue(Ran.of(c.name(), "--help").out().contains(c.summary().substring(0, 10)), c.name());
        }
        assertEquals("", ran.err());
        assertEquals(ran, Ran.of());
    }

    @Test
    void aWrongCommandLineIsTwoWithOneSentence() {
        Ran ran = Ran.of("pakets");
        assertEquals(2, ran.status());
        assertEquals("fragscope: unknown command \"pakets\"; did you mean \"packets\"?", ran.err());
        assertEquals("", ran.out());
        assertEquals(2, Ran.of("packets").status());
        assertEquals(1, Ran.of("packets").err().lines().count());
        assertEquals(2, Ran.of("packets", "--jsno", "x").status());
        assertEquals(2, Ran.of("--frobnicate").status());
    }

    @Test
    void unusableInputIsThreeAndVerboseAddsTheCause() throws IOException {
        Path file = Files.writeString(dir.resolve("no.pcap"), "no capture");
        Ran ran = Ran.of("packets", file.toString(), "--json");
        assertEquals(3, ran.status());
        assertEquals("", ran.out());
        assertEquals(1, ran.err().lines().count());
        assertFalse(ran.err().contains("Exception"));
        assertTrue(Ran.of("packets", file.toString(), "--verbose").err().contains("CaptureException"));
    }

    @Test
    void aCaptureCutMidRecordIsPrintedAndSaid() throws IOException {
        Path file = capture();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 3));
        Ran ran = Ran.of("packets", file.toString(), "--json");
        assertEquals(0, ran.status());
        assertEquals(1, ran.out().lines().count());
        assertTrue(ran.err().endsWith("the one frame before it is kept"), ran.err());
    }

    @Test
    void aFramesLineHasEveryFieldOfTheContract() throws IOException {
        String[] lines = Ran.of("packets", capture().toString(), "--json").out().split("\n", -1);
        assertEquals("{\"n\":1,\"ts_ns\":1500000000000000001,\"caplen\":60,\"len\":60,\"linktype\":1,\"eth_type\":2048,"
                + "\"vlan\":[5],\"ip\":4,\"proto\":6,\"src\":\"10.0.0.1\",\"dst\":\"10.0.0.2\",\"sport\":1000,"
                + "\"dport\":80,"
                + "\"seq\":5,\"ack\":6,\"flags\":16,\"tcp_payload\":0,\"header_len\":58,\"fragment\":null,"
                + "\"truncated\":false,\"note\":null}", lines[0]);
        assertEquals(
                "{\"n\":2,\"ts_ns\":0,\"caplen\":20,\"len\":20,\"linktype\":1,\"eth_type\":null,\"vlan\":[],"
                        + "\"ip\":null,"
                        + "\"proto\":null,\"src\":null,\"dst\":null,\"sport\":null,\"dport\":null,\"seq\":null,"
                        + "\"ack\":null,"
                        + "\"flags\":null,\"tcp_payload\":null,\"header_len\":null,\"fragment\":null,"
                        + "\"truncated\":false,"
                        + "\"note\":\"802.3 frame, LLC service access point 0x00 is not parsed\"}",
                lines[1]);
    }

    @Test
    void rssOfTwoEndsIsTheVerificationSuites() {
        assertEquals("{\"hash\":\"0x51ccc178\",\"queue\":0}\n",
                Ran.of("rss", "--src", "66.9.149.187:2794", "--dst", "161.142.100.80:1766", "--queues", "4",
                        "--json").out());
        assertEquals("0x40207d3d queue 5\n", Ran.of("rss", "--src", "[3ffe:2501:200:1fff::7]:2794", "--dst",
                "[3ffe:2501:200:3::1]:1766", "--queues", "8").out());
        assertEquals("0x2cc18cd5 queue 0\n",
                Ran.of("rss", "--src", "3ffe:2501:200:1fff::7", "--dst", "3ffe:2501:200:3::1").out());
    }

    @Test
    void rssRefusesHalfOfAnEnd() {
        assertEquals("fragscope rss: one end has a port, the other has none; right would be both or neither",
                Ran.of("rss", "--src", "1.2.3.4:5", "--dst", "1.2.3.4").err());
        assertEquals(2, Ran.of("rss", "--src", "1.2.3.4").status());
        assertEquals(2, Ran.of("rss", "--src", "1.2.3.4", "--dst", "::1").status());
        assertEquals(2, Ran.of("rss", "--src", "1.2.3.4", "--dst", "1.2.3.5", "--queues", "0").status());
        assertEquals(2, Ran.of("rss", "--src", "1.2.3.4", "--dst", "1.2.3.5", "--key", "6d5a").status());
    }

    @Test
    void rssOverAListSaysWhereItIsWrong() throws IOException {
        Path file = Files.writeString(dir.resolve("l.json"), "[\n{\"src\":\"1.2.3.4\"}]");
        assertEquals(file + " line 2: \"dst\" is missing", Ran.of("rss", file.toString()).err());
        assertEquals(3, Ran.of("rss", file.toString()).status());
    }

    @Test
    void rssOverACaptureGivesNullWhereThereIsNothingToHash() throws IOException {
        String out = Ran.of("rss", capture().toString(), "--json").out();
        assertTrue(out.endsWith("{\"n\":2,\"l3\":null,\"l4\":null}\n"), out);
    }
}
