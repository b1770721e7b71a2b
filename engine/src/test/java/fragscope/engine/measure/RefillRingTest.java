// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.design.Presets;
import fragscope.engine.fact.NicFact;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.fact.UserFact;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.Scenario;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A refill ring that is shorter than the area: io_uring/zcrx.c, struct io_zcrx_ifq, rq_entries. */
class RefillRingTest {

    private static final int SEGMENTS = 120;
    private static final int PAYLOAD = 1448;

    private static Packets stream() {
        Frames frames = new Frames().every(5_000);
        for (int i = 0; i < SEGMENTS; i++) {
            frames.tcp(1000, 5000 + i * PAYLOAD, Frames.ACK, PAYLOAD);
        }
        return frames.build();
    }

    private static Ran with(int entries) {
        return Ran.of(Objects.requireNonNull(Presets.named("zcrx")), stream(), "ring", 8, "pp_refill", 8, "pp_bulk", 8,
                "pp_cache", 16,
                "device_bytes", 64 * 4096L, "refill_entries", entries);
    }

    @Test
    void theAreaIsRegisteredWithTheRingThatWasAskedFor() {
        assertEquals(4, with(4).all(SetupFact.AreaRegistered.class).getFirst().refillEntries());
        assertTrue(with(0).all(SetupFact.AreaRegistered.class).getFirst().refillEntries() >= 64);
    }

    @Test
    void noMoreWaitThereThanItHasEntries() {
        for (int entries : new int[]{1, 2, 8}) {
            Ran ran = with(entries);
            int most = ran.all(UserFact.RefillPosted.class).stream().mapToInt(
                    UserFact.RefillPosted::waiting).max().orElse(0);
            assertEquals(entries, most);
            assertTrue(ran.sound(), ran::wrong);
        }
    }

    /** What does not fit is kept, so that the pool runs dry although the application wants to give all back. */
    @Test
    void aRingThatIsTooShortStarvesTheQueue() {
        long dropped = with(1).all(NicFact.FrameDropped.class).size();
        assertTrue(dropped > 0, "a ring of one entry");
        assertEquals(0, with(0).all(NicFact.FrameDropped.class).size(), "room for all");
    }

    @Test
    void aRingIsAPowerOfTwo() {
        assertEquals("refill_entries is 3; right would be 0, or a power of two up to 32768", assertThrows(
                IllegalArgumentException.class, () -> Scenario.defaults().with("refill_entries", 3)).getMessage());
    }
}
