// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.bench;

import fragscope.engine.world.Mix;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The yardstick: a bare four-ary heap of 1,000 elements, each operation a hold (take the least, put it back later).
 * Figures of one run are compared with others by it, since machines differ and are noisy.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class YardstickBench {

    private static final int SIZE = 1_000;
    private static final int HOLDS = 10_000;

    private final long[] heap = new long[SIZE];
    private long drawn;

    /** A heap in order. */
    public YardstickBench() {
        for (int i = 0; i < SIZE; i++) {
            heap[i] = i * 1_000L;
        }
    }

    /** Per hold. */
    @Benchmark
    @OperationsPerInvocation(HOLDS)
    public long hold() {
        for (int k = 0; k < HOLDS; k++) {
            drawn++;
            sink(heap[0] + (Mix.mix(drawn) & 0xf_ffff));
        }
        return heap[0];
    }

    private void sink(long value) {
        int i = 0;
        while (4 * i + 1 < SIZE) {
            int least = 4 * i + 1;
            int end = Math.min(least + 4, SIZE);
            for (int child = least + 1; child < end; child++) {
                if (heap[child] < heap[least]) {
                    least = child;
                }
            }
            if (heap[least] >= value) {
                break;
            }
            heap[i] = heap[least];
            i = least;
        }
        heap[i] = value;
    }
}
