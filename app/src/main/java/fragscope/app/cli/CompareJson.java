// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.compare.DifferenceWords;
import fragscope.app.facts.Field;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Site;
import fragscope.engine.measure.CacheModel;
import fragscope.engine.versus.Account;
import fragscope.engine.versus.Alignment;
import fragscope.engine.versus.Breadcrumb;
import fragscope.engine.versus.Comparison;
import fragscope.engine.versus.Difference;
import fragscope.engine.versus.Side;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A comparison as one document: every design's summary, whether their streams are the same, what each is charged
 * with, and where the first differs from each other one.
 */
final class CompareJson {

    private final Comparison comparison;
    private final DifferenceWords words;
    private final JsonLine to = new JsonLine();

    private CompareJson(Comparison comparison) {
        this.comparison = comparison;
        this.words = new DifferenceWords(comparison, Locale.ENGLISH);
    }

    static JsonLine write(Comparison comparison, List<Account> accounts) {
        return new CompareJson(comparison).document(accounts);
    }

    private JsonLine document(List<Account> accounts) {
        List<Side> sides = comparison.sides();
        to.begin().field("source", sides.getFirst().summary().source()).array("designs");
        sides.forEach(side -> SummaryJson.fields(to.object(), side.summary()).end());
        to.end().field("same_streams", comparison.sameStreams());
        Optional<Difference> first = comparison.differences(0, 1).first();
        if (first.isEmpty()) {
            to.fieldNull("first_difference");
        } else {
            difference(to.object("first_difference"), first.get()).end();
        }
        to.array("first_differences");
        for (int other = 1; other < sides.size(); other++) {
            comparison.differences(0, other).first().ifPresent(d -> difference(to.object(), d).end());
        }
        to.end().array("differing_facts");
        for (int other = 1; other < sides.size(); other++) {
            to.item(comparison.differences(0, other).count());
        }
        to.end();
        ledger(accounts);
        accounts(accounts);
        return to.end();
    }

    /** The ledgers side by side: under each name a value for each design. */
    private void ledger(List<Account> accounts) {
        to.object("ledger");
        row("wire", s -> s.summary().ledger().wire());
        row("dram_write", s -> s.summary().ledger().dramWrite());
        row("dram_read", s -> s.summary().ledger().dramRead());
        paid(accounts, "pcie", Account.Paid::pcieBytes);
        paid(accounts, "cpu_copy", Account.Paid::cpuCopyBytes);
        for (CacheModel model : CacheModel.values()) {
            to.object(model.name().toLowerCase(Locale.ROOT));
            row("dram_write", s -> s.summary().ledger().under(model).dramWrite());
            row("dram_read", s -> s.summary().ledger().under(model).dramRead());
            row("llc_write", s -> s.summary().ledger().under(model).llcWrite());
            row("llc_read", s -> s.summary().ledger().under(model).llcRead());
            to.end();
        }
        row("device_read", s -> s.summary().ledger().deviceRead());
        row("device", s -> s.summary().ledger().device());
        paid(accounts, "cpu_ns", p -> p.cpuPs() / 1000);
        to.end();
    }

    private void row(String name, ToLongFunction<Side> value) {
        to.array(name);
        comparison.sides().forEach(s -> to.item(value.applyAsLong(s)));
        to.end();
    }

    private void paid(List<Account> accounts, String name, ToLongFunction<Account.Paid> value) {
        to.array(name);
        accounts.forEach(a -> to.item(value.applyAsLong(a.paid())));
        to.end();
    }

    private void accounts(List<Account> accounts) {
        to.array("accounts");
        for (int side = 0; side < accounts.size(); side++) {
            Account a = accounts.get(side);
            to.object().field("design", comparison.sides().get(side).summary().design()).array("rules_broken");
            a.rulesBroken().forEach(to::item);
            to.end().object("cost_paid").field("cpu_copy", a.paid().cpuCopyBytes()).field("dram", a.paid().dramBytes());
            to.field("pcie", a.paid().pcieBytes()).field("device", a.paid().deviceBytes());
            to.field("cpu_ns", a.paid().cpuPs() / 1000).end();
            to.object("code_to_change").field("must_change", a.code().mustChange().size());
            to.field("touching", a.code().touching().size()).array("functions");
            a.code().mustChange().forEach(to::item);
            to.end().end().end();
        }
        to.end();
    }

    private JsonLine difference(JsonLine line, Difference d) {
        place(line, d).field("field", field(d));
        values(line, d);
        line.field("text", words.text(d)).array("leads_to");
        Breadcrumb crumb = Breadcrumb.of(comparison, d);
        crumb.steps().stream().skip(1).forEach(step -> {
            line.object().field("n", step.fact()).field("design",
                    comparison.sides().get(step.side()).summary().design());
            where(line, step).field("field", field(step));
            values(line, step);
            line.field("text", words.text(step)).end();
        });
        return line.end();
    }

    private JsonLine place(JsonLine line, Difference d) {
        line.array("between").item(comparison.sides().get(d.one()).summary().design());
        line.item(comparison.sides().get(d.other()).summary().design()).end().array("n");
        for (int n : new int[]{d.oneFact(), d.otherFact()}) {
            if (n == Alignment.GAP) {
                line.itemNull();
            } else {
                line.item(n);
            }
        }
        return where(line.end(), d);
    }

    private static JsonLine where(JsonLine line, Difference d) {
        line.field("t_ps", d.timePs()).field("kind", d.kind().word());
        return line.fieldUnless("packet", d.packet() + 1L, FactLog.NONE + 1L);
    }

    private @org.jspecify.annotations.Nullable String field(Difference d) {
        return switch (d.what()) {
            case ABSENT -> null;
            case VALUE -> words.field(d);
            case TIME -> "t_ps";
        };
    }

    /** Both values as {@code facts} writes them; null where a design has no such fact. */
    private void values(JsonLine line, Difference d) {
        line.array("values");
        switch (d.what()) {
            case ABSENT -> line.itemNull().itemNull();
            case TIME -> line.item(d.oneValue()).item(d.otherValue());
            case VALUE -> {
                value(line, words.component(d), d.oneValue());
                value(line, words.component(d), d.otherValue());
            }
        }
        line.end();
    }

    private static void value(JsonLine line, Field field, long value) {
        switch (field.form()) {
            case FLAG -> line.item(value != 0);
            case WORD_OF_ENUM -> line.item(field.words().get((int) value));
            case ADDRESS, HASH -> line.itemWord(value);
            case SITE -> line.item(Site.of(value).function());
            default -> line.item(value);
        }
    }
}
