// SPDX-License-Identifier: Apache-2.0
package fragscope.app.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A few letters find a title; word beginnings go first. */
final class FuzzyTest {

    private static void better(String typed, String first, String second) {
        assertTrue(Fuzzy.fit(typed, first) > Fuzzy.fit(typed, second), typed + ": " + first + " "
                + Fuzzy.fit(typed, first) + ", " + second + " " + Fuzzy.fit(typed, second));
    }

    @Test
    void allLettersHaveToComeInTheirOrder() {
        assertTrue(Fuzzy.fit("opn", "Open…") > 0);
        assertEquals(Fuzzy.NO_FIT, Fuzzy.fit("npo", "Open…"));
        assertEquals(Fuzzy.NO_FIT, Fuzzy.fit("ll", "Explore"));
        assertEquals(0, Fuzzy.fit("", "anything"));
        assertEquals(Fuzzy.NO_FIT, Fuzzy.fit("x", ""));
    }

    @Test
    void wordBeginningsAndNeighboursGoFirst() {
        better("dt", "Dark theme", "Full width tool");
        better("step", "Step back", "Set it up");
        better("full", "Full screen", "Refill until low");
    }

    @Test
    void caseAndSpacesDoNotMatter() {
        assertEquals(Fuzzy.fit("dark theme", "Dark theme"), Fuzzy.fit("DARKTHEME", "Dark theme"));
    }
}
