// SPDX-License-Identifier: Apache-2.0
package fragscope.app.palette;

import java.util.Locale;

/**
 * How well a few letters fit a title: all of them have to come in it, in their order; word beginnings and letters side
 * by side count more.
 */
public final class Fuzzy {

    /** The letters do not fit. */
    public static final int NO_FIT = -1;

    private static final int BEGINS_WORD = 8;
    private static final int FOLLOWS = 10;

    private Fuzzy() {
    }

    /** Higher fits better; {@link #NO_FIT} where a letter is wanting. No letters fit everything equally. */
    public static int fit(String typed, String title) {
        String wanted = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        String seen = title.toLowerCase(Locale.ROOT);
        int[] best = new int[seen.length() + 1]; // best[i]: the best so far with the last letter at i - 1; 0 before all
        java.util.Arrays.fill(best, NO_FIT);
        best[0] = 0;
        for (int i = 0; i < wanted.length(); i++) {
            best = next(wanted.charAt(i), seen, best, i == 0);
        }
        int most = NO_FIT;
        for (int score : best) {
            most = Math.max(most, score);
        }
        return most;
    }

    private static int[] next(char letter, String seen, int[] before, boolean first) {
        int[] after = new int[before.length];
        java.util.Arrays.fill(after, NO_FIT);
        int reach = first ? before[0] : NO_FIT;
        for (int i = 1; i < before.length; i++) {
            if (seen.charAt(i - 1) == letter && (reach >= 0 || before[i - 1] >= 0)) {
                int score = Math.max(reach, before[i - 1] >= 0 && !first ? before[i - 1] + FOLLOWS : NO_FIT);
                boolean begins = i == 1 || !Character.isLetterOrDigit(seen.charAt(i - 2));
                after[i] = score < 0 ? NO_FIT : score + 1 + (begins ? BEGINS_WORD : 0);
            }
            reach = Math.max(reach, before[i]);
        }
        return after;
    }
}
