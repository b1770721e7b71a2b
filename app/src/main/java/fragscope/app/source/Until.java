// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a run ends early.
 *
 * @param facts no step begins once so many facts are said
 * @param timePs no step begins after this time
 */
public record Until(long facts, long timePs) {

    private static final Pattern FORM = Pattern.compile(
            "([0-9]{1,18})|([0-9]{1,12}(?:\\.[0-9]{1,12})?)(ps|ns|us|ms|s)");
    private static final Map<String, Long> PICOSECONDS = Map.of("ps", 1L, "ns", 1_000L, "us", 1_000_000L, "ms",
            1_000_000_000L, "s", 1_000_000_000_000L);

    /**
     * Reads {@code 5000}, {@code 10us}, {@code 1.5ms}; "" is the run's own end.
     *
     * @throws IllegalArgumentException with what would be right
     */
    public static Until of(String text) {
        if (text.isEmpty()) {
            return new Until(Long.MAX_VALUE, Long.MAX_VALUE);
        }
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    text + "; right would be a number of facts, or a time such as 10us, 3ms or 1.5s");
        }
        return m.group(1) != null
                ? new Until(Long.parseLong(m.group(1)), Long.MAX_VALUE)
                : new Until(Long.MAX_VALUE, picoseconds(m.group(2), m.group(3), text));
    }

    private static long picoseconds(String number, String unit, String text) {
        try {
            return new BigDecimal(number).multiply(
                    BigDecimal.valueOf(PICOSECONDS.getOrDefault(unit, 1L))).toBigInteger().longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(text + "; right would be at most 106 days", e);
        }
    }
}
