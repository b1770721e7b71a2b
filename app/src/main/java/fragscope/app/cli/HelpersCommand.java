// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.Designs;
import fragscope.app.source.ImpossibleException;
import fragscope.app.source.Nearest;
import fragscope.app.source.Runs;
import fragscope.app.source.UnusableException;
import fragscope.engine.check.Cell;
import fragscope.engine.check.HelperTable;
import fragscope.engine.check.Verdict;
import fragscope.engine.design.Design;
import fragscope.engine.design.FragSides;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.OopsKind;
import fragscope.engine.helper.Fault;
import fragscope.engine.helper.Step;
import fragscope.engine.helper.Subject;
import fragscope.engine.helper.Version;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** {@code helpers}: the kernel helpers × designs table, computed by executing every cell. */
final class HelpersCommand implements Command {

    @Option(names = "--design", paramLabel = "NAME|FILE", description = "one design (default: all)")
    private String design = "";

    @Option(names = "--helper", paramLabel = "NAME", description = "one helper, with what its CPU did (default: all)")
    private String helper = "";

    @Option(names = "--rules", description = "the rules by which an outcome gets its verdict")
    private boolean rules;

    @Option(names = "--cost", description = "what each design forces to change, and counts of the real tree")
    private boolean cost;

    @Option(names = "--json", description = "JSON, a line a cell")
    private boolean json;

    @Override
    public String name() {
        return "helpers";
    }

    @Override
    public String summary() {
        return "what each kernel helper makes of each design's frags: works, refuses, or crashes";
    }

    @Override
    public int run(Console console) throws UsageException, UnusableException {
        if (rules) {
            rules(console);
            return 0;
        }
        FragSides sides = new FragSides(Runs::layouts);
        List<Design> designs = designs();
        if (cost) {
            HelperCosts.print(designs, sides, json, console);
            return 0;
        }
        HelperTable table = new HelperTable();
        List<String> names = helpers(table.helpers());
        for (Design one : designs) {
            for (Version version : Version.values()) {
                Subject subject = sides.of(one, version);
                for (HelperTable.Row row : table.of(subject, names)) {
                    List<Step> steps = helper.isEmpty()
                            ? List.of()
                            : table.recorded(subject, row.helper(), row.worst().skb()).steps();
                    print(row, steps, console);
                }
            }
        }
        return 0;
    }

    private List<Design> designs() throws UsageException, UnusableException {
        if (design.isEmpty()) {
            return Presets.all();
        }
        try {
            return List.of(Designs.of(design));
        } catch (ImpossibleException e) {
            throw new UsageException("fragscope helpers: " + e.getMessage(), e);
        }
    }

    private List<String> helpers(List<String> all) throws UsageException {
        if (helper.isEmpty()) {
            return all;
        }
        if (!all.contains(helper)) {
            throw new UsageException("fragscope helpers: unknown helper \"" + helper + "\"; "
                    + Nearest.remedy(helper, all));
        }
        return List.of(helper);
    }

    private void rules(Console console) {
        for (Verdict.Rule rule : Verdict.rules()) {
            if (json) {
                console.line(new JsonLine().begin().field("rule", rule.name()).field("when", rule.when()).field(
                        "verdict", rule.verdict().words()).end());
            } else {
                console.line(String.format(Locale.ROOT, "%-10s %-15s %s", rule.name(), rule.verdict().words(),
                        rule.when()));
            }
        }
    }

    private void print(HelperTable.Row row, List<Step> steps, Console console) {
        Cell worst = row.worst();
        if (!json) {
            console.line(String.format(Locale.ROOT, "%-32s %-20s %-18s %s", row.helper(), row.design(),
                    row.version().words(), text(row)));
            steps.forEach(step -> console.line("    " + step.text()));
            return;
        }
        JsonLine line = new JsonLine().begin().field("helper", row.helper()).field("design", row.design()).field(
                "version", row.version().words()).field("verdict", worst.verdict().words()).field("slow",
                        row.slow()).field("skb", worst.skb()).field("rule", worst.rule());
        if (worst.errno() != 0) {
            line.field("errno", worst.errno());
        }
        oops(line, worst);
        texts(line, "damage", worst.damage());
        texts(line, "references", worst.references());
        texts(line, "warnings", worst.warnings());
        if (!worst.consequence().isEmpty()) {
            line.field("consequence", worst.consequence());
        }
        texts(line, "facts", steps.stream().map(Step::text).toList());
        console.line(line.end());
    }

    private static void oops(JsonLine line, Cell cell) {
        Fault fault = cell.fault();
        if (fault != null) {
            line.object("oops").field("kind", word(fault.kind())).word("address", fault.address()).field("function",
                    fault.function()).field("width", fault.width()).end();
        }
    }

    private static void texts(JsonLine line, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            line.array(name);
            texts.forEach(line::item);
            line.end();
        }
    }

    private static String word(OopsKind kind) {
        return switch (kind) {
            case PAGE_FAULT -> "page fault";
            case GENERAL_PROTECTION -> "general protection";
            case BUG -> "BUG";
            case WARN -> "WARN";
        };
    }

    /** The verdict, then what explains it. */
    private static String text(HelperTable.Row row) {
        Cell worst = row.worst();
        StringBuilder text = new StringBuilder(worst.verdict().words());
        if (row.slow() > 0) {
            text.append(", ").append(row.slow()).append(" loads from the device");
        }
        Fault fault = worst.fault();
        if (fault != null) {
            text.append(String.format(Locale.ROOT, ": %s at 0x%016x in %s", word(fault.kind()), fault.address(),
                    fault.function()));
        } else if (worst.errno() != 0) {
            text.append(": errno ").append(worst.errno());
        } else if (!worst.damage().isEmpty()) {
            text.append(": damages ").append(worst.damage().get(0));
        } else if (!worst.consequence().isEmpty()) {
            text.append(": ").append(worst.consequence());
        }
        return worst.verdict() == Verdict.WORKS ? text.toString() : text + " (" + worst.skb() + ")";
    }
}
