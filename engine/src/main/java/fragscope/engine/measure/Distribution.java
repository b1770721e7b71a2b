// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import java.util.Arrays;

/** Latencies of a run's packets, one by one: percentiles of any stretch, and how they are distributed. */
public final class Distribution {

    private long[] timePs = new long[256];
    private long[] fact = new long[256];
    private long[] latencyNs = new long[256];
    private int count;

    Distribution() {
    }

    void add(long atPs, long n, long latencyPs) {
        if (count == timePs.length) {
            timePs = Arrays.copyOf(timePs, count * 2);
            fact = Arrays.copyOf(fact, count * 2);
            latencyNs = Arrays.copyOf(latencyNs, count * 2);
        }
        timePs[count] = atPs;
        fact[count] = n;
        latencyNs[count++] = latencyPs / 1000;
    }

    /** Packets whose bytes arrived. */
    public int count() {
        return count;
    }

    /** When a packet's first bytes were handed over, in picoseconds. */
    public long timePs(int i) {
        return timePs[i];
    }

    /** The fact that handed them over. */
    public long fact(int i) {
        return fact[i];
    }

    /** Its latency in nanoseconds. */
    public long latencyNs(int i) {
        return latencyNs[i];
    }

    /** The latency that so many per cent do not exceed, in nanoseconds; 0 without any. */
    public long percentile(double percent) {
        return percentile(0, count, percent)[0];
    }

    /** Latency, and the packet that has it, of the packets from one to another. */
    long[] percentile(int from, int to, double percent) {
        if (to <= from) {
            return new long[]{0, 0};
        }
        Integer[] order = new Integer[to - from];
        Arrays.setAll(order, i -> from + i);
        Arrays.sort(order, (a, b) -> Long.compare(latencyNs[a], latencyNs[b]));
        int at = order[(int) ((order.length - 1L) * percent / 100)];
        return new long[]{latencyNs[at], at};
    }

    /** Packets by latency: so many in each of {@code bins} equal parts of 0 to the greatest. */
    public long[] histogram(int bins) {
        long most = Math.max(1, percentile(100));
        long[] counts = new long[bins];
        for (int i = 0; i < count; i++) {
            counts[(int) Math.min(bins - 1L, latencyNs[i] * bins / most)]++;
        }
        return counts;
    }
}
