// SPDX-License-Identifier: Apache-2.0
package fragscope.app.text;

import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/** Counts and times as a language writes them. For one thread. */
public final class Numbers {

    private final NumberFormat whole;
    private final char mark;

    public Numbers(Locale locale) {
        whole = NumberFormat.getIntegerInstance(locale);
        mark = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }

    /** {@code 12,480}. */
    public String count(long number) {
        return whole.format(number);
    }

    /** As {@link #count}, from ten million on shortened for an axis, with the prefix of the unit: {@code 463.4 G}. */
    public String shortened(long number) {
        long by = Math.abs(number) >= 1_000_000_000 ? 1_000_000_000 : 1_000_000;
        if (Math.abs(number) < 10_000_000) {
            return count(number);
        }
        return whole.format(number / by) + mark + Math.abs(number / (by / 10) % 10) + (by == 1_000_000 ? " M" : " G");
    }

    /** Microseconds with nanoseconds and picoseconds behind the mark: {@code 12.480 312}. */
    public String micros(long ps) {
        long rest = ps % 1_000_000;
        StringBuilder out = new StringBuilder(whole.format(ps / 1_000_000)).append(mark);
        String digits = Long.toString(1_000_000 + rest);
        return out.append(digits, 1, 4).append(' ').append(digits, 4, 7).toString();
    }

    /** A time in the unit that fits it: {@code 12.5 µs}, {@code 3.2 ms}, {@code 4 s}. */
    public String time(long ps) {
        double us = ps / 1e6;
        return us < 1000 ? tenths(us) + " µs" : us < 1e6 ? tenths(us / 1e3) + " ms" : tenths(us / 1e6) + " s";
    }

    private String tenths(double value) {
        long tenths = Math.round(value * 10);
        return whole.format(tenths / 10) + (tenths % 10 == 0 ? "" : mark + Long.toString(tenths % 10));
    }
}
