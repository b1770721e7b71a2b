// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.design.Design;
import fragscope.engine.design.Host;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.packet.Gaps;
import fragscope.engine.packet.Packets;
import fragscope.engine.packet.Traffic;
import fragscope.engine.packet.TrafficGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** Changes by hand to DMA, tokens, pools, binding, device and steering: what they lead to, and that it is the same. */
final class PartEditsTest {

    private static final int SEGMENTS = 60;
    private static final int DATA_POOL = 7; // two a queue, of four queues the last one is bound

    private static Run run(String design) {
        Scenario scenario = Scenario.defaults().with("ring", 16).with("device_bytes", 64 * 4096L).with("pp_refill",
                8).with("pp_bulk", 8).with("pp_cache", 16).with("link_gbps", 2).with("pace", "line-rate");
        Packets packets = TrafficGenerator.packets("bulk", new Traffic(1, SEGMENTS, 1448, 1448, 1, 0, 25, 0, true, true,
                true, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, Gaps.FIXED), scenario.seed());
        Design preset = Objects.requireNonNull(Presets.named(design));
        return Run.of(scenario, preset, packets, BundledLayouts.of(preset.kernel()));
    }

    /** The facts of a kind, by number. */
    private static List<Long> facts(Recording recording, Kind kind) {
        Cursor cursor = recording.cursor();
        List<Long> found = new ArrayList<>();
        for (long n = 0; n < recording.facts(); n++) {
            FactLog log = cursor.log(n);
            if (log.kind(cursor.indexOf(n)) == kind) {
                found.add(n);
            }
        }
        return found;
    }

    private static long component(Recording recording, long fact, int index) {
        Cursor cursor = recording.cursor();
        return cursor.log(fact).component(cursor.indexOf(fact), index);
    }

    private static Host hostAt(Recording recording, long position) {
        Cursor cursor = recording.cursor();
        cursor.seek(position);
        return ((RxMachine) cursor.machine()).host();
    }

    private static Recording changed(Run run, Recording main, long at, LongFunction<Intervention> change) {
        return Branches.fork(main, run.with(change.apply(at)), at).recordAll();
    }

    /** The end of the step that says the n-th fact of a kind. */
    private static long after(Recording main, Kind kind, int n) {
        return Branches.boundary(main, facts(main, kind).get(n));
    }

    private static List<LongFunction<Intervention>> all(int inflight) {
        return List.of(at -> new Intervention.DelayDma(at, 20, 3_000_000), at -> new Intervention.FailDma(at, 20),
                Intervention.ReturnTwice::new, at -> new Intervention.LimitPool(at, DATA_POOL, 3, inflight),
                Intervention.UnbindRegion::new, Intervention.RemoveDevice::new,
                at -> new Intervention.Steer(at, 0, 3), at -> new Intervention.Steer(at, -1, 3));
    }

    @Test
    void eachIsReexecutedTheSameAndLeavesThePastAlone() {
        int applied = 0;
        for (Design design : Presets.all()) {
            Run run = run(design.name());
            Recording main = new Recording(run::machine, 400).recordAll();
            for (long place = 40; place < main.facts(); place += main.facts() / 3) {
                long at = Branches.boundary(main, place);
                boolean pool = design.bindsQueue() && hostAt(main, at).pools().live(DATA_POOL);
                for (LongFunction<Intervention> change : all(pool ? hostAt(main, at).pools().inflight(DATA_POOL) : 0)) {
                    Run other = run.with(change.apply(at));
                    Recording forked = Branches.fork(main, other, at).recordAll();
                    Recording whole = new Recording(other::machine, 400).recordAll();
                    String which = design.name() + ", " + change.apply(at);
                    assertEquals(whole.facts(), forked.facts(), which);
                    assertEquals(whole.endHash(), forked.endHash(), which);
                    Cursor past = forked.cursor();
                    past.seek(at);
                    Cursor original = main.cursor();
                    original.seek(at);
                    assertEquals(original.hash(), past.hash(), which);
                    past.seek(forked.facts());
                    assertEquals(whole.endHash(), past.hash(), which);
                    assertEquals(main.endHash(), other.with(List.of()).recording().recordAll().endHash(), which);
                    applied += facts(forked, Kind.NOT_APPLIED).isEmpty() ? 1 : 0;
                }
            }
        }
        assertTrue(applied > 150, "only " + applied + " applied");
    }

    @Test
    void aFailedWriteLeavesWhatWasThereAndThePacketGoesOn() {
        Run run = run("netmem");
        Recording main = run.recording().recordAll();
        Recording branch = changed(run, main, after(main, Kind.RECEIVING_STARTED, 0),
                at -> new Intervention.FailDma(at, 20));
        assertEquals(1, facts(branch, Kind.DMA_LOST).size());
        assertEquals(facts(main, Kind.COMPLETION_WRITTEN).size(), facts(branch, Kind.COMPLETION_WRITTEN).size());
        assertEquals(facts(main, Kind.DMA_WRITTEN).size() - 1, facts(branch, Kind.DMA_WRITTEN).size());
    }

    @Test
    void aLateWriteHoldsUpWhatIsBehindIt() {
        Run run = run("netmem");
        Recording main = run.recording().recordAll();
        Recording branch = changed(run, main, after(main, Kind.RECEIVING_STARTED, 0),
                at -> new Intervention.DelayDma(at, 20, 40_000_000));
        long late = facts(branch, Kind.DMA_DELAYED).getFirst();
        assertEquals(40_000, component(branch, late, 1));
        Cursor cursor = branch.cursor();
        long delayed = cursor.log(late).timePs(cursor.indexOf(late));
        long next = facts(branch, Kind.COMPLETION_WRITTEN).stream().filter(n -> n > late).findFirst().orElseThrow();
        assertTrue(cursor.log(next).timePs(cursor.indexOf(next)) >= delayed + 40_000_000);
    }

    @Test
    void aPacketThatIsInMemoryHasNoWriteToFail() {
        Run run = run("netmem");
        Recording main = run.recording().recordAll();
        long at = after(main, Kind.COMPLETION_WRITTEN, 25);
        Recording branch = changed(run, main, at, n -> new Intervention.FailDma(n, 3));
        assertEquals(List.of(at), facts(branch, Kind.NOT_APPLIED));
        assertEquals(main.facts() + 1, branch.facts());
    }

    /** net/core/sock.c, sock_devmem_dontneed: an id that sk_user_frags does not have is passed over. */
    @Test
    void aTokenGivenBackTwiceIsUnknownTheSecondTime() {
        Run run = run("netmem");
        Recording main = run.recording().recordAll();
        Recording branch = changed(run, main, after(main, Kind.TOKEN_ISSUED, 0), Intervention.ReturnTwice::new);
        assertEquals(1, facts(branch, Kind.TOKEN_UNKNOWN).size());
        assertEquals(0, facts(main, Kind.TOKEN_UNKNOWN).size());
    }

    @Test
    void anExhaustedPoolHasWhatIsOutOfItAndNoMore() {
        for (Design design : Presets.all()) {
            if (!design.bindsQueue() || !design.meantToWork()) {
                continue;
            }
            Run run = run(design.name());
            Recording main = run.recording().recordAll();
            long at = after(main, Kind.DMA_WRITTEN, 20);
            int out = hostAt(main, at).pools().inflight(DATA_POOL) - hostAt(main, at).pools().idle(DATA_POOL);
            int before = hostAt(main, at).pools().inflight(DATA_POOL);
            Recording branch = changed(run, main, at, n -> new Intervention.LimitPool(n, DATA_POOL, out, before));
            assertEquals(1, facts(branch, Kind.POOL_LIMITED).size(), design.name());
            long end = branch.facts();
            for (long n = at + 1; n < end; n += 7) {
                int has = hostAt(branch, n).pools().inflight(DATA_POOL);
                assertTrue(has <= out || n < facts(branch, Kind.POOL_LIMITED).getFirst() + 1,
                        design.name() + ": " + has + " of " + out + " at " + n);
            }
        }
    }

    @Test
    void aShrunkenPoolGivesBuffersUpAsTheyComeBack() {
        Run run = run("netmem");
        Recording main = run.recording().recordAll();
        long at = after(main, Kind.DMA_WRITTEN, 20);
        int before = hostAt(main, at).pools().inflight(DATA_POOL);
        Recording branch = changed(run, main, at, n -> new Intervention.LimitPool(n, DATA_POOL, 2, before));
        assertTrue(facts(branch, Kind.FRAME_DROPPED).size() > facts(main, Kind.FRAME_DROPPED).size(),
                "the ring runs dry");
        assertTrue(!facts(branch, Kind.ALLOCATION_FAILED).isEmpty());
        long torn = facts(branch, Kind.TEARDOWN_STARTED).getFirst();
        assertEquals(2, hostAt(branch, torn).pools().inflight(DATA_POOL));
    }

    @Test
    void anUnboundQueueGoesOnWithHostPages() {
        Run run = run("netmem");
        Recording main = run.recording().recordAll();
        Recording branch = changed(run, main, after(main, Kind.DMA_WRITTEN, 20), Intervention.UnbindRegion::new);
        assertEquals(1, facts(branch, Kind.REGION_UNBOUND).size());
        assertEquals(1, facts(branch, Kind.QUEUE_RESTARTED).size());
        assertEquals(0, hostAt(branch, branch.facts()).region().genPool().taken(), "nothing is lost");
    }

    @Test
    void whatIsWrittenToARemovedDeviceIsLost() {
        Run run = run("netmem");
        Recording main = run.recording().recordAll();
        long at = after(main, Kind.DMA_WRITTEN, 20);
        Recording branch = changed(run, main, at, Intervention.RemoveDevice::new);
        List<Long> lost = facts(branch, Kind.DMA_LOST);
        assertTrue(lost.size() > 10, lost.size() + " writes");
        for (long n : facts(branch, Kind.DMA_WRITTEN)) {
            assertTrue(n < at || component(branch, n, 5) == 0, "fact " + n + " reaches the device");
        }
    }

    @Test
    void anotherSteeringRuleSendsTcpToAnotherQueue() {
        Run run = run("netmem");
        Recording main = run.recording().recordAll();
        long at = after(main, Kind.DMA_WRITTEN, 20);
        Recording moved = changed(run, main, at, n -> new Intervention.Steer(n, 1, 3));
        for (long n : facts(moved, Kind.QUEUE_STEERED)) {
            assertEquals(n < at ? 3 : 1, component(moved, n, 0), "fact " + n);
        }
        Recording without = changed(run, main, at, n -> new Intervention.Steer(n, -1, 3));
        assertTrue(facts(without, Kind.QUEUE_STEERED).getLast() < at);
        assertNotEquals(main.endHash(), without.endHash());
        Recording wrong = changed(run, main, at, n -> new Intervention.Steer(n, 1, 2));
        assertEquals(List.of(at), facts(wrong, Kind.NOT_APPLIED));
    }

    /** The habit and the call under way lie in one cell of the world. */
    @Test
    void keptTokensStayKeptWhenACallGoesOn() {
        Run run = run("netmem");
        Recording main = run.recording().recordAll();
        long at = after(main, Kind.RECVMSG_RETURNED, 0);
        Recording branch = changed(run, main, at, n -> new Intervention.KeepTokens(n, true));
        assertTrue(hostAt(branch, branch.facts()).appState().keeps.is(0));
        long second = facts(branch, Kind.RECVMSG_RETURNED).get(1);
        assertTrue(facts(branch, Kind.TOKENS_RETURNED).stream().noneMatch(n -> n > second), "nothing goes back later");
    }
}
