// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.fact.P2pWay;
import fragscope.engine.fact.PoolFact;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import fragscope.engine.pci.Topologies;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Provider, client and what may go wrong between them; source: drivers/pci/p2pdma.c, Documentation p2pdma.rst. */
class P2pdmaTest {

    private static final int SEGMENTS = 24;

    private static Packets stream() {
        return stream(0);
    }

    private static Packets stream(long everyNs) {
        Frames frames = new Frames().every(everyNs);
        for (int i = 0; i < SEGMENTS; i++) {
            frames.tcp(1000, 5000 + i * 1448, Frames.ACK, 1448);
        }
        return frames.build();
    }

    private static Ran run(Object... fields) {
        return Ran.of(Ran.preset("p2pdma"), stream(), fields);
    }

    /** pci_p2pdma_add_resource: size + offset beyond the BAR's length is -EINVAL. */
    @Test
    void aBarThatIsSmallerThanTheMemoryIsAddedAsFarAsItGoes() {
        Ran ran = run("device_bytes", 256 * 4096L, "bar_bytes", 100 * 4096L);
        assertEquals(List.of(new SetupFact.P2pResourceAdded(256 * 4096L, 0, -22),
                new SetupFact.P2pResourceAdded(100 * 4096L, 100, 0)), ran.all(SetupFact.P2pResourceAdded.class));
        assertTrue(ran.sound(), ran::wrong);
    }

    /** pci_has_p2pmem() is false for memory that is not published. */
    @Test
    void unpublishedMemoryIsNotBound() {
        Ran ran = run("p2p_publish", false);
        assertEquals(19, ran.all(SetupFact.BindRefused.class).getFirst().errno(), "ENODEV");
        assertTrue(ran.all(SetupFact.P2pDistanceAsked.class).isEmpty(), "nothing was found to ask about");
        assertEquals(SEGMENTS * 1448, ran.received(), "in host pages");
    }

    @Test
    void everyTopologyBindsOrIsRefusedAsTheDistanceSays() {
        for (String name : Topologies.NAMES) {
            Ran ran = run("topology", name);
            SetupFact.P2pDistanceAsked asked = ran.all(SetupFact.P2pDistanceAsked.class).getFirst();
            boolean refused = !ran.all(SetupFact.BindRefused.class).isEmpty();
            assertEquals(asked.way() == P2pWay.NOT_SUPPORTED, refused, name);
            assertEquals(refused, asked.distance() < 0, name);
            assertEquals(SEGMENTS * 1448, ran.received(), name);
            assertTrue(ran.sound(), ran::wrong);
        }
    }

    /** "4" is the best case of one switch and the worst of two root ports: the way decides how long DMA takes. */
    @Test
    void theSameDistanceIsSlowerThroughTheHostBridge() {
        Ran near = run();
        Ran far = run("topology", "two-root-ports-zen");
        assertEquals(near.all(SetupFact.P2pDistanceAsked.class).getFirst().hops(),
                far.all(SetupFact.P2pDistanceAsked.class).getFirst().hops());
        assertTrue(near.summary().latencyNs().max() < far.summary().latencyNs().max());
    }

    @Test
    void twoDriversContendForOneGenpool() {
        Object[] alone = {"device_bytes", 16 * 4096L, "ring", 8, "app_returns_tokens", "batch-4", "p2p_other_pages", 0};
        Packets slow = stream(100_000);
        assertEquals(SEGMENTS * 1448, Ran.of(Ran.preset("p2pdma"), slow, alone).received());
        alone[7] = 14;
        Ran contended = Ran.of(Ran.preset("p2pdma"), slow, alone);
        assertEquals(new SetupFact.P2pContended(14, 2), contended.all(SetupFact.P2pContended.class).getFirst());
        assertFalse(contended.all(PoolFact.AllocationFailed.class).isEmpty());
        assertTrue(contended.summary().packets().dropped().containsKey("ring_full"),
                "it has two buffers, and the application holds them");
        assertTrue(contended.sound(), contended::wrong);
    }

    @Test
    void removalWaitsForPagesInFlight() {
        Ran ran = run("app_pace", "stopped", "unbind", "before-close");
        assertTrue(ran.all(SetupFact.RegionUnbound.class).getFirst().buffersOut() >= SEGMENTS);
        assertTrue(ran.sound(), ran::wrong);
        assertEquals(0, ran.machine().host().region().genPool().taken(), "all came back");
    }
}
