// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Scenario fields: defaults, replacing one by its name, and sentences for what cannot be. */
final class ScenarioTest {

    private static String refused(String key, Object value) {
        return refused(Scenario.defaults(), key, value);
    }

    private static String refused(Scenario s, String key, Object value) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> s.with(key, value)).getMessage());
    }

    @Test
    void defaultsAreThoseOfTheContract() {
        Scenario s = Scenario.defaults();
        assertEquals(100, s.linkGbps());
        assertEquals(512, s.poolEntries());
        assertEquals(3, s.boundQueueNumber());
        assertEquals(16L << 20, s.deviceBytes());
        assertEquals("capture", Fields.value(s, "pace"));
        assertEquals("keep-up", s.appPace().toString());
        assertTrue(Fields.names(Scenario.class).containsAll(
                java.util.List.of("link_gbps", "mtu", "pace", "idle_gap_max_us",
                        "queues", "ring", "header_buffer_bytes", "hds", "rss_key", "rss_fields", "indirection", "steer",
                        "topology", "cost_model", "pool_size", "pp_cache", "pp_refill", "pp_bulk", "refill_entries",
                        "device_bytes",
                        "buffer_bytes", "irq_usecs", "irq_frames", "napi_budget", "gro", "tap", "app_pace",
                        "app_returns_tokens", "rcvbuf", "verify_checksum", "teardown")));
    }

    @Test
    void oneFieldIsReplacedByItsName() {
        Scenario s = Scenario.defaults().with("ring", "8").with("gro", "false").with("pace", "line-rate").with(
                "device_bytes", "64KiB").with("app_returns_tokens", "batch-32").with("app_pace", "50us").with(
                        "traffic.flows", 3).with("seed", 7L);
        assertEquals(8, s.ring());
        assertEquals(8, s.poolEntries());
        assertEquals(Pace.LINE_RATE, s.pace());
        assertEquals(65_536, s.deviceBytes());
        assertEquals(new TokenReturn(32), s.appReturnsTokens());
        assertEquals(50, s.appPace().everyUs());
        assertEquals(3, s.traffic().flows());
        assertEquals(7, s.seed());
        assertEquals(512, Scenario.defaults().ring());
    }

    @Test
    void fieldsThatDependOnEachOtherAreReplacedTogether() {
        Scenario s = Scenario.defaults().with(
                java.util.Map.of("pp_cache", 16, "pp_refill", 8, "pp_bulk", 8, "queues", 9,
                        "bound_queue", 8));
        assertEquals(8, s.boundQueueNumber());
        assertEquals(8, s.ppRefill());
    }

    @Test
    void everyFieldTakesItsOwnValue() {
        Scenario s = Scenario.defaults();
        for (String name : Fields.names(Scenario.class)) {
            assertEquals(s, s.with(name, Fields.value(s, name)), name);
        }
    }

    @Test
    void whatCannotBeIsRefusedWithFieldValueAndRemedy() {
        assertEquals("ring is 0; right would be 1 to 32768", refused("ring", 0));
        assertEquals("link_gbps is 0; right would be 1 to 1600", refused("link_gbps", "0"));
        assertEquals("bound_queue is queue 4; right would be a queue from 0 to 3 (queues is 4)",
                refused("bound_queue", 4));
        assertEquals("indirection is queue 9; right would be a queue from 0 to 3 (queues is 4)",
                refused("indirection", "0,9"));
        assertEquals(
                "device_bytes is 4095; right would be at least one buffer of 4096 bytes (buffer_bytes) and at most 1 "
                        + "TiB",
                refused("device_bytes", 4095));
        assertEquals("header_buffer_bytes is 8; right would be 64 to 4096", refused("header_buffer_bytes", 8));
        assertEquals("buffer_bytes is 5000; right would be a power of two from 2048 to 65536",
                refused("buffer_bytes", 5000));
        assertEquals("pp_refill is 64; right would be 1 to 32", refused("pp_cache", 32));
        assertEquals("pace is \"fast\"; right would be capture or line-rate", refused("pace", "fast"));
        assertEquals("gro is \"yes\"; right would be true or false", refused("gro", "yes"));
        assertEquals("mtu is \"big\"; right would be a whole number", refused("mtu", "big"));
        assertEquals("app_returns_tokens is \"later\"; right would be at-once, never, or a batch such as batch-32",
                refused("app_returns_tokens", "later"));
        assertEquals("\"here\" is no IP address; right would be one like 192.0.2.7 or 2001:db8::7",
                refused("host", "here"));
        assertEquals("traffic.loss is 10001; right would be 0 to 10000", refused("traffic.loss", 10001));
        assertEquals("rss_key is \"6d5a\"; right would be hex digits of 40 bytes or more", refused("rss_key", "6d5a"));
        assertEquals("queues is 5000000000; right would be a number below 2^31", refused("queues", "5000000000"));
    }

    @Test
    void anUnknownFieldIsNamedWithTheLikeliestOne() {
        assertEquals("unknown field \"rings\"; did you mean \"ring\"?", refused("rings", 1));
        assertEquals("unknown field \"napi-budget\"; did you mean \"napi_budget\"?", refused("napi-budget", 1));
        assertEquals("unknown field \"flow\"; did you mean \"flows\"?", refused("traffic.flow", 1));
        assertTrue(refused("zzzzzzzz", 1).startsWith("unknown field \"zzzzzzzz\"; known are name, "));
    }

    @Test
    void theIndirectionTableSpreadsOverUnboundQueues() {
        int[] t = Scenario.defaults().indirectionTable(true);
        assertEquals(128, t.length);
        assertArrayEquals(new int[]{0, 1, 2, 0, 1, 2}, Arrays.copyOf(t, 6));
        assertArrayEquals(new int[]{0, 1, 2, 3, 0}, Arrays.copyOf(Scenario.defaults().indirectionTable(false), 5));
        assertArrayEquals(new int[]{3, 1, 3, 1},
                Arrays.copyOf(Scenario.defaults().with("indirection", "3,1").indirectionTable(true), 4));
        assertEquals(0, Scenario.defaults().with("queues", 1).indirectionTable(true)[5]);
    }
}
