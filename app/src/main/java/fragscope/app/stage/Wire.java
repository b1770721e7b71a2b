// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import java.util.List;

/**
 * The wire before the NIC.
 *
 * @param frames   on the wire now, the one nearest the NIC first
 * @param gbps     link speed in Gb/s
 */
public record Wire(List<Frame> frames, int gbps) {

    public Wire {
        frames = List.copyOf(frames);
    }

    /**
     * A frame in flight.
     *
     * @param packet       number as in the capture, from 1
     * @param headerBytes  where a NIC would split; 0 where it cannot tell
     * @param payloadBytes the rest
     * @param at           0 far away to 1 at the NIC
     */
    public record Frame(int packet, int headerBytes, int payloadBytes, double at) {
    }
}
