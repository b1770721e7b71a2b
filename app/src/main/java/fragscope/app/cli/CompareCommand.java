// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.report.CompareReport;
import fragscope.app.source.CaptureFile;
import fragscope.app.source.Runs;
import fragscope.app.source.UnusableException;
import fragscope.engine.design.Design;
import fragscope.engine.design.FragSides;
import fragscope.engine.design.Presets;
import fragscope.engine.measure.Summary;
import fragscope.engine.versus.Account;
import fragscope.engine.versus.Comparison;
import fragscope.engine.versus.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare SOURCE}: the same packets through several designs, side by side, and where they first differ. */
final class CompareCommand implements Command {

    @Parameters(paramLabel = "SOURCE", description = "a capture, a scenario file, or a built-in scenario's name")
    private String source = "";

    @Option(names = "--designs", paramLabel = "A,B,…", split = ",",
            description = "two designs or more, by name or file (default: every preset that is meant to work)")
    private List<String> designs = new ArrayList<>();

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--json", description = "one JSON document")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE.html",
            description = "a self-contained page: pictures, tables, hashes")
    private String report = "";

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public String summary() {
        return "the same packets through several designs, side by side, and where they first differ";
    }

    @Override
    public int run(Console console) throws UsageException, UnusableException {
        List<String> names = names();
        if (!report.isEmpty() && !report.endsWith(".html")) {
            throw new UsageException(
                    "fragscope compare: --report " + report + ": right would be a file that ends in .html");
        }
        List<ChosenRun> chosen = ChosenRun.all(source, names, options, console);
        List<Side> sides = new ArrayList<>();
        for (ChosenRun one : chosen) {
            sides.add(Side.of(one.run(), one.recording()));
        }
        Comparison comparison = Comparison.of(sides);
        FragSides helpers = new FragSides(Runs::layouts);
        List<Account> accounts = sides.stream().map(side -> Account.of(side, helpers)).toList();
        if (!report.isEmpty()) {
            write(CompareReport.of(comparison, accounts, command(names), Locale.ENGLISH));
        }
        if (json) {
            console.line(CompareJson.write(comparison, accounts));
        } else {
            CompareText.print(comparison, accounts, console);
        }
        return sides.stream().anyMatch(CompareCommand::failed) ? CommandLineProgram.FAILED : 0;
    }

    private List<String> names() throws UsageException {
        if (!options.design().isEmpty()) {
            throw new UsageException("fragscope compare: --design " + options.design()
                    + " names one; right would be --designs A,B,…");
        }
        List<String> names = designs.isEmpty()
                ? Presets.meantToWork(true).stream().map(Design::name).toList()
                : designs.stream().map(String::strip).toList();
        if (names.size() < 2 || names.size() > Comparison.MOST || names.contains("")) {
            throw new UsageException("fragscope compare: --designs " + String.join(",", names) + ": " + names.size()
                    + " of them; right would be 2 to " + Comparison.MOST + ", separated by commas");
        }
        return names;
    }

    /** What reproduces the report, without the report itself. */
    private String command(List<String> names) {
        return "fragscope compare " + source + " --designs " + String.join(",", names) + options.words();
    }

    private void write(String page) throws UnusableException {
        try {
            Files.writeString(CaptureFile.path(report), page);
        } catch (IOException e) {
            throw new UnusableException(report + ": cannot be written (" + e.getMessage() + ")", e);
        }
    }

    private static boolean failed(Side side) {
        Summary s = side.summary();
        boolean expected = !side.run().design().meantToWork() || !side.run().interventions().isEmpty();
        return !expected && (!s.oops().isEmpty() || !s.violations().isEmpty());
    }
}
