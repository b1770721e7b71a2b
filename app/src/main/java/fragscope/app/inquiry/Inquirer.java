// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inquiry;

import fragscope.engine.run.Cursor;
import fragscope.engine.run.LastWriter;
import fragscope.engine.run.Recording;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions to recordings, one after another, on a thread that ends when nothing is asked for a while. It keeps
 * one cursor, for the recording that was asked about last. Ask on the JavaFX thread.
 */
public final class Inquirer {

    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor worker;
    private @Nullable Reader reader; // the worker's

    /** What a question reads by: never outside of {@link Question#answer}. */
    public record Reader(Cursor cursor, LastWriter lastWriter) {
    }

    /**
     * A question.
     *
     * @param <T> of what its answer is
     */
    public interface Question<T> {
        /** Works the answer out and gives it; returns early once it is cancelled. */
        void answer(Reader reader, Answer<T> to);
    }

    /** One who answers; the name is its thread's. */
    public Inquirer(String name) {
        worker = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        worker.allowCoreThreadTimeOut(true);
    }

    /** Asks; the answer comes by and by. */
    public <T> Answer<T> ask(Recording recording, Question<T> question) {
        Answer<T> answer = new Answer<>();
        worker.execute(() -> work(recording, question, answer));
        return answer;
    }

    private <T> void work(Recording recording, Question<T> question, Answer<T> answer) {
        if (answer.cancelled()) {
            answer.end(null);
            return;
        }
        try {
            question.answer(readerOf(recording), answer);
            answer.end(null);
        } catch (RuntimeException | OutOfMemoryError e) {
            reader = null; // it may stand anywhere
            answer.end(String.valueOf(e.getMessage()));
        }
    }

    private Reader readerOf(Recording recording) {
        Reader known = reader;
        if (known == null || !known.cursor().recording().equals(recording)) {
            Cursor cursor = recording.cursor();
            known = new Reader(cursor, new LastWriter(cursor));
            reader = known;
        }
        return known;
    }
}
