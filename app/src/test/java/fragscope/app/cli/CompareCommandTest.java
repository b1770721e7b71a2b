// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare}: its document, its exit status, and what it says of a wrong command line or input. */
class CompareCommandTest {

    @Test
    void twoDesignsAreComparedInOneDocument() {
        Ran ran = Ran.of("compare", "two-packets", "--designs", "host-copy,netmem", "--json");
        assertEquals(0, ran.status(), ran.err());
        assertEquals(1, ran.out().lines().count());
        String run = Ran.of("run", "two-packets", "--design", "netmem", "--json").out().strip();
        assertTrue(ran.out().contains(run), "a design's summary is that of run");
        assertTrue(ran.out().contains("\"same_streams\":true,\"first_difference\":{\"between\":[\"host-copy\","
                + "\"netmem\"],\"n\":[5,5],\"t_ps\":0,\"kind\":\"queue_configured\",\"packet\":null,"
                + "\"field\":\"bound\",\"values\":[false,true],\"text\":\""), ran.out());
        assertTrue(ran.out().contains("\"kind\":\"token_issued\""), "what an application sees of it");
        assertTrue(ran.out().contains("\"cpu_copy\":[2896,0]"), ran.out());
    }

    @Test
    void aDesignComparedWithItselfDiffersNowhere() {
        Ran ran = Ran.of("compare", "two-packets", "--designs", "netmem,netmem", "--json");
        assertTrue(ran.out().contains("\"first_difference\":null,\"first_differences\":[],\"differing_facts\":[0]"),
                ran.out());
    }

    @Test
    void withoutDesignsAllThatAreMeantToWorkAreCompared() {
        Ran ran = Ran.of("compare", "two-packets", "--json");
        assertEquals(0, ran.status(), ran.err());
        assertEquals(11, ran.out().split("\"latency_ns\":", -1).length - 1);
        assertTrue(ran.out().contains("\"same_streams\":true"));
    }

    @Test
    void aDesignThatIsMeantToFailBreaksItsRuleAndIsNoFailureOfTheCommand() {
        Ran ran = Ran.of("compare", "two-packets", "--designs", "netmem,union-len-moved");
        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("did not receive the same streams"), ran.out());
        assertTrue(ran.out().contains("rule broken under union-len-moved: "), ran.out());
    }

    @Test
    void theSameComparisonPrintsTheSameBytes() {
        String[] words = {"compare", "reorder-and-loss", "--designs", "p2pdma,zcrx", "--json"};
        assertEquals(Ran.of(words).out(), Ran.of(words).out());
    }

    @Test
    void aReportIsOnePageThatNamesNothingElse(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("r.html");
        String[] words = {"compare", "two-packets", "--designs", "host-copy,netmem,p2pdma", "--set", "link_gbps=200",
                "--report", file.toString()};
        assertEquals(0, Ran.of(words).status());
        String page = Files.readString(file);
        assertTrue(page.startsWith("<!DOCTYPE html>"));
        assertEquals(3 + 2 * 3, page.split("<svg ", -1).length - 1,
                "a stage a design, its flow under two cache models");
        assertTrue(page.contains("compare two-packets --designs host-copy,netmem,p2pdma --set link_gbps=200</pre>"));
        assertTrue(page.contains(Ran.of("run", "two-packets", "--set", "link_gbps=200", "--json").out().replaceAll(
                "(?s).*\"hash\":\"(0x[0-9a-f]+)\".*", "$1")), "the hash that reproduces it");
        assertFalse(page.matches("(?s).*(https?:|src=|href=|url\\(|@import).*"), "it refers to something outside");
        List<String> ids = Pattern.compile(" id=\"([^\"]*)\"").matcher(page).results().map(m -> m.group(1)).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size(), "an id occurs twice");
        Ran.of(words);
        assertEquals(page, Files.readString(file));
        wrong(2, "ends in .html", "two-packets", "--designs", "netmem,zcrx", "--report", "r.txt");
        wrong(3, "cannot be written", "two-packets", "--designs", "netmem,zcrx", "--report",
                dir.resolve("no/r.html").toString());
    }

    @Test
    void settingsApplyToAll() {
        Ran ran = Ran.of("compare", "two-packets", "--designs", "host-copy,netmem", "--seed", "7", "--set",
                "link_gbps=400", "--json");
        assertEquals(2, ran.out().split("\"seed\":7,", -1).length - 1, ran.out());
    }

    @Test
    void whatIsWrongIsSaidInOneLine() {
        wrong(2, "unknown design \"netmen\"", "two-packets", "--designs", "netmem,netmen");
        wrong(2, "1 of them; right would be 2 to", "two-packets", "--designs", "netmem");
        wrong(2, "right would be --designs", "two-packets", "--design", "netmem");
        wrong(2, "ring is 0", "two-packets", "--designs", "netmem,zcrx", "--set", "ring=0");
        wrong(3, "neither a file nor a built-in scenario", "no-such", "--designs", "netmem,zcrx");
        wrong(3, "10.9.9.9", "two-packets", "--designs", "netmem,zcrx", "--host", "10.9.9.9");
    }

    private static void wrong(int status, String says, String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "compare";
        System.arraycopy(words, 0, all, 1, words.length);
        Ran ran = Ran.of(all);
        assertEquals(status, ran.status(), ran.err());
        assertEquals("", ran.out());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(ran.err().toLowerCase(Locale.ROOT).contains(says.toLowerCase(Locale.ROOT)), ran.err());
    }
}
