// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.bench;

import fragscope.engine.run.Cursor;
import fragscope.engine.run.Recording;
import fragscope.engine.world.Mix;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Seeks to random facts of a run of ten million, each timed; and moves by XOR within a chunk. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SeekBench {

    private static final long FACTS = 10_000_000;

    private final Recording recording = BulkRun.of(450_000).recording().recordTo(FACTS);
    private Cursor cursor = recording.cursor();
    private long choice;

    /** A fresh position each iteration. */
    @Setup(Level.Iteration)
    public void fresh() {
        cursor = recording.cursor();
    }

    /** Anywhere in the run. */
    @Benchmark
    public long anywhere() {
        choice++;
        cursor.seek(Long.remainderUnsigned(Mix.mix(choice), recording.facts()));
        return cursor.position();
    }

    /** What is kept for it. */
    @TearDown(Level.Trial)
    public void sizes() {
        System.out.println(recording.facts() + " facts, " + recording.bytes() / (double) recording.facts()
                + " bytes a fact kept, world " + (cursor.machine().world().size() >>> 7) + " KiB");
    }
}
