// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.source.BuiltInScenarios;
import fragscope.app.source.Source;
import fragscope.engine.packet.Captures;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.Pace;
import fragscope.engine.run.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Built-in scenarios, scenario files, and the traffic that they generate. */
final class ScenariosTest {

    @TempDir
    Path dir;

    @Test
    void theBuiltInOnesAreThoseThatTheCourseNeeds() {
        assertEquals(List.of("two-packets", "bulk-tcp", "many-flows", "reorder-and-loss", "pool-runs-dry",
                "app-hoards-tokens", "no-header-split", "mixed-traffic"), BuiltInScenarios.names());
    }

    @Test
    void eachFitsOnTheStageAndSaysWhatItIsFor() throws Exception {
        for (String name : BuiltInScenarios.names()) {
            Scenario s = BuiltInScenarios.named(name);
            assertEquals(name, s.name());
            assertTrue(s.description().endsWith(".") && s.description().indexOf('.') == s.description().length() - 1,
                    name);
            assertTrue(s.lesson().endsWith("."), name);
            assertEquals(Pace.LINE_RATE, s.pace(), name);
            assertTrue(s.ring() >= 8 && s.ring() <= 16 && s.poolEntries() == 16 && s.ppBulk() == 8, name);
            assertTrue(s.deviceBytes() / s.bufferBytes() >= s.ring(), name);
            Packets p = Source.of(name).packets(System.err::println);
            assertTrue(p.count() >= 2 && p.count() <= 300, name + " has " + p.count() + " packets");
        }
    }

    @Test
    void theListHasEveryFieldOfEachAsJson() {
        String out = Ran.of("scenarios", "--json").out();
        assertEquals(8, out.lines().count());
        assertTrue(out.startsWith("{\"name\":\"two-packets\",\"description\":"), out);
        assertTrue(out.contains("\"pace\":\"line-rate\""), out);
        assertTrue(out.contains("\"traffic\":{\"flows\":1,\"segments\":2,"), out);
    }

    @Test
    void generatedTrafficIsACaptureByItsEnding() throws Exception {
        Path pcap = dir.resolve("a.pcap");
        Path ng = dir.resolve("b.pcapng");
        assertEquals(0, Ran.of("generate", "mixed-traffic", "-o", pcap.toString()).status());
        assertEquals(ng + ": " + Captures.open(pcap).count() + " packets",
                Ran.of("generate", "mixed-traffic", "-o", ng.toString()).err());
        assertEquals(Captures.open(pcap).count(), Captures.open(ng).count());
        byte[] first = Files.readAllBytes(pcap);
        assertEquals(0, Ran.of("generate", "mixed-traffic", "-o", pcap.toString()).status());
        assertArrayEquals(first, Files.readAllBytes(pcap));
        assertEquals(2, Ran.of("generate", "mixed-traffic", "-o", dir.resolve("c.txt").toString()).status());
        assertEquals(3, Ran.of("generate", "mixed-traffic", "-o", dir.resolve("no/c.pcap").toString()).status());
    }

    @Test
    void theCommandLineChangesFields() throws Exception {
        Path pcap = dir.resolve("a.pcap");
        assertEquals(0, Ran.of("generate", "two-packets", "-o", pcap.toString(), "--set", "traffic.segments=7",
                "--seed", "4").status());
        assertEquals(7, Captures.open(pcap).count());
        Ran wrong = Ran.of("generate", "two-packets", "-o", pcap.toString(), "--set", "rign=7");
        assertEquals(2, wrong.status());
        assertEquals("fragscope: unknown field \"rign\"; did you mean \"ring\"?", wrong.err());
        assertEquals(2, Ran.of("generate", "two-packets", "-o", pcap.toString(), "--set", "ring").status());
        assertEquals(2, Ran.of("generate", "two-packets", "-o", pcap.toString(), "--seed", "x").status());
    }

    @Test
    void aSourceIsACaptureAScenarioFileOrAName() throws Exception {
        Path pcap = dir.resolve("a.pcap");
        Ran.of("generate", "two-packets", "-o", pcap.toString());
        Console none = new Console(java.io.OutputStream.nullOutputStream(), System.err);
        assertEquals(2, Source.of(pcap.toString()).packets(none::say).count());
        assertEquals(Pace.CAPTURE, Source.of(pcap.toString()).scenario().pace());
        Path file = Files.writeString(dir.resolve("s.json"), "{\"capture\": \"a.pcap\", \"ring\": 9}");
        assertEquals(9, Source.of(file.toString()).scenario().ring());
        assertEquals(2, Source.of(file.toString()).packets(none::say).count());
        assertEquals("bulk-tpc: neither a file nor a built-in scenario; did you mean \"bulk-tcp\"?",
                Ran.of("generate", "bulk-tpc", "-o", pcap.toString()).err());
        Path bad = Files.writeString(dir.resolve("bad.json"), "{\n\"ring\": 0}");
        Ran ran = Ran.of("generate", bad.toString(), "-o", pcap.toString());
        assertEquals(bad + " line 2: ring is 0; right would be 1 to 32768", ran.err());
        assertEquals(3, ran.status());
        Path empty = Files.writeString(dir.resolve("e.json"), "{}");
        assertEquals(3, Ran.of("generate", empty.toString(), "-o", pcap.toString()).status());
    }
}
