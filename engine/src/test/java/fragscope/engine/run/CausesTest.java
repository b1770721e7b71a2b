// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.bench.BulkRun;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.fact.WireFact;
import fragscope.engine.time.Cases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why something happened, as a chain back to a packet or a choice. */
final class CausesTest {

    @Test
    void everyChainBeginsWithAPacketOrAChoiceAndEndsWithTheFact() {
        Cases cases = Cases.seeded(7, 12);
        while (cases.next()) {
            Run run = RandomRuns.drawn(cases);
            Recording recording = new Recording(run::machine, cases.one(20, 400, 4000)).recordAll();
            Cursor cursor = recording.cursor();
            for (long n = cases.below(5); n < recording.facts(); n += cases.between(1, 40)) {
                Causes causes = Causes.of(cursor, n, 5, () -> false);
                List<Long> told = causes.told();
                String where = cases + " fact " + n + " " + told;
                assertTrue(causes.complete(), where);
                assertTrue(!told.isEmpty() && told.size() <= 5, where);
                assertEquals(n, told.getLast(), where);
                assertEquals(told.stream().sorted().toList(), told, where);
                Class<?> first = kind(cursor, told.getFirst()).type();
                assertTrue(WireFact.class.isAssignableFrom(first) || SetupFact.class.isAssignableFrom(first),
                        () -> where + " begins with " + first.getSimpleName());
            }
        }
    }

    /** Only a frame on the wire, the operator and somebody's hand begin anything. */
    @Test
    void everyOtherFactHasAParent() {
        Cases cases = Cases.seeded(8, 30);
        while (cases.next()) {
            Run run = RandomRuns.drawn(cases);
            Recording recording = run.recording().recordAll();
            Cursor cursor = recording.cursor();
            for (long n = 0; n < recording.facts(); n++) {
                FactLog log = cursor.log(n);
                int index = cursor.indexOf(n);
                Class<?> type = log.kind(index).type();
                boolean begins = WireFact.class.isAssignableFrom(type) || SetupFact.class.isAssignableFrom(type);
                String where = cases + " fact " + n + " " + log.decode(index);
                assertTrue(begins || log.parent(index) != FactLog.NONE, where);
                assertTrue(log.parent(index) < n, where);
            }
        }
    }

    /** sock_devmem_dontneed gives back what tcp_recvmsg_dmabuf handed out: the one follows from the other. */
    @Test
    void aTokenReturnedFollowsFromItsIssue() {
        Recording recording = BulkRun.of(40).recording().recordAll();
        Cursor cursor = recording.cursor();
        int returned = 0;
        for (long n = 0; n < recording.facts(); n++) {
            if (kind(cursor, n) == Kind.TOKENS_RETURNED) {
                long token = cursor.log(n).component(cursor.indexOf(n), 1);
                long parent = cursor.log(n).parent(cursor.indexOf(n));
                assertEquals(Kind.TOKEN_ISSUED, kind(cursor, parent));
                assertEquals(token, cursor.log(parent).component(cursor.indexOf(parent), 1));
                returned++;
            }
        }
        assertTrue(returned >= 40, "tokens returned: " + returned);
    }

    /** A descriptor posted, a poll ended: both follow from the poll's beginning, and that from the interrupt. */
    @Test
    void whatAPollDoesForNoPacketFollowsFromItsBeginning() {
        Recording recording = BulkRun.of(200).recording().recordAll();
        Cursor cursor = recording.cursor();
        int seen = 0;
        for (long n = 0; n < recording.facts(); n++) {
            if (kind(cursor, n) == Kind.POLL_ENDED) {
                long began = cursor.log(n).parent(cursor.indexOf(n));
                assertEquals(Kind.POLL_STARTED, kind(cursor, began));
                Kind why = kind(cursor, cursor.log(began).parent(cursor.indexOf(began)));
                assertTrue(why == Kind.IRQ_RAISED || why == Kind.POLL_ENDED, why::toString);
                seen++;
            }
        }
        assertTrue(seen > 2, "polls: " + seen);
    }

    private static Kind kind(Cursor cursor, long n) {
        return cursor.log(n).kind(cursor.indexOf(n));
    }

    @Test
    void aShortChainIsToldWhole() {
        Recording recording = new Recording(() -> new ToyMachine(1, 3, 10, 1)).recordAll();
        Cursor cursor = recording.cursor();
        cursor.seek(recording.facts());
        assertEquals(List.of(0L, 1L, 2L), Causes.of(cursor, 2, 5, () -> false).told());
    }

    @Test
    void aLongChainIsToldByWhatEachActorHandsOver() {
        Recording recording = BulkRun.of(8).recording().recordAll();
        Cursor cursor = recording.cursor();
        cursor.seek(recording.facts());
        long issued = 0;
        while (kind(cursor, issued) != Kind.TOKEN_ISSUED) {
            issued++;
        }
        Causes causes = Causes.of(cursor, issued, 5, () -> false);
        assertTrue(causes.links() > 5, causes::toString);
        List<Kind> kinds = causes.told().stream().map(n -> kind(cursor, n)).toList();
        assertEquals(List.of(Kind.FRAME_ARRIVED, Kind.DESCRIPTORS_TAKEN, Kind.COMPLETION_WRITTEN, Kind.GRO_PASSED,
                Kind.TOKEN_ISSUED), kinds);
    }

    @Test
    void aStoppedChainSaysSo() {
        Recording recording = new Recording(() -> new ToyMachine(1, 3, 10, 1)).recordAll();
        assertFalse(Causes.of(recording.cursor(), 2, 5, () -> true).complete());
    }
}
