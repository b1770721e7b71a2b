// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.fact.Facts;
import fragscope.engine.nic.Counters;
import fragscope.engine.packet.Packets;
import fragscope.engine.skb.SharedInfos;
import fragscope.engine.skb.SkbOps;
import fragscope.engine.skb.Skbs;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Cast;

/** Puts the stack above GRO together: one place that knows which part needs which. */
public final class Stack {

    private final IpReceive ip;
    private final IpReassembly reassembly;

    /** The stack over these tables. */
    public Stack(StackTables tables, Skbs skbs, SharedInfos infos, SkbOps ops, FlowKeys keys, Packets packets,
            Counters counters, StackConfig config, PayloadReads reads, Cast cast, Actors actors, Facts facts) {
        SocketQueues queues = new SocketQueues(tables.sockets(), tables.slices(), skbs, config.wakeupPs(), cast,
                actors);
        TcpReceive tcp = new TcpReceive(skbs, ops, tables.sockets(), tables.slices(), tables.flowSockets(), queues,
                keys, packets, counters, config.rcvbuf(), facts);
        UdpReceive udp = new UdpReceive(skbs, ops, tables.sockets(), tables.flowSockets(), queues, keys, counters,
                facts);
        reassembly = new IpReassembly(tables.fragmentQueues(), skbs, infos, ops, packets, actors, facts);
        PacketTap tap = new PacketTap(skbs, ops, tables.packetSocket(), reads, config, cast, actors, facts);
        ip = new IpReceive(skbs, ops, packets, reassembly, tcp, udp, counters, tap, reads, facts);
    }

    /** Where NAPI passes skbs to. */
    public IpReceive ip() {
        return ip;
    }

    /** What waits for fragments. */
    public IpReassembly reassembly() {
        return reassembly;
    }
}
