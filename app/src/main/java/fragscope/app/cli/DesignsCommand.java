// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** {@code designs}: the presets, each with its choice on every axis. */
final class DesignsCommand implements Command {

    @Option(names = "--json", description = "a JSON object per design")
    private boolean json;

    @Override
    public String name() {
        return "designs";
    }

    @Override
    public String summary() {
        return "every preset with its axes, its kernel, and whether it is meant to work";
    }

    @Override
    public int run(Console console) {
        JsonLine line = new JsonLine();
        for (Design design : Presets.all()) {
            Map<String, String> axes = axes(design);
            if (json) {
                line.begin().field("name", design.name()).field("kernel", design.kernel()).field("meant_to_work",
                        design.meantToWork()).object("axes");
                axes.forEach(line::field);
                console.line(line.end().end());
            } else {
                console.line(design.name() + ", Linux " + design.kernel()
                        + (design.meantToWork() ? "" : ", meant to fail"));
                axes.forEach((axis, choice) -> console.line(String.format(Locale.ROOT, "  %-12s %s", axis, choice)));
            }
        }
        return 0;
    }

    /** The axes are the record's components behind name, kernel and meant_to_work. */
    private static Map<String, String> axes(Design design) {
        Map<String, String> axes = new LinkedHashMap<>();
        for (RecordComponent c : Design.class.getRecordComponents()) {
            if (c.getType().isEnum() || c.getName().equals("fragments")) {
                axes.put(c.getName().equals("giveBack") ? "return" : c.getName(), choice(design, c));
            }
        }
        return axes;
    }

    private static String choice(Design design, RecordComponent c) {
        try {
            String word = String.valueOf(c.getAccessor().invoke(design)).toLowerCase(Locale.ROOT);
            return word.equals("true") ? "yes" : word.equals("false") ? "no" : word;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
