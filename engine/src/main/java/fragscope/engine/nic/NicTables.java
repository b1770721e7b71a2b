// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.world.World;

/**
 * The NIC's tables together.
 *
 * @param wire where the wire is
 * @param input frames before the parser
 * @param queues the queues' indices
 * @param headerRing header descriptors
 * @param dataRing data descriptors
 * @param completions completion entries
 * @param links PCIe paths
 * @param hostDma writes under way to host memory
 * @param deviceDma writes under way to the peer
 * @param counters what became of packets
 * @param edits what was decided by hand about frames to come
 * @param steer which queue all TCP goes to
 */
public record NicTables(WireState wire, NicInput input, RxQueues queues, DescriptorRing headerRing,
        DescriptorRing dataRing, Completions completions, Links links, DmaQueue hostDma, DmaQueue deviceDma,
        Counters counters, WireEdits edits, SteerRule steer) {

    /** Frames that arrived: all of the capture before the wire's place in it, and what came twice. */
    public long packetsIn() {
        return wire.next.get(0) + edits.repeated.get(0);
    }

    /** Whether a packet has still to arrive, waits for the parser, or is being written to memory. */
    public boolean awaitsMemory(int packet) {
        boolean awaits = packet >= wire.next.get(0);
        for (long i = input.head.get(0); i < input.tail.get(0); i++) {
            awaits |= input.packet.ref(NicInput.row(i)) == packet;
        }
        for (int row = 0; row < completions.rows() && !awaits; row++) {
            awaits = completions.partsLeft.is(row) && completions.packet.ref(row) == packet;
        }
        return awaits;
    }

    /** Makes the tables in an open world. */
    public static NicTables in(World world, NicConfig config) {
        int queues = config.queues();
        int ring = config.ring();
        int descriptors = queues * ring;
        Completions completions = new Completions(world, queues, ring * 2);
        return new NicTables(new WireState(world), new NicInput(world), new RxQueues(world, queues, ring),
                new DescriptorRing(world, "rx_header_ring", queues, ring),
                new DescriptorRing(world, "rx_data_ring", queues, ring), completions,
                new Links(world), new DmaQueue(world, "dma_host", descriptors * 2, completions),
                new DmaQueue(world, "dma_device", descriptors, completions), new Counters(world),
                new WireEdits(world), new SteerRule(world, config));
    }
}
