// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.run.RandomRuns;
import fragscope.engine.run.Run;
import fragscope.engine.time.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Bytes are conserved, whatever the design and the scenario, oopses and early ends included: into each part went what
 * came out of it and what it still has. What it has is read from the world, the rest is added up from facts.
 */
class LedgerConservationTest {

    @Test
    void intoEachPartWentWhatCameOutOfItAndWhatItStillHas() {
        Cases cases = Cases.seeded(42, Boolean.getBoolean("fragscope.full") ? 10_000 : 800);
        List<String> wrong = new ArrayList<>();
        TreeMap<String, Long> seen = new TreeMap<>();
        int runs = 0;
        while (cases.next()) {
            Run run = cases.flip() ? RandomRuns.any(cases) : RandomRuns.drawn(cases);
            long until = cases.onceIn(5) ? cases.between(50, 2000) : Long.MAX_VALUE;
            Summary.LedgerTotals ledger = Measurement.of(run, run.recording().limit(until, Long.MAX_VALUE)).runTo(
                    Long.MAX_VALUE).ledger();
            for (Balance b : ledger.balances()) {
                seen.merge(b.part(), b.in(), Long::sum);
                if (!b.conserved()) {
                    wrong.add(cases + " " + run.design().name() + " " + b);
                }
            }
            caches(ledger, cases + " " + run.design().name(), wrong);
            runs++;
        }
        System.out.println("ledger: " + runs + " runs, bytes into each part " + seen);
        assertTrue(wrong.isEmpty(), () -> wrong.size() + " wrong:\n" + String.join("\n", wrong.subList(0, Math.min(10,
                wrong.size()))));
        seen.forEach((part, bytes) -> assertTrue(bytes > 0, part + " was never reached"));
        assertEquals(13, seen.size(), seen::toString);
    }

    /** The totals of each model are those of its moves; and what a cache keeps from DRAM it takes itself. */
    private static void caches(Summary.LedgerTotals ledger, String where, List<String> wrong) {
        for (Summary.CacheTotals c : ledger.caches()) {
            check(c.llcWrite() == into(c, Moved.LLC), where + " llc written", wrong);
            check(c.dramWrite() == into(c, Moved.DRAM), where + " dram written", wrong);
            check(c.dramRead() == from(c, Moved.DRAM), where + " dram read", wrong);
            check(ledger.wire() == from(c, Moved.WIRE), where + " wire", wrong);
            check(ledger.device() == into(c, Moved.DEVICE), where + " device", wrong);
            check(ledger.deviceRead() == from(c, Moved.DEVICE), where + " device read", wrong);
        }
        Summary.CacheTotals none = ledger.under(CacheModel.UNCACHED);
        Summary.CacheTotals ddio = ledger.under(CacheModel.DDIO);
        check(none.dramRead() == ddio.dramRead() + ddio.llcRead(), where + " reads", wrong);
        check(none.dramWrite() == ddio.llcWrite(), where + " writes", wrong);
        check(ddio.dramWrite() <= none.dramWrite(), where + " written back", wrong);
    }

    private static long into(Summary.CacheTotals c, String part) {
        return c.moved().stream().filter(m -> m.to().equals(part)).collect(Collectors.summingLong(Moved::bytes));
    }

    private static long from(Summary.CacheTotals c, String part) {
        return c.moved().stream().filter(m -> m.from().equals(part)).collect(Collectors.summingLong(Moved::bytes));
    }

    private static void check(boolean holds, String what, List<String> wrong) {
        if (!holds) {
            wrong.add(what);
        }
    }
}
