// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.design.Host;
import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Facts;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.RxMachine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures over virtual time, for plots: each point knows the fact that tells most of it. What is kept does not grow
 * with the run, the latencies of single packets apart.
 */
public final class Figures implements Facts.Listener {

    private static final DropReason[] DROPS = DropReason.values();
    private static final Sampler.Value MOST = (sum, most, count, span) -> most;
    private static final Sampler.Value SUM = (sum, most, count, span) -> sum;
    private static final Sampler.Value BITS = (sum, most, count, span) -> Math.round(sum * 8e12 / span);
    private static final Sampler.Value SHARE = (sum, most, count, span) -> sum * 1000 / span;
    private static final Sampler.Value OF_THOUSAND = (sum, most, count, span) -> sum / count;

    private final Host host;
    private final Latencies latencies;
    private final CpuTime cpu;
    private final PoolFigures pools;
    private final UserHeld held;
    private final Distribution distribution = new Distribution();
    private final Map<Figure, Map<String, Sampler>> samplers = new EnumMap<>(Figure.class);

    private Figures(Run run, Host host) {
        this.host = host;
        this.latencies = new Latencies(host, run.packets().count());
        this.cpu = new CpuTime(host);
        this.pools = new PoolFigures(host, this);
        this.held = new UserHeld();
        latencies.tell(this::latency);
        cpu.tell((function, atPs, ps, n) -> add(Figure.CPU, function, atPs, n, ps));
    }

    /** Figures of a recording that has not begun; whoever listens to its facts passes them on. */
    public static Figures of(Run run, Recording recording) {
        return new Figures(run, ((RxMachine) recording.liveMachine()).host());
    }

    /** Records a run to its end, for its figures alone. */
    public static Figures record(Run run) {
        Recording recording = run.recording();
        Figures figures = of(run, recording);
        recording.liveFacts().listen(figures);
        recording.recordAll();
        return figures;
    }

    @Override
    public void said(FactLog log, int index, long n) {
        latencies.said(log, index, n);
        cpu.said(log, index, n);
        pools.said(log, index, n);
        long at = log.timePs(index);
        switch (log.kind(index)) {
            case FRAME_ARRIVED -> add(Figure.THROUGHPUT, "wire", at, n, log.component(index, 0));
            case BYTES_TAKEN -> add(Figure.THROUGHPUT, "application", at, n, log.component(index, 1));
            case COMPLETION_WRITTEN, SKB_BUILT, DESCRIPTORS_TAKEN, DESCRIPTOR_POSTED -> ring(log, index, n);
            case FRAME_DROPPED, RX_DROPPED, FRAGMENTS_DROPPED -> drop((int) log.component(index, 1), at, n);
            case REFERENCE_DROPPED, PAGE_REFERENCE_DROPPED -> add(Figure.REFERENCES, "dropped", at, n, 1);
            case TOKEN_ISSUED, COMPLETION_POSTED, FRAGMENT_TAKEN -> add(Figure.REFERENCES, "taken", at, n, 1);
            default -> {
            }
        }
        if (held.said(log, index)) {
            add(Figure.HELD_BY_USER, "", at, n, held.bytes());
        }
    }

    private void drop(int reason, long atPs, long n) {
        add(Figure.DROPS, DROPS[reason].name().toLowerCase(Locale.ROOT), atPs, n, 1);
    }

    /** The rings of the queue that a fact is about: where the fact does not name it, of its NAPI context. */
    private void ring(FactLog log, int index, long n) {
        int rxq = switch (log.kind(index)) {
            case SKB_BUILT -> host.cast().rxq(log.actor(index));
            default -> (int) log.component(index, 0);
        };
        long at = log.timePs(index);
        add(Figure.RING_DEPTH, "rxq" + rxq, at, n, host.nic().queues().pending(rxq));
        add(Figure.RING_POSTED, "rxq" + rxq, at, n, host.nic().queues().dataPosted(rxq));
    }

    private void latency(long atPs, long ps, long n) {
        distribution.add(atPs, n, ps);
        add(Figure.LATENCY_MAX, "", atPs, n, ps / 1000);
    }

    void add(Figure figure, String subject, long atPs, long n, long value) {
        samplers.computeIfAbsent(figure, f -> new TreeMap<>()).computeIfAbsent(subject, s -> new Sampler()).add(atPs, n,
                value);
    }

    /** All series, figure by figure; those that nothing was heard of are not among them. */
    public List<Series> series() {
        List<Series> all = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            all.addAll(of(figure));
        }
        return all;
    }

    /** A figure's series, one a subject. */
    public List<Series> of(Figure figure) {
        List<Series> all = new ArrayList<>();
        if (figure == Figure.LATENCY_P50 || figure == Figure.LATENCY_P99) {
            percentiles(figure, figure == Figure.LATENCY_P50 ? 50 : 99).ifPresent(all::add);
            return all;
        }
        samplers.getOrDefault(figure, Map.of()).forEach((subject, sampler) -> all.add(sampler.series(figure, subject,
                value(figure))));
        return all;
    }

    private static Sampler.Value value(Figure figure) {
        return switch (figure) {
            case THROUGHPUT -> BITS;
            case CPU -> SHARE;
            case POOL_HITS -> OF_THOUSAND;
            case REFERENCES, DROPS -> SUM;
            case LATENCY_MAX, LATENCY_P50, LATENCY_P99, POOL_IDLE, POOL_IN_FLIGHT, RING_DEPTH, RING_POSTED,
                    HELD_BY_USER ->
                MOST;
        };
    }

    /** Over the spans of the greatest latency. */
    private java.util.Optional<Series> percentiles(Figure figure, double percent) {
        return of(Figure.LATENCY_MAX).stream().findFirst().map(spans -> {
            List<Series.Point> points = new ArrayList<>();
            int from = 0;
            for (Series.Point span : spans.points()) {
                int to = from;
                while (to < distribution.count() && distribution.timePs(to) < span.timePs() + spans.spanPs()) {
                    to++;
                }
                long[] found = distribution.percentile(from, to, percent);
                points.add(new Series.Point(span.timePs(), distribution.fact((int) found[1]), found[0]));
                from = to;
            }
            return new Series(figure, "", spans.spanPs(), points);
        });
    }

    /** Latencies packet by packet. */
    public Distribution latencies() {
        return distribution;
    }
}
