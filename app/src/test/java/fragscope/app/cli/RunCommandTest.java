// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.packet.CaptureWriter;
import fragscope.engine.packet.Packets;
import fragscope.engine.packet.Traffic;
import fragscope.engine.packet.TrafficGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run}: its document, its exit status, and what it says of a wrong command line or input. */
class RunCommandTest {

    @TempDir
    private Path dir = Path.of("");

    private Path capture() throws IOException {
        Path file = dir.resolve("bulk.pcap");
        Packets packets = TrafficGenerator.packets("bulk", Traffic.defaults(), 1);
        try (OutputStream out = Files.newOutputStream(file)) {
            CaptureWriter.pcap(packets, out);
        }
        return file;
    }

    @Test
    void aCaptureIsRunAndItsStreamDelivered() throws IOException {
        Ran ran = Ran.of("run", capture().toString(), "--json");
        assertEquals(0, ran.status(), ran.err());
        assertEquals(1, ran.out().lines().count());
        assertTrue(ran.out().startsWith("{\"source\":"), ran.out());
        assertTrue(ran.out().contains("\"host\":\"10.0.0.1\""), ran.out());
        assertTrue(ran.out().contains("\"bytes\":144800,"), ran.out());
        assertTrue(ran.out().contains("\"violations\":[],\"oops\":[]}"), ran.out());
    }

    @Test
    void theFieldsComeInTheContractsOrder() {
        String out = Ran.of("run", "two-packets", "--json").out();
        int[] at = Arrays.stream(("source design seed host facts end_ps hash packets flows pools ledger latency_ns "
                + "violations oops").split(" ")).mapToInt(name -> out.indexOf("\"" + name + "\":")).toArray();
        assertTrue(at[0] == 1 && IntStream.range(1, at.length).allMatch(i -> at[i] > at[i - 1]), out);
        assertTrue(out.matches("(?s).*\"hash\":\"0x[0-9a-f]{16}\".*"), out);
    }

    @Test
    void theSameRunPrintsTheSameBytes() {
        for (String scenario : List.of("two-packets", "reorder-and-loss")) {
            assertEquals(Ran.of("run", scenario, "--json").out(), Ran.of("run", scenario, "--json").out());
        }
    }

    @Test
    void anotherDesignDeliversTheSameStreamByCopying() {
        String netmem = Ran.of("run", "two-packets", "--json").out();
        String copy = Ran.of("run", "two-packets", "--json", "--design", "host-copy").out();
        assertTrue(netmem.contains("\"cpu_copy\":{}"), netmem);
        assertTrue(copy.contains("\"cpu_copy\":{\"payload to the user\":2896}"), copy);
        String flows = "(?s).*(\"sha256\":\"[0-9a-f]{64}\").*";
        assertEquals(netmem.replaceAll(flows, "$1"), copy.replaceAll(flows, "$1"));
    }

    @Test
    void aRunEndsEarlyAtAFactOrAtATime() {
        long all = facts(Ran.of("run", "two-packets", "--json"));
        long some = facts(Ran.of("run", "two-packets", "--json", "--until", "50"));
        assertTrue(some >= 50 && some < 60 && some < all, "facts " + some + " of " + all);
        Ran timed = Ran.of("run", "two-packets", "--json", "--until", "0.3us");
        assertTrue(Long.parseLong(timed.out().replaceAll("(?s).*\"end_ps\":(\\d+).*", "$1")) <= 300_000);
        assertEquals(0, timed.status(), "what is cut off is no violation");
    }

    private static long facts(Ran ran) {
        return Long.parseLong(ran.out().replaceAll("(?s).*\"facts\":(\\d+).*", "$1"));
    }

    @Test
    void peopleGetATable() {
        Ran ran = Ran.of("run", "two-packets");
        assertTrue(ran.out().contains("packets: 2 in, 2 delivered"), ran.out());
        assertTrue(ran.out().contains("pool rxq1-data"), ran.out());
        assertEquals("", ran.err());
    }

    @Test
    void aWrongCommandLineIsExitTwoAndOneSentence() {
        wrong(2, "unknown design \"netmen\"; did you mean \"netmem\"?", "run", "two-packets", "--design", "netmen");
        wrong(2, "ring is 0; right would be 1 to 32768", "run", "two-packets", "--set", "ring=0");
        wrong(2, "unknown field \"rng\"; did you mean \"ring\"?", "run", "two-packets", "--set", "rng=4");
        wrong(2, "--set ring", "run", "two-packets", "--set", "ring");
        wrong(2, "--until soon; right would be", "run", "two-packets", "--until", "soon");
        wrong(2, "queues 1 with design netmem leaves no queue", "run", "two-packets", "--set", "queues=1");
    }

    @Test
    void anUnusableInputIsExitThreeAndOneSentence() throws IOException {
        wrong(3, "nowhere.pcap: neither a file nor a built-in scenario", "run", "nowhere.pcap");
        wrong(3, "host 192.0.2.9 receives nothing in", "run", "two-packets", "--host", "192.0.2.9");
        assertTrue(Ran.of("run", "two-packets", "--host", "192.0.2.9").err().contains("10.0.0.1"));
        Path empty = Files.createFile(dir.resolve("empty.pcap"));
        wrong(3, "is empty", "run", empty.toString());
    }

    private static void wrong(int status, String part, String... words) {
        Ran ran = Ran.of(words);
        assertEquals(status, ran.status(), ran.err());
        assertEquals("", ran.out());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(ran.err().contains(part), ran.err());
    }

    @Test
    void aCaptureThatIsCutIsRunUpToThereAndSaysSo() throws IOException {
        byte[] whole = Files.readAllBytes(capture());
        Path cut = Files.write(dir.resolve("cut.pcap"), Arrays.copyOf(whole, whole.length - 700));
        Ran ran = Ran.of("run", cut.toString(), "--json");
        assertEquals(0, ran.status(), ran.err());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(ran.out().contains("\"flows\":[{\"proto\":6,"), ran.out());
    }

    @Test
    void designsAreListedWithTheirAxes() {
        Ran ran = Ran.of("designs", "--json");
        assertTrue(
                ran.out().lines().allMatch(l -> l.startsWith("{\"name\":\"") && l.contains("\"axes\":{\"payload\":")),
                ran.out());
        assertTrue(ran.out().contains("\"name\":\"netmem\",\"kernel\":\"6.18\",\"meant_to_work\":true"), ran.out());
    }
}
