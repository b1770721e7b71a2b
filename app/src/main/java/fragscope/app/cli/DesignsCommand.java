// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.Designs;
import fragscope.app.source.ImpossibleException;
import fragscope.app.source.UnusableException;
import fragscope.engine.design.Choices;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.design.WordForm;
import fragscope.engine.input.DesignJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** {@code designs}: the presets, each with its choice on every axis. */
final class DesignsCommand implements Command {

    @Option(names = "--json", description = "a JSON object per design")
    private boolean json;

    @Option(names = "--design", paramLabel = "NAME|FILE.json", description = "one design (default: every preset)")
    private String design = "";

    @Option(names = "--claims", description = "which claims of the discussion of July 2023 hold, by running each")
    private boolean claims;

    @Override
    public String name() {
        return "designs";
    }

    @Override
    public String summary() {
        return "every preset with its axes, its kernel, and whether it is meant to work";
    }

    @Override
    public int run(Console console) throws UsageException, UnusableException {
        if (claims) {
            ClaimLines.print(asked(), json, console);
            return 0;
        }
        for (Design one : asked()) {
            if (json) {
                console.line(DesignJson.write(one));
            } else {
                print(one, console);
            }
        }
        return 0;
    }

    private List<Design> asked() throws UsageException, UnusableException {
        try {
            return design.isEmpty() ? Presets.all() : List.of(Designs.of(design));
        } catch (ImpossibleException e) {
            throw new UsageException("fragscope designs: " + e.getMessage(), e);
        }
    }

    private static void print(Design design, Console console) {
        console.line(design.name() + ", Linux " + design.kernel()
                + (design.meantToWork() ? "" : ", meant to fail"));
        axes(design).forEach((axis, choice) -> console.line(String.format(Locale.ROOT, "  %-12s %s", axis, choice)));
        if (!design.word().equals(WordForm.PLAIN)) {
            console.line(String.format(Locale.ROOT, "  %-12s tag 0x%x, objects aligned to %d, len at %d, offset at %d",
                    "word", design.word().tag(), design.word().alignment(), design.word().lenAt(),
                    design.word().offsetAt()));
        }
        Choices.of(design.safeguards()).forEach((field, on) -> {
            if (on.equals("no")) {
                console.line(String.format(Locale.ROOT, "  %-12s %s", "without", field));
            }
        });
    }

    private static Map<String, String> axes(Design design) {
        Map<String, Object> fields = Choices.of(design);
        Map<String, String> axes = new LinkedHashMap<>();
        for (String axis : DesignJson.names()) {
            axes.put(axis, String.valueOf(fields.get(axis.equals("return") ? "give_back" : axis)));
        }
        return axes;
    }
}
