// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.IgnoreReason;
import fragscope.engine.fact.StackFact;
import fragscope.engine.nic.Counters;
import fragscope.engine.packet.IpProto;
import fragscope.engine.skb.SkbOps;
import fragscope.engine.skb.Skbs;

/**
 * UDP receive: each datagram joins its socket's queue. Source: net/ipv4/udp.c udp_queue_rcv_skb.
 *
 * <p>Simplification: one socket for each sender, as after connect(), so that flows are told apart.
 */
public final class UdpReceive {

    private final Skbs skbs;
    private final SkbOps ops;
    private final Sockets sockets;
    private final FlowSockets flowSockets;
    private final SocketQueues queues;
    private final FlowKeys keys;
    private final Counters counters;
    private final Facts facts;

    UdpReceive(Skbs skbs, SkbOps ops, Sockets sockets, FlowSockets flowSockets, SocketQueues queues, FlowKeys keys,
            Counters counters, Facts facts) {
        this.skbs = skbs;
        this.ops = ops;
        this.sockets = sockets;
        this.flowSockets = flowSockets;
        this.queues = queues;
        this.keys = keys;
        this.counters = counters;
        this.facts = facts;
    }

    /** A datagram; its data is payload only. {@code taken} packets count as delivered. */
    void receive(int skb, int taken) {
        int key = keys.keyOf(skbs.packet.ref(skb));
        int sock = key == FlowKeys.NO_KEY ? Sockets.NO_ROW : socketOf(key);
        if (sock == Sockets.NO_ROW) {
            counters.ignore(IgnoreReason.NO_SOCKET, taken);
            facts.say(new StackFact.PacketIgnored(skb, IgnoreReason.NO_SOCKET));
            ops.free(skb, true);
            return;
        }
        counters.delivered.add(0, taken);
        int len = (int) skbs.len.get(skb);
        int slice = len == 0 ? Slices.NO_ROW : queues.slice(skb, 0, len, 0);
        if (slice != Slices.NO_ROW) {
            queues.append(sock, slice);
            facts.say(new StackFact.DataQueued(skb, sock, -1, len, sockets.queued.get(sock)));
        } else {
            facts.say(new StackFact.SegmentTaken(skb, sock, 0));
            ops.free(skb, true);
        }
    }

    private int socketOf(int key) {
        int sock = flowSockets.sock.ref(key);
        if (sock == Sockets.NO_ROW) {
            sock = sockets.open();
            if (sock != Sockets.NO_ROW) {
                sockets.key.setRef(sock, key);
                sockets.proto.set(sock, IpProto.UDP);
                flowSockets.sock.setRef(key, sock);
                facts.say(new StackFact.SocketOpened(sock, key, IpProto.UDP, false));
            }
        }
        return sock;
    }
}
