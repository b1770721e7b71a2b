// SPDX-License-Identifier: Apache-2.0
package fragscope.app.compose;

import fragscope.app.tool.FxThread;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out of something beside the window: of what was wanted last, and once.
 *
 * @param <K> all that it rests on, as a value
 * @param <T> what is worked out
 */
final class InBackground<K, T> {

    private record Found<K, T>(K key, T result) {
    }

    private final Function<K, T> work;
    private final Runnable done;
    private final ExecutorService worker;
    private final FxThread fx = new FxThread();
    private @Nullable K wanted;
    private volatile @Nullable K asked;
    private @Nullable Found<K, T> found;

    /** {@code done} runs on the window's thread whenever something was worked out. */
    InBackground(String name, Function<K, T> work, Runnable done) {
        this.work = work;
        this.done = done;
        this.worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /** What is wanted, or null for nothing; returns whether that is something else than before. */
    boolean want(@Nullable K key) {
        boolean other = !Objects.equals(key, wanted);
        wanted = key;
        return other;
    }

    /** Whether anything is wanted. */
    boolean wants() {
        return wanted != null;
    }

    /** Asks for what is wanted, unless that was done. */
    void ask() {
        K now = wanted;
        if (now == null || now.equals(asked)) {
            return;
        }
        asked = now;
        worker.execute(() -> {
            if (!now.equals(asked)) {
                return; // another one is asked for already
            }
            Found<K, T> result = new Found<>(now, work.apply(now));
            fx.execute(() -> {
                found = result;
                done.run();
            });
        });
    }

    /** What was worked out of what is wanted; null as long as there is nothing. */
    @Nullable
    T result() {
        Found<K, T> last = found;
        return last == null || !last.key().equals(wanted) ? null : last.result();
    }

    /** Whether nothing is still to come. */
    boolean settled() {
        return wanted == null || result() != null;
    }
}
