// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

import fragscope.engine.run.Recording;
import org.jspecify.annotations.Nullable;

/**
 * Records a run to its end on a thread of its own. Readers see what the recording has published; nothing else is
 * shared.
 */
public final class Recorder {

    private final Recording recording;
    private @Nullable Thread thread;
    private volatile boolean cancelled;
    private volatile @Nullable Throwable failure;

    Recorder(Recording recording) {
        this.recording = recording;
    }

    /** Begins to record, or goes on. */
    public void start() {
        cancelled = false;
        Thread worker = new Thread(this::record, "recorder");
        worker.setDaemon(true);
        thread = worker;
        worker.start();
    }

    private void record() {
        try {
            boolean more = true;
            while (more && !cancelled) {
                more = recording.recordChunk();
            }
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            failure = e;
        }
    }

    /** Stops at the next chunk's end; what was recorded can still be read. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether it still records. */
    public boolean running() {
        Thread worker = thread;
        return worker != null && worker.isAlive();
    }

    /** Whether it was started and records no longer: it came to the end, was stopped, or failed. */
    public boolean over() {
        Thread worker = thread;
        return worker != null && !worker.isAlive();
    }

    /** What ended the recording before its time, or null. */
    public @Nullable Throwable failure() {
        return failure;
    }
}
