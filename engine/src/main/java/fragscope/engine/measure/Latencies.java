// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.design.Host;
import fragscope.engine.fact.FactLog;
import fragscope.engine.memory.Contents;
import java.util.Arrays;

/** Time from a frame's last bit to its first bytes with the application, packet by packet. */
final class Latencies {

    private final Host host;
    private final long[] arrivedPs;
    private final long[] latencyPs;
    private int count;
    private Told told = (atPs, ps, n) -> {
    };

    /** Told of each packet's latency. */
    interface Told {
        /** At a time, so many picoseconds, by a fact. */
        void latency(long atPs, long ps, long n);
    }

    Latencies(Host host, int packets) {
        this.host = host;
        this.arrivedPs = new long[packets];
        this.latencyPs = new long[packets];
    }

    void tell(Told listener) {
        told = listener;
    }

    void said(FactLog log, int index, long n) {
        switch (log.kind(index)) {
            case FRAME_ARRIVED -> arrivedPs[log.packet(index)] = log.timePs(index) + 1;
            case BYTES_COPIED, LINEAR_COPIED, COPIED_TO_AREA -> received(log.component(index, 2),
                    (int) log.component(index, 3), log.timePs(index), n);
            case TOKEN_ISSUED, COMPLETION_POSTED -> received(log.component(index, 2), (int) log.component(index, 4),
                    log.timePs(index), n);
            default -> {
            }
        }
    }

    private void received(long netmem, int offset, long atPs, long n) {
        Contents contents = host.buffers().contents(netmem);
        int packet = contents.packet(contents.slot(host.buffers().row(netmem), offset));
        if (packet >= 0 && arrivedPs[packet] > 0) {
            latencyPs[count] = atPs - arrivedPs[packet] + 1;
            told.latency(atPs, latencyPs[count++], n);
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
