// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import java.util.Locale;

/** What is followed over virtual time. */
public enum Figure {
    /** Bytes that the application received, and bytes on the wire, a second. */
    THROUGHPUT("bit/s", true),
    /** From a frame's last bit to its first bytes with the application: the greatest in each span. */
    LATENCY_MAX("ns", true),
    /** The same, the median of each span. */
    LATENCY_P50("ns", true),
    /** The same, the 99th of a hundred in each span. */
    LATENCY_P99("ns", true),
    /** How long CPUs were busy, by what they did: thousandths of the span; several CPUs add up. */
    CPU("permille", true),
    /** Buffers that lie idle in a page pool's cache and ring. */
    POOL_IDLE("buffers", false),
    /** Buffers that a page pool has out. */
    POOL_IN_FLIGHT("buffers", false),
    /** Allocations that neither the ring nor the provider was asked for, of a thousand. */
    POOL_HITS("permille", false),
    /** References taken and dropped a span. */
    REFERENCES("count", false),
    /** Completions that wait in a queue's ring. */
    RING_DEPTH("completions", false),
    /** Descriptors that a queue's NIC has left. */
    RING_POSTED("descriptors", false),
    /** Packets dropped a span, by reason. */
    DROPS("packets", false),
    /** Bytes of bound memory that the application has in its hands. */
    HELD_BY_USER("bytes", false);

    private final String unit;
    private final boolean restsOnCosts;

    Figure(String unit, boolean restsOnCosts) {
        this.unit = unit;
        this.restsOnCosts = restsOnCosts;
    }

    /** As exports call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its values are counted in. */
    public String unit() {
        return unit;
    }

    /** Whether its values, and not only the moments, rest on the cost model, which is then shown beside them. */
    public boolean restsOnCosts() {
        return restsOnCosts;
    }
}
