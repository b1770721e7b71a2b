// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.versus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.input.SharedData;
import fragscope.engine.measure.CacheModel;
import fragscope.engine.measure.Summary;
import fragscope.engine.packet.Captures;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.BundledLayouts;
import fragscope.engine.run.Run;
import fragscope.engine.run.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All working presets over each capture: the same streams, and between each pair of them the inequality that the
 * engine's README states.
 */
class CapturesComparedTest {

    private final List<String> wrong = new ArrayList<>();
    private int pairs;
    private int strict;

    @Test
    void allWorkingPresetsDeliverTheSameStreamsAndTheirLedgersSatisfyTheInequalities() throws Exception {
        Path folder = Objects.requireNonNull(SharedData.file("captures/INDEX.json").getParent());
        int captures = 0;
        for (Path capture : captures(folder)) {
            Packets packets = Captures.open(capture);
            List<Side> sides = new ArrayList<>();
            for (Design design : Presets.meantToWork(true)) {
                sides.add(Side.of(Run.of(Scenario.defaults(), design, packets, BundledLayouts.of(design.kernel()))));
            }
            Comparison comparison = Comparison.of(sides);
            String name = String.valueOf(capture.getFileName());
            check(comparison.sameStreams(), name + ": streams differ");
            for (int i = 0; i < sides.size(); i++) {
                itemised(name, sides.get(i).summary());
                for (int j = i + 1; j < sides.size(); j++) {
                    pair(name, sides.get(i).summary(), sides.get(j).summary());
                }
            }
            named(name, comparison);
            captures++;
        }
        System.out.println("compared: " + captures + " captures, " + pairs + " pairs of presets, in " + strict
                + " strictly less");
        assertEquals(List.of(), wrong);
        assertTrue(captures > 0, "no capture was compared");
        assertTrue(strict > captures, "hardly any capture has payload that a design saves");
    }

    /** Of a pair, the design that moves fewer bytes first. */
    private void pair(String capture, Summary one, Summary other) {
        pairs++;
        boolean ordered = rank(one) <= rank(other);
        Summary less = ordered ? one : other;
        Summary more = ordered ? other : one;
        Summary.LedgerTotals a = less.ledger();
        Summary.LedgerTotals b = more.ledger();
        String where = capture + " " + less.design() + " " + more.design() + " ";
        long payload = b.pcieHost().getOrDefault("payload", 0L) - a.pcieHost().getOrDefault("payload", 0L);
        check(a.wire() == b.wire() && a.thrownAway().equals(b.thrownAway()), where + "wire");
        check(sum(a.pcieHost()) + a.device() == sum(b.pcieHost()) + b.device(), where + "PCIe");
        check(a.device() - b.device() == payload && payload >= 0, where + "device");
        check(sum(a.cpuCopy()) <= sum(b.cpuCopy()), where + "copies");
        for (CacheModel model : CacheModel.values()) {
            check(a.under(model).dramWrite() <= b.under(model).dramWrite(), where + "DRAM written, " + model);
            check(a.under(model).dramRead() <= b.under(model).dramRead(), where + "DRAM read, " + model);
        }
        if (rank(less) == rank(more)) {
            check(a.equals(b) || same(a, b), where + "equals");
        } else if (rank(more) == 2) {
            strict += sum(a.cpuCopy()) < sum(b.cpuCopy()) ? 1 : 0;
        } else {
            check(sum(a.cpuCopy()) == sum(b.cpuCopy()), where + "copies of zcrx are those of device memory");
        }
    }

    /** Device memory, then zero copy through host memory, then copies. */
    private static int rank(Summary s) {
        return switch (s.design()) {
            case "host-copy" -> 2;
            case "zcrx" -> 1;
            default -> 0;
        };
    }

    private static boolean same(Summary.LedgerTotals a, Summary.LedgerTotals b) {
        return a.pcieHost().equals(b.pcieHost()) && a.pcieDevice().equals(b.pcieDevice())
                && a.cpuCopy().equals(b.cpuCopy());
    }

    /** No payload that was split and steered goes where the design says that it does not; the rest has its reason. */
    private void itemised(String capture, Summary s) {
        String where = capture + " " + s.design() + " ";
        Summary.LedgerTotals l = s.ledger();
        long told = sum(l.thrownAway()) + sum(l.pcieHost()) + sum(l.pcieDevice()) - l.pcieHost().getOrDefault(
                "completion", 0L);
        check(told == l.wire(), where + "has bytes without a reason");
        if (rank(s) == 2) {
            return;
        }
        check(rank(s) == 1 || !l.pcieHost().containsKey("payload"), where + "payload in host memory");
        check(rank(s) == 0 || l.device() == 0, where + "payload in a device");
        for (String cause : l.cpuCopy().keySet()) {
            check(cause.contains("not split: "), where + "copies " + cause);
        }
        l.pcieHost().keySet().forEach(cause -> check(cause.matches("header|completion|payload|not split: .+"), where
                + cause));
    }

    /** Every design differs from the first somewhere, and the difference is named, in time at least. */
    private void named(String capture, Comparison comparison) {
        for (int other = 1; other < comparison.sides().size(); other++) {
            var first = comparison.differences(0, other).first();
            check(first.isPresent(), capture + ": no difference from " + other);
            first.ifPresent(d -> check(d.what() != Difference.What.TIME, capture + ": " + d));
        }
    }

    private void check(boolean holds, String what) {
        if (!holds) {
            wrong.add(what);
        }
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<Path> captures(Path folder) throws java.io.IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().matches(".*\\.(pcap|pcapng|cap)")).sorted().toList();
        }
    }
}
