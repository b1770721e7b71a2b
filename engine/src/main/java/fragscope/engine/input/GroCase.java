// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import fragscope.engine.packet.Packets;

/**
 * A sequence of TCP segments that arrive in one poll: what the {@code gro} command is asked about.
 *
 * @param name the case's name
 * @param packets its segments as whole Ethernet frames, in the order of arrival
 */
public record GroCase(String name, Packets packets) {
}
