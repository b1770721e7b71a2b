// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.packet.Flows;
import fragscope.engine.packet.Packets;
import java.util.function.IntToLongFunction;

/**
 * Which bucket a packet's flow falls into: {@code skb_get_hash_raw(skb) & (GRO_HASH_BUCKETS - 1)}. Immutable; one byte
 * a flow, so that no hash is computed on the way of a packet.
 */
public final class GroBuckets {

    private final Packets packets;
    private final byte[] ofFlow;

    private GroBuckets(Packets packets, byte[] ofFlow) {
        this.packets = packets;
        this.ofFlow = ofFlow;
    }

    /** By the hash that the NIC reports of each packet. */
    public static GroBuckets byHash(Packets packets, IntToLongFunction hashOfPacket) {
        byte[] buckets = new byte[packets.flows().count()];
        boolean[] seen = new boolean[buckets.length];
        for (int i = 0; i < packets.count(); i++) {
            int flow = packets.flow(i);
            if (flow != Flows.NO_FLOW && !seen[flow]) {
                seen[flow] = true;
                buckets[flow] = (byte) (hashOfPacket.applyAsLong(i) & (GroLists.BUCKETS - 1));
            }
        }
        return new GroBuckets(packets, buckets);
    }

    /** All in bucket 0: skb->hash stays 0 on a TAP device with one queue (drivers/net/tun.c, tun_get_user). */
    public static GroBuckets single(Packets packets) {
        return new GroBuckets(packets, new byte[packets.flows().count()]);
    }

    /** 0 to 7. */
    int of(int packet) {
        int flow = packets.flow(packet);
        return flow == Flows.NO_FLOW ? 0 : ofFlow[flow];
    }
}
