// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.engine.check.Holders;
import fragscope.engine.check.Holding;
import fragscope.engine.design.Host;
import fragscope.engine.design.Providers;
import fragscope.engine.memory.Contents;
import fragscope.engine.nic.Completions;
import fragscope.engine.nic.DescriptorRing;
import fragscope.engine.nic.DmaQueue;
import fragscope.engine.nic.Links;
import fragscope.engine.nic.RxQueues;
import fragscope.engine.pool.PagePools;
import fragscope.engine.run.Run;
import fragscope.engine.world.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The world as one document: actors, rings, DMA, pools, buffers; {@link StackStateJson} writes what lies above. */
final class StateJson {

    private final JsonLine to;
    private final Run run;
    private final Host host;

    StateJson(JsonLine to, Run run, Host host) {
        this.to = to;
        this.run = run;
        this.host = host;
    }

    JsonLine write(StateCommand.Moment moment) {
        to.begin().field("source", run.packets().source()).field("design", run.design().name());
        to.field("at", moment.fact()).field("t_ps", moment.timePs()).field("kind", moment.kind());
        to.word("hash", moment.hash());
        actors();
        queues();
        to.object("dma");
        dma("host", Links.HOST, host.nic().hostDma());
        dma("device", Links.DEVICE, host.nic().deviceDma());
        to.end();
        pools();
        buffers();
        new StackStateJson(to, run, host).write();
        return to.end();
    }

    private void actors() {
        to.array("actors");
        for (int actor = 0; actor < host.actors().names().size(); actor++) {
            to.object().field("name", host.actors().actorName(actor));
            to.fieldUnless("next_at_ps", host.actors().nextAtPs(actor), -1).end();
        }
        to.end();
    }

    private void queues() {
        RxQueues q = host.nic().queues();
        to.array("queues");
        for (int rxq = 0; rxq < q.rows(); rxq++) {
            to.object().field("rxq", rxq).field("bound", q.bound.is(rxq)).field("irq_enabled", q.irqEnabled.is(rxq));
            ring("header_ring", host.nic().headerRing(), rxq, q.headerClean.get(rxq),
                    q.ring - q.headerEmpty(rxq) - q.headerPosted(rxq), q.headerPosted(rxq));
            ring("data_ring", host.nic().dataRing(), rxq, q.dataClean.get(rxq),
                    q.ring - q.dataEmpty(rxq) - q.dataPosted(rxq), q.dataPosted(rxq));
            completions(q, rxq);
            to.end();
        }
        to.end();
    }

    /** Slots from the oldest on: first those that the NIC has taken, then those that it can take. */
    private void ring(String name, DescriptorRing ring, int rxq, long clean, int taken, int posted) {
        RxQueues q = host.nic().queues();
        to.object(name).field("entries", q.ring).field("taken", taken).field("posted", posted).array("slots");
        for (int i = 0; i < taken + posted; i++) {
            int slot = q.slot(clean + i);
            int row = ring.row(rxq, slot);
            to.object().field("slot", slot).field("state", i < taken ? "taken" : "posted");
            to.word("netmem", ring.netmem.get(row)).word("dma_addr", ring.dmaAddr.get(row)).end();
        }
        to.end().end();
    }

    private void completions(RxQueues q, int rxq) {
        Completions c = host.nic().completions();
        to.array("completions");
        for (int i = 0; i < q.cqUsed(rxq); i++) {
            int row = c.row(rxq, q.entry(q.cqHead.get(rxq) + i));
            to.object().field("completion", row).field("packet", c.packet.ref(row) + 1L);
            to.field("len", c.len.get(row)).field("header_len", c.headerLen.get(row));
            to.field("data_buffers", c.dataBuffers.get(row)).field("parts_left", c.partsLeft.get(row));
            to.field("visible", i < q.pending(rxq)).end();
        }
        to.end();
    }

    private void dma(String name, int link, DmaQueue queue) {
        to.array(name);
        for (int i = 0; i < host.nic().links().underWay(link); i++) {
            int row = queue.row(host.nic().links().head.get(link) + i);
            to.object().field("packet", queue.packet(row) + 1L).field("from", queue.from.get(row));
            to.field("len", queue.len.get(row)).word("dma_addr", queue.dmaAddr.get(row));
            to.field("done_at_ps", queue.doneAtPs.get(row)).end();
        }
        to.end();
    }

    private void pools() {
        PagePools pools = host.pools();
        to.array("pools");
        for (int pool = 0; pool < pools.rows(); pool++) {
            if (pools.rxq(pool) != Table.NO_ROW) {
                to.object().field("pool", pool).field("name", poolName(host, pool));
                to.field("provider", Providers.word(host, pool));
                to.field("hold", pools.hold(pool)).field("release", pools.release(pool)).array("cache");
                for (int i = 0; i < pools.cache().count(pool); i++) {
                    to.itemWord(pools.cache().at(pool, i));
                }
                to.end().array("ring");
                for (int i = 0; i < pools.ring().count(pool); i++) {
                    to.itemWord(pools.ring().at(pool, i));
                }
                to.end().end();
            }
        }
        to.end();
    }

    static String poolName(Host host, int pool) {
        int rxq = host.pools().rxq(pool);
        return "rxq" + rxq + (host.rxPools().header.ref(rxq) == pool ? "-header" : "-data");
    }

    /** Every buffer that a pool has: who holds it, how often, and what of which packet is in it. */
    private void buffers() {
        Map<Long, List<Holding>> holders = new TreeMap<>(Long::compareUnsigned);
        for (Holding h : Holders.of(host)) {
            holders.computeIfAbsent(h.netmem(), k -> new ArrayList<>()).add(h);
        }
        to.array("buffers");
        for (int row = 0; row < host.pages().rows(); row++) {
            buffer(host.buffers().ofPage(row), holders);
        }
        for (int row = 0; row < host.netIovs().rows(); row++) {
            buffer(host.buffers().ofNetIov(row), holders);
        }
        to.end();
    }

    private String memory(long netmem) {
        boolean device = host.buffers().device(netmem);
        return device ? host.buffers().netIovs().layout().name() : "page";
    }

    private void buffer(long netmem, Map<Long, List<Holding>> holders) {
        int pool = host.buffers().pp(netmem) == 0 ? Table.NO_ROW : host.pools().poolOf(netmem);
        List<Holding> held = holders.getOrDefault(netmem, List.of());
        if (pool == Table.NO_ROW && held.isEmpty()) {
            return;
        }
        to.object().word("netmem", netmem).field("memory", memory(netmem));
        to.word("dma_addr", host.buffers().dmaOf(netmem)).fieldUnless("pool", pool, Table.NO_ROW);
        to.field("pp_ref_count", host.buffers().users(netmem)).array("holders");
        for (Holding h : held) {
            to.object().field("place", h.place().name().toLowerCase(Locale.ROOT)).field("of", h.of());
            to.field("index", h.index()).end();
        }
        to.end();
        Contents contents = host.buffers().contents(netmem);
        int row = contents.slot(host.buffers().row(netmem), 0);
        if (contents.packet(row) == Table.NO_ROW) {
            to.fieldNull("holds");
        } else {
            to.object("holds").field("packet", contents.packet(row) + 1L).field("from", contents.from(row));
            to.field("at", contents.at(row)).field("len", contents.len(row)).end();
        }
        to.end();
    }
}
