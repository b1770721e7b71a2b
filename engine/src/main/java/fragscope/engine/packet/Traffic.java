// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * What a traffic generator sends towards one host: TCP streams as the receiver's wire sees them, with what networks do
 * to them, and other traffic between. Everything random is a function of the scenario's seed, a purpose and the number
 * of the packet, so that changing one rate does not move what another one picked. Rates are per 10,000 packets.
 *
 * @param flows           TCP connections, taking turns
 * @param segments        data segments over all flows, before loss and duplication
 * @param payloadMin      least payload bytes of a segment
 * @param payloadMax      most payload bytes of a segment; equal to the least, all segments are alike
 * @param burst           segments that a flow sends before the next one's turn
 * @param gapNs           pause after each burst, in the frames' times
 * @param linkGbps        the speed that the frames' times are spaced by
 * @param ipv6            every how many flows one is IPv6: 0 none, 1 all, 2 every second
 * @param handshake       begin each flow with the peer's SYN, and the ACK that completes it
 * @param fin             end each flow with a FIN
 * @param timestamps      TCP timestamps option on every segment
 * @param ackEvery        pure ACKs between data, one every so many segments; 0 none
 * @param loss            segments lost on the way, per 10,000
 * @param retransmitAfter a lost segment comes again after so many more frames; 0 never
 * @param reorder         segments overtaken by later ones, per 10,000
 * @param reorderBy       by how many frames at most
 * @param duplicate       segments that arrive twice, per 10,000
 * @param udp             UDP datagrams between, per 10,000
 * @param arp             ARP requests between, per 10,000
 * @param fragment        UDP datagrams in two IPv4 fragments between, per 10,000
 * @param vlan            VLAN id of every frame; 0 untagged
 * @param gaps            how the pauses are distributed: gap_ns is their mean
 */
public record Traffic(int flows, int segments, int payloadMin, int payloadMax, int burst, long gapNs, int linkGbps,
        int ipv6, boolean handshake, boolean fin, boolean timestamps, int ackEvery, int loss, int retransmitAfter,
        int reorder, int reorderBy, int duplicate, int udp, int arp, int fragment, int vlan, Gaps gaps) {

    /** Rates are per this many packets. */
    public static final int RATE_UNIT = 10_000;

    public Traffic {
        range("flows", flows, 0, 60_000);
        range("segments", segments, 0, 20_000_000);
        range("payload_min", payloadMin, 1, 65_000);
        range("payload_max", payloadMax, payloadMin, 65_000);
        range("burst", burst, 1, 1_000_000);
        range("gap_ns", gapNs, 0, 1_000_000_000L);
        range("link_gbps", linkGbps, 1, 1600);
        range("ipv6", ipv6, 0, 60_000);
        range("ack_every", ackEvery, 0, 1_000_000);
        range("loss", loss, 0, RATE_UNIT);
        range("retransmit_after", retransmitAfter, 0, 1_000_000);
        range("reorder", reorder, 0, RATE_UNIT);
        range("reorder_by", reorderBy, 1, 10_000);
        range("duplicate", duplicate, 0, RATE_UNIT);
        range("udp", udp, 0, RATE_UNIT);
        range("arp", arp, 0, RATE_UNIT);
        range("fragment", fragment, 0, RATE_UNIT);
        range("vlan", vlan, 0, 4094);
        if (flows == 0 && segments > 0) {
            throw new IllegalArgumentException(
                    "traffic.flows is 0 with " + segments + " segments; right would be at least 1");
        }
    }

    /** One connection of a hundred full segments at 100 Gbit/s. */
    public static Traffic defaults() {
        return new Traffic(1, 100, 1448, 1448, 1, 0, 100, 0, true, true, true, 0, 0, 20, 0, 3, 0, 0, 0, 0, 0,
                Gaps.FIXED);
    }

    /** No frame at all: what a scenario has that plays a capture. */
    public static Traffic none() {
        return new Traffic(0, 0, 1448, 1448, 1, 0, 100, 0, true, true, true, 0, 0, 20, 0, 3, 0, 0, 0, 0, 0,
                Gaps.FIXED);
    }

    private static void range(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "traffic." + field + " is " + value + "; right would be " + least + " to " + most);
        }
    }
}
