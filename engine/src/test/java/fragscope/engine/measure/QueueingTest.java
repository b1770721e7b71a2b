// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.design.Presets;
import fragscope.engine.fact.Kind;
import fragscope.engine.packet.Packets;
import fragscope.engine.packet.Traffic;
import fragscope.engine.packet.TrafficGenerator;
import fragscope.engine.run.BundledLayouts;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.Scenario;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The simulation against closed forms, where theory has them. Arrivals are a Poisson process (pauses of the generator,
 * long against frames on a link of 1600 Gbit/s), the server is one NAPI context whose only cost is the driver's, and
 * interrupts take no time. The wait is from a completion in the ring to the driver taking it.
 *
 * <p>Source: Pollaczek–Khinchine; Kleinrock, "Queueing Systems" I, 1975: W = rho S / (2 (1 - rho)) for M/D/1,
 * rho S / (1 - rho) for M/M/1. The error is estimated from the means of 50 batches of the run (waits that follow
 * each other correlate): 3.5 of their standard errors, so that a right simulation fails once in a thousand seeds.
 */
class QueueingTest {

    private static final int PACKETS = 100_000;
    private static final int BATCHES = 50;
    private static final long SERVICE_NS = 500;
    private static final double ERRORS = 3.5;

    private record Waits(double meanNs, double errorNs, double rho) {
    }

    private static Run run(Map<String, Object> fields, Map<String, Object> traffic) {
        Map<String, Object> generator = new TreeMap<>();
        traffic.forEach((field, value) -> generator.put("traffic." + field, value));
        Scenario s = Scenario.defaults().with(fields).with(generator);
        Packets packets = TrafficGenerator.packets("queue", s.traffic(), s.seed());
        return Run.of(s, Objects.requireNonNull(Presets.named("host-copy")), packets, BundledLayouts.of("6.18"));
    }

    private static Waits waits(String service, double rho, long seed) {
        long gapNs = Math.round(SERVICE_NS / rho);
        String costs = "typical,nic_packet_ps=1,irq_ps=0,gro_ps=0,stack_ps=0,refill_ps=0,host_dma_ps=0,tlp_bytes=0,"
                + "host_link_bits_per_sec=100000000000000,skb_ps=" + SERVICE_NS * 1000;
        Run run = run(Map.of("traffic", Traffic.defaults(), "cost_model", costs, "link_gbps", 1600, "queues", 1, "ring",
                4096, "irq_usecs", 0, "irq_frames", 1, "gro", false, "napi_service", service, "seed", seed),
                Map.of("segments", PACKETS, "payload_min", 1, "payload_max", 1, "gap_ns", gapNs, "gaps", "exponential",
                        "link_gbps", 1600, "handshake", false, "fin", false));
        long[] postedPs = new long[run.packets().count()];
        long[] waitPs = new long[run.packets().count()];
        Recording recording = run.recording();
        recording.liveFacts().listen((log, i, n) -> {
            if (log.kind(i) == Kind.COMPLETION_WRITTEN) {
                postedPs[log.packet(i)] = log.timePs(i);
            } else if (log.kind(i) == Kind.SKB_BUILT) {
                waitPs[log.packet(i)] = log.timePs(i) - postedPs[log.packet(i)];
            } else if (log.kind(i) == Kind.FRAME_DROPPED) {
                throw new AssertionError("a frame was dropped: the queue is not infinite");
            }
        });
        recording.recordAll();
        long spanPs = postedPs[postedPs.length - 1] - postedPs[0];
        return batches(waitPs, (double) SERVICE_NS * 1000 * postedPs.length / spanPs);
    }

    private static Waits batches(long[] waitPs, double rho) {
        double[] means = new double[BATCHES];
        int each = waitPs.length / BATCHES;
        for (int b = 0; b < BATCHES; b++) {
            means[b] = Arrays.stream(waitPs, b * each, (b + 1) * each).average().orElse(0) / 1000;
        }
        double mean = Arrays.stream(means).average().orElse(0);
        double variance = Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / (BATCHES - 1);
        return new Waits(mean, Math.sqrt(variance / BATCHES), rho);
    }

    private static void agrees(String what, Waits seen, double theoryNs) {
        String line = String.format(Locale.ROOT, "%s at rho %.3f: waits %.1f ns, theory %.1f ns, error %.1f ns", what,
                seen.rho(), seen.meanNs(), theoryNs, seen.errorNs());
        System.out.println(line);
        assertEquals(theoryNs, seen.meanNs(), ERRORS * seen.errorNs() + 1, line);
        assertTrue(ERRORS * seen.errorNs() < theoryNs / 4, line + ": too rough to tell");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.7, 0.8})
    void theWaitAtTheRingIsThatOfMD1(double rho) {
        Waits seen = waits("fixed", rho, 1);
        agrees("M/D/1", seen, seen.rho() * SERVICE_NS / (2 * (1 - seen.rho())));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.7, 0.8})
    void theWaitAtTheRingIsThatOfMM1(double rho) {
        Waits seen = waits("exponential", rho, 2);
        agrees("M/M/1", seen, seen.rho() * SERVICE_NS / (1 - seen.rho()));
    }

    /** A test that tells one from the other. */
    @Test
    void exponentialServiceWaitsTwiceAsLongAsFixed() {
        double ratio = waits("exponential", 0.7, 3).meanNs() / waits("fixed", 0.7, 3).meanNs();
        assertEquals(2, ratio, 0.3);
    }

    /** Frames back to back: as many bits a second as the link has, preamble, check sequence and gap included. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 25, 100})
    void throughputOnTheWireIsTheLinks(int gbps) {
        Run run = run(Map.of("traffic", Traffic.defaults(), "link_gbps", gbps, "pace", "line-rate"), Map.of("segments",
                2000, "handshake", false, "fin", false));
        long[] times = ends(run, Kind.FRAME_ARRIVED);
        long onWire = (run.packets().len(0) + 24L) * 8;
        double bitsPerSec = (double) (times[2] - 1) * onWire * 1e12 / (times[1] - times[0]);
        assertEquals(gbps * 1e9, bitsPerSec, gbps * 1e9 * 1e-3);
    }

    /** A path to memory that is slower than the wire: its bits a second, TLP headers off. */
    @ParameterizedTest
    @ValueSource(longs = {8_000_000_000L, 16_000_000_000L, 50_000_000_000L})
    void throughputIsThatOfAPcieSlowerThanTheWire(long bits) {
        Run run = run(Map.of("traffic", Traffic.defaults(), "link_gbps", 100, "pace", "line-rate", "ring", 64, "hds",
                false, "cost_model", "typical,host_link_bits_per_sec=" + bits),
                Map.of("segments", 5000, "handshake",
                        false, "fin", false));
        long[] times = ends(run, Kind.DMA_WRITTEN);
        int len = run.packets().len(0);
        double bytesPerSec = (double) (times[2] - 1) * len * 1e12 / (times[1] - times[0]);
        double theory = bits / 8.0 * len / (len + (len + 255) / 256 * 26);
        System.out.printf(Locale.ROOT, "PCIe of %d bit/s: %.0f B/s, theory %.0f%n", bits, bytesPerSec, theory);
        assertEquals(theory, bytesPerSec, theory * 2e-3);
        assertTrue(times[3] > 0, "the wire is faster: something is dropped");
    }

    /** First and last time of a kind of fact, how many, and how many frames were dropped. */
    private static long[] ends(Run run, Kind kind) {
        long[] found = new long[4];
        Recording recording = run.recording();
        recording.liveFacts().listen((log, i, n) -> {
            if (log.kind(i) == kind) {
                found[0] = found[2] == 0 ? log.timePs(i) : found[0];
                found[1] = log.timePs(i);
                found[2]++;
            } else if (log.kind(i) == Kind.FRAME_DROPPED) {
                found[3]++;
            }
        });
        recording.recordAll();
        return found;
    }
}
