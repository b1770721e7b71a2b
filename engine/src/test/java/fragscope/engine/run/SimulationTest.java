// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Cases;
import fragscope.engine.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps, their facts and their writes. */
final class SimulationTest {

    /** Two actors; the second does what the test says. */
    private static final class Odd implements Machine {
        private final World world = new World();
        private final Actors actors = new Actors(world, List.of("operator", "odd"));
        private final Facts facts = new Facts(world);
        private final boolean says;
        private final boolean writesAfter;

        Odd(boolean says, boolean writesAfter) {
            this.says = says;
            this.writesAfter = writesAfter;
            world.seal();
        }

        @Override
        public World world() {
            return world;
        }

        @Override
        public Actors actors() {
            return actors;
        }

        @Override
        public Facts facts() {
            return facts;
        }

        @Override
        public void step(int actor) {
            actors.schedule(1, actors.nowPs() + 5);
            if (actor == 0 || says) {
                facts.say(new SetupFact.RunStarted());
            }
            if (actor == 1 && writesAfter) {
                actors.schedule(0, 90);
            }
        }
    }

    private static Simulation odd(boolean says, boolean writesAfter) {
        Simulation simulation = new Simulation(new Odd(says, writesAfter));
        assertTrue(simulation.step());
        return simulation;
    }

    @Test
    void aStepThatLeavesWritesOpenFails() {
        assertTrue(odd(true, false).step());
        Simulation open = odd(true, true);
        assertEquals("a step of odd ended without closing its writes",
                assertThrows(IllegalStateException.class, open::step).getMessage());
    }

    @Test
    void aStepThatSaysNothingFails() {
        assertThrows(IllegalStateException.class, odd(false, false)::step);
    }

    @Test
    void everyPacketOfTheToyTakesTenStepsAndTwentyFiveFacts() {
        Simulation simulation = new Simulation(new ToyMachine(1, 40, 8, 8));
        int steps = 0;
        while (simulation.step()) {
            steps++;
        }
        assertEquals(40 * 10 + 1, steps);
        assertEquals(40 * 25 + 1, simulation.facts());
    }

    @Test
    void theJournalsGroupsAreTheFactsAndTheirTimesNeverGoBack() {
        Cases cases = Cases.seeded(100, 20);
        while (cases.next()) {
            Machine machine = cases.flip() ? RandomRuns.drawn(cases).machine() : new ToyMachine(3, 20, 4, 4);
            Simulation simulation = new Simulation(machine);
            long now = 0;
            while (simulation.step()) {
                FactLog log = machine.facts().log();
                assertEquals(log.count(), machine.world().journal().groups(), cases::toString);
                assertTrue(machine.world().closed());
                assertTrue(log.timePs(log.count() - 1) >= now, cases::toString);
                assertEquals(machine.actors().nowPs(), log.timePs(log.count() - 1));
                assertTrue(log.parent(log.count() - 1) < simulation.facts() - 1, "a cause comes before its effect");
                now = log.timePs(log.count() - 1);
                if (cases.onceIn(10)) {
                    simulation.nextChunk();
                }
            }
        }
    }

    @Test
    void equalRunsHaveEqualHashesAndAnotherSeedHasAnother() {
        long first = new Recording(() -> new ToyMachine(1, 50, 8, 8)).recordAll().endHash();
        assertEquals(first, new Recording(() -> new ToyMachine(1, 50, 8, 8), 10).recordAll().endHash());
        assertEquals(first, new Recording(() -> new ToyMachine(1, 50, 8, 900), 100).recordAll().endHash());
        assertFalse(first == new Recording(() -> new ToyMachine(2, 50, 8, 8)).recordAll().endHash());
    }

    @Test
    void aPositionOutsideTheRecordingIsRefused() {
        Cursor cursor = new Recording(() -> new ToyMachine(1, 2, 8, 8)).recordAll().cursor();
        assertFalse(cursor.back());
        cursor.seek(51);
        assertFalse(cursor.forward());
        assertEquals("position 52 of 51",
                assertThrows(IndexOutOfBoundsException.class, () -> cursor.seek(52)).getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> cursor.seek(-1));
        assertEquals(51, cursor.position());
    }
}
