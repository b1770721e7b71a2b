// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.assets.Assets;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.input.ScenarioJson;
import fragscope.engine.packet.Packets;
import fragscope.engine.packet.TrafficGenerator;
import fragscope.engine.run.BundledLayouts;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Run;
import fragscope.engine.run.Scenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures over virtual time: they add up to the summary's, and each point leads to a fact that tells of it. */
class FiguresTest {

    private static Run run(String scenario, String design) throws Exception {
        Scenario s = ScenarioJson.parse(scenario, Assets.text("scenarios/" + scenario + ".json"));
        Packets packets = TrafficGenerator.packets(scenario, s.traffic(), s.seed());
        return Run.of(s, Ran.preset(design), packets, BundledLayouts.of(Ran.preset(design).kernel()));
    }

    private static Series series(Figures figures, Figure figure, String subject) {
        return figures.of(figure).stream().filter(s -> s.subject().equals(subject)).findFirst().orElseThrow();
    }

    @Test
    void throughputAddsUpToTheBytesThatWereReceived() throws Exception {
        Run run = run("bulk-tcp", "netmem");
        Summary summary = Measurement.of(run, run.recording()).runTo(Long.MAX_VALUE);
        Figures figures = Figures.record(run);
        for (Map.Entry<String, Long> e : Map.of("application", summary.flows().getFirst().bytes(), "wire",
                summary.ledger().wire()).entrySet()) {
            Series s = series(figures, Figure.THROUGHPUT, e.getKey());
            double bits = s.points().stream().mapToDouble(p -> p.value() * (s.spanPs() / 1e12)).sum();
            assertEquals(e.getValue() * 8.0, bits, s.points().size());
        }
    }

    @Test
    void latenciesAreTheSummarys() throws Exception {
        Run run = run("reorder-and-loss", "netmem");
        Summary.LatencyNs ns = Measurement.of(run, run.recording()).runTo(Long.MAX_VALUE).latencyNs();
        Figures figures = Figures.record(run);
        assertEquals(ns, new Summary.LatencyNs(figures.latencies().percentile(50), figures.latencies().percentile(99),
                figures.latencies().percentile(100)));
        assertEquals(ns.max(), figures.of(Figure.LATENCY_MAX).getFirst().greatest());
        long sum = 0;
        for (long packets : figures.latencies().histogram(20)) {
            sum += packets;
        }
        assertEquals(figures.latencies().count(), sum);
    }

    @Test
    void cpuTimeIsTheSummarys() throws Exception {
        Run run = run("mixed-traffic", "host-copy");
        Map<String, Long> ps = Measurement.of(run, run.recording()).runTo(Long.MAX_VALUE).cpuPs();
        Figures figures = Figures.record(run);
        assertTrue(ps.keySet().containsAll(List.of("driver", "gro", "stack", "refill", "syscall", "copy")),
                ps::toString);
        ps.forEach((function, total) -> {
            Series s = series(figures, Figure.CPU, function);
            double seen = s.points().stream().mapToDouble(p -> p.value() / 1000.0 * s.spanPs()).sum();
            assertEquals(total, seen, s.points().size() * s.spanPs() / 1000.0, function);
        });
    }

    /** Click a spike, land on the fact. */
    @Test
    void everyPointLeadsToAFactWithinItsSpan() throws Exception {
        Run run = run("pool-runs-dry", "netmem");
        Figures figures = Figures.record(run);
        Cursor cursor = run.recording().recordAll().cursor();
        int points = 0;
        for (Series s : figures.series()) {
            for (Series.Point p : s.points()) {
                FactLog log = cursor.log(p.n());
                long at = log.timePs(cursor.indexOf(p.n()));
                assertTrue(at >= p.timePs() && at < p.timePs() + s.spanPs(), s.figure() + " " + p + " at " + at);
                points++;
            }
        }
        assertTrue(points > 500, "points " + points);
        Series drops = figures.of(Figure.DROPS).getFirst();
        assertTrue(List.of("no_buffer", "ring_full").contains(drops.subject()), drops.subject());
        Series.Point first = drops.points().getFirst();
        assertEquals(Kind.FRAME_DROPPED, cursor.log(first.n()).kind(cursor.indexOf(first.n())));
    }

    @Test
    void whatTheUserHoldsOnlyGrowsWhileItHoardsUntilItsSocketIsClosed() throws Exception {
        Series hoards = Figures.record(run("app-hoards-tokens", "netmem")).of(Figure.HELD_BY_USER).getFirst();
        List<Series.Point> points = hoards.points();
        for (int i = 1; i < points.size() - 1; i++) {
            assertTrue(points.get(i).value() >= points.get(i - 1).value(), points::toString);
        }
        assertEquals(0, points.getLast().value(), "closing the socket releases its tokens");
        Series returns = Figures.record(run("bulk-tcp", "netmem")).of(Figure.HELD_BY_USER).getFirst();
        assertTrue(returns.greatest() < hoards.greatest(), returns::toString);
        assertTrue(Figures.record(run("bulk-tcp", "host-copy")).of(Figure.HELD_BY_USER).isEmpty());
    }

    @Test
    void poolsHaveWhatIsIdleAndHitsAreAShare() throws Exception {
        Figures figures = Figures.record(run("bulk-tcp", "netmem"));
        Series hits = series(figures, Figure.POOL_HITS, "rxq1-header");
        assertTrue(hits.points().stream().allMatch(p -> p.value() >= 0 && p.value() <= 1000));
        assertTrue(hits.greatest() > 0);
        assertFalse(series(figures, Figure.POOL_IDLE, "rxq1-data").points().isEmpty());
    }

    @Test
    void whatIsKeptDoesNotGrowWithTheRun() {
        Sampler sampler = new Sampler();
        long sum = 0;
        for (int i = 0; i < 100_000; i++) {
            sampler.add(i * 1_000_000L, i, i % 7);
            sum += i % 7;
        }
        Series s = sampler.series(Figure.DROPS, "x,y", (all, most, count, span) -> all);
        assertTrue(s.points().size() <= 2048, "points " + s.points().size());
        assertEquals(sum, s.points().stream().mapToLong(Series.Point::value).sum());
        assertTrue(Series.csv(List.of(s)).lines().skip(1).findFirst().orElseThrow().startsWith(
                "drops,\"x,y\",packets,0,"));
    }
}
