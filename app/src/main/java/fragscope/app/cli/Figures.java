// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.UnusableException;
import java.util.Arrays;
import java.util.Locale;

/** Measured figures, each printed as soon as it is known, with the yardstick of the same run beside it. */
final class Figures {

    /** Every figure is the median of so many. */
    static final int ROUNDS = 5;

    /** Something that is timed. */
    interface Timed {
        /** Does it once and returns how much was done, in the figure's unit. */
        long once() throws UnusableException;
    }

    private final Console console;
    private final boolean json;
    private double yardstickNs;

    Figures(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    /** Measures the yardstick: all that follows is printed with it. */
    void yardstick(int holds) {
        HeapHold heap = new HeapHold();
        double[] ns = new double[ROUNDS];
        long seen = heap.hold(holds); // compiled before it counts
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            seen += heap.hold(holds);
            ns[i] = (double) (System.nanoTime() - start) / holds;
        }
        if (seen < 0) {
            throw new IllegalStateException("time went back");
        }
        yardstickNs = median(ns);
        print("yardstick: hold of a four-ary heap of 1000", yardstickNs, "ns");
    }

    /**
     * Nanoseconds that one unit takes: the median of {@link #ROUNDS} after some for the compiler, which do not count.
     */
    static double nanosPerUnit(int warmUp, Timed timed) throws UnusableException {
        double[] ns = new double[ROUNDS];
        for (int i = 0; i < warmUp; i++) {
            timed.once();
        }
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            long units = timed.once();
            ns[i] = (double) (System.nanoTime() - start) / Math.max(1, units);
        }
        return median(ns);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    void perSecond(String name, double nanosPerUnit) {
        print(name, 1e9 / nanosPerUnit, "1/s");
    }

    void print(String name, double value, String unit) {
        String text = String.format(Locale.ROOT, value >= 1000 ? "%.0f" : "%.3f", value);
        if (json) {
            console.line(new JsonLine().begin().field("name", name).decimal("value", text).field("unit", unit).decimal(
                    "yardstick_ns", String.format(Locale.ROOT, "%.3f", yardstickNs)).end());
        } else {
            console.line(String.format(Locale.ROOT, "%-52s %14s %-6s (yardstick %.1f ns)", name, text, unit,
                    yardstickNs));
        }
        console.flush();
    }
}
