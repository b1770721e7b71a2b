// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.fact.DmaFact;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.Part;
import fragscope.engine.memory.Contents;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.pool.Buffers;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Cast;
import fragscope.engine.time.Costs;

/**
 * Writes over PCIe, in order on each path, and the completions that they lead to, in order in each queue.
 *
 * <p>Simplification: the completion entry itself travels with the packet's last write; its bytes count on the host path
 * but take no time of their own. Descriptors are in the NIC when they are needed (prefetched).
 */
public final class DmaEngine {

    private static final Part[] PARTS = Part.values();

    private final Links links;
    private final WireEdits edits;
    private final DmaQueue host;
    private final DmaQueue device;
    private final RxQueues queues;
    private final Completions completions;
    private final Buffers buffers;
    private final boolean reachesPeer;
    private final Moderation moderation;
    private final Costs costs;
    private final Actors actors;
    private final Facts facts;

    /** The engine over its tables; {@code reachesPeer}: a way leads to the device's memory. */
    public DmaEngine(NicTables tables, Buffers buffers, boolean reachesPeer, Moderation moderation, Costs costs,
            Actors actors,
            Facts facts) {
        this.links = tables.links();
        this.edits = tables.edits();
        this.host = tables.hostDma();
        this.device = tables.deviceDma();
        this.queues = tables.queues();
        this.completions = tables.completions();
        this.buffers = buffers;
        this.reachesPeer = reachesPeer;
        this.moderation = moderation;
        this.costs = costs;
        this.actors = actors;
        this.facts = facts;
    }

    /** Puts a write behind those under way; the caller states the fact. */
    void enqueue(int completion, Part part, int from, long dmaAddr, int len) {
        boolean toDevice = buffers.atPeer(dmaAddr);
        int link = toDevice ? Links.DEVICE : Links.HOST;
        DmaQueue queue = toDevice ? device : host;
        long bits = toDevice ? costs.deviceLinkBitsPerSec() : costs.hostLinkBitsPerSec();
        long flight = toDevice ? costs.deviceDmaPs() : costs.hostDmaPs();
        long tail = links.begin(link);
        // The link is busy until the last write that it was given has left: the flight follows.
        long busyPs = tail == 0 ? 0 : queue.doneAtPs.get(queue.row(tail - 1)) - flight;
        long freePs = Math.max(busyPs, actors.nowPs()) + costs.linkPs(len, bits);
        queue.begin(queue.row(tail), completion, from, dmaAddr, freePs + flight, len, part.ordinal());
        if (links.underWay(link) == 1) {
            actors.schedule(toDevice ? Cast.PCIE_DEVICE : Cast.PCIE_HOST, freePs + flight);
        }
    }

    /** The oldest write of a link is done. */
    public void step(int link) {
        DmaQueue queue = link == Links.DEVICE ? device : host;
        boolean edited = edits.used.is(0);
        if (edited && delayed(link, queue)) {
            return;
        }
        int row = queue.row(links.end(link));
        if (links.underWay(link) != 0) {
            long nextPs = queue.doneAtPs.get(queue.row(links.head.get(link)));
            actors.schedule(link == Links.DEVICE ? Cast.PCIE_DEVICE : Cast.PCIE_HOST, nextPs);
        }
        long source = queue.completion.cell(row); // completion and from lie in one cell
        int completion = queue.completion.refOf(source);
        int packet = completions.packet.ref(completion);
        facts.about(packet, completions.cause.get(completion));
        long partsLeft = completions.partsLeft.add(completion, -1);
        boolean fails = edited && partsLeft == 0 && edits.take(WireEdits.FAIL_DMA, packet);
        write(queue, row, packet, (int) queue.from.of(source), link == Links.DEVICE, fails);
        if (partsLeft == 0) {
            post(completions.rxq(completion));
        }
    }

    /** Whether it was decided by hand that the oldest write takes longer; those behind it on the link wait too. */
    private boolean delayed(int link, DmaQueue queue) {
        int row = queue.row(links.head.get(link));
        int completion = queue.completion.ref(row);
        int packet = completions.packet.ref(completion);
        int decided = completions.partsLeft.get(completion) == 1
                ? edits.find(WireEdits.DELAY_DMA, packet)
                : WireEdits.NO_ROW;
        if (decided == WireEdits.NO_ROW) {
            return false;
        }
        long delayPs = edits.arg.get(decided);
        edits.take(WireEdits.DELAY_DMA, packet);
        for (int i = 0; i < links.underWay(link); i++) {
            queue.doneAtPs.add(queue.row(links.head.get(link) + i), delayPs);
        }
        actors.schedule(link == Links.DEVICE ? Cast.PCIE_DEVICE : Cast.PCIE_HOST, actors.nowPs() + delayPs);
        facts.about(packet, completions.cause.get(completion));
        facts.say(new DmaFact.DmaDelayed(PARTS[queue.part.getInt(row)], delayPs / 1000));
        return true;
    }

    private void write(DmaQueue queue, int row, int packet, int from, boolean toDevice, boolean fails) {
        long address = queue.dmaAddr.get(row);
        long what = queue.len.cell(row); // len and part lie in one cell
        int len = (int) queue.len.of(what);
        Part part = PARTS[(int) queue.part.of(what)];
        long netmem = buffers.netmemAtDma(address);
        boolean away = toDevice && (!reachesPeer || links.gone.is(Links.DEVICE));
        if (away || fails || netmem == 0) {
            facts.say(new DmaFact.DmaLost(part, address, len));
            return;
        }
        int offset = (int) (address & KernelMap.PAGE_SIZE - 1); // buffers are pages, wherever the driver maps them
        Contents contents = buffers.contents(netmem);
        contents.write(contents.slot(buffers.row(netmem), offset), packet, from, offset, len);
        facts.say(new DmaFact.DmaWritten(part, netmem, offset, len, address, toDevice));
    }

    /** Makes finished completions visible, oldest first: the ring's order is the packets' order. */
    private void post(int rxq) {
        int row = completions.row(rxq, queues.entry(queues.cqPost.get(rxq)));
        while (queues.cqPost.get(rxq) != queues.cqTail.get(rxq) && completions.partsLeft.get(row) == 0) {
            queues.cqPost.add(rxq, 1);
            int pending = queues.pending(rxq);
            facts.aboutPacket(completions.packet.ref(row));
            completions.cause.set(row, facts.said());
            boolean armed = moderation.completed(rxq, pending);
            facts.say(new DmaFact.CompletionWritten(rxq, row, (int) completions.len.get(row), pending));
            if (armed) {
                moderation.sayArmed(rxq);
            }
            row = completions.row(rxq, queues.entry(queues.cqPost.get(rxq)));
        }
    }
}
