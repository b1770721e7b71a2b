// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.check.Invariants;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.PoolFact;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.fact.UserFact;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.BundledLayouts;
import fragscope.engine.run.Run;
import fragscope.engine.run.Scenario;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What can be done to buffers that are out: every design that lends them stays sound. */
class LifetimeTest {

    private static final int SEGMENTS = 24;

    private static Packets stream() {
        Frames frames = new Frames().every(20_000);
        for (int i = 0; i < SEGMENTS; i++) {
            frames.tcp(1000, 5000 + i * 1448, Frames.ACK, 1448);
        }
        return frames.build();
    }

    private static List<Design> lending() {
        return Presets.meantToWork(true).stream().filter(Design::givesBack).toList();
    }

    private static Ran sound(Design design, Object... fields) {
        Ran ran = Ran.of(design, stream(), fields);
        assertTrue(ran.sound(), () -> design.name() + " " + ran.wrong());
        assertEquals(SEGMENTS * 1448, ran.received(), design.name());
        Scenario scenario = Scenario.defaults().with("ring", 64).with("device_bytes", 256 * 4096L).with("host",
                Frames.HOST);
        for (int i = 0; i < fields.length; i += 2) {
            scenario = scenario.with((String) fields[i], fields[i + 1]);
        }
        Run run = Run.of(scenario, design, stream(), BundledLayouts.of(design.kernel()));
        assertEquals(Optional.empty(), Invariants.everyFact(run.recording().recordAll()).broken(), design.name());
        return ran;
    }

    /** A frag split over two calls yields two tokens, each a reference; source: tcp_recvmsg_dmabuf. */
    @Test
    void aPartialReadGivesTwoTokensOnOneBuffer() {
        for (Design design : lending()) {
            Ran ran = sound(design, "recv_bytes", 1000, "app_returns_tokens", "batch-64");
            long named = ran.all(UserFact.TokenIssued.class).size() + ran.all(UserFact.CompletionPosted.class).size();
            assertTrue(named > SEGMENTS, design.name());
        }
    }

    /** MSG_PEEK issues tokens too: the same bytes twice, a reference more. */
    @Test
    void aPeekIsATokenMore() {
        for (Design design : lending()) {
            Ran ran = sound(design, "app_peeks", true, "app_returns_tokens", "batch-64");
            long peeks = ran.all(UserFact.Peeked.class).stream().filter(p -> p.len() > 0).count();
            long named = ran.all(UserFact.TokenIssued.class).size() + ran.all(UserFact.CompletionPosted.class).size();
            assertEquals(SEGMENTS + peeks, named, design.name());
        }
    }

    /** sock_devmem_dontneed passes over ids that it does not know; io_zcrx_put_niov_uref over what nobody holds. */
    @Test
    void aDoubleReturnFreesNothingTwice() {
        for (Design design : lending()) {
            Ran ran = sound(design, "app_returns_twice", true, "ring", 8, "device_bytes", 24 * 4096L,
                    "app_returns_tokens", "batch-4");
            long unknown = ran.all(UserFact.TokenUnknown.class).size();
            long wasted = ran.all(PoolFact.RefillRingRead.class).stream().mapToLong(
                    r -> r.entries() - r.buffers()).sum();
            assertTrue(unknown >= SEGMENTS || wasted > 0, design.name());
        }
    }

    /** Exit with tokens outstanding: what the application never gave back comes back with its socket or its ring. */
    @Test
    void exitReturnsWhatIsOutstanding() {
        for (Design design : lending()) {
            Ran ran = sound(design, "app_returns_tokens", "never");
            long back = ran.all(SetupFact.SocketClosed.class).stream().mapToLong(SetupFact.SocketClosed::tokens).sum()
                    + ran.all(SetupFact.AreaScrubbed.class).stream().mapToLong(
                            SetupFact.AreaScrubbed::references).sum();
            assertEquals(SEGMENTS, back, design.name());
        }
    }

    /** The binding goes while tokens are out; the region waits for them. */
    @Test
    void unbindWithTokensOutstandingWaits() {
        for (Design design : lending()) {
            sound(design, "app_returns_tokens", "never", "unbind", "before-close");
        }
    }
}
