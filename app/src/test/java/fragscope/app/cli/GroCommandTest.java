// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gro} over case files. */
final class GroCommandTest {

    @TempDir
    Path dir;

    private Ran gro(String cases, String... more) throws IOException {
        Path file = dir.resolve("cases.json");
        Files.writeString(file, cases.replace('\'', '"'));
        return more.length == 0 ? Ran.of("gro", file.toString(), "--json") : Ran.of("gro", file.toString());
    }

    private static String one(String segments) {
        return "{'defaults': {'len': 100}, 'cases': [{'name': 'a', 'segments': [" + segments + "]}]}";
    }

    @Test
    void mergedSegmentsAreListedByArrivalAndRefusedOnesWithTheirRule() throws IOException {
        Ran ran = gro(one("{'seq': 1, 'id': 1}, {'seq': 101, 'id': 2}, {'seq': 201, 'id': 3, 'ack': 7}"));
        assertEquals(0, ran.status(), ran.err());
        assertEquals("{\"name\":\"a\",\"delivered\":[{\"segments\":[0,1],\"payload\":200,\"gso_size\":100},"
                + "{\"segments\":[2],\"payload\":100,\"gso_size\":0}],\"not_merged\":[{\"segment\":2,"
                + "\"rule\":\"ack_differs\",\"why\":\"the acknowledgement number differs\","
                + "\"source\":\"net/ipv4/tcp_offload.c tcp_gro_receive\"}]}\n", ran.out());
    }

    @Test
    void aPacketWithoutPayloadHasNoSegments() throws IOException {
        assertTrue(gro(one("{'seq': 1, 'len': 0}")).out().contains(
                "\"delivered\":[{\"segments\":null,\"payload\":0,\"gso_size\":0}]"));
    }

    @Test
    void noSegmentsAreNothingDelivered() throws IOException {
        assertEquals("{\"name\":\"a\",\"delivered\":[],\"not_merged\":[]}\n", gro(one("")).out());
    }

    @Test
    void withoutJsonTheRulesAreSentences() throws IOException {
        assertTrue(
                gro(one("{'seq': 1, 'len': 0}"), "text").out().contains("0 joined nothing: the packet has no payload"));
    }

    @Test
    void anUnusableFileIsThreeWithLineSegmentAndField() throws IOException {
        for (String bad : new String[]{"{", "[]", "{'cases': 1}", "{'cases': [{'segments': []}]}",
                "{'cases': [{'name': 'a', 'segments': 1}]}", one("{'seq': 'x'}"), one("{'seq': -1}"),
                one("{'seq': 1.5}"), one("{'seq': 4294967296}"), one("{'flags': ['akc']}"), one("{'flags': 'ack'}"),
                one("{'src': 'here'}"), one("{'ts': [1]}"), one("{'tcp_opts_hex': '0'}"), one("{'v': 6, 'ext_hex': 5}"),
                one("{'df': 'yes'}"), one("{'smac': '02'}"), one("{'v': 5}"), one("{'len': 65520}"), one("5"),
                one("{'tcp_opts_hex': '" + "01".repeat(44) + "'}")}) {
            Ran ran = gro(bad);
            assertEquals(3, ran.status(), bad);
            assertEquals("", ran.out(), bad);
            assertEquals(1, ran.err().lines().count(), bad + ran.err());
            assertTrue(ran.err().contains("cases.json line 1: "), ran.err());
        }
        assertTrue(gro(one("{'seq': 1}, {'seq': 'x'}")).err().endsWith(
                "a segment 1: \"seq\" is \"x\"; right would be a whole number from 0 to 4294967295"));
    }

    @Test
    void fieldsWithoutMeaningAreNamedAndPassedOver() throws IOException {
        Ran ran = gro(one("{'seq': 1, 'colour': 'blue'}"));
        assertEquals(0, ran.status());
        assertTrue(ran.err().endsWith("fields without meaning here: colour"), ran.err());
    }
}
