// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.session.Selection;
import fragscope.engine.design.Host;
import fragscope.engine.memory.ChunkOwners;
import fragscope.engine.world.Column;
import java.util.Map;
import java.util.Optional;

/** What the value of a column names: a packet, a buffer, a row of another table. */
final class References {

    private static final Map<String, String> TABLES = Map.ofEntries(Map.entry("skb", "skbs"),
            Map.entry("list_next", "skbs"), Map.entry("chain_last", "skbs"), Map.entry("oldest", "skbs"),
            Map.entry("youngest", "skbs"), Map.entry("first", "skbs"), Map.entry("last", "skbs"),
            Map.entry("queue_idx", "rxqs"), Map.entry("header_pool", "page_pools"), Map.entry("data_pool",
                    "page_pools"),
            Map.entry("sock", "sockets"), Map.entry("ready_next", "sockets"), Map.entry("ready_head", "sockets"),
            Map.entry("ready_tail", "sockets"), Map.entry("queue_head", "slices"), Map.entry("queue_tail", "slices"),
            Map.entry("ofo_head", "slices"), Map.entry("tokens", "tokens"), Map.entry("token_last", "tokens"),
            Map.entry("completion", "completions"), Map.entry("next_free", "host_pages"));

    private References() {
    }

    /** The thing that a value names, if it names one. */
    static Optional<Selection> of(Column column, long value, Host host) {
        if (value == 0) {
            return Optional.empty();
        }
        String name = column.name();
        if (name.equals("packet")) {
            return Optional.of(new Selection.APacket((int) value - 1));
        }
        if (column.isRef()) {
            return row(name, column, (int) value - 1, host);
        }
        if (name.equals("netmem") || name.endsWith(".netmem")) {
            return buffer(name.equals("netmem") ? value : host.encoding().buffer(value), host);
        }
        return switch (name) {
            case "pp" -> pool(value, host);
            case "owner" -> owner(value, host);
            case "next", "frag_list" -> skb(column, value, host);
            default -> Optional.empty();
        };
    }

    private static Optional<Selection> row(String name, Column column, int row, Host host) {
        if (name.equals("head_frame") || name.equals("next_free")) {
            return Optional.of(new Selection.ABuffer(host.buffers().ofPage(row)));
        }
        String table = TABLES.getOrDefault(name, column.table().name());
        boolean known = host.world().tables().stream().anyMatch(t -> t.name().equals(table) && row < t.rows());
        if (!known) {
            return Optional.empty();
        }
        return Optional.of(table.equals("skbs") ? new Selection.AnSkb(row) : new Selection.ARow(table, row));
    }

    private static Optional<Selection> buffer(long netmem, Host host) {
        return host.buffers().row(netmem) < 0 ? Optional.empty() : Optional.of(new Selection.ABuffer(netmem));
    }

    private static Optional<Selection> pool(long address, Host host) {
        for (int pool = 0; pool < host.pools().rows(); pool++) {
            if (host.pools().addressOf(pool) == address) {
                return Optional.of(new Selection.ARow("page_pools", pool));
            }
        }
        return Optional.empty();
    }

    private static Optional<Selection> owner(long address, Host host) {
        return host.world().tables().stream().filter(t -> t instanceof ChunkOwners).map(t -> ((ChunkOwners) t).rowOf(
                address)).filter(row -> row >= 0).findFirst().map(row -> new Selection.ARow("chunk_owners", row));
    }

    private static Optional<Selection> skb(Column column, long address, Host host) {
        boolean skbs = column.table().name().equals("skbs") || column.name().equals("frag_list");
        int row = skbs ? host.skbs().rowOf(address) : -1;
        return row >= 0 && row < host.skbs().rows() ? Optional.of(new Selection.AnSkb(row)) : Optional.empty();
    }
}
