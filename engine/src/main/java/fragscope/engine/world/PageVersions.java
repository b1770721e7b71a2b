// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

import java.util.Arrays;

/**
 * The contents that one page had, each from a moment on.
 *
 * <p>One thread adds, others look up moments that were published to them: a reader may see a newer count beside an older
 * array, but what it was promised lies within both.
 */
final class PageVersions {

    private int[] moments = new int[4];
    private long[][] contents = new long[4][];
    private int count;

    /** Adds a content and returns the bytes that this takes. */
    long add(int moment, long[] content) {
        int n = count;
        long grown = 0;
        if (n == moments.length) {
            grown = n * 8L;
            moments = Arrays.copyOf(moments, n * 2);
            contents = Arrays.copyOf(contents, n * 2);
        }
        moments[n] = moment;
        contents[n] = content;
        count = n + 1;
        return grown + content.length * 8L + 16 + (n == 0 ? 96 : 0);
    }

    /** The newest content. */
    long[] last() {
        return contents[count - 1];
    }

    /** Index of the newest content not younger than a moment, or -1 while the page was still empty. */
    int at(int moment) {
        int[] when = moments;
        int found = Arrays.binarySearch(when, 0, Math.min(count, when.length), moment);
        return found >= 0 ? found : -found - 2;
    }

    /** The content at a moment. */
    long[] contentAt(int moment) {
        int version = at(moment);
        return version < 0 ? Checkpoints.EMPTY : contents[version];
    }
}
