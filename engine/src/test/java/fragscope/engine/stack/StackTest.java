// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import static fragscope.engine.packet.Frames.ACK;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.IgnoreReason;
import fragscope.engine.fact.NapiFact;
import fragscope.engine.fact.StackFact;
import fragscope.engine.fact.UserFact;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.IpProto;
import fragscope.engine.run.Rig;
import java.util.List;
import org.junit.jupiter.api.Test;

/** NAPI, taps, trimming, UDP and IP fragments. */
final class StackTest {

    private static final byte[] WHOLE = Frames.datagram(4000, 1192); // 1200 bytes with its header

    private static List<Integer> queued(Rig rig) {
        return rig.facts(StackFact.DataQueued.class).stream().map(StackFact.DataQueued::len).toList();
    }

    private static List<DropReason> dropped(Rig rig) {
        return rig.facts(StackFact.FragmentsDropped.class).stream().map(StackFact.FragmentsDropped::reason).toList();
    }

    @Test
    void aPollTakesSixtyFourPacketsAndIsCalledAgainForTheRest() { // include/linux/netdevice.h NAPI_POLL_WEIGHT
        Frames frames = new Frames().every(0);
        for (int i = 0; i < 100; i++) {
            frames.tcp(1000, 0, ACK, 0);
        }
        Rig rig = Rig.netmem(frames.build(), "ring", 128, "pace", "line-rate");
        List<NapiFact.PollEnded> ended = rig.facts(NapiFact.PollEnded.class);
        assertEquals(List.of(new NapiFact.PollEnded(3, 64, true), new NapiFact.PollEnded(3, 36, false)), ended);
        assertEquals(64, rig.facts(NapiFact.PollStarted.class).getFirst().budget());
    }

    @Test
    void aPollThatTakesExactlyItsBudgetIsCalledAgain() { // net/core/dev.c napi_complete_done
        Frames frames = new Frames().every(0);
        for (int i = 0; i < 8; i++) {
            frames.tcp(1000, 0, ACK, 0);
        }
        Rig rig = Rig.netmem(frames.build(), "napi_budget", 8, "pace", "line-rate");
        assertEquals(List.of(new NapiFact.PollEnded(3, 8, true), new NapiFact.PollEnded(3, 0, false)), rig.facts(
                NapiFact.PollEnded.class));
    }

    @Test
    void aTapSeesTheWholeOfAReadableSkbAndOnlyTheLinearPartOfAnother() { // net/packet/af_packet.c packet_rcv
        Frames frames = new Frames().tcp(1000, 0, ACK, 1000);
        assertEquals(List.of(new StackFact.TapSaw(0, 1054, 54)), Rig.netmem(frames.build(), "tap", true).facts(
                StackFact.TapSaw.class));
        assertEquals(List.of(new StackFact.TapSaw(0, 1054, 1054)), Rig.hostCopy(frames.build(), "tap", true).facts(
                StackFact.TapSaw.class));
        assertEquals(List.of(), Rig.netmem(frames.build()).facts(StackFact.TapSaw.class));
    }

    @Test
    void ethernetPaddingIsNoPayload() { // net/ipv4/ip_input.c ip_rcv_core pskb_trim_rcsum
        Rig rig = Rig.hostCopy(new Frames().padTo(60).udp(3000, 1).tcp(1000, 0, ACK, 2).build());
        assertEquals(List.of(17, 4), rig.facts(StackFact.PaddingTrimmed.class).stream().map(
                StackFact.PaddingTrimmed::bytes).sorted((a, b) -> b - a).toList());
        assertEquals(List.of(1, 2), queued(rig).stream().sorted().toList());
    }

    @Test
    void everyDatagramJoinsItsSendersQueueAndAnEmptyOneIsTaken() { // net/ipv4/udp.c udp_queue_rcv_skb
        Rig rig = Rig.hostCopy(new Frames().udp(3000, 500).udp(3001, 7).udp(3000, 300).udp(3000, 0).build());
        assertEquals(2, rig.facts(StackFact.SocketOpened.class).size());
        assertEquals(List.of(7, 300, 500), queued(rig).stream().sorted().toList());
        assertEquals(4, rig.host().nic().counters().delivered.get(0));
        assertEquals(807, rig.facts(UserFact.BytesCopied.class).stream().mapToInt(UserFact.BytesCopied::len).sum());
    }

    @Test
    void fragmentsMakeADatagramInWhateverOrderTheyCome() { // net/ipv4/inet_fragment.c inet_frag_queue_insert
        int[][] cuts = {{0, 400}, {400, 800}, {800, 1200}};
        for (int[] order : new int[][]{{0, 1, 2}, {2, 1, 0}, {1, 2, 0}, {2, 0, 1}}) {
            Frames frames = new Frames();
            for (int i : order) {
                frames.fragment(9, WHOLE, cuts[i][0], cuts[i][1]);
            }
            Rig rig = Rig.hostCopy(frames.build());
            StackFact.DatagramReassembled whole = rig.facts(StackFact.DatagramReassembled.class).getFirst();
            assertEquals(3, whole.fragments());
            assertEquals(1200, whole.len());
            assertEquals(List.of(1192), queued(rig));
            assertEquals(1192,
                    rig.facts(UserFact.BytesCopied.class).stream().mapToInt(UserFact.BytesCopied::len).sum());
        }
    }

    @Test
    void anOverlapDropsTheWholeQueue() { // RFC 5722; inet_fragment.c IPFRAG_OVERLAP
        Rig rig = Rig.hostCopy(new Frames().fragment(9, WHOLE, 0, 400).fragment(9, WHOLE, 392, 1200).fragment(9, WHOLE,
                400, 1200).build());
        assertEquals(List.of(DropReason.FRAGMENT_OVERLAP, DropReason.FRAGMENT_OVERLAP), dropped(rig));
        assertEquals(List.of(), rig.facts(StackFact.DatagramReassembled.class));
    }

    @Test
    void aRepeatedFragmentIsDroppedAloneAndTheDatagramIsStillMade() { // inet_fragment.c IPFRAG_DUP
        Rig rig = Rig.hostCopy(
                new Frames().fragment(9, WHOLE, 0, 400).fragment(9, WHOLE, 0, 400).fragment(9, WHOLE, 400,
                        1200).build());
        assertEquals(1, dropped(rig).size());
        assertEquals(List.of(1192), queued(rig));
    }

    /** RFC 1858's tiny fragment: the kernel would pull the header together; here it is a simplification. */
    @Test
    void aTcpHeaderSpreadOverFragmentsIsNotTakenUpAndTheReasonSaysSo() {
        Frames frames = new Frames();
        byte[] segment = frames.segment(3000, 1000, Frames.ACK, new byte[100]);
        Rig rig = Rig.hostCopy(frames.fragment(IpProto.TCP, 9, segment, 0, 16).fragment(IpProto.TCP, 9, segment, 16,
                segment.length).build());
        assertEquals(List.of(IgnoreReason.HEADER_IN_FRAGMENTS),
                rig.facts(StackFact.PacketIgnored.class).stream().map(StackFact.PacketIgnored::reason).toList());
        assertEquals(2, rig.host().nic().counters().delivered.get(0));
    }

    @Test
    void fragmentsWhoseRestNeverComesAreDroppedAfterThirtySeconds() { // net.ipv4.ipfrag_time
        Frames frames = new Frames().fragment(9, WHOLE, 0, 400).pause(31_000_000_000L).fragment(8, WHOLE, 0, 400);
        Rig late = Rig.hostCopy(frames.build(), "idle_gap_max_us", 60_000_000);
        assertEquals(List.of(DropReason.FRAGMENT_TIMEOUT), dropped(late));
        Frames soon = new Frames().fragment(9, WHOLE, 0, 400).pause(29_000_000_000L).fragment(9, WHOLE, 400, 1200);
        assertEquals(List.of(1192), queued(Rig.hostCopy(soon.build(), "idle_gap_max_us", 60_000_000)));
    }

    @Test
    void whatTheStackDoesNotTakeIsCountedByReason() {
        Rig rig = Rig.hostCopy(new Frames().arp().to(9).udp(3000, 10).to(2).udp(3000, 10).build());
        assertEquals(1, rig.host().nic().counters().ignored.get(IgnoreReason.NOT_PARSED.ordinal()));
        assertEquals(1, rig.host().nic().counters().ignored.get(IgnoreReason.NOT_FOR_HOST.ordinal()));
        assertEquals(1, rig.host().nic().counters().delivered.get(0));
    }
}
