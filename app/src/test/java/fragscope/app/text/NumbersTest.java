// SPDX-License-Identifier: Apache-2.0
package fragscope.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Counts and times as people of a language write them. */
class NumbersTest {
    @Test
    void anAxisShortensLargeNumbers() {
        Numbers english = new Numbers(Locale.ENGLISH);
        assertEquals("463.3 G", english.shortened(463_360_000_000L));
        assertEquals("12.0 M", english.shortened(12_000_000));
        assertEquals("9,999,999", english.shortened(9_999_999));
        assertEquals("1,5 G", new Numbers(Locale.GERMAN).shortened(1_500_000_000));
    }
}
