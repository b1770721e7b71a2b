// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.versus;

import fragscope.engine.check.Cost;
import fragscope.engine.design.FragSides;
import fragscope.engine.helper.Version;
import fragscope.engine.measure.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run's design is to be charged with, in three lines, each with the list behind its count. All three are
 * computed: the first two from the run, the third by executing the kernel's helpers on the design's frags.
 *
 * @param rulesBroken invariants and faults, as sentences
 * @param paid bytes that crossed links and time of CPUs
 * @param code which functions, as written for pages, have to change
 */
public record Account(List<String> rulesBroken, Paid paid, Cost code) {

    /**
     * What was paid.
     *
     * @param cpuCopyBytes copied by CPUs
     * @param dramBytes into host DRAM and out of it
     * @param pcieBytes over PCIe, to host memory and to the device
     * @param deviceBytes into device memory
     * @param cpuPs time that CPUs were busy, in picoseconds
     */
    public record Paid(long cpuCopyBytes, long dramBytes, long pcieBytes, long deviceBytes, long cpuPs) {
    }

    /** Keeps its own copy. */
    public Account {
        rulesBroken = List.copyOf(rulesBroken);
    }

    /** Of a side; {@code sides} knows the layouts of kernels. Cost: some milliseconds for the third line. */
    public static Account of(Side side, FragSides sides) {
        return new Account(broken(side.summary()), paid(side.summary()),
                Cost.of(sides.of(side.run().design(), Version.FOR_PAGES)));
    }

    /** What was paid in a run. */
    public static Paid paid(Summary s) {
        Summary.LedgerTotals l = s.ledger();
        return new Paid(sum(l.cpuCopy()), l.dramRead() + l.dramWrite(), sum(l.pcieHost()) + sum(l.pcieDevice()),
                l.device(), sum(s.cpuPs()));
    }

    private static List<String> broken(Summary s) {
        List<String> broken = new ArrayList<>();
        s.oops().forEach(o -> broken.add("fact " + o.n() + ": " + o.kind().name().toLowerCase(Locale.ROOT).replace('_',
                ' ') + " in " + o.function()));
        broken.addAll(s.violations());
        return broken;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
