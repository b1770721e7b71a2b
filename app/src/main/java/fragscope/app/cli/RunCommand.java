// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.UnusableException;
import fragscope.engine.measure.Measurement;
import fragscope.engine.measure.Summary;
import fragscope.engine.run.Run;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run SOURCE}: runs it and says what came of it. */
final class RunCommand implements Command {

    @Parameters(paramLabel = "SOURCE", description = "a capture, a scenario file, or a built-in scenario's name")
    private String source = "";

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--json", description = "one JSON document")
    private boolean json;

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String summary() {
        return "runs a capture or scenario: streams, pools, bytes by place, latencies";
    }

    @Override
    public int run(Console console) throws UsageException, UnusableException {
        ChosenRun chosen = ChosenRun.of(source, options, console);
        Run run = chosen.run();
        Summary summary = Measurement.of(run, chosen.recording()).runTo(Long.MAX_VALUE);
        if (json) {
            console.line(SummaryJson.write(new JsonLine(), summary));
        } else {
            SummaryText.print(summary, console);
        }
        boolean failed = !summary.oops().isEmpty() || !summary.violations().isEmpty();
        return failed && run.design().meantToWork() ? CommandLineProgram.FAILED : 0;
    }
}
