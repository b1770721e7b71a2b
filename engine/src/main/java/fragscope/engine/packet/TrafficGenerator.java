// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

import fragscope.engine.time.ServiceTimes;

/**
 * Makes the packets of a {@link Traffic}. The same traffic and seed give the same bytes and times on every machine.
 * Frames follow each other at the link's speed, with the gaps that the traffic asks for.
 */
public final class TrafficGenerator {

    /** 2026-01-01 00:00 UTC, when every generated capture begins. */
    private static final long START_NS = 1_767_225_600_000_000_000L;
    /** Preamble, frame check sequence and inter-frame gap: what a frame takes on the wire besides its bytes. */
    private static final int WIRE_OVERHEAD = 24;

    private TrafficGenerator() {
    }

    /**
     * The packets, their headers parsed; payload bytes are made when read.
     *
     * @param source what {@link Packets#source()} shall say
     */
    public static Packets packets(String source, Traffic traffic, long seed) {
        TrafficPlan plan = new TrafficPlan(traffic, seed);
        GeneratedBytes bytes = new GeneratedBytes(plan, traffic, seed);
        int n = plan.count();
        FrameIndex index = new FrameIndex(n);
        long ps = 0;
        for (int i = 0; i < n; i++) {
            int len = bytes.frameLen(i);
            long ts = START_NS + ps / 1000;
            plan.stamp(i, (int) (ts / 1_000_000));
            index.add(LinkType.ETHERNET, 0, len, len, ts);
            ps += 8000L * (len + WIRE_OVERHEAD) / traffic.linkGbps();
            ps += plan.burstEnd(i) ? gapPs(traffic, seed, i) : 0;
        }
        return Packets.parse(source, "", bytes, index);
    }

    private static long gapPs(Traffic traffic, long seed, int frame) {
        long meanPs = 1000 * traffic.gapNs();
        return traffic.gaps() == Gaps.EXPONENTIAL
                ? ServiceTimes.exponential(meanPs, Mixed.of(seed, Purpose.GAP, frame))
                : meanPs;
    }
}
