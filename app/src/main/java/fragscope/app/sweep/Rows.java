// SPDX-License-Identifier: Apache-2.0
package fragscope.app.sweep;

import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.IgnoreReason;
import fragscope.engine.measure.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A run as a row: its number and parameters, how it ended, and its summary's numbers. Every row of a sweep has the same
 * columns; of a run that could not be run, the numbers are empty.
 */
final class Rows {

    /** How a run ended. */
    enum Outcome {
        /** As it should. */
        DONE,
        /** With a fault of the kernel. */
        OOPS,
        /** With a broken invariant. */
        VIOLATION,
        /** Not begun: its fields do not fit each other. */
        REFUSED,
        /** Not to its end: for want of memory, or by a defect of the program. */
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> ALLOC = List.of("fast", "slow", "empty", "refill", "waive");
    private static final List<String> RECYCLE = List.of("cached", "cache_full", "ring", "ring_full", "released_ref");

    private Rows() {
    }

    /** The columns of what a run was: the same for each run of a sweep. */
    static Map<String, Object> begin(long run, String design, String seed, Map<String, String> set) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("run", run);
        row.put("design", design);
        row.put("seed", typed(seed));
        set.forEach((field, value) -> row.put(field, typed(value)));
        return row;
    }

    /** Numbers as numbers, everything else as it is written. */
    private static Object typed(String value) {
        try {
            Long number = Long.valueOf(value);
            return number.toString().equals(value) ? number : value;
        } catch (NumberFormatException e) {
            return value;
        }
    }

    /** The rest of a run's row that came to an end. */
    static Map<String, Object> ended(Map<String, Object> row, Summary s) {
        Outcome outcome = !s.oops().isEmpty()
                ? Outcome.OOPS
                : s.violations().isEmpty() ? Outcome.DONE : Outcome.VIOLATION;
        String reason = switch (outcome) {
            case OOPS -> oops(s.oops().getFirst());
            case VIOLATION -> s.violations().getFirst();
            default -> "";
        };
        row.put("outcome", outcome.word());
        row.put("reason", reason);
        numbers(row, s);
        return row;
    }

    /** The rest of a run's row that could not be run. */
    static Map<String, Object> failed(Map<String, Object> row, Outcome outcome, String reason) {
        row.put("outcome", outcome.word());
        row.put("reason", reason);
        numbers(row, Summary.none());
        EMPTY_COLUMNS.forEach(column -> row.put(column, ""));
        return row;
    }

    private static String oops(Summary.Oops o) {
        return o.kind().name().toLowerCase(Locale.ROOT) + " at 0x" + HEX.toHexDigits(o.address()) + " in "
                + o.function();
    }

    private static final java.util.HexFormat HEX = java.util.HexFormat.of();
    private static final List<String> EMPTY_COLUMNS = columns();

    private static List<String> columns() {
        Map<String, Object> row = new LinkedHashMap<>();
        numbers(row, Summary.none());
        return List.copyOf(row.keySet());
    }

    private static void numbers(Map<String, Object> row, Summary s) {
        row.put("facts", s.facts());
        row.put("end_ps", s.endPs());
        row.put("hash", "0x" + HEX.toHexDigits(s.hash()));
        Summary.PacketCounts p = s.packets();
        row.put("packets_in", p.in());
        row.put("delivered", p.delivered());
        row.put("dropped", total(p.dropped()));
        row.put("ignored", total(p.ignored()));
        for (DropReason reason : DropReason.values()) {
            if (reason != DropReason.NONE) {
                row.put("dropped_" + word(reason), p.dropped().getOrDefault(word(reason), 0L));
            }
        }
        for (IgnoreReason reason : IgnoreReason.values()) {
            row.put("ignored_" + word(reason), p.ignored().getOrDefault(word(reason), 0L));
        }
        row.put("flows", (long) s.flows().size());
        row.put("bytes", sum(s.flows(), Summary.Flow::bytes));
        row.put("unknown_bytes", sum(s.flows(), Summary.Flow::unknownBytes));
        row.put("gaps", s.flows().stream().filter(Summary.Flow::gap).count());
        ledger(row, s.ledger());
        row.put("latency_p50_ns", s.latencyNs().p50());
        row.put("latency_p99_ns", s.latencyNs().p99());
        row.put("latency_max_ns", s.latencyNs().max());
        pools(row, s.pools());
        row.put("violations", (long) s.violations().size());
        row.put("oopses", (long) s.oops().size());
    }

    private static void ledger(Map<String, Object> row, Summary.LedgerTotals l) {
        row.put("wire_bytes", l.wire());
        row.put("pcie_host_bytes", total(l.pcieHost()));
        row.put("pcie_device_bytes", total(l.pcieDevice()));
        row.put("dram_write_bytes", l.dramWrite());
        row.put("dram_read_bytes", l.dramRead());
        row.put("cpu_copy_bytes", total(l.cpuCopy()));
        row.put("device_write_bytes", l.device());
    }

    private static void pools(Map<String, Object> row, List<Summary.Pool> pools) {
        row.put("pool_hold", sum(pools, Summary.Pool::hold));
        row.put("pool_release", sum(pools, Summary.Pool::release));
        row.put("pool_in_flight", sum(pools, Summary.Pool::inFlight));
        row.put("pool_leaked", sum(pools, Summary.Pool::leaked));
        ALLOC.forEach(c -> row.put("pool_alloc_" + c, sum(pools, pool -> pool.alloc().getOrDefault(c, 0L))));
        RECYCLE.forEach(c -> row.put("pool_recycle_" + c, sum(pools, pool -> pool.recycle().getOrDefault(c, 0L))));
    }

    private static <T> Long sum(List<T> list, ToLongFunction<T> value) {
        return list.stream().mapToLong(value).sum();
    }

    private static Long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
