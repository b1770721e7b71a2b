// SPDX-License-Identifier: Apache-2.0
package fragscope.lessons;

import java.util.List;

/** The lesson files of this module, in the order of the course. */
public final class Lessons {

    private Lessons() {
    }

    /** Ids of the lessons, first to last. Empty until the course is written. */
    public static List<String> ids() {
        return List.of();
    }
}
