// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code p2p} over topology files. */
final class P2pCommandTest {

    private static final String TOPOLOGY = """
            {"name": "t", "devices": [
             {"bdf": "0000:00:01.0", "type": "root_port", "host_bridge": "h", "vendor": "0x8086", "device": 1},
             {"bdf": "0000:01:00.0", "type": "endpoint", "parent": "0000:00:01.0", "host_bridge": "h", "vendor": 1,
              "device": 1},
             {"bdf": "0000:01:00.1", "type": "endpoint", "parent": "0000:00:01.0", "host_bridge": "h", "vendor": 1,
              "device": 1}], "pairs": [["0000:01:00.0", "0000:01:00.1"]]}
            """;

    @TempDir
    Path dir;

    private Ran p2p(String text, String... more) throws IOException {
        Path file = dir.resolve("t.json");
        Files.writeString(file, text);
        String[] words = new String[2 + more.length];
        words[0] = "p2p";
        words[1] = file.toString();
        System.arraycopy(more, 0, words, 2, more.length);
        return Ran.of(words);
    }

    @Test
    void aPairIsALine() throws IOException {
        Ran ran = p2p(TOPOLOGY, "--json");
        assertEquals(0, ran.status(), ran.err());
        assertEquals("{\"topology\":\"t\",\"provider\":\"0000:01:00.0\",\"client\":\"0000:01:00.1\",\"hops\":2,"
                + "\"map_type\":\"BUS_ADDR\",\"distance\":2,\"path\":[\"0000:01:00.0\",\"0000:00:01.0\","
                + "\"0000:01:00.1\"],\"rules\":[\"0000:00:01.0 is common to both chains "
                + "(drivers/pci/p2pdma.c calc_map_type_and_dist)\",\"no ACS redirect on the path: BUS_ADDR "
                + "(drivers/pci/p2pdma.c calc_map_type_and_dist)\"]}\n", ran.out());
        assertTrue(p2p(TOPOLOGY).out().startsWith("t: 0000:01:00.0 > 0000:01:00.1: BUS_ADDR, 2 hops, distance 2\n"));
    }

    @Test
    void clientsAskedForAreALineEach() throws IOException {
        Ran ran = p2p(TOPOLOGY, "--provider", "01:00.1", "--client", "01:00.0", "--client", "01:00.1", "--json");
        assertEquals(2, ran.out().lines().count(), ran.err());
    }

    @Test
    void whatTheFileLacksIsThreeAndAHalfQuestionIsTwo() throws IOException {
        Ran ran = p2p(TOPOLOGY, "--provider", "05:00.0", "--client", "01:00.0");
        assertEquals(3, ran.status());
        assertTrue(ran.err().endsWith("no device 0000:05:00.0 (--provider); it holds 0000:00:01.0, 0000:01:00.0, "
                + "0000:01:00.1"), ran.err());
        assertEquals(3, p2p("{\"devices\": []}").status());
        assertEquals(3, p2p("{").status());
        assertEquals(2, p2p(TOPOLOGY, "--provider", "01:00.0").status());
        assertEquals(2, p2p(TOPOLOGY, "--provider", "x", "--client", "01:00.0").status());
    }
}
