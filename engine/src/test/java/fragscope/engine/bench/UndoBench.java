// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.bench;

import fragscope.engine.run.Simulation;
import fragscope.engine.world.Journal;
import fragscope.engine.world.World;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Undo and redo of a chunk's writes, per write. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class UndoBench {

    private static final int WRITES = 60_000;

    private final World world;
    private final Journal journal;

    /** A chunk in the middle of a bulk transfer. */
    public UndoBench() {
        Simulation simulation = new Simulation(BulkRun.of(20_000).machine());
        for (int chunk = 0; chunk < 4; chunk++) {
            simulation.runChunk();
            simulation.nextChunk();
        }
        simulation.runChunk();
        world = simulation.machine().world();
        journal = world.journal();
        if (journal.count() < WRITES) {
            throw new IllegalStateException("a chunk has only " + journal.count() + " writes");
        }
    }

    /** The last writes back and again. */
    @Benchmark
    @OperationsPerInvocation(2 * WRITES)
    public void undoAndRedo() {
        int to = journal.count();
        world.applyXor(journal, to - WRITES, to);
        world.applyXor(journal, to - WRITES, to);
    }
}
