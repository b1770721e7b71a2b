// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.bench;

import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.Simulation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The whole receive path, per packet, with every fact and write kept for its chunk: with checkpoints and without. */
@State(Scope.Benchmark)
@Fork(jvmArgsAppend = {"-Xms1g", "-XX:+AlwaysPreTouch"}) // a growing heap costs half the speed
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RunBench {

    private static final int PACKETS = 200_000;

    private final Run run = BulkRun.of(PACKETS);

    /** Recorded: journal, facts, hash, checkpoints; any moment can be reached afterwards. */
    @Benchmark
    @OperationsPerInvocation(PACKETS)
    public long recorded() {
        return run.recording().recordAll().endHash();
    }

    /** Only simulated, chunk by chunk: the difference is what recording costs. */
    @Benchmark
    @OperationsPerInvocation(PACKETS)
    public long simulated() {
        Simulation simulation = new Simulation(run.machine());
        while (simulation.runChunk()) {
            simulation.nextChunk();
        }
        return simulation.facts();
    }

    /** Facts of the run, for figures per fact; not a benchmark. */
    public static void main(String[] args) {
        Recording recording = BulkRun.of(PACKETS).recording().recordAll();
        System.out.println(recording.facts() / (double) PACKETS + " facts/packet, "
                + recording.bytes() / (double) recording.facts() + " bytes/fact");
    }
}
