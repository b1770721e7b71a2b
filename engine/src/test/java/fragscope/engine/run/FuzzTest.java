// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.time.Cases;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Any way to a moment leads to the same moment: facts, hash, cells and what follows are those of a straight run.
 *
 * <p>The build runs a sample; {@code -Dfragscope.full=true} runs many more, {@code -Dfragscope.seed=n} one case alone.
 */
final class FuzzTest {

    private static final int SEED = 1;

    private static Cases cases(int sample, int full) {
        Integer alone = Integer.getInteger("fragscope.seed");
        if (alone != null) {
            return Cases.seeded(alone, 1);
        }
        return Cases.seeded(SEED, Boolean.getBoolean("fragscope.full") ? full : sample);
    }

    @Test
    void theToyMachineIsTheSameByEveryWay() {
        Cases cases = cases(40, 4000);
        while (cases.next()) {
            int packets = cases.between(1, 150);
            int slots = cases.between(1, 40);
            int seed = cases.below(1000);
            check(cases, "toy", () -> new ToyMachine(seed, packets, slots, 64));
        }
    }

    @Test
    void theReceivingMachineIsTheSameByEveryWay() {
        Cases cases = cases(60, 6000);
        while (cases.next()) {
            Run run = RandomRuns.drawn(cases);
            check(cases, run.design().name() + " " + run.scenario(), run::machine);
        }
    }

    /** Designs that fail, safeguards off: a fault is as repeatable as anything else. */
    @Test
    void anyDesignIsTheSameByEveryWay() {
        Cases cases = cases(60, 6000);
        while (cases.next()) {
            Run run = RandomRuns.any(cases);
            check(cases, run.design() + " " + run.scenario(), run::machine);
        }
    }

    private static void check(Cases cases, String what, Supplier<? extends Machine> machines) {
        int chunkFacts = cases.one(1, 7, 50, 300, 1 << 14);
        List<FuzzOps.Op> ops = FuzzOps.drawn(cases, cases.between(1, 40));
        int facts = new StraightRun(machines, new boolean[0]).count();
        if (FuzzOps.difference(machines, chunkFacts, facts, ops) != null) {
            List<FuzzOps.Op> few = FuzzOps.shrunk(machines, chunkFacts, facts, ops);
            throw new AssertionError(cases + ", chunks of " + chunkFacts + " facts, " + facts + " facts: "
                    + FuzzOps.difference(machines, chunkFacts, facts, few) + "\nby " + few + "\nof " + what);
        }
    }
}
