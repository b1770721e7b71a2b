// SPDX-License-Identifier: Apache-2.0
package fragscope.app.report;

import fragscope.app.text.Texts;
import fragscope.engine.measure.CacheModel;
import fragscope.engine.measure.Moved;
import fragscope.engine.measure.Summary;
import fragscope.engine.time.CostModel;
import fragscope.engine.time.CostNumber;
import fragscope.engine.versus.Account;
import fragscope.engine.versus.Comparison;
import fragscope.engine.versus.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** The tables of a report: a column a design, figures with the model that they rest on. */
final class ReportTables {

    private final Comparison comparison;
    private final List<Account> accounts;
    private final Texts texts;
    private final Html page;

    ReportTables(Comparison comparison, List<Account> accounts, Texts texts, Html page) {
        this.comparison = comparison;
        this.accounts = accounts;
        this.texts = texts;
        this.page = page;
    }

    private List<String> head(String first) {
        List<String> head = new ArrayList<>(List.of(first));
        for (int side = 0; side < comparison.sides().size(); side++) {
            head.add(Comparison.letter(side) + " " + comparison.sides().get(side).summary().design());
        }
        return head;
    }

    private List<String> row(String key, Function<Summary, String> value) {
        List<String> row = new ArrayList<>(List.of(texts.has(key) ? texts.get(key) : key));
        comparison.sides().forEach(side -> row.add(value.apply(side.summary())));
        return row;
    }

    void summary() {
        page.element("h2", texts.get("report.summary"));
        page.element("p", texts.get("report.rests", comparison.sides().getFirst().summary().costModel()));
        page.table(head(""), List.of(
                row("report.facts", s -> Long.toString(s.facts())),
                row("report.time", s -> Long.toString(s.endPs() / 1000)),
                row("report.in", s -> Long.toString(s.packets().in())),
                row("report.delivered", s -> Long.toString(s.packets().delivered())),
                row("report.dropped", s -> Long.toString(sum(s.packets().dropped()))),
                row("report.ignored", s -> Long.toString(sum(s.packets().ignored()))),
                row("report.p50", s -> Long.toString(s.latencyNs().p50())),
                row("report.p99", s -> Long.toString(s.latencyNs().p99())),
                row("report.max", s -> Long.toString(s.latencyNs().max())),
                row("report.cpu", s -> Long.toString(sum(s.cpuPs()) / 1000))));
    }

    /** What was paid as bars, all on one scale. */
    void bars() {
        long most = accounts.stream().mapToLong(a -> Math.max(a.paid().dramBytes(), a.paid().pcieBytes())).max().orElse(
                0);
        page.element("h2", texts.get("report.bytes"));
        for (int side = 0; side < accounts.size(); side++) {
            Account.Paid paid = accounts.get(side).paid();
            page.element("h3", Comparison.letter(side) + " " + comparison.sides().get(side).summary().design());
            page.bar(texts.get("report.pcie"), paid.pcieBytes(), most);
            page.bar(texts.get("report.dram"), paid.dramBytes(), most);
            page.bar(texts.get("report.copied"), paid.cpuCopyBytes(), most);
            page.bar(texts.get("report.device"), paid.deviceBytes(), most);
        }
    }

    /** Every byte over each link, by cause, under each cache model. */
    void ledger() {
        for (CacheModel model : CacheModel.values()) {
            TreeSet<String> links = new TreeSet<>();
            comparison.sides().forEach(side -> moved(side, model).forEach(m -> links.add(name(m))));
            List<List<String>> rows = new ArrayList<>();
            for (String link : links) {
                rows.add(row(link,
                        s -> Long.toString(
                                s.ledger().under(model).moved().stream().filter(m -> name(m).equals(link)).mapToLong(
                                        Moved::bytes).sum())));
            }
            page.element("h3", texts.get("report.model." + model.name().toLowerCase(Locale.ROOT)));
            page.table(head(texts.get("report.link")), rows);
        }
    }

    private static List<Moved> moved(Side side, CacheModel model) {
        return side.summary().ledger().under(model).moved();
    }

    private static String name(Moved m) {
        return m.from() + " → " + m.to() + ": " + m.cause();
    }

    void streams() {
        page.element("h2", texts.get("report.streams"));
        for (Side side : comparison.sides()) {
            List<List<String>> rows = new ArrayList<>();
            for (Summary.Flow f : side.summary().flows()) {
                rows.add(List.of(f.src() + " " + f.sport() + " → " + f.dst() + " " + f.dport(),
                        Long.toString(f.bytes()), f.sha256()));
            }
            page.table(List.of(side.summary().design(), texts.get("report.streambytes"), "SHA-256"), rows);
        }
    }

    /** Every number of the cost model with its source: what figures of time rest on. */
    void costs() {
        CostModel model = comparison.sides().getFirst().run().scenario().costModel();
        List<List<String>> rows = new ArrayList<>();
        for (CostNumber number : CostNumber.values()) {
            rows.add(List.of(number.word(), Long.toString(model.value(number)), number.unit(), model.source(number)));
        }
        page.element("h2", texts.get("report.costs"));
        page.table(List.of(texts.get("report.number"), texts.get("report.value"), texts.get("report.unit"), texts.get(
                "report.source")), rows);
    }

    void hashes() {
        page.table(head(""), List.of(row("report.hash", s -> String.format(Locale.ROOT, "0x%016x", s.hash())), row(
                "report.seed", s -> Long.toString(s.seed())), row("report.host", Summary::host)));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
