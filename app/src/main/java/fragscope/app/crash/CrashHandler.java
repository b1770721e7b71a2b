// SPDX-License-Identifier: Apache-2.0
package fragscope.app.crash;

import java.lang.System.Logger;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Hears of everything that nobody caught, on every thread. The same defect is shown once, however often a pulse repeats
 * it; what was done so far is kept before anything is shown.
 */
public final class CrashHandler implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = System.getLogger(CrashHandler.class.getName());

    private final Executor fx;
    private final Consumer<CrashReport> show;
    private final Set<String> seen = new HashSet<>();
    private volatile Supplier<Map<String, String>> open = Map::of;
    private volatile Runnable keep = () -> {
    };

    /**
     * @param fx   runs on the JavaFX thread
     * @param show shows a report there
     */
    public CrashHandler(Executor fx, Consumer<CrashReport> show) {
        this.fx = fx;
        this.show = show;
    }

    /**
     * From now on a window is there.
     *
     * @param told says what is open; called on the JavaFX thread
     * @param kept keeps settings and session; called on the JavaFX thread
     */
    public void about(Supplier<Map<String, String>> told, Runnable kept) {
        open = told;
        keep = kept;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable cause) {
        if (isNew(cause)) {
            try {
                fx.execute(() -> tell(cause));
            } catch (IllegalStateException noToolkit) {
                LOG.log(Logger.Level.ERROR, "not caught on thread " + thread.getName(), cause);
            }
        }
    }

    private synchronized boolean isNew(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return seen.add(cause.getClass().getName() + (trace.length == 0 ? "" : trace[0]));
    }

    private void tell(Throwable cause) {
        Map<String, String> told;
        try {
            keep.run();
            told = open.get();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
            told = Map.of();
        }
        show.accept(new CrashReport(cause, told));
    }
}
