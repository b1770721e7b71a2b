// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tests' own generator: complete where it says all, repeatable where it says seeded. */
final class CasesTest {

    @Test
    void allCasesAreEveryCombinationOnceAlsoWhereALaterBoundDependsOnAnEarlierChoice() {
        Cases cases = Cases.all();
        List<String> seen = new ArrayList<>();
        while (cases.next()) {
            int n = cases.below(3);
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < n; i++) {
                word.append(cases.below(n));
            }
            seen.add(word.toString());
        }
        assertEquals(List.of("", "0", "00", "01", "10", "11"), seen);
    }

    @Test
    void aSeededCaseIsRepeatedAloneByItsSeed() {
        Cases many = Cases.seeded(40, 3);
        List<Integer> third = new ArrayList<>();
        while (many.next()) {
            third.clear();
            third.addAll(List.of(many.below(1000), many.below(1000), many.below(1000)));
        }
        Cases alone = Cases.seeded(42, 1);
        alone.next();
        assertEquals(third, List.of(alone.below(1000), alone.below(1000), alone.below(1000)));
        assertEquals("seed 42", alone.toString());
        Cases other = Cases.seeded(41, 1);
        other.next();
        assertNotEquals(third, List.of(other.below(1000), other.below(1000), other.below(1000)));
    }
}
