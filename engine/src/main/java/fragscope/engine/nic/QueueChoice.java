// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.packet.Packets;

/** Which queue a packet goes to when no rule steers it: Toeplitz hash, then indirection table. */
public final class QueueChoice {

    private final Packets packets;
    private final Toeplitz toeplitz;
    private final boolean usePorts;
    private final int[] indirection;

    /**
     * Hashing over addresses, and ports where {@code usePorts} and the packet is no fragment.
     *
     * @param indirection queues; its length is a power of two
     */
    public QueueChoice(Packets packets, Toeplitz toeplitz, boolean usePorts, int[] indirection) {
        this.packets = packets;
        this.toeplitz = toeplitz;
        this.usePorts = usePorts;
        this.indirection = indirection.clone();
    }

    /** Whether a packet's ports are part of its hash: never those of a fragment. */
    public boolean hashesPorts(int packet) {
        return usePorts && !packets.isFragment(packet) && packets.sport(packet) >= 0;
    }

    /** The packet's 32-bit hash. */
    public long hash(int packet) {
        int hash = hashesPorts(packet)
                ? toeplitz.addressesAndPorts(packets, packet)
                : toeplitz.addresses(packets, packet);
        return hash & 0xffff_ffffL;
    }

    /** The queue that a hash leads to. */
    public int queueOf(long hash) {
        return indirection[(int) (hash & (indirection.length - 1))];
    }
}
