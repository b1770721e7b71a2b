// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import static fragscope.engine.packet.Frames.ACK;
import static fragscope.engine.packet.Frames.FIN;
import static fragscope.engine.packet.Frames.SYN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fragscope.engine.fact.StackFact;
import fragscope.engine.fact.UserFact;
import fragscope.engine.packet.Frames;
import fragscope.engine.run.Rig;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** TCP receive, one packet an skb. Source: net/ipv4/tcp_input.c tcp_data_queue, tcp_data_queue_ofo, tcp_ofo_queue. */
final class TcpReceiveTest {

    private static final int P = 1000;

    private static Rig run(Frames frames, Object... more) {
        Object[] fields = new Object[more.length + 2];
        fields[0] = "gro";
        fields[1] = false;
        System.arraycopy(more, 0, fields, 2, more.length);
        return Rig.hostCopy(frames.build(), fields);
    }

    /** Which packet's bytes the application got, as "packet:bytes" in order. */
    private static List<String> received(Rig rig) {
        List<String> pieces = new ArrayList<>();
        for (Rig.Said said : rig.all()) {
            if (said.fact() instanceof UserFact.BytesCopied copied) {
                pieces.add(said.packet() + ":" + copied.len());
            }
        }
        return pieces;
    }

    private static List<Long> queued(Rig rig) {
        return rig.facts(StackFact.DataQueued.class).stream().map(StackFact.DataQueued::seq).toList();
    }

    @Test
    void dataInOrderIsQueuedAtOnce() {
        Rig rig = run(new Frames().tcp(P, 0, ACK, 100).tcp(P, 100, ACK, 50).tcp(P, 150, ACK, 1));
        assertEquals(List.of(0L, 100L, 150L), queued(rig));
        assertEquals(List.of("0:100", "1:50", "2:1"), received(rig));
    }

    @Test
    void dataBeyondAGapWaitsAndComesInOrderOnceTheGapIsFilled() {
        Rig rig = run(
                new Frames().tcp(P, 0, ACK, 100).tcp(P, 300, ACK, 100).tcp(P, 200, ACK, 100).tcp(P, 100, ACK, 100));
        assertEquals(List.of(300L, 200L, 100L), rig.facts(StackFact.DataOutOfOrder.class).stream().map(
                StackFact.DataOutOfOrder::seq).toList());
        assertEquals(List.of("0:100", "3:100", "2:100", "1:100"), received(rig));
    }

    @Test
    void whereSegmentsOverlapTheFirstReceivedByteWins() {
        Rig rig = run(new Frames().tcp(P, -1, SYN, 0).tcp(P, 100, ACK, 100).tcp(P, 50, ACK, 100).tcp(P, 0, ACK, 300));
        assertEquals(List.of("3:50", "2:50", "1:100", "3:100"), received(rig));
    }

    @Test
    void whatIsThereAlreadyIsDroppedAlsoInPart() {
        Rig rig = run(new Frames().tcp(P, 0, ACK, 100).tcp(P, 0, ACK, 100).tcp(P, 50, ACK, 100));
        assertEquals(1, rig.facts(StackFact.DuplicateDropped.class, 1).size());
        assertEquals(List.of("0:100", "2:50"), received(rig));
        assertEquals(3, rig.host().nic().counters().delivered.get(0),
                "a duplicate was delivered to TCP, which drops it");
    }

    @Test
    void aRepeatOfWhatWaitsOutOfOrderIsADuplicateToo() {
        Rig rig = run(new Frames().tcp(P, -1, SYN, 0).tcp(P, 100, ACK, 100).tcp(P, 120, ACK, 50));
        assertEquals(1, rig.facts(StackFact.DuplicateDropped.class, 2).size());
        assertEquals(100, rig.host().stackTables().sockets().ofoBytes.get(0));
    }

    @Test
    void aConnectionWhoseBeginningIsMissingStartsAtItsFirstSegment() {
        Rig rig = run(new Frames().tcp(P, 7000, ACK, 100).tcp(P, 6900, ACK, 100).tcp(P, 7100, ACK, 100));
        assertEquals(List.of(false), rig.facts(StackFact.SocketOpened.class).stream().map(
                StackFact.SocketOpened::fromSyn).toList());
        assertEquals(List.of("0:100", "2:100"), received(rig));
    }

    @Test
    void dataOnASynIsTakenBehindItsSequenceNumber() { // RFC 9293, 3.4
        Rig rig = run(new Frames().tcp(P, 99, SYN, 10).tcp(P, 110, ACK, 5));
        assertEquals(List.of(100L, 110L), queued(rig));
        assertEquals(List.of("0:10", "1:5"), received(rig));
    }

    @Test
    void aSecondSynOpensASecondRowAndTheSameOneAgainDoesNot() {
        Rig rig = run(new Frames().tcp(P, 0, SYN, 0).tcp(P, 0, SYN, 0).tcp(P, 1, ACK, 100).tcp(P, 90_000, SYN, 0).tcp(P,
                90_001, ACK, 70));
        List<StackFact.SocketOpened> opened = rig.facts(StackFact.SocketOpened.class);
        assertEquals(2, opened.size());
        assertEquals(opened.get(0).flow(), opened.get(1).flow());
        assertEquals(List.of(0, 1), rig.facts(StackFact.DataQueued.class).stream().map(
                StackFact.DataQueued::sock).toList());
    }

    @Test
    void aFinTakesASequenceNumber() {
        Rig rig = run(new Frames().tcp(P, 0, ACK | FIN, 10).tcp(P, 11, ACK, 0));
        assertEquals(11, rig.host().stackTables().sockets().rcvNxt.get(0));
    }

    @Test
    void sequenceNumbersWrap() {
        Rig rig = run(new Frames().tcp(P, -100, ACK, 100).tcp(P, 50, ACK, 10).tcp(P, 0, ACK, 50));
        assertEquals(List.of("0:100", "2:50", "1:10"), received(rig));
        assertEquals(List.of(0xffff_ff9cL, 0L, 50L), queued(rig));
    }

    @Test
    void dataBeyondTheReceiveBufferIsOutsideTheWindow() { // tcp_input.c tcp_receive_window, tcp_sequence
        Rig rig = run(new Frames().tcp(P, 0, ACK, 600).tcp(P, 600, ACK, 600).tcp(P, 600, ACK, 400), "rcvbuf", 1000,
                "app_pace", "stopped");
        assertEquals(1, rig.facts(StackFact.SegmentOutsideWindow.class, 1).size());
        assertEquals(List.of(0L, 600L), queued(rig));
        assertEquals(1000, rig.host().stackTables().sockets().queued.get(0));
        Rig unlimited = run(new Frames().tcp(P, 0, ACK, 600).tcp(P, 600, ACK, 600), "app_pace", "stopped");
        assertEquals(1200, unlimited.host().stackTables().sockets().queued.get(0));
    }

    /** Seen in captures: a server that answers one SYN several times, each with a number of its own. */
    @Test
    void anotherSynAckTakesThePlaceOfOneThatNothingFollowed() {
        Rig rig = run(new Frames().tcp(P, 0, SYN | ACK, 0).tcp(P, 90_000, SYN | ACK, 0).tcp(P, 90_001, ACK, 100));
        assertEquals(1, rig.facts(StackFact.SocketOpened.class).size());
        assertEquals(List.of(100),
                rig.facts(StackFact.DataQueued.class).stream().map(StackFact.DataQueued::len).toList());
    }
}
