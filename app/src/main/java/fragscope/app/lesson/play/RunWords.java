// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.app.source.Nearest;
import fragscope.engine.measure.Summary;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a whole run adds up to, by names that follow {@code run.}. */
final class RunWords {

    static final List<String> NAMES = List.of("run.facts", "run.end_us", "run.hash", "run.in", "run.delivered",
            "run.dropped", "run.ignored", "run.bytes", "run.flows", "run.sha256", "run.gap", "run.sound", "run.oops",
            "run.oops.kind", "run.oops.function", "run.oops.address", "run.violations", "run.leaked", "run.cpu_copy",
            "run.dram_read", "run.dram_write", "run.device", "run.wire", "run.pcie_host", "run.pcie_device");

    private RunWords() {
    }

    static Object value(String name, Summary s) {
        return switch (name) {
            case "facts" -> s.facts();
            case "end_us" -> s.endPs() / 1e6;
            case "hash" -> s.hash();
            case "in" -> s.packets().in();
            case "delivered" -> s.packets().delivered();
            case "dropped" -> sum(s.packets().dropped());
            case "ignored" -> sum(s.packets().ignored());
            case "bytes" -> s.flows().stream().mapToLong(Summary.Flow::bytes).sum();
            case "flows" -> (long) s.flows().size();
            case "sha256" -> s.flows().isEmpty() ? "none" : s.flows().getFirst().sha256();
            case "gap" -> s.flows().stream().anyMatch(Summary.Flow::gap);
            case "sound" -> s.oops().isEmpty() && s.violations().isEmpty();
            case "violations" -> (long) s.violations().size();
            case "violation" -> s.violations().isEmpty() ? "none" : s.violations().getFirst();
            case "leaked" -> s.pools().stream().mapToLong(Summary.Pool::leaked).sum();
            case "cpu_copy" -> sum(s.ledger().cpuCopy());
            case "dram_read" -> s.ledger().dramRead();
            case "dram_write" -> s.ledger().dramWrite();
            case "device" -> s.ledger().device();
            case "wire" -> s.ledger().wire();
            case "pcie_host" -> sum(s.ledger().pcieHost());
            case "pcie_device" -> sum(s.ledger().pcieDevice());
            default -> nested(name, s);
        };
    }

    private static Object nested(String name, Summary s) {
        int dot = name.indexOf('.');
        String of = dot < 0 ? name : name.substring(0, dot);
        String what = dot < 0 ? "" : name.substring(dot + 1);
        return switch (of) {
            case "oops" -> oops(what, s);
            case "dropped" -> s.packets().dropped().getOrDefault(what, 0L);
            case "ignored" -> s.packets().ignored().getOrDefault(what, 0L);
            case "pool" -> pool(what, s);
            default -> throw new IllegalArgumentException(
                    "\"run." + name + "\" means nothing; " + Nearest.remedy("run." + name, NAMES));
        };
    }

    private static Object oops(String what, Summary s) {
        if (what.isEmpty()) {
            return !s.oops().isEmpty();
        }
        if (s.oops().isEmpty()) {
            return "none";
        }
        Summary.Oops oops = s.oops().getFirst();
        return switch (what) {
            case "kind" -> oops.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case "function" -> oops.function();
            case "file" -> oops.file();
            case "address" -> oops.address();
            case "n" -> oops.n();
            default -> throw new IllegalArgumentException("an oops has no \"" + what
                    + "\"; right would be kind, function, file, address or n");
        };
    }

    /** {@code pool.rxq1_data.hold}, {@code pool.rxq1_data.alloc_slow}. */
    private static Object pool(String what, Summary s) {
        int dot = what.indexOf('.');
        String wanted = (dot < 0 ? what : what.substring(0, dot)).replace('_', '-');
        String number = dot < 0 ? "" : what.substring(dot + 1);
        Summary.Pool pool = s.pools().stream().filter(p -> p.name().equals(wanted)).findFirst().orElseThrow(
                () -> new IllegalArgumentException("no pool is called " + wanted + "; " + Nearest.remedy(wanted,
                        s.pools().stream().map(Summary.Pool::name).toList())));
        Map<String, Long> table = number.startsWith("alloc_") ? pool.alloc() : pool.recycle();
        return switch (number) {
            case "provider" -> pool.provider();
            case "hold" -> pool.hold();
            case "release" -> pool.release();
            case "in_flight" -> (long) pool.inFlight();
            case "leaked" -> (long) pool.leaked();
            default -> {
                Long found = table.get(number.substring(number.indexOf('_') + 1));
                if (found == null) {
                    throw new IllegalArgumentException(
                            "a pool has no \"" + number + "\"; right would be hold, release, "
                                    + "in_flight, leaked, alloc_slow, recycle_ring and the like");
                }
                yield found;
            }
        };
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
