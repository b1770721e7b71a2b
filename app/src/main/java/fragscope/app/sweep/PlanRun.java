// SPDX-License-Identifier: Apache-2.0
package fragscope.app.sweep;

import fragscope.app.source.UnusableException;
import fragscope.engine.input.InputException;
import fragscope.engine.input.RowJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A plan that is run for somebody who watches: begun, paused, gone on with, given up; rows are there as they come. What
 * an earlier start left in the folder is gone on with. One reader; the runs have threads of their own.
 */
public final class PlanRun implements AutoCloseable {

    private final SweepTask task;
    private final Path folder;
    private final RunJournal journal;
    private final SweepRunner runner;
    private final AtomicLong done = new AtomicLong();
    private volatile boolean ended;
    private volatile String failure = "";
    private boolean begun;

    private PlanRun(SweepTask task, Path folder, RunJournal journal) {
        this.task = task;
        this.folder = folder;
        this.journal = journal;
        done.set(journal.rows());
        int cores = Math.max(1, Runtime.getRuntime().availableProcessors() - 1); // one is left for who watches
        this.runner = new SweepRunner(task, journal, cores, progress -> done.set(progress.done()));
    }

    /**
     * Prepares it.
     *
     * @param folder of journal and results
     * @throws UnusableException when the folder cannot be used, or is another plan's
     */
    public static PlanRun of(SweepTask task, Path folder) throws UnusableException {
        return new PlanRun(task, folder, task.journal(folder));
    }

    /** Begins to run what is not there yet. Call once. */
    public void start() {
        begun = true;
        Thread.ofPlatform().daemon().name("plan").start(() -> {
            try {
                if (runner.run()) {
                    ResultFiles.write(folder, ResultFiles.of(journal));
                }
            } catch (IOException | UnusableException | IllegalStateException e) {
                failure = String.valueOf(e.getMessage());
            } finally {
                ended = true;
            }
        });
    }

    /** Whether it was begun. */
    public boolean begun() {
        return begun;
    }

    /** Whether nothing more comes: all is there, or it was given up, or it failed. */
    public boolean ended() {
        return ended;
    }

    /** Why it failed, or "". */
    public String failure() {
        return failure;
    }

    /** Rows that are there. */
    public long done() {
        return done.get();
    }

    /** Rows that there will be. */
    public long rows() {
        return task.rows();
    }

    /** Whether it is paused. */
    public boolean paused() {
        return runner.paused();
    }

    /** Pauses between two runs. */
    public void pause() {
        runner.pause();
    }

    /** Goes on. */
    public void resume() {
        runner.resume();
    }

    /** Gives up; what is there stays and is gone on with another time. */
    public void cancel() {
        runner.cancel();
    }

    /** The {@code index}-th row by column, where it is there. */
    public Optional<Map<String, String>> row(long index) {
        if (!journal.has(index)) {
            return Optional.empty();
        }
        try {
            return Optional.of(RowJson.parse(RunJournal.FILE, journal.row(index)));
        } catch (IOException | InputException e) {
            failure = String.valueOf(e.getMessage());
            return Optional.empty();
        }
    }

    /** Writes what is there into a file, CSV or JSON lines by its ending. */
    public void save(Path file) throws UnusableException {
        ResultFiles.writeFile(file, ResultFiles.soFar(journal));
    }

    /** Gives up; the journal closes with the program's end, since runs may still add a row to it. */
    @Override
    public void close() {
        runner.cancel();
    }
}
