// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.fact.OopsKind;
import java.util.List;
import java.util.Map;

/**
 * What a run adds up to.
 *
 * @param source the capture or scenario
 * @param design the design's name
 * @param seed the scenario's seed
 * @param host the machine's address, "" where the capture has none
 * @param facts facts said
 * @param endPs virtual time of the last
 * @param hash the world's hash at the end
 * @param packets what became of packets
 * @param flows what the application received, in the order in which sockets were opened
 * @param pools page pools
 * @param ledger bytes by place and cause
 * @param costModel on what latencies, times and the cache rest, as scenarios write it
 * @param latencyNs wire to application
 * @param cpuPs time that CPUs were busy, in picoseconds, by what they did
 * @param violations broken invariants, as sentences
 * @param oops faults of the kernel
 */
public record Summary(String source, String design, long seed, String host, long facts, long endPs, long hash,
        PacketCounts packets, List<Flow> flows, List<Pool> pools, LedgerTotals ledger, String costModel,
        LatencyNs latencyNs,
        Map<String, Long> cpuPs, List<String> violations, List<Oops> oops) {

    /** Of a run that never was: all zero and empty. */
    public static Summary none() {
        return new Summary("", "", 0, "", 0, 0, 0, new PacketCounts(0, 0, Map.of(), Map.of()), List.of(), List.of(),
                new LedgerTotals(0, Map.of(), Map.of(), Map.of(), 0, 0, Map.of(), 0, 0, List.of(), List.of()),
                "", new LatencyNs(0, 0, 0), Map.of(), List.of(), List.of());
    }

    /**
     * A fault of the kernel.
     *
     * @param n the fact that states it
     * @param kind what kind
     * @param address what was accessed, or what is complained of
     * @param width bytes of the access; 0 for a BUG
     * @param file in the kernel tree, or empty
     * @param function in which
     */
    public record Oops(long n, OopsKind kind, long address, int width, String file, String function) {
    }

    /**
     * What became of packets: {@code in = delivered + dropped + ignored}.
     *
     * @param in frames that arrived
     * @param delivered packets that the stack took
     * @param dropped by reason, only those that occurred
     * @param ignored by reason, only those that occurred
     */
    public record PacketCounts(long in, long delivered, Map<String, Long> dropped, Map<String, Long> ignored) {
    }

    /**
     * One direction of a connection.
     *
     * @param proto IP protocol
     * @param src sender's address
     * @param sport sender's port
     * @param dst the host's address
     * @param dport the host's port
     * @param bytes known bytes received in order, up to the first gap
     * @param sha256 of these
     * @param gap whether bytes were missing at the end
     * @param unknownBytes received bytes that the capture lacks
     */
    public record Flow(int proto, String src, int sport, String dst, int dport, long bytes, String sha256, boolean gap,
            long unknownBytes) {
    }

    /**
     * A page pool.
     *
     * @param name queue and purpose
     * @param provider where its buffers come from
     * @param hold buffers that entered
     * @param release buffers that left
     * @param inFlight hold - release before teardown
     * @param leaked what teardown could not get back
     * @param alloc statistics of allocation
     * @param recycle statistics of recycling
     */
    public record Pool(String name, String provider, long hold, long release, int inFlight, int leaked,
            Map<String, Long> alloc, Map<String, Long> recycle) {
    }

    /**
     * Bytes by place and cause.
     *
     * @param wire on the wire, as captured
     * @param thrownAway by the NIC, by reason
     * @param pcieHost over the path to host memory
     * @param pcieDevice over the path to the device
     * @param dramWrite into host DRAM, {@link CacheModel#UNCACHED}
     * @param dramRead out of host DRAM, {@link CacheModel#UNCACHED}
     * @param cpuCopy copied by CPUs
     * @param device into device memory by DMA
     * @param deviceRead out of device memory by CPUs, through its BAR
     * @param caches what depends on a cache, under each model in the order of {@link CacheModel}
     * @param balances what went into each part and what became of it
     */
    public record LedgerTotals(long wire, Map<String, Long> thrownAway, Map<String, Long> pcieHost,
            Map<String, Long> pcieDevice, long dramWrite,
            long dramRead, Map<String, Long> cpuCopy, long device, long deviceRead, List<CacheTotals> caches,
            List<Balance> balances) {

        /** What depends on a cache, under one model. */
        public CacheTotals under(CacheModel model) {
            return caches.get(model.ordinal());
        }
    }

    /**
     * What depends on a cache.
     *
     * @param model how DMA and copies meet it
     * @param llcWrite bytes into the last-level cache
     * @param llcRead bytes copied out of it
     * @param dramWrite bytes into DRAM
     * @param dramRead bytes out of DRAM
     * @param moved every byte over each link, by cause: what a flow picture shows
     */
    public record CacheTotals(CacheModel model, long llcWrite, long llcRead, long dramWrite, long dramRead,
            List<Moved> moved) {
    }

    /** Percentiles in nanoseconds. */
    public record LatencyNs(long p50, long p99, long max) {
    }
}
