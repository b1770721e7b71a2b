// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.skb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.design.Host;
import fragscope.engine.fact.DmaFact;
import fragscope.engine.fact.DriverFact;
import fragscope.engine.fact.NapiFact;
import fragscope.engine.fact.StackFact;
import fragscope.engine.frag.Netmem;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.Rig;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the driver builds: napi_build_skb around the header page, skb_add_rx_frag_netmem for the payload. */
final class FragsTest {

    private static final Packets SEGMENT = new Frames().tcp(1000, 0, Frames.ACK, 5000).build();

    private static Rig built(Rig rig) {
        return rig.until(NapiFact.SkbHandedOn.class, 1);
    }

    @Test
    void aFragsWordIsANetIovsAddressWithItsLowestBitSet() { // include/net/netmem.h net_iov_to_netmem
        Rig rig = built(Rig.netmem(SEGMENT));
        Host host = rig.host();
        List<DriverFact.FragAdded> frags = rig.facts(DriverFact.FragAdded.class);
        assertEquals(List.of(4096, 904), frags.stream().map(DriverFact.FragAdded::len).toList());
        int frame = host.skbs().headFrame.ref(0);
        for (int i = 0; i < 2; i++) {
            long word = host.infos().word(frame, i);
            assertEquals(frags.get(i).netmem(), word);
            assertTrue(Netmem.isNetIov(word));
            assertEquals(KernelMap.NET_IOVS, host.netIovs().addressOf(0));
            assertEquals(host.netIovs().addressOf(host.buffers().row(word)), word - 1);
            assertEquals(1, host.buffers().refs(word), "the driver's reference went to the skb");
        }
        assertEquals(2, host.infos().nrFrags.get(frame));
    }

    @Test
    void aFragsWordIsAStructPagesAddressWhereThePayloadIsInHostPages() { // include/net/netmem.h page_to_netmem
        Rig rig = built(Rig.hostCopy(SEGMENT));
        Host host = rig.host();
        long word = host.infos().word(host.skbs().headFrame.ref(0), 0);
        assertFalse(Netmem.isNetIov(word));
        assertEquals(host.pages().addressOf(host.buffers().row(word)), word);
        assertEquals(0, (word - KernelMap.VMEMMAP) % 64);
    }

    @Test
    void aFragOfANetIovMakesTheSkbUnreadableAndAPageDoesNot() { // net/core/skbuff.c skb_add_rx_frag_netmem
        assertEquals(1, built(Rig.netmem(SEGMENT)).host().skbs().unreadable.get(0));
        assertEquals(0, built(Rig.hostCopy(SEGMENT)).host().skbs().unreadable.get(0));
        Packets bare = new Frames().tcp(1000, 0, Frames.ACK, 0).build();
        assertEquals(0, built(Rig.netmem(bare)).host().skbs().unreadable.get(0));
    }

    @Test
    void trimmingTheLastFragAwayMakesTheSkbReadableAgain() { // net/core/skbuff.c ___pskb_trim
        Rig rig = Rig.netmem(new Frames().padTo(60).tcp(1000, 0, Frames.ACK, 0).build());
        Host host = rig.host();
        assertEquals(6, rig.facts(DriverFact.FragAdded.class).getFirst().len());
        assertTrue(Netmem.isNetIov(rig.facts(DriverFact.FragAdded.class).getFirst().netmem()));
        assertEquals(List.of(new StackFact.PaddingTrimmed(0, 6)), rig.facts(StackFact.PaddingTrimmed.class));
        assertEquals(0, host.skbs().unreadable.get(0));
        assertEquals(1, host.nic().counters().delivered.get(0));
    }

    @Test
    void theHeaderPageIsTheHead() { // net/core/skbuff.c napi_build_skb
        Rig rig = built(Rig.netmem(SEGMENT));
        Host host = rig.host();
        DmaFact.DmaWritten header = rig.facts(DmaFact.DmaWritten.class).getFirst();
        assertEquals(header.netmem(), rig.facts(DriverFact.SkbBuilt.class).getFirst().netmem());
        long page = KernelMap.pageAddress(header.netmem());
        assertEquals(page, host.skbs().head.get(0));
        assertEquals(page + SkbOps.HEADROOM, host.skbs().data.get(0));
        assertEquals(SkbOps.HEADROOM, header.offset(), "the NIC wrote where the driver said the data begins");
        assertEquals(54, host.skbs().headlen(0));
        assertEquals(5054, host.skbs().len.get(0));
        assertEquals(5000, host.skbs().dataLen.get(0));
    }

    @Test
    void aWalkFindsEveryByteInTheLinearPartOrTheFragThatHoldsIt() { // net/core/datagram.c __skb_datagram_iter
        Rig rig = built(Rig.netmem(SEGMENT));
        SkbWalk walk = rig.host().walk();
        assertTrue(walk.find(0, 53));
        assertTrue(walk.linear());
        assertEquals(1, walk.len());
        assertTrue(walk.find(0, 54 + 4095));
        assertEquals(4095, walk.offset());
        assertEquals(1, walk.len());
        assertTrue(walk.find(0, 54 + 4096));
        assertEquals(rig.facts(DriverFact.FragAdded.class).get(1).netmem(), walk.netmem());
        assertEquals(904, walk.len());
        assertFalse(walk.find(0, 5054));
    }
}
