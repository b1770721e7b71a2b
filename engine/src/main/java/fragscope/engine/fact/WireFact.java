// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

/** What happens on the wire. */
public sealed interface WireFact extends Fact {

    /**
     * The last bit of a frame has arrived: {@code len} bytes on the wire, of which the capture holds {@code caplen}.
     */
    @Models(function = "(wire)")
    record FrameArrived(int len, int caplen) implements WireFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.FRAME_ARRIVED, len, caplen);
        }
    }

    /** A gap of {@code gapUs} microseconds in the capture was shortened to the scenario's limit. */
    @Models(function = "(scenario: idle_gap_max_us)")
    record IdleShortened(long gapUs, long keptUs) implements WireFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.IDLE_SHORTENED, gapUs, keptUs);
        }
    }

    /** The frame of {@code len} bytes is lost on the wire, as was decided by hand. */
    @Models(function = "(intervention)")
    record FrameLost(int len) implements WireFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.FRAME_LOST, len);
        }
    }

    /** The frame is late by {@code delayNs} nanoseconds, as was decided by hand. */
    @Models(function = "(intervention)")
    record FrameDelayed(long delayNs) implements WireFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.FRAME_DELAYED, delayNs);
        }
    }

    /**
     * The frame is larger than the MTU allows: the capture was taken on a sender whose NIC segments, or behind one that
     * merges.
     */
    @Models(function = "(capture)")
    record FrameOverMtu(int len, int mtu) implements WireFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.FRAME_OVER_MTU, len, mtu);
        }
    }
}
