// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

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
