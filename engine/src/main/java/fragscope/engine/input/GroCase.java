// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import fragscope.engine.packet.Packets;
import java.util.List;

/**
 * A sequence of TCP segments that arrive in one poll: what the {@code gro} command is asked about.
 *
 * @param name the case's name
 * @param packets its segments as whole Ethernet frames, in the order of arrival
 * @param lens payload bytes of each segment as the case states them, for those whose headers hide their TCP
 */
public record GroCase(String name, Packets packets, List<Integer> lens) {

    /** Keeps its own copy. */
    public GroCase {
        lens = List.copyOf(lens);
    }
}
