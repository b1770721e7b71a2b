// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sweep}: rows in the order of their numbers, failed ones among them, and what it refuses. */
final class SweepCommandTest {

    @TempDir
    private Path dir = Path.of("");

    private Path plan(String fields) throws IOException {
        return Files.writeString(dir.resolve("p.json"), "{\"source\": \"two-packets\"" + fields + "}");
    }

    @Test
    void aRowPerRunAsJsonAndAsATableAndBothFiles() throws IOException {
        String plan = plan(", \"designs\": [\"netmem\", \"host-copy\"], \"seeds\": [5, 6]").toString();
        Ran ran = Ran.of("sweep", plan, "--json");
        assertEquals(0, ran.status(), ran.err());
        assertEquals(4, ran.out().lines().count());
        assertTrue(ran.out().startsWith("{\"run\":0,\"design\":\"netmem\",\"seed\":5,\"outcome\":\"done\","),
                ran.out());
        assertEquals(ran.out(), Files.readString(dir.resolve("p.results/results.jsonl")));
        List<String> csv = Files.readAllLines(dir.resolve("p.results/results.csv"));
        assertTrue(csv.getFirst().startsWith("run,design,seed,outcome,reason,facts,end_ps,hash,"), csv.getFirst());
        assertTrue(csv.get(4).startsWith("3,host-copy,6,done,,"), csv.get(4));
        assertEquals(csv.getFirst().split(",", -1).length, csv.get(4).split(",", -1).length);
    }

    @Test
    void aRowsNumbersAreThoseOfTheRunAlone() throws IOException {
        String plan = plan(", \"designs\": [\"host-copy\"], \"seeds\": [9], \"set\": {\"ring\": 4}").toString();
        String row = Ran.of("sweep", plan, "--json").out();
        String alone = Ran.of("run", "two-packets", "--design", "host-copy", "--seed", "9", "--set", "ring=4",
                "--json").out();
        for (String field : List.of("facts", "end_ps", "hash")) {
            String wanted = alone.replaceAll("(?s).*(\"" + field + "\":[^,]*).*", "$1");
            assertTrue(row.contains(wanted), wanted + " in " + row);
        }
        assertTrue(row.contains("\"cpu_copy_bytes\":2896,"), row);
    }

    @Test
    void aRunThatCannotBeOrFailsIsARowWithItsReason() throws IOException {
        String plan = plan(
                ", \"designs\": [\"netmem\", \"headers-in-device\"], \"set\": {\"pp_refill\": [8, 500]}").toString();
        Ran ran = Ran.of("sweep", plan, "--json");
        assertEquals(0, ran.status(), ran.err());
        List<String> rows = ran.out().lines().toList();
        assertTrue(rows.get(0).contains("\"outcome\":\"done\",\"reason\":null,"), rows.get(0));
        assertTrue(
                rows.get(1).contains("\"outcome\":\"refused\",\"reason\":\"pp_refill is 500; right would be 1 to 16\","
                        + "\"facts\":null,"),
                rows.get(1));
        assertTrue(rows.get(2).contains("\"outcome\":\"violation\",\"reason\":\""), rows.get(2));
        assertTrue(Ran.of("sweep", plan, "--resume").out().contains("refused: pp_refill is 500"));
    }

    @Test
    void whatIsThereAlreadyIsGoneOnWithOnlyWhenAsked() throws IOException {
        String plan = plan("").toString();
        assertEquals(0, Ran.of("sweep", plan).status());
        Ran again = Ran.of("sweep", plan);
        assertEquals(2, again.status());
        assertTrue(again.err().contains("has a journal already; right would be --resume"), again.err());
        assertEquals(0, Ran.of("sweep", plan, "--resume").status());
    }

    @Test
    void billionsAreCountedAndAskedFor() throws IOException {
        String plan = plan(", \"seeds\": {\"from\": 1, \"count\": 5000000000}").toString();
        Ran ran = Ran.of("sweep", plan);
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("5,000,000,000 runs (1 design × 5000000000 seeds); right would be --yes"),
                ran.err());
        assertEquals(2, Ran.of("sweep", plan, "--yes").status(), "no journal holds so many");
        assertEquals(2, Ran.of("sweep", plan(", \"seeds\": [1, 2]").toString(), "--limit", "1").status());
    }

    @Test
    void shardsAreRunAgainWithoutHarmAndMerged() throws IOException {
        String plan = plan(", \"seeds\": {\"from\": 1, \"count\": 5}").toString();
        Ran.of("sweep", plan, "--shard", "1/2");
        assertEquals(0, Ran.of("sweep", plan, "--shard", "1/2").status());
        Ran.of("sweep", plan, "--shard", "2/2");
        Path shards = dir.resolve("p.results");
        Ran merged = Ran.of("sweep", "merge", shards.resolve("shard-2-of-2").toString(),
                shards.resolve("shard-1-of-2").toString(), "--json", "-o", dir.resolve("m").toString());
        assertEquals(0, merged.status(), merged.err());
        assertEquals(Ran.of("sweep", plan, "--json").out(), merged.out());
        assertEquals(merged.out(), Files.readString(dir.resolve("m/results.jsonl")));
    }

    @Test
    void whatTheCommandLineGetsWrongIsSaid() throws IOException {
        String plan = plan("").toString();
        assertEquals(2, Ran.of("sweep", plan, "--shard", "3/2").status());
        assertEquals(2, Ran.of("sweep", plan, "other").status());
        assertEquals(2, Ran.of("sweep", "merge").status());
        assertEquals(3, Ran.of("sweep", "nowhere.json").status());
        Ran unknown = Ran.of("sweep", plan(", \"designs\": [\"netmen\"]").toString());
        assertEquals(3, unknown.status());
        assertTrue(unknown.err().endsWith("\"designs\": unknown design \"netmen\"; did you mean \"netmem\"?"),
                unknown.err());
        Ran until = Ran.of("sweep", plan(", \"until\": \"soon\"").toString());
        assertEquals(3, until.status());
        assertTrue(until.err().contains("\"until\" is soon; right would be"), until.err());
    }
}
