// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.design.Host;
import fragscope.engine.fact.FactLog;
import java.util.Arrays;

/** Time from a frame's last bit to its first bytes with the application, packet by packet. */
final class Latencies {

    private final Host host;
    private final long[] arrivedPs;
    private final long[] latencyPs;
    private int count;

    Latencies(Host host, int packets) {
        this.host = host;
        this.arrivedPs = new long[packets];
        this.latencyPs = new long[packets];
    }

    void said(FactLog log, int index) {
        switch (log.kind(index)) {
            case FRAME_ARRIVED -> arrivedPs[log.packet(index)] = log.timePs(index) + 1;
            case BYTES_COPIED, LINEAR_COPIED, TOKEN_ISSUED -> received(log.component(index, 2), log.timePs(index));
            default -> {
            }
        }
    }

    private void received(long netmem, long atPs) {
        int packet = host.buffers().contents(netmem).packet(host.buffers().row(netmem));
        if (packet >= 0 && arrivedPs[packet] > 0) {
            latencyPs[count++] = atPs - arrivedPs[packet] + 1;
            arrivedPs[packet] = 0;
        }
    }

    Summary.LatencyNs totals() {
        long[] sorted = Arrays.copyOf(latencyPs, count);
        Arrays.sort(sorted);
        return count == 0
                ? new Summary.LatencyNs(0, 0, 0)
                : new Summary.LatencyNs(at(sorted, 50), at(sorted, 99), sorted[count - 1] / 1000);
    }

    private static long at(long[] sorted, int percent) {
        return sorted[(int) ((sorted.length - 1L) * percent / 100)] / 1000;
    }
}
