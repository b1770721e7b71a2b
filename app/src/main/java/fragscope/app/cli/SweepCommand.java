// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.CaptureFile;
import fragscope.app.source.UnusableException;
import fragscope.app.sweep.Merge;
import fragscope.app.sweep.ResultFiles;
import fragscope.app.sweep.RunJournal;
import fragscope.app.sweep.Shard;
import fragscope.app.sweep.Sweep;
import fragscope.app.sweep.SweepRunner;
import fragscope.app.sweep.SweepTask;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep PLAN} and {@code sweep merge DIR…}: many runs, a row each. */
final class SweepCommand implements Command {

    private static final String MERGE = "merge";

    @Parameters(paramLabel = "PLAN | merge DIR...", arity = "1..*",
            description = "a plan such as {\"source\":\"bulk-tcp\",\"designs\":[\"netmem\",\"host-copy\"],"
                    + "\"seeds\":{\"from\":1,\"count\":10},\"set\":{\"ring\":[64,512],"
                    + "\"traffic.loss\":{\"from\":0,\"to\":400,\"step\":100}}}; or the folders of all its shards")
    private List<String> words = new ArrayList<>();

    @Option(names = {"-o", "--output"}, paramLabel = "DIR",
            description = "the folder of journal and results (default: the plan's name and .results); of merge, "
                    + "where results are written")
    private String output = "";

    @Option(names = "--resume", description = "goes on with what the folder has, if it has anything")
    private boolean resume;

    @Option(names = "--shard", paramLabel = "I/N",
            description = "only every N-th run, from the I-th on; goes on by itself when run again")
    private String shard = "";

    @Option(names = "--jobs", paramLabel = "N", description = "runs at once (default: as many as there are cores)")
    private int jobs;

    @Option(names = "--limit", paramLabel = "N", description = "asks when there are more runs (default: 10000)")
    private long limit = 10_000;

    @Option(names = "--yes", description = "runs them, however many they are")
    private boolean yes;

    @Option(names = "--json", description = "a JSON object per run")
    private boolean json;

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public String summary() {
        return "every combination of a plan's designs, settings and seeds: a row per run";
    }

    @Override
    public int run(Console console) throws UsageException, UnusableException {
        if (words.getFirst().equals(MERGE)) {
            return merge(console);
        }
        if (words.size() > 1) {
            throw new UsageException("fragscope sweep: " + words.get(1) + " beside a plan; right would be one plan");
        }
        Sweep sweep = Sweep.of(words.getFirst());
        SweepTask task = task(sweep);
        Path folder = folder(task.shard());
        if (RunJournal.isIn(folder) && !resume && shard.isEmpty()) {
            throw new UsageException("fragscope sweep: " + folder + " has a journal already; right would be --resume "
                    + "to go on with it, or another folder (-o)");
        }
        try (RunJournal journal = task.journal(folder)) {
            run(task, journal, console);
            ResultFiles.write(folder, ResultFiles.of(journal));
            print(ResultFiles.of(journal), console);
        } catch (IOException e) {
            throw new UnusableException(folder + ": the journal cannot be written (" + e.getMessage() + ")", e);
        }
        return 0;
    }

    private void run(SweepTask task, RunJournal journal, Console console) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        SweepProgress progress = new SweepProgress(journal.rows(), console::say);
        progress.begin(task.rows());
        int threads = (int) Math.max(1, Math.min(jobs > 0 ? jobs : cores, task.rows()));
        if (new SweepRunner(task, journal, threads, progress::on).run()) {
            progress.end(task.rows());
        }
    }

    private SweepTask task(Sweep sweep) throws UsageException, UnusableException {
        try {
            Shard part = shard.isEmpty() ? Shard.WHOLE : Shard.of(shard);
            if (!yes && sweep.runs().compareTo(BigInteger.valueOf(limit)) > 0) {
                throw new UsageException("fragscope sweep: " + sweep.name() + " has "
                        + String.format(java.util.Locale.ROOT, "%,d", sweep.runs()) + " runs (" + sweep.factors()
                        + "); right would be --yes if all of them are meant, or fewer values");
            }
            if (jobs < 0) {
                throw new UsageException("fragscope sweep: --jobs " + jobs + "; right would be 1 or more");
            }
            return SweepTask.of(sweep, part);
        } catch (IllegalArgumentException e) {
            throw new UsageException("fragscope sweep: " + e.getMessage(), e);
        }
    }

    private Path folder(Shard part) throws UnusableException {
        if (!output.isEmpty()) {
            return CaptureFile.path(output);
        }
        String plan = words.getFirst();
        Path whole = CaptureFile.path((plan.endsWith(".json") ? plan.substring(0, plan.length() - 5) : plan)
                + ".results");
        return shard.isEmpty() ? whole : whole.resolve("shard-" + part.number() + "-of-" + part.of());
    }

    private int merge(Console console) throws UsageException, UnusableException {
        if (words.size() < 2) {
            throw new UsageException("fragscope sweep merge: no folder; right would be those of all shards");
        }
        List<Path> folders = new ArrayList<>();
        for (String folder : words.subList(1, words.size())) {
            folders.add(CaptureFile.path(folder));
        }
        try (Merge merged = Merge.of(folders)) {
            if (!output.isEmpty()) {
                ResultFiles.write(CaptureFile.path(output), merged.rows());
            }
            print(merged.rows(), console);
            return 0;
        } catch (IOException e) {
            throw new UnusableException("the shards cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private void print(ResultFiles.RowSource rows, Console console) throws IOException {
        SweepText text = new SweepText(console);
        rows.each(row -> {
            if (json) {
                console.line(row);
            } else {
                text.print(row);
            }
        });
    }
}
