// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/** The one place that starts the JavaFX toolkit for pictures, and hands work to its thread. */
public final class Toolkit {

    /** What is wanting when no picture can be made. */
    static final String NATIVE_LIBRARIES = "pictures with text need FreeType, Fontconfig and Pango, and one of them is"
            + " missing; on Debian: libfreetype6 libfontconfig1 libpangoft2-1.0-0";

    private Toolkit() {
    }

    /**
     * Runs {@code work} on the JavaFX thread and returns its result; starts the toolkit without a display if none runs.
     *
     * @throws NoPicture with one sentence where the toolkit or its native libraries fail
     */
    public static <T> T call(Callable<T> work) throws NoPicture {
        try {
            if (Platform.isFxApplicationThread()) {
                return work.call();
            }
            start();
            FutureTask<T> task = new FutureTask<>(work);
            Platform.runLater(task);
            return task.get();
        } catch (ExecutionException e) {
            throw refused(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoPicture("drawing was interrupted", e);
        } catch (Exception | LinkageError e) {
            throw refused(e);
        }
    }

    private static void start() throws InterruptedException {
        setUnlessGiven("glass.platform", "Headless");
        setUnlessGiven("prism.order", "sw");
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
            Platform.setImplicitExit(false);
        } catch (IllegalStateException running) {
            return;
        }
        ready.await();
    }

    private static void setUnlessGiven(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }

    /** A failure as a sentence: native libraries are known by the errors that their absence gives. */
    static NoPicture refused(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof LinkageError || String.valueOf(t.getMessage()).contains("no suitable pipeline")) {
                return new NoPicture(NATIVE_LIBRARIES, cause);
            }
        }
        return new NoPicture("the picture cannot be drawn: " + cause, cause);
    }
}
