// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who acts next. */
final class ActorsTest {

    private static Actors actors() {
        World world = new World();
        Actors actors = new Actors(world, List.of("a", "b", "c", "d"));
        world.seal();
        return actors;
    }

    @Test
    void theLeastTimeIsNextAndTiesGoToTheActorThatComesFirst() {
        Cases cases = Cases.all();
        while (cases.next()) {
            Actors actors = actors();
            long[] at = new long[4];
            int expected = (int) Actors.IDLE;
            for (int i = 0; i < 4; i++) {
                at[i] = cases.between(-1, 2);
                actors.schedule(i, at[i]);
                if (at[i] >= 0 && (expected < 0 || at[i] < at[expected])) {
                    expected = i;
                }
            }
            assertEquals(expected, actors.next(), cases::toString);
        }
        assertEquals(255, cases.number() - 1);
    }

    @Test
    void anEarlierStepStaysAndALaterOneGivesWay() {
        Actors actors = actors();
        actors.scheduleBy(1, 50);
        actors.scheduleBy(1, 70);
        assertEquals(50, actors.nextAtPs(1));
        actors.scheduleBy(1, 0);
        assertEquals(0, actors.nextAtPs(1));
        assertTrue(actors.scheduled(1));
        actors.schedule(1, Actors.IDLE);
        assertFalse(actors.scheduled(1));
    }

    @Test
    void timeNeverGoesBack() {
        Actors actors = actors();
        actors.schedule(2, 10);
        actors.begin(2);
        assertEquals(10, actors.nowPs());
        actors.schedule(0, 10);
        actors.scheduleBy(1, 11);
        assertEquals("time goes back from 10 to 9",
                assertThrows(AssertionError.class, () -> actors.schedule(3, 9)).getMessage());
        assertThrows(AssertionError.class, () -> actors.scheduleBy(3, 0));
        assertFalse(actors.scheduled(3));
        assertFalse(actors.scheduled(2));
    }

    @Test
    void whoActsWithoutAScheduleActsAtTheTimeOfTheLastStepOfAll() {
        Actors actors = actors();
        actors.schedule(1, 70);
        actors.begin(1);
        actors.begin(3);
        assertEquals(70, actors.nowPs());
    }
}
