// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.session.Selection;
import fragscope.engine.check.Holders;
import fragscope.engine.check.Holding;
import fragscope.engine.design.Host;
import fragscope.engine.memory.Contents;
import java.util.List;
import java.util.Locale;

/** A page or a net_iov: its struct, what it holds, and who holds it. */
final class BufferPage {

    private static final int HOLDERS_SHOWN = 8;

    private BufferPage() {
    }

    static void write(Pen pen, long netmem) {
        Host host = pen.host;
        int row = host.buffers().row(netmem);
        if (row < 0) {
            pen.note(pen.texts.get("inspector.buffer.unknown", Forms.hex(netmem, 16)));
            return;
        }
        struct(pen, netmem, row);
        held(pen, netmem);
        contents(pen, netmem, row);
    }

    /** The struct's members, with its address. */
    static void struct(Pen pen, long netmem, int row) {
        if (pen.host.buffers().device(netmem)) {
            pen.heading("struct net_iov", Forms.hex(pen.host.netIovs().addressOf(row), 16));
            pen.columns(pen.host.netIovs(), row);
        } else {
            pen.heading("struct page", Forms.hex(pen.host.pages().addressOf(row), 16));
            pen.columns(pen.host.pages(), row);
            if (pen.expert) {
                pen.entry("page_to_pfn", Forms.hex(pen.host.pages().pfnOf(row), 1));
                pen.entry("page_address", Forms.hex(pen.host.pages().pageAddress(row), 16));
            }
        }
    }

    static void held(Pen pen, long netmem) {
        List<Holding> held = Holders.of(pen.host).stream().filter(h -> h.netmem() == netmem).toList();
        pen.heading(pen.texts.get("inspector.held"), "");
        if (held.isEmpty()) {
            pen.note(pen.texts.get("inspector.held.nobody"));
        }
        for (Holding h : held.subList(0, Math.min(held.size(), HOLDERS_SHOWN))) {
            String where = pen.texts.get("inspector.holder." + h.place().name().toLowerCase(Locale.ROOT),
                    Integer.toString(h.index()));
            pen.link(where, holder(h), "");
        }
        if (held.size() > HOLDERS_SHOWN) {
            pen.note(pen.texts.get("inspector.more", held.size() - HOLDERS_SHOWN));
        }
    }

    private static Selection holder(Holding h) {
        return switch (h.place()) {
            case HEADER_RING, DATA_RING -> new Selection.ARow("rxqs", h.of());
            case ALLOC_CACHE, PTR_RING -> new Selection.ARow("page_pools", h.of());
            case SKB_HEAD, TAP_HEAD, SHARED_HEAD -> new Selection.AnSkb(h.of());
            case SKB_FRAG, TAP_FRAG, SHARED_FRAG -> new Selection.AFrag(h.of(), h.index());
            case TOKEN -> new Selection.ARow("sockets", h.of());
            case OTHER_CLIENT -> new Selection.ARow("p2p_other_client", h.index());
            case REFILL_RING -> new Selection.ARow("zcrx_rq", h.index());
        };
    }

    private static void contents(Pen pen, long netmem, int row) {
        Contents contents = pen.host.buffers().contents(netmem);
        if (contents.packet(row) < 0) {
            return;
        }
        pen.heading(pen.texts.get("inspector.contents"), "");
        pen.column(contents.packet, row, pen.texts.get("inspector.contents.packet"), "");
        pen.column(contents.len, row, pen.texts.get("inspector.contents.len"), "");
        pen.column(contents.from, row, pen.texts.get("inspector.contents.from"), "");
        pen.column(contents.at, row, pen.texts.get("inspector.contents.at"), "");
    }
}
