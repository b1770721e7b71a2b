// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which columns matter below Expert, by table; of other tables all do. */
final class Matters {

    private static final Map<String, List<String>> COLUMNS = Map.ofEntries(
            Map.entry("skbs", List.of("len", "data_len", "unreadable", "pp_recycle", "truesize", "gro_count")),
            Map.entry("skb_shared_info", List.of("nr_frags", "gso_size", "gso_segs", "frag_list")),
            Map.entry("host_pages", List.of("pp_magic", "pp", "dma_addr", "pp_ref_count", "_refcount")),
            Map.entry("net_iovs", List.of("pp_magic", "pp", "dma_addr", "pp_ref_count", "owner")),
            Map.entry("rxqs", List.of("bound", "irq_enabled")),
            Map.entry("page_pools", List.of("queue_idx", "pages_state_hold_cnt", "pages_state_release_cnt")),
            Map.entry("page_pool_stats", List.of("alloc_fast", "alloc_slow", "alloc_refill", "recycle_cached",
                    "recycle_ring")),
            Map.entry("sockets", List.of("proto", "rcv_nxt", "queued", "ofo_bytes", "token_count", "failed")),
            Map.entry("napi", List.of("phase", "work", "skb")),
            Map.entry("app", List.of("phase", "sock", "bytes")),
            Map.entry("tokens", List.of("id", "netmem", "len")),
            Map.entry("host_bytes", List.of("packet", "from", "at", "len")),
            Map.entry("device_bytes", List.of("packet", "from", "at", "len")));

    private Matters() {
    }

    static boolean matters(String table, String column) {
        @Nullable
        List<String> chosen = COLUMNS.get(table);
        return chosen == null || chosen.contains(column);
    }
}
