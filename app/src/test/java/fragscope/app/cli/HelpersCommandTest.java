// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code helpers}: the table, its rules, its costs. */
final class HelpersCommandTest {

    @Test
    void aCellHasItsVerdictAndWhatExplainsIt() {
        List<String> lines = Ran.of("helpers", "--design", "netmem", "--helper", "skb_copy_bits",
                "--json").out().lines().toList();
        assertEquals(2, lines.size(), String.valueOf(lines));
        assertTrue(lines.get(0).startsWith("{\"helper\":\"skb_copy_bits\",\"design\":\"netmem\","
                + "\"version\":\"written for pages\",\"verdict\":\"crashes\",\"slow\":0,"), lines.get(0));
        assertTrue(lines.get(0).contains("\"oops\":{\"kind\":\"general protection\","
                + "\"address\":\"0xffe728c115831000\",\"function\":\"skb_copy_bits\""), lines.get(0));
        assertTrue(lines.get(0).contains("\"facts\":[\"enter skb_copy_bits\","), lines.get(0));
        assertTrue(lines.get(1).contains("\"version\":\"as changed\",\"verdict\":\"refuses safely\""), lines.get(1));
        assertTrue(lines.get(1).contains("\"errno\":14"), lines.get(1));
    }

    @Test
    void allDesignsAndHelpersAreALineEach() {
        List<String> lines = Ran.of("helpers", "--json").out().lines().toList();
        assertTrue(lines.size() > 16 * 2 * 40, lines.size() + " lines");
        assertTrue(lines.stream().allMatch(l -> l.matches(".*\"verdict\":\"(works|refuses safely|headers only"
                + "|wrong silently|crashes)\".*")));
    }

    @Test
    void theRulesArePublished() {
        assertTrue(Ran.of("helpers", "--rules").out().lines().count() >= 7);
        assertTrue(Ran.of("helpers", "--rules", "--json").out().startsWith("{\"rule\":\"faults\","));
    }

    @Test
    void costsOfTheModelAndOfTheTreeAreLinesApart() {
        List<String> lines = Ran.of("helpers", "--cost", "--design", "netmem", "--json").out().lines().toList();
        assertTrue(lines.get(0).startsWith("{\"design\":\"netmem\",\"modelled\":{\"must_change\":"), lines.get(0));
        assertTrue(lines.get(0).contains("\"caught_before_running\":\"by type\""), lines.get(0));
        assertTrue(lines.get(1).startsWith("{\"tree\":\"6.18.9\",\"what\":"), lines.get(1));
    }

    @Test
    void anUnknownNameIsTwo() {
        Ran ran = Ran.of("helpers", "--helper", "skb_copy_bit");
        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("skb_copy_bits"), ran.err());
        assertEquals(2, Ran.of("helpers", "--design", "netmen").status());
    }
}
