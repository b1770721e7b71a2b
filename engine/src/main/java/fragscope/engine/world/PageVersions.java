// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

import java.util.Arrays;

/**
 * The moments at which one page changed, and where among that moment's pages its content lies.
 *
 * <p>One thread adds, others look up moments that were published to them: a reader may see a newer count beside an
 * older array, but what it was promised lies within both.
 */
final class PageVersions {

    /** Said of moments before the page was first written. */
    static final int EMPTY = -1;

    private int[] moments = new int[2];
    private int[] places = new int[2];
    private int count;

    void add(int moment, int place) {
        int n = count;
        if (n == moments.length) {
            moments = Arrays.copyOf(moments, n * 2);
            places = Arrays.copyOf(places, n * 2);
        }
        moments[n] = moment;
        places[n] = place;
        count = n + 1;
    }

    int moment(int version) {
        return moments[version];
    }

    int place(int version) {
        return places[version];
    }

    /** The newest version not younger than a moment, or {@link #EMPTY}. */
    int at(int moment) {
        int[] when = moments;
        int found = Arrays.binarySearch(when, 0, Math.min(count, when.length), moment);
        return found >= 0 ? found : -found - 2;
    }
}
