// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.MapContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Comparisons of whole numbers give what JEXL gives, or leave it to JEXL. */
class WholeTest {

    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final List<String> LEAVES = List.of("a", "b", "c", "0", "1", "7", "0x40", "4096", "123456789012");
    private static final List<String> OUTSIDE = List.of("+", "-", "*", "/", "%");
    private static final List<String> INSIDE = List.of("+", "-", "*", "/", "%", "&", "|", "^");
    private static final List<String> COMPARISONS = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final long[] VALUES = {0, 1, -1, 3, 1448, 4096, -17, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 62};

    private static Whole.@Nullable Comparison read(String text) {
        return Whole.read(text, NAMES, name -> !name.equals("c"));
    }

    private static String sum(Random random, int depth, List<String> operators) {
        if (depth == 0 || random.nextInt(4) == 0) {
            String leaf = LEAVES.get(random.nextInt(LEAVES.size()));
            return leaf.equals("c") ? "a" : leaf;
        }
        String inner = sum(random, depth - 1, operators) + " " + operators.get(random.nextInt(operators.size())) + " "
                + sum(random, depth - 1, operators);
        return random.nextBoolean() ? "(" + sum(random, depth - 1, INSIDE) + ") + 1" : inner;
    }

    /** What JEXL makes of it, or null where it cannot be computed. */
    private static @Nullable Object jexl(String text, long a, long b) throws QueryException {
        try {
            return JexlEngines.read(text, new JexlErrors(text, 0)).execute(new MapContext(Map.of("a", a, "b", b)));
        } catch (JexlException e) {
            return null;
        }
    }

    @Test
    void randomComparisonsGiveWhatJexlGives() throws QueryException {
        Random random = new Random(11);
        int same = 0;
        int left = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = sum(random, 3, OUTSIDE) + " " + COMPARISONS.get(random.nextInt(COMPARISONS.size())) + " "
                    + sum(random, 3, OUTSIDE);
            Whole.Comparison comparison = read(text);
            assertNotNull(comparison, text);
            long a = VALUES[random.nextInt(VALUES.length)];
            long b = VALUES[random.nextInt(VALUES.length)];
            boolean holds;
            try {
                holds = comparison.holds(new Object[]{a, b, 0L});
            } catch (ArithmeticException e) {
                left++;
                continue;
            }
            assertEquals(jexl(text, a, b), holds, text + " with a=" + a + ", b=" + b);
            same++;
        }
        assertTrue(same > 10_000 && left > 500, same + " the same, " + left + " left to JEXL");
    }

    @Test
    void whatIsNoComparisonOfWholeNumbersIsLeftToJexl() {
        for (String other : List.of("a", "a + 1", "a & 1 == 1", "a == 1.5", "a == 010", "c > 1", "a > 'x'", "a =~ [1]",
                "a > 1 ? b > 1 : b < 1", "(a > 1)", "a == 1 || b == 1", "-a < 0", "a === 1", "a == 0xffffffffffffffff",
                "d > 1", "a + b", "a.b > 1", "(a > 1", "a lt 3", "a == 1l")) {
            assertNull(read(other), other);
        }
    }

    @Test
    void aValueThatIsNoWholeNumberIsLeftToJexl() {
        Whole.Comparison comparison = read("a + 1 > 2");
        assertNotNull(comparison);
        assertThrows(Whole.NotWhole.class, () -> comparison.holds(new Object[]{1.5, 1L, 1L}));
        assertThrows(Whole.NotWhole.class, () -> comparison.holds(new Object[]{null, 1L, 1L}));
    }
}
