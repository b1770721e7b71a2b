// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.time.Cases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a design does to the machine, the program that models it goes on: it ends, or it oopses. */
class AnyDesignTest {

    @Test
    void everyCombinationThatMeansSomethingRunsToItsEndOrItsOops() {
        Cases cases = Cases.seeded(7, Boolean.getBoolean("fragscope.full") ? 20_000 : 1500);
        List<String> broken = new ArrayList<>();
        int oopses = 0;
        int runs = 0;
        while (cases.next()) {
            Run run = RandomRuns.any(cases);
            RxMachine machine = run.machine();
            Simulation simulation = new Simulation(machine);
            try {
                while (simulation.step()) {
                    simulation.nextChunk();
                }
            } catch (RuntimeException | AssertionError e) {
                StackTraceElement at = e.getStackTrace()[0];
                broken.add(cases + " " + run.design().name() + ": " + e + " at " + at + " " + e.getStackTrace()[3]);
            }
            runs++;
            oopses += machine.halted() ? 1 : 0;
        }
        System.out.println("any design: " + runs + " runs, " + oopses + " oopses");
        assertTrue(broken.isEmpty(), () -> broken.size() + " broken: " + String.join("\n", broken.subList(0,
                Math.min(12, broken.size()))));
        assertTrue(oopses > runs / 50, "hardly any run failed");
    }
}
