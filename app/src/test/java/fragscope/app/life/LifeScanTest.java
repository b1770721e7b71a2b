// SPDX-License-Identifier: Apache-2.0
package fragscope.app.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.inquiry.Answer;
import fragscope.app.inquiry.Inquirer;
import fragscope.app.session.Opened;
import fragscope.app.session.Request;
import fragscope.engine.design.Host;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Recording;
import fragscope.engine.run.RxMachine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A buffer's life, from its run. */
final class LifeScanTest {

    private final Inquirer inquirer = new Inquirer("test");

    private Life scan(Recording recording, Life known) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Answer<Life> answer = inquirer.ask(recording, (reader, to) -> {
            new LifeScan(known).answer(reader, to);
            done.countDown();
        });
        assertTrue(done.await(60, TimeUnit.SECONDS), () -> answer.failure().orElse("nothing came"));
        return answer.value().orElseThrow();
    }

    private static Recording run(String source, String design, Map<String, String> fields) throws Exception {
        return Opened.of(new Request(source, design, fields)).recording().recordAll();
    }

    private static Host host(Cursor cursor) {
        return ((RxMachine) cursor.machine()).host();
    }

    @Test
    void aDevicePageIsAllocatedPostedWrittenInAFragWithTheUserAndReturned() throws Exception {
        Recording recording = run("two-packets", "netmem", Map.of());
        Cursor cursor = recording.cursor();
        long netmem = host(cursor).buffers().ofNetIov(0);
        Life life = scan(recording, Life.unknown(netmem));
        assertEquals(List.of(Kind.BUFFER_ALLOCATED, Kind.DESCRIPTOR_POSTED, Kind.DMA_WRITTEN, Kind.FRAG_ADDED,
                Kind.TOKEN_ISSUED, Kind.REFERENCE_DROPPED, Kind.TOKENS_RETURNED, Kind.BUFFER_RECYCLED,
                Kind.BUFFER_RELEASED), life.steps().stream().map(LifeStep::kind).toList());
        assertEquals(Life.End.HOME, life.end());
    }

    @Test
    void theCountIsTheWorldsColumnAfterEveryFact() throws Exception {
        for (String design : List.of("netmem", "tagged-pointer", "handle-pa", "host-copy")) {
            Recording recording = run("bulk-tcp", design, Map.of());
            Cursor cursor = recording.cursor();
            boolean device = !design.equals("host-copy");
            for (int row : new int[]{0, 3, 7}) {
                cursor.seek(60);
                long netmem = device ? host(cursor).buffers().ofNetIov(row) : host(cursor).buffers().ofPage(row);
                Life life = scan(recording, Life.unknown(netmem));
                assertTrue(life.counts().size() > 1, design + " row " + row);
                for (long n = 0; n < recording.facts(); n += 7) {
                    cursor.seek(n + 1);
                    long refs = device
                            ? host(cursor).netIovs().ppRefCount.get(row)
                            : host(cursor).pages().ppRefCount.get(row);
                    assertEquals(refs, life.countAt(n), design + " row " + row + " fact " + n);
                }
            }
        }
    }

    @Test
    void aScanThatGoesOnFindsWhatOneScanFinds() throws Exception {
        Opened opened = Opened.of(new Request("bulk-tcp", "netmem", Map.of("traffic.segments", "3000")));
        Recording recording = opened.recording();
        assertTrue(recording.recordChunk(), "the run has more chunks than one");
        Cursor cursor = recording.cursor();
        long netmem = host(cursor).buffers().ofNetIov(2);
        Life part = scan(recording, Life.unknown(netmem));
        recording.recordAll();
        Life whole = scan(recording, Life.unknown(netmem));
        assertEquals(whole, scan(recording, part));
        assertTrue(part.steps().size() > 3 && part.steps().size() < whole.steps().size(), () -> part.steps().size()
                + " of " + whole.steps().size());
        assertEquals(whole, scan(recording, new Life(netmem, whole.until(), whole.steps(), whole.counts(), whole.open(),
                Life.End.NOT_KNOWN)), "the end is found where nothing but it is new");
    }

    @Test
    void whatIsNeverReturnedIsALeakOnceTheRunIsWhole() throws Exception {
        Recording recording = run("two-packets", "netmem", Map.of("app_returns_tokens", "never", "teardown",
                "false"));
        Cursor cursor = recording.cursor();
        Set<Life.End> ends = new TreeSet<>();
        for (int row = 0; row < 10; row++) {
            Life life = scan(recording, Life.unknown(host(cursor).buffers().ofNetIov(row)));
            boolean out = life.steps().stream().anyMatch(s -> s.kind() == Kind.TOKEN_ISSUED);
            assertEquals(out ? Life.End.LEAKED : Life.End.HOME, life.end(), "net_iov " + row);
            ends.add(life.end());
        }
        assertEquals(Set.of(Life.End.HOME, Life.End.LEAKED), ends);
        Recording cut = Opened.of(new Request("two-packets", "netmem", Map.of("app_returns_tokens", "never",
                "teardown", "false"))).recording().limit(100, Long.MAX_VALUE).recordAll();
        assertEquals(Life.End.NOT_KNOWN, scan(cut, Life.unknown(host(cursor).buffers().ofNetIov(0))).end());
    }

    @Test
    void turnsBeginWithAllocationsAndThePresentOneIsFound() throws Exception {
        Recording recording = run("bulk-tcp", "netmem", Map.of());
        Life life = scan(recording, Life.unknown(host(recording.cursor()).buffers().ofNetIov(0)));
        assertTrue(life.turns().size() > 3, life.turns()::toString);
        for (int turn = 0; turn < life.turns().size(); turn++) {
            List<LifeStep> steps = life.turn(turn);
            assertEquals(Kind.BUFFER_ALLOCATED, steps.getFirst().kind());
            assertEquals(turn, life.turnAt(steps.getFirst().n()));
            assertEquals(turn, life.turnAt(steps.getLast().n()));
        }
        assertEquals(0, life.turnAt(0));
        assertEquals(-1, Life.unknown(1).turnAt(5));
    }
}
