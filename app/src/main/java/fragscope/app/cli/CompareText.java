// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.compare.DifferenceWords;
import fragscope.engine.measure.CacheModel;
import fragscope.engine.measure.Summary;
import fragscope.engine.versus.Account;
import fragscope.engine.versus.Breadcrumb;
import fragscope.engine.versus.Comparison;
import fragscope.engine.versus.Difference;
import fragscope.engine.versus.Side;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A comparison for people: a column a design, and in words where they first differ. */
final class CompareText {

    private static final int NAME = 28;
    private static final int COLUMN = 18;

    private final Comparison comparison;
    private final List<Account> accounts;
    private final Console to;

    private CompareText(Comparison comparison, List<Account> accounts, Console to) {
        this.comparison = comparison;
        this.accounts = accounts;
        this.to = to;
    }

    static void print(Comparison comparison, List<Account> accounts, Console to) {
        CompareText text = new CompareText(comparison, accounts, to);
        Summary first = comparison.sides().getFirst().summary();
        to.line(first.source() + ", seed " + first.seed() + ", host "
                + (first.host().isEmpty() ? "none" : first.host()));
        to.line("cost model " + first.costModel() + ": latencies, CPU time and the cache rest on it");
        to.line("");
        text.table();
        to.line("");
        to.line(comparison.sameStreams()
                ? "Every application received the same streams."
                : "The applications did not receive the same streams.");
        text.broken();
        text.differences();
    }

    private void table() {
        row("", s -> s.summary().design());
        row("facts", s -> Long.toString(s.summary().facts()));
        row("virtual time, µs", s -> SummaryText.micros(s.summary().endPs()));
        row("packets in / delivered", s -> s.summary().packets().in() + " / " + s.summary().packets().delivered());
        row("dropped", s -> Long.toString(sum(s.summary().packets().dropped().values().stream().mapToLong(
                Long::longValue).toArray())));
        row("stream bytes", s -> Long.toString(sum(s.summary().flows().stream().mapToLong(
                Summary.Flow::bytes).toArray())));
        row("latency p50 / p99, ns", s -> s.summary().latencyNs().p50() + " / " + s.summary().latencyNs().p99());
        row("wire, B", s -> Long.toString(s.summary().ledger().wire()));
        paid("PCIe, B", p -> Long.toString(p.pcieBytes()));
        for (CacheModel model : CacheModel.values()) {
            String under = model == CacheModel.UNCACHED ? ", uncached" : ", DDIO";
            row("DRAM written, B" + under, s -> Long.toString(s.summary().ledger().under(model).dramWrite()));
            row("DRAM read, B" + under, s -> Long.toString(s.summary().ledger().under(model).dramRead()));
        }
        paid("copied by CPUs, B", p -> Long.toString(p.cpuCopyBytes()));
        paid("device memory, B", p -> Long.toString(p.deviceBytes()));
        paid("CPUs busy, ns", p -> Long.toString(p.cpuPs() / 1000));
        to.line("");
        account("rules broken", a -> Integer.toString(a.rulesBroken().size()));
        account("code to change, functions", a -> a.code().mustChange().size() + " of " + a.code().touching().size());
        row("world", s -> SummaryText.hex(s.summary().hash()));
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }

    private void row(String name, Function<Side, String> value) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + NAME + "s", name));
        comparison.sides().forEach(s -> line.append(String.format(Locale.ROOT, " %" + COLUMN + "s", value.apply(s))));
        to.line(line.toString().stripTrailing());
    }

    private void account(String name, Function<Account, String> value) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + NAME + "s", name));
        accounts.forEach(a -> line.append(String.format(Locale.ROOT, " %" + COLUMN + "s", value.apply(a))));
        to.line(line.toString().stripTrailing());
    }

    private void paid(String name, Function<Account.Paid, String> value) {
        account(name, a -> value.apply(a.paid()));
    }

    private void broken() {
        for (int side = 0; side < accounts.size(); side++) {
            String design = comparison.sides().get(side).summary().design();
            accounts.get(side).rulesBroken().forEach(rule -> to.line("rule broken under " + design + ": " + rule));
        }
    }

    private void differences() {
        DifferenceWords words = new DifferenceWords(comparison, Locale.ENGLISH);
        for (int other = 1; other < comparison.sides().size(); other++) {
            to.line("");
            Optional<Difference> first = comparison.differences(0, other).first();
            if (first.isEmpty()) {
                to.line(words.name(0) + " and " + words.name(other) + " do not differ in any fact.");
            } else {
                to.line("First difference: " + words.text(first.get()));
                words.leadsTo(Breadcrumb.of(comparison, first.get())).forEach(step -> to.line("  → " + step));
            }
        }
    }
}
