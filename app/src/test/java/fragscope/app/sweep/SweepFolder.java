// SPDX-License-Identifier: Apache-2.0
package fragscope.app.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fragscope.app.source.UnusableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A plan of many small runs in a folder for tests, and what came of it. */
final class SweepFolder {

    /** A thousand runs, or few: two designs, five rings, two refills of which one is refused, and seeds. */
    static final int RUNS = Boolean.getBoolean("fragscope.full") ? 1000 : 80;

    private final Path folder;
    private final SweepTask task;

    private SweepFolder(Path folder, SweepTask task) {
        this.folder = folder;
        this.task = task;
    }

    /** Writes the plan. */
    static Path plan(Path dir) throws IOException {
        return Files.writeString(dir.resolve("plan.json"), """
                {"source": "two-packets", "designs": ["netmem", "mixed-gro"],
                 "seeds": {"from": 1, "count": %d},
                 "set": {"ring": [2, 3, 4, 6, 8], "pp_refill": [8, 32]}}
                """.formatted(RUNS / 20));
    }

    static SweepFolder of(Path dir, String name, Shard shard) throws IOException, UnusableException {
        SweepTask task = new SweepTask(Sweep.of(plan(dir).toString()), shard, Long.MAX_VALUE, Long.MAX_VALUE);
        return new SweepFolder(Files.createDirectories(dir.resolve(name)), task);
    }

    Path path() {
        return folder;
    }

    Path journal() {
        return folder.resolve(RunJournal.FILE);
    }

    /** Runs what is missing; the hook gets the runner and its progress. */
    void run(java.util.function.BiConsumer<SweepRunner, SweepRunner.Progress> hook)
            throws UnusableException, IOException {
        try (RunJournal journal = task.journal(folder)) {
            SweepRunner[] runner = new SweepRunner[1];
            Consumer<SweepRunner.Progress> told = progress -> hook.accept(runner[0], progress);
            runner[0] = new SweepRunner(task, journal, 2, told);
            if (runner[0].run()) {
                ResultFiles.write(folder, ResultFiles.of(journal));
            }
        }
    }

    /** Runs to the end. */
    SweepFolder whole() throws UnusableException, IOException {
        run((runner, progress) -> {
        });
        return this;
    }

    /** Both files are byte for byte those of the other folder. */
    void same(Path other) throws IOException {
        for (String file : new String[]{"results.csv", "results.jsonl"}) {
            assertEquals(Files.readString(folder.resolve(file)), Files.readString(other.resolve(file)), file);
        }
    }
}
