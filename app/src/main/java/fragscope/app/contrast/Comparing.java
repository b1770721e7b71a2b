// SPDX-License-Identifier: Apache-2.0
package fragscope.app.contrast;

import fragscope.app.beside.Compared;
import fragscope.app.tool.FxThread;
import fragscope.engine.run.Run;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Records and compares runs on a thread of its own; what is asked for last wins. */
final class Comparing {

    private final FxThread fx = new FxThread();
    private AtomicBoolean stopped = new AtomicBoolean();

    /** Compares; {@code done} gets the comparison, {@code failed} a sentence, on the JavaFX thread. */
    void start(List<Run> runs, List<String> names, Locale language, Consumer<Compared> done, Consumer<String> failed) {
        stop();
        AtomicBoolean mine = new AtomicBoolean();
        stopped = mine;
        Thread.ofPlatform().daemon().name("compare").start(() -> {
            try {
                Compared.of(runs, names, language, mine::get).ifPresent(found -> fx.execute(() -> {
                    if (!mine.get()) {
                        done.accept(found);
                    }
                }));
            } catch (IllegalArgumentException | OutOfMemoryError e) {
                fx.execute(() -> failed.accept(String.valueOf(e.getMessage())));
            }
        });
    }

    /** Gives up what is under way. */
    void stop() {
        stopped.set(true);
    }
}
