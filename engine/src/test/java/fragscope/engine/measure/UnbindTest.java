// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.check.Invariants;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.Fact;
import fragscope.engine.fact.NicFact;
import fragscope.engine.fact.PoolFact;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.fact.UserFact;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import fragscope.engine.pool.UserAreaProvider;
import fragscope.engine.run.BundledLayouts;
import fragscope.engine.run.Run;
import fragscope.engine.run.Scenario;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The binding goes while traffic goes on: the queue is restarted with host pages, what is out keeps the binding alive.
 *
 * <p>Source: net/core/devmem.c net_devmem_unbind_dmabuf, net/core/netdev_rx_queue.c netdev_rx_queue_restart.
 */
class UnbindTest {

    private static final int SEGMENTS = 40;
    private static final int BYTES = 1448;
    private static final long MIDDLE_US = 417; // a frame comes every 20 µs: between two of them

    private static Packets stream(long everyNs) {
        Frames frames = new Frames().every(everyNs);
        for (int i = 0; i < SEGMENTS; i++) {
            frames.tcp(1000, 5000 + i * BYTES, Frames.ACK, BYTES);
        }
        return frames.build();
    }

    private static List<Design> binding() {
        return Presets.meantToWork(true).stream().filter(Design::bindsQueue).toList();
    }

    private static Ran run(Design design, Object... fields) {
        return Ran.of(design, stream(20_000), fields);
    }

    private static void assertInvariants(Design design, Object... fields) {
        Scenario scenario = Scenario.defaults().with("ring", 64).with("device_bytes", 256 * 4096L).with("host",
                Frames.HOST);
        for (int i = 0; i < fields.length; i += 2) {
            scenario = scenario.with((String) fields[i], fields[i + 1]);
        }
        Run run = Run.of(scenario, design, stream(20_000), BundledLayouts.of(design.kernel()));
        assertEquals(Optional.empty(), Invariants.everyFact(run.recording().recordAll()).broken(), design.name());
    }

    private static int indexOf(Ran ran, Class<? extends Fact> kind) {
        for (int i = 0; i < ran.facts().size(); i++) {
            if (kind.isInstance(ran.facts().get(i))) {
                return i;
            }
        }
        throw new AssertionError("no " + kind.getSimpleName());
    }

    @Test
    void theQueueGoesOnWithHostPagesAndNothingIsLost() {
        assertFalse(binding().isEmpty());
        for (Design design : binding()) {
            Object[] fields = {"unbind_at_us", MIDDLE_US, "app_returns_tokens", "batch-8"};
            Ran ran = run(design, fields);
            assertTrue(ran.sound(), () -> design.name() + " " + ran.wrong());
            assertEquals(SEGMENTS * BYTES, ran.received(), design.name());
            int restarted = indexOf(ran, SetupFact.QueueRestarted.class);
            assertTrue(indexOf(ran, SetupFact.QueueRestartBegun.class) < restarted, design.name());
            long copied = ran.facts().subList(restarted, ran.facts().size()).stream().filter(
                    UserFact.BytesCopied.class::isInstance).count();
            assertTrue(copied >= SEGMENTS / 2 - 4, design.name() + " copies after the restart: " + copied);
            UserAreaProvider area = ran.machine().host().area();
            assertEquals(0, area == null ? ran.machine().host().region().genPool().taken() : area.out(), design.name());
            assertInvariants(design, fields);
        }
    }

    /** The pool holds the binding, and every net_iov that is out holds the pool: net_devmem_dmabuf_binding_put. */
    @Test
    void theBindingWaitsForTheLastToken() {
        Object[] fields = {"unbind_at_us", MIDDLE_US, "app_returns_tokens", "never"};
        Ran ran = run(Ran.preset("netmem"), fields);
        assertTrue(ran.sound(), ran::wrong);
        SetupFact.RegionUnbound unbound = ran.all(SetupFact.RegionUnbound.class).getFirst();
        assertTrue(unbound.buffersOut() >= SEGMENTS / 2 - 4, unbound::toString);
        assertEquals(1, ran.all(SetupFact.BindingFreed.class).size());
        int freed = indexOf(ran, SetupFact.BindingFreed.class);
        assertTrue(freed > indexOf(ran, SetupFact.TeardownStarted.class), "sockets give back what was never returned");
        PoolFact.BufferReleased last = (PoolFact.BufferReleased) ran.facts().get(freed - 1);
        assertEquals(0, ran.machine().host().pools().inflight(last.pool()));
        assertEquals(0, ran.machine().host().region().genPool().taken());
        assertInvariants(Ran.preset("netmem"), fields);
    }

    @Test
    void withNothingOutTheBindingGoesAtOnce() {
        Ran ran = run(Ran.preset("netmem"), "unbind_at_us", MIDDLE_US);
        assertEquals(0, ran.all(SetupFact.RegionUnbound.class).getFirst().buffersOut());
        assertEquals(indexOf(ran, SetupFact.RegionUnbound.class) + 1, indexOf(ran, SetupFact.BindingFreed.class));
    }

    /** What would happen without the reference: the descriptors are gone when tokens come back. */
    @Test
    void withoutTheReferenceLateTokensFindFreedDescriptors() {
        Object[] fields = {"unbind_at_us", MIDDLE_US, "app_returns_tokens", "never"};
        Ran ran = run(Ran.preset("netmem").without("hold_binding"), fields);
        assertFalse(ran.sound(), "poison was taken for descriptors");
    }

    @Test
    void framesForAStoppedQueueAreDroppedAndCounted() {
        Scenario fast = Scenario.defaults();
        assertEquals(-1, fast.unbindAtUs());
        Ran ran = Ran.of(Ran.preset("netmem"), stream(0), "pace", "line-rate", "link_gbps", 10, "unbind_at_us", 20);
        long dropped = ran.all(NicFact.FrameDropped.class).size();
        assertTrue(dropped > 0, "no frame came while the queue was stopped");
        assertEquals(dropped, ran.summary().packets().dropped().get("queue_stopped"));
        assertFalse(ran.all(SetupFact.QueueDraining.class).isEmpty());
        assertEquals(0, ran.machine().host().region().genPool().taken());
    }

    @Test
    void unbindingWhatWasRefusedChangesNothing() {
        Ran ran = run(Ran.preset("p2pdma"), "p2p_publish", false, "unbind_at_us", MIDDLE_US);
        assertTrue(ran.all(SetupFact.QueueRestartBegun.class).isEmpty());
        assertEquals(SEGMENTS * BYTES, ran.received());
        assertTrue(ran.sound(), ran::wrong);
    }

    /** io_shutdown_zcrx_ifqs: what the application holds is taken back first, so that no pool waits for it. */
    @Test
    void anAreaGoesWithItsRingThoughTheApplicationGaveNothingBack() {
        Object[] fields = {"unbind_at_us", MIDDLE_US, "app_returns_tokens", "never"};
        Ran ran = run(Ran.preset("zcrx"), fields);
        assertTrue(ran.sound(), ran::wrong);
        SetupFact.AreaScrubbed scrubbed = ran.all(SetupFact.AreaScrubbed.class).getFirst();
        assertTrue(scrubbed.references() >= SEGMENTS / 2 - 4, scrubbed::toString);
        assertEquals(1, ran.all(SetupFact.AreaScrubbed.class).size());
        assertEquals(0, ran.all(SetupFact.RegionUnbound.class).getFirst().buffersOut());
        assertEquals(1, ran.all(SetupFact.AreaFreed.class).size());
        assertTrue(indexOf(ran, SetupFact.AreaFreed.class) < indexOf(ran, SetupFact.TeardownStarted.class));
        assertTrue(ran.all(UserFact.CompletionPosted.class).size() < SEGMENTS);
        assertEquals(SEGMENTS * BYTES, ran.received());
        assertInvariants(Ran.preset("zcrx"), fields);
    }

    /** io_pp_zc_init has a reference to the ring: skbs in a socket's queue hold the area, recvmsg cannot read them. */
    @Test
    void anAreaWaitsForSkbsThatNobodyCanReadAnyMore() {
        Object[] fields = {"unbind_at_us", MIDDLE_US, "app_pace", "1000us"};
        Ran ran = run(Ran.preset("zcrx"), fields);
        assertTrue(ran.all(SetupFact.RegionUnbound.class).getFirst().buffersOut() > 0);
        assertFalse(ran.all(UserFact.RecvmsgFailed.class).isEmpty(), "-EFAULT: net_iovs, and no ring to name them");
        assertEquals(1, ran.all(SetupFact.AreaFreed.class).size());
        assertTrue(indexOf(ran, SetupFact.AreaFreed.class) > indexOf(ran, SetupFact.TeardownStarted.class),
                "the socket's queue goes with the socket");
        assertInvariants(Ran.preset("zcrx"), fields);
    }

    /** What would happen without the reference: the queue's skbs name descriptors that are gone. */
    @Test
    void anAreaThatDoesNotWaitLeavesPoison() {
        Ran ran = run(Ran.preset("zcrx").without("hold_binding"), "unbind_at_us", MIDDLE_US, "app_pace", "1000us");
        assertFalse(ran.sound());
    }
}
