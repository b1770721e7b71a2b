// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.lesson.check.LessonCheck;
import fragscope.lessons.Lessons;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The check notices lessons that were broken: a sample in each build, 200 with {@code -Dfragscope.full=true} (some
 * minutes). What is not noticed stands in the module's README with the reason.
 */
final class MutationTest {

    private static final boolean FULL = Boolean.getBoolean("fragscope.full");
    private static final int MANY = FULL ? 200 : 18;
    private static final int LEAST_PERCENT = 95;
    private static final long SEED = 1;

    @Test
    void brokenLessonsAreNoticed() {
        LessonCheck check = new LessonCheck(Lessons.ids());
        List<Mutants.Mutant> mutants = Mutants.of(Course.bundled().lessons(), Lessons::lesson, SEED, MANY);
        assertEquals(MANY, mutants.size());
        List<String> unnoticed = new ArrayList<>();
        for (Mutants.Mutant mutant : mutants) {
            if (check.of(mutant.lesson(), mutant.lesson() + ".json", mutant.text()).ok()) {
                unnoticed.add(mutant.words());
            }
        }
        System.out.println(MANY - unnoticed.size() + " of " + MANY + " noticed"
                + (FULL ? ", not:\n" + String.join("\n", unnoticed) : ""));
        int noticed = (MANY - unnoticed.size()) * 100 / MANY;
        assertTrue(FULL ? noticed >= LEAST_PERCENT : unnoticed.size() <= 2,
                () -> "of " + MANY + " (seed " + SEED + ") not noticed:\n" + String.join("\n", unnoticed));
    }
}
