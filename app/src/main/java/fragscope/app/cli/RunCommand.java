// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.CaptureFile;
import fragscope.app.source.UnusableException;
import fragscope.engine.measure.Figures;
import fragscope.engine.measure.Measurement;
import fragscope.engine.measure.Series;
import fragscope.engine.measure.Summary;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.SavedSession;
import fragscope.engine.run.Trail;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    @Option(names = "--figures", paramLabel = "FILE.csv",
            description = "figures over virtual time: throughput, latencies, CPU time, pools, rings, drops")
    private String figures = "";

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
        Recording recording = chosen.recording();
        Summary summary = measured(run, recording);
        if (json) {
            console.line(SummaryJson.write(new JsonLine(), summary));
        } else {
            SummaryText.print(summary, console);
        }
        boolean failed = !summary.oops().isEmpty() || !summary.violations().isEmpty();
        boolean same = chosen.session().isEmpty() || replays(chosen.session().get(), recording, console);
        boolean expected = !run.design().meantToWork() || !run.interventions().isEmpty();
        return failed && !expected || !same ? CommandLineProgram.FAILED : 0;
    }

    private Summary measured(Run run, Recording recording) throws UnusableException {
        Measurement measurement = Measurement.of(run, recording);
        if (figures.isEmpty()) {
            return measurement.runTo(Long.MAX_VALUE);
        }
        Figures found = Figures.of(run, recording);
        recording.liveFacts().listen((log, index, n) -> {
            measurement.said(log, index, n);
            found.said(log, index, n);
        });
        Summary summary = measurement.runTo(Long.MAX_VALUE);
        try {
            Files.writeString(CaptureFile.path(figures), Series.csv(found.series()));
        } catch (IOException e) {
            throw new UnusableException(figures + ": cannot be written (" + e.getMessage() + ")", e);
        }
        return summary;
    }

    /** Says whether a session's run passes through the same worlds again, and if not, where it first differs. */
    private boolean replays(SavedSession session, Recording recording, Console console) {
        List<SavedSession.Mark> trail = session.trail();
        Optional<SavedSession.Mark> differs = Trail.firstDifference(recording.cursor(), trail);
        if (differs.isEmpty()) {
            trail.reversed().stream().findFirst().ifPresent(end -> console.say(String.format(Locale.ROOT,
                    "%s: the same as saved, up to fact %d (hash 0x%016x)", source, end.fact(), end.hash())));
            return true;
        }
        long last = -1;
        for (SavedSession.Mark mark : trail) {
            last = mark.fact() < differs.get().fact() ? mark.fact() : last;
        }
        console.say(
                String.format(Locale.ROOT, "%s: differs from what was saved after fact %d and not later than fact %d",
                        source, last, differs.get().fact()));
        return false;
    }
}
