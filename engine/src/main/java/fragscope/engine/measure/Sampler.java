// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values over virtual time in at most 2,048 spans of equal length: when the time outgrows them, neighbours merge and
 * the length doubles. So that what is kept does not grow with the run.
 */
final class Sampler {

    private static final int SPANS = 2048;
    private static final long SHORTEST_PS = 100_000;

    private long spanPs = SHORTEST_PS;
    private final long[] sum = new long[SPANS];
    private final long[] most = new long[SPANS];
    private final long[] fact = new long[SPANS];
    private final int[] count = new int[SPANS];

    /** A value at a time; times do not go back. */
    void add(long timePs, long n, long value) {
        while (timePs / spanPs >= SPANS) {
            merge();
        }
        int at = (int) (timePs / spanPs);
        if (count[at] == 0 || value > most[at]) {
            most[at] = value;
            fact[at] = n;
        }
        sum[at] += value;
        count[at]++;
    }

    private void merge() {
        for (int to = 0; to < SPANS / 2; to++) {
            int a = 2 * to;
            int b = a + 1;
            boolean second = count[a] == 0 || count[b] > 0 && most[b] > most[a];
            most[to] = second ? most[b] : most[a];
            fact[to] = second ? fact[b] : fact[a];
            sum[to] = sum[a] + sum[b];
            count[to] = count[a] + count[b];
        }
        Arrays.fill(sum, SPANS / 2, SPANS, 0);
        Arrays.fill(count, SPANS / 2, SPANS, 0);
        spanPs *= 2;
    }

    /** What a span becomes. */
    interface Value {
        long of(long sum, long most, long count, long spanPs);
    }

    Series series(Figure figure, String subject, Value value) {
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < SPANS; i++) {
            if (count[i] > 0) {
                points.add(new Series.Point(i * spanPs, fact[i], value.of(sum[i], most[i], count[i], spanPs)));
            }
        }
        return new Series(figure, subject, spanPs, points);
    }
}
