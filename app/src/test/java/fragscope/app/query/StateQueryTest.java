// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.facts.FactFields;
import fragscope.app.facts.Sentences;
import fragscope.app.source.SourcedRun;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.RxMachine;
import fragscope.engine.skb.Skbs;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Expressions over the world just after a fact: what they mean, what they need, and what is wrong with them. */
final class StateQueryTest {

    private Cursor cursor;

    @BeforeEach
    void run() throws Exception {
        cursor = SourcedRun.of("two-packets", "", Map.of(), note -> {
        }).run().recording().recordAll().cursor();
    }

    private FactQuery parse(String text) throws QueryException {
        return FactQuery.parse(text, new FactFields(), cursor.machine(), Sentences.english());
    }

    /** The first fact that it holds for, or -1. */
    private long first(String text) throws QueryException {
        FactQuery query = parse(text);
        for (long n = 0; n < cursor.recording().facts(); n++) {
            cursor.seek(n + 1);
            if (query.holds(cursor.log(n), cursor.indexOf(n), n)) {
                return n;
            }
        }
        return -1;
    }

    private String refused(String text) {
        return String.valueOf(assertThrows(QueryException.class, () -> parse(text)).getMessage());
    }

    @Test
    void aPlaceIsReadInTheWorldJustAfterTheFact() throws QueryException {
        long n = first("skbs[0].len > 2000");
        Skbs skbs = ((RxMachine) cursor.machine()).host().skbs();
        cursor.seek(n + 1);
        assertTrue(skbs.len.get(0) > 2000);
        cursor.seek(n);
        assertFalse(skbs.len.get(0) > 2000);
        assertEquals(n, first("skbs[0].len * 2 > 4000"), "JEXL reads the same place");
        assertEquals(n, first("skbs[0].len > 0x7d0"));
    }

    @Test
    void theRowCanBeWhatTheFactNames() throws QueryException {
        assertTrue(first("skbs[skb].len > 2000") > 0);
        assertEquals(-1, first("kind == frame_arrived && skbs[skb].len >= 0"), "a frame names no skb");
        assertFalse(parse("skbs[skb].len > 1").kinds().contains(fragscope.engine.fact.Kind.FRAME_ARRIVED));
        assertTrue(first("skbs[skb].len > len") > 0, "a place against a field");
    }

    @Test
    void aFragsMembersAreColumnsToo() throws QueryException {
        assertTrue(first("skb_shared_info[15].frags[0].len >= 0") >= 0);
    }

    @Test
    void itKnowsWhatItAsksFor() throws QueryException {
        assertFalse(parse("len > 3").state().asked());
        assertTrue(parse("skbs[0].len > 3").state().alone());
        assertTrue(parse("skbs[0].len > 3 && rxqs[1].data_prod > 2").state().alone());
        assertEquals(2, parse("skbs[0].len > 3 || rxqs[1].data_prod + 1 > 2").state().watched().size());
        assertFalse(parse("skbs[skb].len > 3").state().alone());
        assertFalse(parse("kind == skb_built && skbs[0].len > 3").state().alone());
        assertTrue(parse("text.contains(\"skbs[0].len\") && skbs[0].len > 3").state().asked());
        assertFalse(parse("text.contains(\"skbs[0].len\")").state().asked());
    }

    @Test
    void whatThereIsNotIsSaidAtItsPlace() {
        assertEquals("\"n > 1 && skbz[0].len > 2\", character 10: \"skbz\" is no table; did you mean \"skbs\"?",
                refused("n > 1 && skbz[0].len > 2"));
        assertEquals("\"skbs[0].lem + 1 > 2\", character 1: \"lem\" is no column of skbs; did you mean \"len\"?",
                refused("skbs[0].lem + 1 > 2"));
        assertTrue(refused("skbs[70000].len > 2").contains("skbs has no row 70000; right would be 0 to "));
        assertTrue(refused("skbs[who].len > 2").contains("\"who\" is no row"));
        assertTrue(refused("skbs[0].len > many").contains("character 15: \"many\" is no number"));
        assertTrue(String.valueOf(assertThrows(QueryException.class, () -> FactQuery.parse("skbs[0].len > 2",
                new FactFields(), java.util.List.of())).getMessage()).contains("state cannot be asked for here"));
    }
}
