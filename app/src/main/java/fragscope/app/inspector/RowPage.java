// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.session.Selection;
import fragscope.engine.nic.RxQueues;
import fragscope.engine.pool.PagePools;
import fragscope.engine.world.Table;

/** A row of one of the world's tables: a queue, a pool, a socket, and any other. */
final class RowPage {

    private RowPage() {
    }

    static void write(Pen pen, String name, int row) {
        Table table = pen.host.world().tables().stream().filter(t -> t.name().equals(name)).findFirst().orElse(null);
        if (table == null || row < 0 || row >= table.rows()) {
            pen.note(pen.texts.get("inspector.row.none", name, Integer.toString(row)));
            return;
        }
        switch (name) {
            case "rxqs" -> queue(pen, row);
            case "page_pools" -> pool(pen, row);
            default -> {
                // its columns say it all
            }
        }
        String address = name.equals("page_pools") ? Forms.hex(pen.host.pools().addressOf(row), 16) : "";
        pen.heading(pen.expert || !address.isEmpty() ? name + "[" + row + "]" : pen.texts.get("inspector.columns"),
                address);
        pen.columns(table, row);
        if (name.equals("page_pools")) {
            pen.heading("page_pool_stats", "");
            pen.columns(pen.host.pools().stats(), row);
        }
    }

    private static void queue(Pen pen, int rxq) {
        RxQueues q = pen.host.nic().queues();
        pen.heading(pen.texts.get("queue.rings"), "");
        pen.entry(pen.texts.get("queue.headers"), of(pen, q.headerPosted(rxq), q.ring));
        pen.entry(pen.texts.get("queue.data"), of(pen, q.dataPosted(rxq), q.ring));
        pen.entry(pen.texts.get("queue.pending"), pen.forms.number(q.pending(rxq)));
        int header = pen.host.rxPools().header.ref(rxq);
        int data = pen.host.rxPools().data.ref(rxq);
        if (header >= 0) {
            pen.link(pen.texts.get("queue.pool.headers"), new Selection.ARow("page_pools", header), "");
        }
        if (data >= 0) {
            pen.link(pen.texts.get("queue.pool.data"), new Selection.ARow("page_pools", data), "");
        }
        pen.link("NAPI", new Selection.ARow("napi", rxq), "");
    }

    private static String of(Pen pen, int n, int all) {
        return pen.texts.get("queue.of", n, all);
    }

    private static void pool(Pen pen, int pool) {
        PagePools pools = pen.host.pools();
        pen.heading(pen.texts.get("pool.account"), "");
        pen.entry(pen.texts.get("pool.held"), pen.forms.number(pools.inflight(pool)));
        pen.entry(pen.texts.get("pool.cache"), of(pen, pools.cache().count(pool), pools.limits().cache()));
        pen.entry(pen.texts.get("pool.ring"), of(pen, pools.ring().count(pool), pools.limits().ring()));
        pen.entry(pen.texts.get("pool.provider"), pen.texts.get(pools.provider(pool) == PagePools.HOST_PAGES
                ? "pool.provider.pages"
                : "pool.provider.dmabuf"));
    }
}
