// SPDX-License-Identifier: Apache-2.0
package fragscope.app.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Runs what a journal lacks on several threads, each row into the journal as soon as it is there. Can be paused between
 * two runs and given up at any time from any thread; what is in the journal stays.
 */
public final class SweepRunner {

    private final OneRun one;
    private final RunJournal journal;
    private final Shard shard;
    private final long rows;
    private final int jobs;
    private final Consumer<Progress> listener;
    private final AtomicLong next = new AtomicLong();
    private final Object gate = new Object();
    private boolean paused;
    private volatile boolean cancelled;

    /**
     * How far it is.
     *
     * @param done rows in the journal
     * @param rows how many there will be
     */
    public record Progress(long done, long rows) {
    }

    /**
     * A runner that has not begun.
     *
     * @param jobs     threads, at least 1; each holds one run's world in memory
     * @param listener told after each run, on the thread that ran it
     */
    public SweepRunner(SweepTask task, RunJournal journal, int jobs, Consumer<Progress> listener) {
        this.one = new OneRun(task.sweep(), task.factsMost(), task.lastPs());
        this.journal = journal;
        this.shard = task.shard();
        this.rows = task.rows();
        this.jobs = jobs;
        this.listener = listener;
    }

    /**
     * Runs until everything is in the journal, or it is given up. Call once.
     *
     * @return whether everything is there
     * @throws IOException when the journal cannot be written
     */
    public boolean run() throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(jobs, task -> {
            Thread thread = new Thread(task, "sweep");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < jobs; i++) {
                all.add(workers.submit(this::work));
            }
            for (Future<?> worker : all) {
                worker.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            cancel(); // whoever still works has no reader left
            workers.shutdown();
        }
        return journal.complete();
    }

    private void work() {
        try {
            for (long index = next.getAndIncrement(); index < rows && goesOn(); index = next.getAndIncrement()) {
                if (!journal.has(index)) {
                    run(index);
                }
            }
        } catch (IOException e) {
            cancel();
            throw new UncheckedIOException(e);
        }
    }

    private void run(long index) throws IOException {
        long number = shard.run(index);
        Optional<String> row = one.row(number, () -> cancelled);
        if (row.isPresent()) {
            journal.append(number, row.get());
            listener.accept(new Progress(journal.rows(), rows));
        }
    }

    /** Waits while it is paused; false once it is given up. */
    private boolean goesOn() {
        synchronized (gate) {
            while (paused && !cancelled) {
                try {
                    gate.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return !cancelled;
        }
    }

    /** Begins no further run until {@link #resume}; those that run go on to their ends. */
    public void pause() {
        synchronized (gate) {
            paused = true;
        }
    }

    /** Goes on after {@link #pause}. */
    public void resume() {
        synchronized (gate) {
            paused = false;
            gate.notifyAll();
        }
    }

    /** Whether it is paused. */
    public boolean paused() {
        synchronized (gate) {
            return paused;
        }
    }

    /** Gives up, the runs that are under way too. */
    public void cancel() {
        synchronized (gate) {
            cancelled = true;
            gate.notifyAll();
        }
    }
}
