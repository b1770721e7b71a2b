// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.skb.Skbs;
import fragscope.engine.world.World;

/**
 * The stack's tables together.
 *
 * @param napi where polls are
 * @param sockets sockets
 * @param slices parts of skbs in their queues
 * @param flowSockets which socket serves a flow
 * @param fragmentQueues datagrams under reassembly
 * @param packetSocket the tap that holds clones
 */
public record StackTables(NapiStates napi, Sockets sockets, Slices slices, FlowSockets flowSockets,
        FragmentQueues fragmentQueues, PacketSockets packetSocket) {

    /** Makes the tables in an open world. */
    public static StackTables in(World world, int queues, FlowKeys keys, Skbs skbs) {
        return new StackTables(new NapiStates(world, queues), new Sockets(world, keys.socketsMax()),
                new Slices(world, skbs.rows() * 2), new FlowSockets(world, keys.count()),
                new FragmentQueues(world, IpReassembly.QUEUES), new PacketSockets(world, skbs));
    }
}
