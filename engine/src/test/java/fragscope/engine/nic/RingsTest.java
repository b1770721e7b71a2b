// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.fact.DmaFact;
import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.IrqFact;
import fragscope.engine.fact.NapiFact;
import fragscope.engine.fact.NicFact;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.Rig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rings that run empty, completions and interrupts: ethtool -g, ethtool -C rx-usecs and rx-frames. */
final class RingsTest {

    private static Packets burst(int count, int payload) {
        Frames frames = new Frames().every(0);
        for (int i = 0; i < count; i++) {
            frames.tcp(1000, i * payload, Frames.ACK, payload);
        }
        return frames.build();
    }

    @Test
    void aBurstBeyondTheDataRingIsDroppedAndCountedAsRingFull() {
        Rig rig = Rig.netmem(burst(10, 8000), "ring", 5, "pace", "line-rate"); // two buffers each
        assertEquals(2, rig.facts(NicFact.DescriptorsTaken.class).size());
        assertEquals(8, rig.dropped(DropReason.RING_FULL));
        assertEquals(2, rig.host().nic().counters().delivered.get(0));
        assertEquals(10, rig.host().nic().packetsIn());
    }

    @Test
    void aBurstOfBareHeadersBeyondTheHeaderRingIsCountedAsThat() {
        Rig rig = Rig.netmem(burst(10, 0), "ring", 4, "pace", "line-rate");
        assertEquals(6, rig.dropped(DropReason.HEADER_RING_FULL));
        assertEquals(0, rig.dropped(DropReason.RING_FULL));
        assertEquals(4, rig.host().nic().counters().delivered.get(0));
    }

    @Test
    void aRefilledRingTakesPacketsAgain() {
        Frames frames = new Frames();
        for (int i = 0; i < 10; i++) {
            frames.tcp(1000, i * 8000, Frames.ACK, 8000).pause(100_000);
        }
        Rig rig = Rig.netmem(frames.build(), "ring", 5);
        assertEquals(0, rig.dropped(DropReason.RING_FULL));
        assertEquals(10, rig.host().nic().counters().delivered.get(0));
    }

    @Test
    void oneFrameWaitsEightMicrosecondsForItsInterrupt() {
        Rig rig = Rig.netmem(burst(1, 100));
        long completed = rig.times(DmaFact.CompletionWritten.class).getFirst();
        assertEquals(List.of(completed + 8_000_000), rig.times(IrqFact.IrqRaised.class));
    }

    @Test
    void theThirtySecondFrameRaisesTheInterruptAtOnce() {
        Rig rig = Rig.netmem(burst(40, 0), "pace", "line-rate");
        long thirtySecond = rig.times(DmaFact.CompletionWritten.class).get(31);
        assertEquals(thirtySecond, rig.times(IrqFact.IrqRaised.class).getFirst());
        assertEquals(32, rig.facts(IrqFact.IrqRaised.class).getFirst().pending());
        Rig fewer = Rig.netmem(burst(31, 0), "pace", "line-rate");
        assertEquals(fewer.times(DmaFact.CompletionWritten.class).getFirst() + 8_000_000, fewer.times(
                IrqFact.IrqRaised.class).getFirst());
    }

    @Test
    void whileNapiPollsNoInterruptComes() {
        Frames frames = new Frames().every(300);
        for (int i = 0; i < 200; i++) {
            frames.tcp(1000, i * 100, Frames.ACK, 100);
        }
        Rig rig = Rig.netmem(frames.build());
        boolean polls = false;
        int interrupts = 0;
        for (Rig.Said said : rig.all()) {
            if (said.fact() instanceof NapiFact.PollStarted) {
                polls = true;
            } else if (said.fact() instanceof NapiFact.PollEnded ended) {
                polls = ended.again();
            } else if (said.fact() instanceof IrqFact.IrqRaised) {
                assertTrue(!polls, said::toString);
                interrupts++;
            }
        }
        assertTrue(interrupts > 1 && interrupts < 200 / 2, interrupts + " interrupts for 200 frames");
    }

    @Test
    void completionsComeInOrderThoughALaterPacketsBytesArriveEarlier() {
        Packets packets = new Frames().every(0).tcp(1000, 0, Frames.ACK, 8948).tcp(1000, 8948, Frames.ACK, 0).build();
        Rig rig = Rig.netmem(packets, "pace", "line-rate");
        List<Integer> written = new ArrayList<>();
        List<Integer> completed = new ArrayList<>();
        for (Rig.Said said : rig.all()) {
            if (said.fact() instanceof DmaFact.DmaWritten) {
                written.add(said.packet());
            } else if (said.fact() instanceof DmaFact.CompletionWritten) {
                completed.add(said.packet());
            }
        }
        assertEquals(0, written.getLast(), "the first packet's payload is the last to arrive: the links differ");
        assertTrue(written.indexOf(1) < written.size() - 1);
        assertEquals(List.of(0, 1), completed);
    }

    @Test
    void theCompletionRingIsWalkedInTheOrderOfThePackets() {
        Rig rig = Rig.netmem(burst(40, 500));
        assertEquals(IntStream.range(0, 40).boxed().toList(), rig.all().stream().filter(
                s -> s.fact() instanceof NapiFact.SkbHandedOn).map(Rig.Said::packet).toList());
    }
}
