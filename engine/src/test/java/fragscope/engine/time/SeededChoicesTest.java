// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.world.Mix;
import org.junit.jupiter.api.Test;

/** Choices are functions of seed, purpose and subject, and even. */
final class SeededChoicesTest {

    private static final long DELAY = Mix.salt("delay");
    private static final long LOSS = Mix.salt("loss");

    @Test
    void theSameQuestionHasTheSameAnswerWhateverElseWasAsked() {
        Choices one = new SeededChoices(5);
        Choices other = new SeededChoices(5);
        int[] forward = new int[100];
        for (int i = 0; i < 100; i++) {
            forward[i] = one.pick(DELAY, i, 1000);
        }
        for (int i = 99; i >= 0; i--) {
            other.pick(LOSS, i, 7);
            assertEquals(forward[i], other.pick(DELAY, i, 1000));
        }
    }

    @Test
    void seedPurposeAndSubjectEachMatter() {
        int[] same = new int[3];
        Choices choices = new SeededChoices(5);
        Choices reseeded = new SeededChoices(6);
        for (int i = 0; i < 10_000; i++) {
            int pick = choices.pick(DELAY, i, 100);
            same[0] += pick == reseeded.pick(DELAY, i, 100) ? 1 : 0;
            same[1] += pick == choices.pick(LOSS, i, 100) ? 1 : 0;
            same[2] += pick == choices.pick(DELAY, i + 1, 100) ? 1 : 0;
        }
        for (int matches : same) {
            assertTrue(matches > 50 && matches < 150, matches + " of 10,000 agree, by chance it would be 100");
        }
    }

    @Test
    void allNumbersBelowTheBoundComeEquallyOften() {
        for (int bound : new int[]{1, 2, 3, 10, 64, 1000}) {
            int[] seen = new int[bound];
            int draws = bound * 1000;
            for (int i = 0; i < draws; i++) {
                seen[new SeededChoices(bound).pick(DELAY, i, bound)]++;
            }
            double chi = 0;
            for (int n : seen) {
                chi += (n - 1000.0) * (n - 1000.0) / 1000;
            }
            // mean bound - 1, deviation sqrt(2 (bound - 1)): five deviations
            assertTrue(chi <= bound - 1 + 5 * Math.sqrt(2.0 * (bound - 1)) + 1e-9, "bound " + bound + " chi " + chi);
        }
    }

    @Test
    void nothingToChooseFromIsRefused() {
        assertEquals("nothing to choose from: bound 0", assertThrows(IllegalArgumentException.class,
                () -> new SeededChoices(1).pick(DELAY, 0, 0)).getMessage());
    }
}
