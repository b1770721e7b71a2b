// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.bench;

import fragscope.engine.run.LastWriter;
import fragscope.engine.run.Recording;
import fragscope.engine.world.Journal;
import fragscope.engine.world.Mix;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * "Who wrote this" in a run of ten million facts: any cell that is ever written, at any position. As
 * the window's, the recording keeps which cells each chunk wrote.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LastWriterBench {

    private static final long FACTS = 10_000_000;

    private final Recording recording = BulkRun.of(450_000).recording().indexWrites().recordTo(FACTS);
    private final int[] cells = written();
    private LastWriter writer = new LastWriter(recording.cursor());
    private long choice;

    /** Cells that the first facts and some in the middle write. */
    private int[] written() {
        var cursor = recording.cursor();
        int[] found = new int[0];
        for (long at : new long[]{30_000, FACTS / 2}) {
            cursor.seek(at);
            Journal journal = cursor.machine().world().journal();
            int[] more = new int[journal.count()];
            Arrays.setAll(more, journal::cell);
            int had = found.length;
            found = Arrays.copyOf(found, had + more.length);
            System.arraycopy(more, 0, found, had, more.length);
        }
        return Arrays.stream(found).distinct().toArray();
    }

    /** Nothing is known of any chunk. */
    @Setup(Level.Iteration)
    public void fresh() {
        writer = new LastWriter(recording.cursor());
    }

    /** One after another. */
    @Benchmark
    public long anyCell() {
        choice++;
        int cell = cells[(int) Long.remainderUnsigned(Mix.mix(choice), cells.length)];
        return writer.of(cell, -1L, Long.remainderUnsigned(Mix.mix(-choice), recording.facts()), () -> false);
    }
}
