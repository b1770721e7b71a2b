// SPDX-License-Identifier: Apache-2.0
package fragscope.app.compose;

import fragscope.app.tool.FxThread;
import fragscope.engine.design.Design;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out of a design beside the window: of the one wanted last, and once.
 *
 * @param <T> what is worked out
 */
final class InBackground<T> {

    private record Found<T>(Design design, T result) {
    }

    private final Function<Design, T> work;
    private final Runnable done;
    private final ExecutorService worker;
    private final FxThread fx = new FxThread();
    private @Nullable Design wanted;
    private volatile @Nullable Design asked;
    private @Nullable Found<T> found;

    /** {@code done} runs on the window's thread whenever something was worked out. */
    InBackground(String name, Function<Design, T> work, Runnable done) {
        this.work = work;
        this.done = done;
        this.worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /** The design that is wanted; null for none. */
    void want(@Nullable Design design) {
        wanted = design;
    }

    /** Whether a design is wanted. */
    boolean wants() {
        return wanted != null;
    }

    /** Asks for what is wanted, unless that was done. */
    void ask() {
        Design now = wanted;
        if (now == null || now.equals(asked)) {
            return;
        }
        asked = now;
        worker.execute(() -> {
            if (!now.equals(asked)) {
                return; // another one is asked for already
            }
            Found<T> result = new Found<>(now, work.apply(now));
            fx.execute(() -> {
                found = result;
                done.run();
            });
        });
    }

    /** What was worked out of the design that is wanted; null as long as there is nothing. */
    @Nullable
    T result() {
        Found<T> last = found;
        return last == null || !last.design().equals(wanted) ? null : last.result();
    }

    /** Whether nothing is still to come. */
    boolean settled() {
        return wanted == null || result() != null;
    }
}
