// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.engine.run.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options of everything that runs a simulation; a command takes them in as a picocli mixin. */
final class RunOptions {

    @Option(names = "--design", paramLabel = "NAME|FILE.json", description = "the design (default: the scenario's)")
    private String design = "";

    @Option(names = "--seed", paramLabel = "N", description = "every random choice is a function of it")
    private String seed = "";

    @Option(names = "--host", paramLabel = "IP",
            description = "the machine being simulated (default: most payload received)")
    private String host = "";

    @Option(names = "--btf", paramLabel = "FILE|kernel",
            description = "struct layouts from BTF, or those of 6.4, rfc-v2, 6.12, 6.18 (default: the design's kernel)")
    private String btf = "";

    @Option(names = "--set", paramLabel = "key=value",
            description = "a scenario field, repeatable; traffic.flows and the like too")
    private List<String> set = new ArrayList<>();

    @Option(names = "--until", paramLabel = "N|TIME", description = "end at fact N, or at a time such as 50us")
    private String until = "";

    /** The design asked for on the command line, or "". */
    String design() {
        return design;
    }

    /** These options as a command line has them, each with a space before it; the design apart. */
    String words() {
        StringBuilder words = new StringBuilder();
        set.forEach(s -> words.append(" --set ").append(s));
        words.append(btf.isEmpty() ? "" : " --btf " + btf);
        words.append(seed.isEmpty() ? "" : " --seed " + seed).append(host.isEmpty() ? "" : " --host " + host);
        return words.append(until.isEmpty() ? "" : " --until " + until).toString();
    }

    /** What {@code --until} says, or "". */
    String until() {
        return until;
    }

    /**
     * The source's scenario with what the command line changes, all at once.
     *
     * @throws UsageException naming the option, the value and what would be right
     */
    Scenario apply(Scenario scenario) throws UsageException {
        try {
            return scenario.with(fields());
        } catch (IllegalArgumentException e) {
            throw new UsageException("fragscope: " + e.getMessage(), e);
        }
    }

    /** What the command line changes in a scenario, by field. */
    Map<String, Object> fields() throws UsageException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String s : set) {
            int equals = s.indexOf('=');
            if (equals <= 0) {
                throw new UsageException("fragscope: --set " + s + ": no value; right would be --set key=value");
            }
            values.put(s.substring(0, equals), s.substring(equals + 1));
        }
        if (!design.isEmpty() && !design.endsWith(".json")) {
            values.put("design", design);
        }
        if (!btf.isEmpty()) {
            values.put("layouts", btf);
        }
        if (!seed.isEmpty()) {
            values.put("seed", seed);
        }
        if (!host.isEmpty()) {
            values.put("host", host);
        }
        return values;
    }
}
