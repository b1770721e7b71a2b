// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.design.Host;
import fragscope.engine.design.Providers;
import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.IgnoreReason;
import fragscope.engine.pci.Topologies;
import fragscope.engine.pool.PagePools;
import fragscope.engine.pool.PoolStats;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.RxMachine;
import fragscope.engine.stack.FlowKeys;
import fragscope.engine.stack.Sockets;
import fragscope.engine.world.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Listens to a live run and adds up what the summary says. */
public final class Measurement implements Facts.Listener {

    private final Run run;
    private final RxMachine machine;
    private final Recording recording;
    private final Host host;
    private final Streams streams;
    private final Ledger ledger;
    private final Latencies latencies;
    private final CpuTime cpuTime;
    private final Violations violations = new Violations();

    private Measurement(Run run, Recording recording) {
        this.run = run;
        this.recording = recording;
        this.machine = (RxMachine) recording.liveMachine();
        this.host = machine.host();
        this.streams = new Streams(host);
        this.ledger = new Ledger(host, Topologies.named(run.scenario().topology()));
        this.latencies = new Latencies(host, run.packets().count());
        this.cpuTime = new CpuTime(host);
    }

    /** A measurement of a recording that has not begun. */
    public static Measurement of(Run run, Recording recording) {
        Measurement m = new Measurement(run, recording);
        recording.liveFacts().listen(m);
        return m;
    }

    @Override
    public void said(FactLog log, int index, long n) {
        streams.said(log, index, n);
        violations.said(log, index, n);
        ledger.said(log, index);
        latencies.said(log, index, n);
        cpuTime.said(log, index, n);
    }

    /** Runs to the end, or to {@code factCount} facts, and adds up. Call once. */
    public Summary runTo(long factCount) {
        recording.recordTo(factCount);
        int hostId = run.setup().nic().host();
        return new Summary(run.packets().source(), run.design().name(), run.scenario().seed(),
                hostId < 0 ? "" : run.packets().addresses().text(hostId), recording.facts(), recording.endPs(),
                recording.endHash(), counts(), flows(), pools(), ledger.totals(), run.scenario().costModel().toString(),
                latencies.totals(),
                cpuTime.totals(), violations(),
                violations.oops());
    }

    private Summary.PacketCounts counts() {
        Map<String, Long> dropped = new LinkedHashMap<>();
        for (DropReason reason : DropReason.values()) {
            put(dropped, reason, host.nic().counters().dropped, reason.ordinal());
        }
        Map<String, Long> ignored = new LinkedHashMap<>();
        for (IgnoreReason reason : IgnoreReason.values()) {
            put(ignored, reason, host.nic().counters().ignored, reason.ordinal());
        }
        return new Summary.PacketCounts(host.nic().packetsIn(), host.nic().counters().delivered.get(0),
                dropped,
                ignored);
    }

    private static void put(Map<String, Long> map, Enum<?> reason, Column column, int row) {
        if (column.is(row)) {
            map.put(reason.name().toLowerCase(Locale.ROOT), column.get(row));
        }
    }

    private List<Summary.Flow> flows() {
        List<Summary.Flow> flows = new ArrayList<>();
        Sockets sockets = host.stackTables().sockets();
        int opened = (int) sockets.opened.get(0);
        for (int sock = 0; sock < opened; sock++) {
            FlowKeys.Key key = run.keys().key(sockets.key.ref(sock));
            flows.add(new Summary.Flow(key.proto(), run.packets().addresses().text(key.src()), key.sport(),
                    run.packets().addresses().text(run.setup().nic().host()), key.dport(), streams.bytes(sock),
                    streams.sha256(sock), streams.gap(sock), streams.unknownBytes(sock)));
        }
        return flows;
    }

    private List<Summary.Pool> pools() {
        List<Summary.Pool> list = new ArrayList<>();
        PagePools pools = host.pools();
        for (int pool = 0; pool < pools.rows(); pool++) {
            int rxq = pools.rxq(pool);
            if (rxq >= 0) {
                list.add(new Summary.Pool("rxq" + rxq + use(rxq, pool),
                        Providers.word(host, pool), pools.hold(pool),
                        pools.release(pool), inFlight(pools, pool), leaked(pools, pool), alloc(pools.stats(), pool),
                        recycle(pools.stats(), pool)));
            }
        }
        return list;
    }

    /** What a queue has the pool for; a queue that was restarted had others before. */
    private String use(int rxq, int pool) {
        if (host.rxPools().header.ref(rxq) == pool) {
            return "-header";
        }
        if (host.rxPools().data.ref(rxq) == pool) {
            return "-data";
        }
        return host.pools().provider(pool) == PagePools.HOST_PAGES ? "-header-before" : "-data-before";
    }

    /** Before teardown where there was one, else as the run stopped. */
    private int inFlight(PagePools pools, int pool) {
        return recording.complete() && !machine.halted() ? machine.inFlightAtEnd(pool) : pools.inflight(pool);
    }

    private int leaked(PagePools pools, int pool) {
        return run.setup().teardown() && recording.complete() && !machine.halted() ? pools.inflight(pool) : 0;
    }

    private static Map<String, Long> alloc(PoolStats stats, int pool) {
        return columns(pool, "alloc_", stats.allocFast, stats.allocSlow, stats.allocEmpty, stats.allocRefill,
                stats.allocWaive);
    }

    private static Map<String, Long> recycle(PoolStats stats, int pool) {
        return columns(pool, "recycle_", stats.recycleCached, stats.recycleCacheFull, stats.recycleRing,
                stats.recycleRingFull, stats.recycleReleasedRef);
    }

    private static Map<String, Long> columns(int row, String prefix, Column... columns) {
        Map<String, Long> map = new LinkedHashMap<>();
        for (Column column : columns) {
            map.put(column.name().substring(prefix.length()), column.get(row));
        }
        return map;
    }

    private List<String> violations() {
        List<String> found = new ArrayList<>();
        if (run.setup().teardown() && recording.complete() && !machine.halted()) {
            for (Summary.Pool pool : pools()) {
                if (pool.leaked() != 0) {
                    found.add("pool " + pool.name() + " leaked " + pool.leaked() + " buffers");
                }
            }
        }
        violations.addTo(found);
        streams.addTo(found);
        Summary.PacketCounts p = counts();
        long unreadable = p.dropped().getOrDefault("headers_unreadable", 0L);
        if (unreadable > 0 && run.scenario().hds()) {
            found.add(
                    unreadable + " packets were dropped because their headers lie in memory that the CPU cannot read");
        }
        long told = p.delivered() + sum(p.dropped()) + sum(p.ignored());
        if (recording.complete() && !machine.halted() && told != p.in()) {
            found.add(p.in() + " packets came in, " + told + " are accounted for");
        }
        return found;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
