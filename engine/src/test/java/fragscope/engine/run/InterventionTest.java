// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.assets.Assets;
import fragscope.engine.design.Host;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.packet.Gaps;
import fragscope.engine.packet.Traffic;
import fragscope.engine.packet.TrafficGenerator;
import fragscope.engine.pool.Errno;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What somebody changes by hand is re-executed with the run, leaves its past alone, and gives the same every time. */
final class InterventionTest {

    private static final int SEGMENTS = 40;

    private static Run run() {
        return run("netmem");
    }

    private static Run run(String design) {
        Scenario scenario = Scenario.defaults().with("ring", 64).with("device_bytes",
                256 * 4096L).with("pace", "line-rate");
        return Run.of(scenario, Objects.requireNonNull(Presets.named(design)),
                TrafficGenerator.packets("bulk",
                        new Traffic(1, SEGMENTS, 1448, 1448, 1, 0, 25, 0, true, true, true, 0, 0, 0, 0, 3,
                                0, 0, 0, 0, 0, Gaps.FIXED),
                        scenario.seed()),
                LayoutsJson.read(Assets.text("layouts/6.18.json"), "layouts/6.18.json"));
    }

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

    private static long taken(Recording recording) {
        Cursor cursor = recording.cursor();
        long bytes = 0;
        for (long n : facts(recording, Kind.BYTES_TAKEN)) {
            FactLog log = cursor.log(n);
            bytes += log.component(cursor.indexOf(n), 1);
        }
        return bytes;
    }

    private static Recording branch(Recording main, Run with, long at) {
        return Branches.fork(main, with, at).recordAll();
    }

    private static Host atEnd(Recording recording) {
        Cursor cursor = recording.cursor();
        cursor.seek(recording.facts());
        return ((RxMachine) cursor.machine()).host();
    }

    @Test
    void aBranchHasItsParentsPastAndAFutureOfItsOwn() {
        Run run = run();
        Recording main = new Recording(run::machine, 500).recordAll();
        long at = Branches.boundary(main, main.facts() / 2);
        Run changed = run.with(new Intervention.KeepTokens(at, true));
        Recording branch = branch(main, changed, at);
        Cursor a = main.cursor();
        Cursor b = branch.cursor();
        for (long position : new long[]{0, at / 3, at}) {
            a.seek(position);
            b.seek(position);
            assertEquals(a.hash(), b.hash(), "position " + position);
        }
        assertEquals(List.of(at), facts(branch, Kind.RETURNS_CHANGED));
        assertNotEquals(main.endHash(), branch.endHash());
        assertEquals(new Recording(changed::machine, 500).recordAll().endHash(), branch.endHash(),
                "re-executed from the start it is the same");
    }

    @Test
    void undoingAnInterventionGivesTheOriginalAgain() {
        Run run = run();
        long end = run.recording().recordAll().endHash();
        Run there = run.with(new Intervention.DropPacket(900, 30));
        assertEquals(end, there.with(List.of()).recording().recordAll().endHash());
    }

    @Test
    void aLostPacketIsCountedAndTheStreamHasAGap() {
        Run run = run();
        Recording main = run.recording().recordAll();
        long at = Branches.boundary(main, facts(main, Kind.RECEIVING_STARTED).getFirst());
        Recording branch = branch(main, run.with(new Intervention.DropPacket(at, 10)), at);
        assertEquals(1, facts(branch, Kind.FRAME_LOST).size());
        assertEquals(atEnd(main).nic().packetsIn(), atEnd(branch).nic().packetsIn());
        assertTrue(!facts(branch, Kind.DATA_OUT_OF_ORDER).isEmpty());
    }

    @Test
    void aRepeatedPacketEndsAMergeAndIsTrimmed() {
        Run run = run();
        Recording main = run.recording().recordAll();
        long at = Branches.boundary(main, facts(main, Kind.RECEIVING_STARTED).getFirst());
        Recording branch = branch(main, run.with(new Intervention.RepeatPacket(at, 12)), at);
        assertEquals(atEnd(main).nic().packetsIn() + 1, atEnd(branch).nic().packetsIn());
        assertTrue(facts(branch, Kind.DATA_QUEUED).size() > facts(main, Kind.DATA_QUEUED).size(),
                "GRO flushes at what is not next in sequence, and TCP trims what it has");
        assertEquals(taken(main), taken(branch), "the application gets the same bytes");
    }

    @Test
    void swappedPacketsComeInEachOthersPlaceAndAreReordered() {
        Run run = run();
        Recording main = run.recording().recordAll();
        long at = Branches.boundary(main, facts(main, Kind.RECEIVING_STARTED).getFirst());
        Recording branch = branch(main, run.with(new Intervention.SwapPackets(at, 12, 14)), at);
        List<Integer> order = new ArrayList<>();
        Cursor cursor = branch.cursor();
        for (long n : facts(branch, Kind.FRAME_ARRIVED)) {
            FactLog log = cursor.log(n);
            order.add(log.packet(cursor.indexOf(n)));
        }
        assertEquals(List.of(14, 13, 12), order.subList(12, 15));
    }

    @Test
    void whatIsExpectedAndNotFoundIsSaidAndNothingChanges() {
        Run run = run();
        Recording main = run.recording().recordAll();
        long at = Branches.boundary(main, 700);
        Run changed = run.with(new Intervention.SetColumn(at, "napi", "phase", 0, 9, 77));
        Recording branch = branch(main, changed, at);
        assertEquals(List.of(at), facts(branch, Kind.NOT_APPLIED));
        assertEquals(main.facts() + 1, branch.facts());
    }

    @Test
    void aFlippedBitOfAWordIsInTheWorldFromThereOn() {
        Run run = run();
        Recording main = run.recording().recordAll();
        long added = facts(main, Kind.FRAG_ADDED).getFirst();
        Cursor cursor = main.cursor();
        FactLog log = cursor.log(added);
        int skb = (int) log.component(cursor.indexOf(added), 0);
        long word = log.component(cursor.indexOf(added), 2);
        long at = Branches.boundary(main, added);
        Recording branch = branch(main, run.with(new Intervention.FlipBits(at, skb, 0, 1L << 3, word)), at);
        assertEquals(List.of(at), facts(branch, Kind.FRAG_WORD_CHANGED));
    }

    /** net/ipv4/tcp.c, tcp_recvmsg_dmabuf: {@code niov = skb_frag_net_iov(frag); if (!niov) err = -ENODEV}. */
    @Test
    void aWordWithoutItsTagIsNoDeviceToRecvmsg() {
        Run run = run();
        Recording main = run.recording().recordAll();
        assertTrue(facts(main, Kind.RECVMSG_FAILED).isEmpty());
        long queued = facts(main, Kind.DATA_QUEUED).getFirst();
        Cursor cursor = main.cursor();
        cursor.seek(queued + 1);
        Host host = ((RxMachine) cursor.machine()).host();
        int skb = (int) cursor.log(queued).component(cursor.indexOf(queued), 0);
        long word = host.infos().word(host.skbs().headFrame.ref(skb), 0);
        long at = Branches.boundary(main, queued);
        Recording branch = branch(main, run.with(new Intervention.FlipBits(at, skb, 0, 1, word)), at);
        assertEquals(List.of(at), facts(branch, Kind.FRAG_WORD_CHANGED));
        long failed = facts(branch, Kind.RECVMSG_FAILED).getFirst();
        Cursor there = branch.cursor();
        assertEquals(Errno.ENODEV, there.log(failed).component(there.indexOf(failed), 1));
    }

    /** io_uring/zcrx.c, io_zcrx_recv_frag: {@code if (!skb_frag_is_net_iov(frag)) return io_zcrx_copy_frag(...)}. */
    @Test
    void aWordWithoutItsTagIsAPageToZeroCopyReceiveWhichReadsIt() {
        Run run = run("zcrx");
        Recording main = run.recording().recordAll();
        long queued = facts(main, Kind.DATA_QUEUED).getFirst();
        Cursor cursor = main.cursor();
        cursor.seek(queued + 1);
        Host host = ((RxMachine) cursor.machine()).host();
        int skb = (int) cursor.log(queued).component(cursor.indexOf(queued), 0);
        long word = host.infos().word(host.skbs().headFrame.ref(skb), 0);
        long at = Branches.boundary(main, queued);
        Recording branch = branch(main, run.with(new Intervention.FlipBits(at, skb, 0, 1, word)), at);
        assertTrue(facts(main, Kind.OOPSED).isEmpty());
        assertEquals(1, facts(branch, Kind.OOPSED).size());
    }
}
