// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.engine.check.Holders;
import fragscope.engine.check.Holding;
import fragscope.engine.design.Host;
import fragscope.engine.nic.Links;
import fragscope.engine.nic.RxQueues;
import fragscope.engine.skb.Skbs;
import fragscope.engine.stack.Sockets;
import fragscope.engine.world.Table;
import java.util.Locale;

/** The world for people: who has what next, and each buffer that is in use with those who hold it. */
final class StateText {

    private final Console console;
    private final Host host;

    StateText(Console console, Host host) {
        this.console = console;
        this.host = host;
    }

    void print(StateCommand.Moment moment) {
        console.line(String.format(Locale.ROOT, "after fact %d (%s) at %s µs, world %s", moment.fact(), moment.kind(),
                SummaryText.micros(moment.timePs()), SummaryText.hex(moment.hash())));
        for (int actor = 0; actor < host.actors().names().size(); actor++) {
            if (host.actors().scheduled(actor)) {
                console.line(String.format(Locale.ROOT, "  %-12s acts next at %s µs", host.actors().actorName(actor),
                        SummaryText.micros(host.actors().nextAtPs(actor))));
            }
        }
        queues();
        pools();
        skbs();
        sockets();
        console.line("buffers in skbs and tokens:");
        for (Holding h : Holders.of(host)) {
            boolean shown = switch (h.place()) {
                case SKB_HEAD, SKB_FRAG, TAP_HEAD, TAP_FRAG, SHARED_HEAD, SHARED_FRAG, TOKEN, REFILL_RING,
                        OTHER_CLIENT ->
                    true;
                case HEADER_RING, DATA_RING, ALLOC_CACHE, PTR_RING -> false;
            };
            if (shown) {
                console.line(
                        String.format(Locale.ROOT, "  %s %s, pp_ref_count %d", SummaryText.hex(h.netmem()), h.words(),
                                host.buffers().users(h.netmem())));
            }
        }
    }

    private void queues() {
        RxQueues q = host.nic().queues();
        for (int rxq = 0; rxq < q.rows(); rxq++) {
            console.line(String.format(Locale.ROOT,
                    "rx queue %d%s: headers posted %d, empty %d; data posted %d, empty %d; completions %d, of them "
                            + "ready %d",
                    rxq, q.bound.is(rxq) ? " (bound)" : "", q.headerPosted(rxq), q.headerEmpty(rxq),
                    q.dataPosted(rxq), q.dataEmpty(rxq), q.cqUsed(rxq), q.pending(rxq)));
        }
        console.line(String.format(Locale.ROOT, "DMA under way: %d to host memory, %d to the device",
                host.nic().links().underWay(Links.HOST),
                host.nic().links().underWay(Links.DEVICE)));
    }

    private void pools() {
        for (int pool = 0; pool < host.pools().rows(); pool++) {
            if (host.pools().rxq(pool) != Table.NO_ROW) {
                console.line(String.format(Locale.ROOT, "pool %d %-12s cache %d, ring %d, hold %d, release %d", pool,
                        StateJson.poolName(host, pool),
                        host.pools().cache().count(pool), host.pools().ring().count(pool), host.pools().hold(pool),
                        host.pools().release(pool)));
            }
        }
    }

    private void skbs() {
        Skbs skbs = host.skbs();
        for (int skb = 0; skb < skbs.everTaken(); skb++) {
            if (skbs.used.is(skb)) {
                int frame = skbs.headFrame.ref(skb);
                console.line(String.format(Locale.ROOT, "skb #%d of packet %d: len %d, data_len %d%s, frags %d", skb,
                        skbs.packet.ref(skb) + 1,
                        skbs.len.get(skb), skbs.dataLen.get(skb), skbs.unreadable.is(skb) ? ", unreadable" : "",
                        host.infos().nrFrags.get(frame)));
            }
        }
    }

    private void sockets() {
        Sockets sockets = host.stackTables().sockets();
        for (int sock = 0; sock < (int) sockets.opened.get(0); sock++) {
            console.line(
                    String.format(Locale.ROOT, "socket %d: %d B in the receive queue, %d B out of order, %d tokens",
                            sock, sockets.queued.get(sock),
                            sockets.ofoBytes.get(sock), sockets.tokenCount.get(sock)));
        }
    }
}
