// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.sweep.SweepRunner;
import java.util.Locale;
import java.util.function.Consumer;

/** Says every two seconds how far a sweep is; may be told by several threads. */
final class SweepProgress {

    private static final long EVERY_NS = 2_000_000_000L;
    private static final double NS_PER_SEC = 1e9;

    private final long before;
    private final Consumer<String> say;
    private final long start = System.nanoTime();
    private long said = start;

    /**
     * Progress that has not begun.
     *
     * @param before rows that were there already
     */
    SweepProgress(long before, Consumer<String> say) {
        this.before = before;
        this.say = say;
    }

    void begin(long rows) {
        say.accept(before == 0
                ? String.format(Locale.ROOT, "sweep: %d runs", rows)
                : String.format(Locale.ROOT, "sweep: %d of %d runs are there already", before, rows));
    }

    synchronized void on(SweepRunner.Progress progress) {
        long now = System.nanoTime();
        if (now - said < EVERY_NS) {
            return;
        }
        said = now;
        double perSec = (progress.done() - before) / ((now - start) / NS_PER_SEC);
        say.accept(String.format(Locale.ROOT, "sweep: %d of %d runs, %.1f runs/s, some %.0f s left", progress.done(),
                progress.rows(), perSec, (progress.rows() - progress.done()) / Math.max(perSec, 1e-3)));
    }

    void end(long rows) {
        say.accept(String.format(Locale.ROOT, "sweep: all %d runs are there, %d of them by this process in %.1f s",
                rows, rows - before, (System.nanoTime() - start) / NS_PER_SEC));
    }
}
