// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.BuiltInScenarios;
import fragscope.engine.run.Fields;
import fragscope.engine.run.Scenario;
import fragscope.engine.time.CostNumber;
import java.util.Locale;
import picocli.CommandLine.Option;

/** {@code scenarios}: the built-in scenarios with all their fields. */
final class ScenariosCommand implements Command {

    @Option(names = "--json", description = "a JSON object per scenario, with every field")
    private boolean json;

    @Option(names = "--costs", description = "the numbers of the cost model, each with its source")
    private boolean costs;

    @Override
    public String name() {
        return "scenarios";
    }

    @Override
    public String summary() {
        return "the built-in scenarios with their fields";
    }

    @Override
    public int run(Console console) {
        if (costs) {
            costs(console);
            return 0;
        }
        for (String name : BuiltInScenarios.names()) {
            Scenario s = BuiltInScenarios.named(name);
            if (json) {
                JsonLine line = new JsonLine().begin();
                fields(line, s);
                console.line(line.end());
            } else {
                console.line(name + " ".repeat(Math.max(1, 20 - name.length())) + s.description());
                console.line(" ".repeat(20) + s.lesson());
            }
        }
        return 0;
    }

    /** The typical cost model, every number with its source. */
    private void costs(Console console) {
        for (CostNumber number : CostNumber.values()) {
            console.line(json
                    ? new JsonLine().begin().field("number", number.word()).field("value", number.typical()).field(
                            "unit", number.unit()).field("source", number.source()).end()
                    : String.format(Locale.ROOT, "%-26s %16d %-16s %s", number.word(), number.typical(), number.unit(),
                            number.source()));
        }
    }

    private static void fields(JsonLine line, Record record) {
        for (String name : Fields.names(record.getClass())) {
            Object v = Fields.value(record, name);
            if (v instanceof Number n) {
                line.field(name, n.longValue());
            } else if (v instanceof Boolean b) {
                line.field(name, b.booleanValue());
            } else if (v instanceof Record inner && name.equals("traffic")) {
                line.object(name);
                fields(line, inner);
                line.end();
            } else {
                line.field(name, String.valueOf(v));
            }
        }
    }
}
