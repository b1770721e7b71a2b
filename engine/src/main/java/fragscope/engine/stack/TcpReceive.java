// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.fact.Facts;
import fragscope.engine.fact.IgnoreReason;
import fragscope.engine.fact.StackFact;
import fragscope.engine.nic.Counters;
import fragscope.engine.packet.IpProto;
import fragscope.engine.packet.Packets;
import fragscope.engine.skb.SkbOps;
import fragscope.engine.skb.Skbs;

/**
 * TCP receive: in order to the receive queue, beyond a gap to the out-of-order queue, what is there already dropped.
 *
 * <p>Source: net/ipv4/tcp_input.c tcp_data_queue, tcp_data_queue_ofo, tcp_ofo_queue.
 *
 * <p>Simplifications: the host listens on every port and answers nothing, since the sender is a recording; a connection
 * whose beginning the capture lacks starts at its first segment; where segments overlap with different bytes, the first
 * received wins (the kernel lets a later segment replace an out-of-order one that it covers whole); data on a SYN is
 * taken; a second SYN opens a second socket, except a SYN with ACK where nothing followed the one before (the host that
 * sent the first SYN takes one answer); a FIN or RST ends nothing but takes its sequence number.
 */
public final class TcpReceive {

    /** Farthest that data may lie ahead when the receive buffer is unlimited: what a scaled window can say. */
    private static final int WINDOW_MAX = 1 << 30;

    private final Skbs skbs;
    private final SkbOps ops;
    private final Sockets sockets;
    private final Slices slices;
    private final FlowSockets flowSockets;
    private final SocketQueues queues;
    private final FlowKeys keys;
    private final Packets packets;
    private final Counters counters;
    private final long rcvbuf;
    private final Facts facts;

    /** TCP over these tables; {@code rcvbuf} in bytes, 0 for unlimited. */
    TcpReceive(Skbs skbs, SkbOps ops, Sockets sockets, Slices slices, FlowSockets flowSockets, SocketQueues queues,
            FlowKeys keys, Packets packets, Counters counters, long rcvbuf, Facts facts) {
        this.skbs = skbs;
        this.ops = ops;
        this.sockets = sockets;
        this.slices = slices;
        this.flowSockets = flowSockets;
        this.queues = queues;
        this.keys = keys;
        this.packets = packets;
        this.counters = counters;
        this.rcvbuf = rcvbuf;
        this.facts = facts;
    }

    /** A segment, or several merged; its data is payload only. {@code taken} packets count as delivered. */
    void receive(int skb, int taken) {
        int packet = skbs.packet.ref(skb);
        int key = keys.keyOf(packet);
        int flags = packets.tcpFlags(packet) | (int) skbs.groFlags.get(skb);
        int sock = key == FlowKeys.NO_KEY ? Sockets.NO_ROW : socketOf(key, packets.seq(packet), flags);
        if (sock == Sockets.NO_ROW) {
            counters.ignore(IgnoreReason.NO_SOCKET, taken);
            facts.say(new StackFact.PacketIgnored(skb, IgnoreReason.NO_SOCKET));
            ops.free(skb, true);
            return;
        }
        counters.delivered.add(0, taken);
        int seq = packets.seq(packet) + ((flags & TcpFlags.SYN) != 0 ? 1 : 0);
        int len = (flags & TcpFlags.RST) != 0 ? 0 : (int) skbs.len.get(skb);
        if (len == 0) {
            takeFin(sock, seq, flags);
            facts.say(new StackFact.SegmentTaken(skb, sock, flags));
            ops.free(skb, true);
        } else {
            takeData(skb, sock, seq, len);
            takeFin(sock, seq + len, flags);
            facts.say(new StackFact.SegmentTaken(skb, sock, flags));
            if (skbs.users.get(skb) == 0) {
                ops.free(skb, true);
            }
        }
    }

    private int socketOf(int key, int seq, int flags) {
        int sock = flowSockets.sock.ref(key);
        boolean syn = (flags & TcpFlags.SYN) != 0;
        if (sock != Sockets.NO_ROW && !(syn && (int) sockets.isn.get(sock) != seq)) {
            return sock;
        }
        if (sock != Sockets.NO_ROW && (flags & TcpFlags.ACK) != 0 && hasNothingYet(sock)) {
            begin(sock, seq, true);
            return sock;
        }
        if (sock == Sockets.NO_ROW && (flags & TcpFlags.RST) != 0) {
            return Sockets.NO_ROW;
        }
        sock = sockets.open();
        if (sock == Sockets.NO_ROW) {
            return sock;
        }
        sockets.key.setRef(sock, key);
        sockets.proto.set(sock, IpProto.TCP);
        begin(sock, seq, syn);
        flowSockets.sock.setRef(key, sock);
        facts.say(new StackFact.SocketOpened(sock, key, IpProto.TCP, syn));
        return sock;
    }

    /** An answer to our SYN that nothing followed; another answer, with a number of its own, takes its place. */
    private boolean hasNothingYet(int sock) {
        return sockets.fromSyn.is(sock) && sockets.ofoHead.ref(sock) == Slices.NO_ROW
                && sockets.rcvNxt.get(sock) == ((sockets.isn.get(sock) + 1) & 0xffff_ffffL);
    }

    private void begin(int sock, int seq, boolean syn) {
        sockets.isn.set(sock, seq & 0xffff_ffffL);
        sockets.fromSyn.set(sock, syn ? 1 : 0);
        sockets.rcvNxt.set(sock, (seq + (syn ? 1 : 0)) & 0xffff_ffffL);
    }

    /** A FIN in order takes its sequence number. */
    private void takeFin(int sock, int seq, int flags) {
        if ((flags & TcpFlags.FIN) != 0 && seq == (int) sockets.rcvNxt.get(sock)) {
            sockets.rcvNxt.set(sock, (seq + 1) & 0xffff_ffffL);
        }
    }

    private void takeData(int skb, int sock, int seq, int len) {
        int rcvNxt = (int) sockets.rcvNxt.get(sock);
        int ahead = seq - rcvNxt;
        if (ahead + len <= 0) {
            facts.say(new StackFact.DuplicateDropped(skb, sock, seq & 0xffff_ffffL, len));
        } else if (ahead + len > window(sock)) {
            facts.say(new StackFact.SegmentOutsideWindow(skb, sock, seq & 0xffff_ffffL, len));
        } else {
            int skip = Math.max(0, -ahead);
            if (sockets.ofoHead.ref(sock) == Slices.NO_ROW && ahead <= 0) {
                takeInOrder(skb, sock, seq + skip, skip, len - skip);
            } else {
                insert(skb, sock, seq + skip, skip, len - skip, rcvNxt);
                drain(sock);
            }
        }
    }

    private int window(int sock) {
        if (rcvbuf == 0) {
            return WINDOW_MAX;
        }
        long left = rcvbuf - sockets.queued.get(sock) - sockets.ofoBytes.get(sock);
        return (int) Math.max(0, Math.min(WINDOW_MAX, left));
    }

    private void takeInOrder(int skb, int sock, int seq, int offset, int len) {
        int slice = queues.slice(skb, offset, len, seq);
        if (slice == Slices.NO_ROW) {
            facts.say(new StackFact.SegmentOutsideWindow(skb, sock, seq & 0xffff_ffffL, len));
            return;
        }
        sockets.rcvNxt.set(sock, (seq + len) & 0xffff_ffffL);
        queues.append(sock, slice);
        facts.say(new StackFact.DataQueued(skb, sock, seq & 0xffff_ffffL, len, sockets.queued.get(sock)));
    }

    /** Puts the parts of [seq, seq + len) that no slice has yet into the out-of-order queue. */
    private void insert(int skb, int sock, int seq, int offset, int len, int rcvNxt) {
        int at = 0;
        int before = Slices.NO_ROW;
        int next = sockets.ofoHead.ref(sock);
        boolean any = false;
        while (at < len) {
            int gap = next == Slices.NO_ROW ? len - at : (int) slices.seq.get(next) - (seq + at);
            if (gap > 0) {
                int part = Math.min(gap, len - at);
                int slice = queues.slice(skb, offset + at, part, seq + at);
                if (slice == Slices.NO_ROW) {
                    break;
                }
                queues.insertAfter(sock, before, slice);
                any = true;
                before = slice;
                facts.say(new StackFact.DataOutOfOrder(skb, sock, (seq + at) & 0xffff_ffffL, part,
                        (seq + at - rcvNxt) & 0xffff_ffffL));
                at += part;
            } else {
                int end = (int) slices.seq.get(next) + (int) slices.len.get(next);
                at = Math.max(at, end - seq);
                before = next;
                next = slices.next.ref(next);
            }
        }
        if (!any) {
            facts.say(new StackFact.DuplicateDropped(skb, sock, seq & 0xffff_ffffL, len));
        }
    }

    /** tcp_ofo_queue: what has become contiguous moves to the receive queue. */
    private void drain(int sock) {
        int first = sockets.ofoHead.ref(sock);
        while (first != Slices.NO_ROW && (int) slices.seq.get(first) == (int) sockets.rcvNxt.get(sock)) {
            int slice = queues.takeFirst(sock);
            int len = (int) slices.len.get(slice);
            int seq = (int) slices.seq.get(slice);
            sockets.rcvNxt.set(sock, (seq + len) & 0xffff_ffffL);
            queues.append(sock, slice);
            facts.say(new StackFact.DataQueued(slices.skb.ref(slice), sock, seq & 0xffff_ffffL, len,
                    sockets.queued.get(sock)));
            first = sockets.ofoHead.ref(sock);
        }
    }
}
