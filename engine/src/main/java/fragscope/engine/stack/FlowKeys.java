// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.packet.IpProto;
import fragscope.engine.packet.Packets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The TCP and UDP flows towards the host, numbered in the order of their first packets: constant input, not state.
 *
 * <p>First fragments belong to the flow of their ports, though no NIC hashes these.
 */
public final class FlowKeys {

    /** Said of packets that belong to no flow. */
    public static final int NO_KEY = -1;

    /** A direction of a connection: protocol, source address id, ports. */
    public record Key(int proto, int src, int sport, int dport) {
    }

    private final int[] keyOf;
    private final List<Key> keys = new ArrayList<>();
    private final int syns;

    /** The flows of these packets towards an address id. */
    public FlowKeys(Packets packets, int host) {
        keyOf = new int[packets.count()];
        Map<Key, Integer> known = new HashMap<>(); // looked up only, never walked
        int[] byFlow = new int[packets.flows().count()];
        int synCount = 0;
        for (int i = 0; i < keyOf.length; i++) {
            keyOf[i] = NO_KEY;
            if (packets.dst(i) != host) {
                continue;
            }
            int flow = packets.flow(i);
            if (flow >= 0 && byFlow[flow] != 0) {
                keyOf[i] = byFlow[flow] - 1;
            } else if (hasPorts(packets, i)) {
                Key key = new Key(packets.proto(i), packets.src(i), packets.sport(i), packets.dport(i));
                keyOf[i] = known.computeIfAbsent(key, k -> {
                    keys.add(k);
                    return keys.size() - 1;
                });
                if (flow >= 0) {
                    byFlow[flow] = keyOf[i] + 1;
                }
            }
            if (keyOf[i] != NO_KEY && packets.isTcp(i) && (packets.tcpFlags(i) & TcpFlags.SYN) != 0) {
                synCount++;
            }
        }
        syns = synCount;
    }

    private static boolean hasPorts(Packets packets, int i) {
        int proto = packets.proto(i);
        boolean served = proto == IpProto.TCP && packets.isTcp(i) || proto == IpProto.UDP;
        return served && packets.sport(i) >= 0 && packets.headerLen(i) >= 0;
    }

    /** The flow of a packet, or {@link #NO_KEY}. */
    public int keyOf(int packet) {
        return keyOf[packet];
    }

    /** Number of flows. */
    public int count() {
        return keys.size();
    }

    /** A flow's key. */
    public Key key(int index) {
        return keys.get(index);
    }

    /** Sockets that there can be at most: one a flow, and one more for each SYN. */
    public int socketsMax() {
        return Math.max(1, keys.size() + syns);
    }
}
