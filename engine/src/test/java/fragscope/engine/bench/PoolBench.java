// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.bench;

import fragscope.engine.pool.PoolRig;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A buffer's way out of a page pool and back, with journal, hash and two facts: per buffer, 64 at a time as a NAPI poll
 * takes them. Run: {@code mvn -pl engine -am test-compile} and then {@code exec:exec@jmh -Djmh.args="PoolBench"}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PoolBench {

    private static final int POLL = 64;

    private final PoolRig rig = PoolRig.ofDevicePages(1024);
    private final long[] words = new long[POLL];
    private int polls;

    /** Device pages through the alloc cache: what a poll frees itself. */
    @Benchmark
    @OperationsPerInvocation(POLL)
    public void deviceThroughCache() {
        round(rig.devicePool, true);
    }

    /** Device pages through the ring: what user space gives back. */
    @Benchmark
    @OperationsPerInvocation(POLL)
    public void deviceThroughRing() {
        round(rig.devicePool, false);
    }

    /** Host pages through the ring. */
    @Benchmark
    @OperationsPerInvocation(POLL)
    public void hostThroughRing() {
        round(rig.hostPool, false);
    }

    private void round(int pool, boolean napiLocal) {
        for (int i = 0; i < POLL; i++) {
            words[i] = rig.pools.alloc(pool);
        }
        for (int i = 0; i < POLL; i++) {
            rig.pools.put(words[i], napiLocal);
        }
        if (++polls % 128 == 0) { // as a chunk's end does
            rig.facts.restart(rig.facts.said());
            rig.world.journal().clear();
        }
    }
}
