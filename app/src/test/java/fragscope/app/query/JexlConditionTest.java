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
import fragscope.engine.fact.Kind;
import fragscope.engine.fact.Part;
import fragscope.engine.world.World;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Conditions beyond a plain comparison, what they may not do, and where they are wrong. */
class JexlConditionTest {

    private static final Fact FRAG = new DriverFact.FragAdded(7, 0, 0xffff_8881_0456_0c41L, 1448, 64);
    private static final List<String> ACTORS = List.of("operator", "wire", "napi0");

    private static FactQuery parse(String expression) throws QueryException {
        return FactQuery.parse(expression, new FactFields(), ACTORS);
    }

    private static boolean holds(String expression, Fact fact) throws QueryException {
        World world = new World();
        world.seal();
        Facts facts = new Facts(world);
        facts.begin(2, 5_000_000);
        facts.about(2, 41);
        facts.say(fact);
        return parse(expression).holds(facts.log(), 0, 42);
    }

    private static String wrong(String expression) {
        QueryException e = assertThrows(QueryException.class, () -> parse(expression), expression);
        return e.position() + ": " + e.what();
    }

    @Test
    void conditionsComputeAndAskWords() throws QueryException {
        for (String yes : List.of("len + offset == 1512", "(len + offset) / 2 > 700", "text.contains(\"frag 0\")",
                "(netmem & 1) == 1", "kind =~ ['frag_added', 'skb_built']", "kind =~ [frag_added, skb_built]",
                "len == 1448 and not (len + 1 < 3)", "packet == 3 ? len > 5 : len > 10000", "t_us == 5.0",
                "text =~ '.*offset 64.*'", "len > offset", "group == 'driver'", "group == driver",
                "text.length() > 10 || len + 1 == 0", "kind == frag_added && text.contains('1448')")) {
            assertTrue(holds(yes, FRAG), yes);
        }
        for (String no : List.of("len + offset == 1513", "text.contains(\"GRO\")", "kind =~ [skb_built]",
                "len < offset", "!(len > offset)", "group != driver", "kind == skb_built && len + 1 > 0")) {
            assertFalse(holds(no, FRAG), no);
        }
    }

    @Test
    void aFieldThatTheFactLacksFulfilsNoCondition() throws QueryException {
        assertFalse(holds("rxq + 1 != 7", FRAG));
        assertFalse(holds("rxq + 1 == 7 || len + 0 == 1", FRAG));
        assertTrue(holds("rxq + 1 == 7 || len + 0 == 1448", FRAG));
    }

    @Test
    void aFlagAloneIsACondition() throws QueryException {
        assertTrue(holds("device", new DmaFact.DmaWritten(Part.PAYLOAD, 1, 0, 8, 0, true)));
        assertFalse(holds("device", new DmaFact.DmaWritten(Part.PAYLOAD, 1, 0, 8, 0, false)));
    }

    @Test
    void aDivisionByZeroDoesNotHold() throws QueryException {
        assertFalse(holds("len / frag > 3", FRAG));
    }

    @Test
    void theKindsThatMayFulfilItAreKnownBefore() throws QueryException {
        assertEquals(Set.of(Kind.FRAG_ADDED), parse("kind == frag_added && len + 1 > 3").kinds());
        assertEquals(Set.of(Kind.FRAG_ADDED, Kind.SKB_BUILT), parse("kind =~ [frag_added, skb_built]").kinds());
        assertTrue(parse("kind =~ [frag_added, skb_built]").byKindAlone());
        assertTrue(parse("group == gro && kind != gro_held").byKindAlone());
        assertFalse(parse("kind == frag_added && len > 3").byKindAlone());
        assertFalse(parse("gap + 1 > 0").kinds().contains(Kind.FRAG_ADDED));
        assertEquals(EnumSet.complementOf(EnumSet.of(Kind.SKB_FREED)), parse("not (kind == skb_freed)").kinds());
    }

    @Test
    void nothingCanBeChangedMadeOrReached() {
        String asks = "this is not possible in a condition, which only asks; to compare, right would be ==";
        assertEquals("0: " + asks, wrong("(len = 3) == 3").replaceFirst("^\\d+", "0"));
        for (String bad : List.of("while (true) {}", "var x = 3", "new ('java.lang.String')", "x -> x + 1",
                "text.getClass().forName('java.lang.Runtime')", "text.repeat(1000000000) == ''", "len += 3",
                "text.class.name == 'a'", "len + 1 > 2; len", "#pragma a b", "for (x : [1, 2]) { x }")) {
            assertThrows(QueryException.class, () -> parse(bad), bad);
        }
    }

    @Test
    void whatIsWrongIsSaidAtItsPlace() {
        assertEquals("6: unknown field \"offst\"; did you mean \"offset\"?", wrong("len + offst > 3"));
        assertEquals("21: unknown field \"lenn\"; did you mean \"len\"?", wrong("kind == frag_added &&lenn + 1 > 3"));
        assertEquals("8: \"*\" is not expected; right would be a field, a value or an operator", wrong("len + 3 *"));
        assertEquals("8: \">\" is not expected; right would be a field, a value or an operator",
                wrong("len + 3 > > 4"));
        assertEquals("0: this gives a number, not true or false; right would be a comparison with == != < <= > >=",
                wrong("len + 3"));
        assertTrue(wrong("text.containz(\"a\")").startsWith("5: there is no function containz of these; right would "
                + "be one of contains, endsWith"));
        assertEquals("11: this quote is not closed", wrong("len + 1 == 'a"));
    }
}
