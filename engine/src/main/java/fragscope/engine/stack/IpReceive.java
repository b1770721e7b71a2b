// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.IgnoreReason;
import fragscope.engine.fact.StackFact;
import fragscope.engine.nic.Counters;
import fragscope.engine.packet.IpProto;
import fragscope.engine.packet.Packets;
import fragscope.engine.skb.SkbOps;
import fragscope.engine.skb.Skbs;

/**
 * From netif_receive_skb to the protocols: taps, trimming to the IP length, reassembly, TCP and UDP.
 *
 * <p>Source: net/core/dev.c __netif_receive_skb_core, net/ipv4/ip_input.c ip_rcv_core, ip_local_deliver; taps
 * net/packet/af_packet.c packet_rcv, which records no more than skb_headlen of an unreadable skb.
 */
public final class IpReceive {

    private final Skbs skbs;
    private final SkbOps ops;
    private final Packets packets;
    private final IpReassembly reassembly;
    private final TcpReceive tcp;
    private final UdpReceive udp;
    private final Counters counters;
    private final PacketTap tap;
    private final PayloadReads reads;
    private final Facts facts;

    /** The stack above the driver. */
    IpReceive(Skbs skbs, SkbOps ops, Packets packets, IpReassembly reassembly, TcpReceive tcp, UdpReceive udp,
            Counters counters, PacketTap tap, PayloadReads reads, Facts facts) {
        this.reads = reads;
        this.skbs = skbs;
        this.ops = ops;
        this.packets = packets;
        this.reassembly = reassembly;
        this.tcp = tcp;
        this.udp = udp;
        this.counters = counters;
        this.tap = tap;
        this.facts = facts;
    }

    /** An skb whose data begins at the frame's first byte. */
    public void receive(int skb) {
        int packet = skbs.packet.ref(skb);
        tap.saw(skb);
        if (packets.dst(packet) < 0 || !packets.isFragment(packet) && packets.headerLen(packet) < 0) {
            ignore(skb, IgnoreReason.NOT_PARSED, (int) skbs.segments.get(skb));
            return;
        }
        int segments = (int) skbs.segments.get(skb);
        if (!trimPadding(skb, packet, segments)) {
            counters.drop(DropReason.NO_HEAD, segments);
            ops.free(skb, true);
        } else if (packets.isFragment(packet)) {
            receiveFragment(skb, packet);
        } else {
            deliver(skb, packet, packets.headerLen(packet), segments);
        }
    }

    private void receiveFragment(int skb, int packet) {
        counters.delivered.add(0, 1);
        int whole = reassembly.receive(skb, packet);
        if (whole == Skbs.NO_ROW) {
            return;
        }
        int first = skbs.packet.ref(whole);
        int l4Header = packets.headerLen(first) - packets.ipPayloadOff(first);
        if (packets.headerLen(first) < 0 || l4Header > skbs.headlen(whole)) {
            facts.say(new StackFact.PacketIgnored(whole, IgnoreReason.HEADER_IN_FRAGMENTS));
            ops.free(whole, true);
        } else {
            deliver(whole, first, l4Header, 0);
        }
    }

    /**
     * pskb_trim_rcsum: Ethernet padding and trailers behind the IP packet go. A merged skb has none. False when there
     * was no memory for it.
     */
    private boolean trimPadding(int skb, int packet, int segments) {
        int end = packets.l3Off(packet) + packets.ipLen(packet);
        if (segments == 1 && end < skbs.len.get(skb)) {
            int cut = (int) skbs.len.get(skb) - end;
            if (!ops.trim(skb, end, true)) {
                return false;
            }
            facts.say(new StackFact.PaddingTrimmed(skb, cut));
        }
        return true;
    }

    private void deliver(int skb, int packet, int headerBytes, int taken) {
        int proto = packets.proto(packet);
        boolean pulled = headerBytes <= skbs.headlen(skb);
        if (!pulled) {
            ignore(skb, IgnoreReason.NOT_PARSED, taken);
        } else if (!reads.summed(skbs, skb)) {
            counters.drop(DropReason.BAD_CHECKSUM, taken);
            facts.say(new StackFact.ChecksumFailed(skb));
            ops.free(skb, true);
        } else if (proto == IpProto.TCP) {
            ops.pull(skb, headerBytes);
            facts.say(new StackFact.HeaderPulled(skb, headerBytes));
            tcp.receive(skb, taken);
        } else if (proto == IpProto.UDP) {
            ops.pull(skb, headerBytes);
            facts.say(new StackFact.HeaderPulled(skb, headerBytes));
            udp.receive(skb, taken);
        } else {
            ignore(skb, IgnoreReason.NO_SOCKET, taken);
        }
    }

    private void ignore(int skb, IgnoreReason reason, int taken) {
        counters.ignore(reason, taken);
        facts.say(new StackFact.PacketIgnored(skb, reason));
        ops.free(skb, true);
    }
}
