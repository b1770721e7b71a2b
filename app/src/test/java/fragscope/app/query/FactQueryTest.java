// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.facts.FactFields;
import fragscope.engine.fact.DmaFact;
import fragscope.engine.fact.DriverFact;
import fragscope.engine.fact.Fact;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.GroFact;
import fragscope.engine.fact.GroRule;
import fragscope.engine.fact.Part;
import fragscope.engine.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expressions hold of the facts that they describe, and a wrong one says where it is wrong. */
class FactQueryTest {

    private static final Fact FRAG = new DriverFact.FragAdded(7, 0, 0xffff_8881_0456_0c41L, 1448, 64);
    private static final List<String> ACTORS = List.of("operator", "wire", "napi0");

    private static boolean holds(String expression, Fact fact) throws QueryException {
        World world = new World();
        world.seal();
        Facts facts = new Facts(world);
        facts.begin(2, 5_000_000);
        facts.about(2, 41);
        facts.say(fact);
        return FactQuery.parse(expression, new FactFields(), ACTORS).holds(facts.log(), 0, 42);
    }

    private static String wrong(String expression) {
        return String.valueOf(assertThrows(QueryException.class, () -> holds(expression, FRAG)).getMessage());
    }

    @Test
    void everyOperatorCompares() throws QueryException {
        for (String yes : List.of("len == 1448", "len != 1", "len > 1447", "len >= 1448", "len < 1449", "len<=1448",
                "n == 42", "packet == 3", "parent == 41", "t_ps == 5us", "t_ps < 0.006ms", "actor == napi0",
                "kind == frag_added", "kind == \"frag_added\"", "netmem == 0xffff888104560c41", "netmem > 0x1")) {
            assertTrue(holds(yes, FRAG), yes);
        }
        for (String no : List.of("len == 1", "len != 1448", "len > 1448", "len < 1448", "kind != frag_added",
                "actor == wire", "t_ps > 5us")) {
            assertFalse(holds(no, FRAG), no);
        }
    }

    @Test
    void andBindsBeforeOrAndParenthesesBeforeBoth() throws QueryException {
        assertTrue(holds("len == 1448 || len == 1 && len == 2", FRAG));
        assertFalse(holds("(len == 1448 || len == 1) && len == 2", FRAG));
        assertFalse(holds("!(len == 1448)", FRAG));
        assertTrue(holds("!len == 1 && !(kind == skb_freed)", FRAG));
    }

    @Test
    void aFieldThatTheFactLacksFulfilsNoComparison() throws QueryException {
        assertFalse(holds("rxq == 0", FRAG));
        assertFalse(holds("rxq != 0", FRAG));
        assertFalse(holds("held != 3", new GroFact.GroRefused(1, -1, GroRule.NOT_TCP)));
    }

    @Test
    void wordsOfEnumsAndFlagsAreCompared() throws QueryException {
        Fact dma = new DmaFact.DmaWritten(Part.PAYLOAD, 1, 0, 8, 0, true);
        assertTrue(holds("part == payload && device == true", dma));
        assertFalse(holds("part == header || device == false", dma));
    }

    @Test
    void aWrongExpressionSaysWhereAndWhatWouldBeRight() {
        assertEquals("\"knd == x\", character 1: unknown field \"knd\"; did you mean \"kind\"?", wrong("knd == x"));
        assertEquals("\"kind == frag_add\", character 9: \"frag_add\" is no kind; did you mean \"frag_added\"?",
                wrong("kind == frag_add"));
        assertEquals("\"len = 3\", character 5: \"=\" is not expected; right would be a comparison: == != <= >= < >",
                wrong("len = 3"));
        assertEquals("\"(len == 3\", character 1: this parenthesis is not closed", wrong("(len == 3"));
        assertEquals("\"len == 3 len\", character 10: \"l\" is not expected; right would be && or || or the end",
                wrong("len == 3 len"));
        assertEquals("\"len ==\", character 7: the expression ends; right would be a value to compare len with",
                wrong("len =="));
        assertEquals("\"len == \"3\", character 8: this quote is not closed", wrong("len == \"3"));
        assertEquals("\"len == abc\", character 8: \"abc\" is no number, which len is; right would be 12 or 0xc",
                wrong("len == abc"));
        assertEquals("\"kind < skb_freed\", character 8: kind is a word and has no order; "
                + "right would be kind == or kind !=", wrong("kind < skb_freed"));
        assertTrue(wrong("").contains("the expression ends"));
        assertTrue(wrong("(".repeat(500)).contains("nested more than"));
    }
}
