// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.check;

import fragscope.app.lesson.Problem;
import java.util.List;

/**
 * What a check found.
 *
 * @param id        the lesson's
 * @param file      as messages call it
 * @param steps     that it has
 * @param questions that it asks
 * @param claims    of the thread that it shows
 * @param problems  by line; none where it is right
 */
public record Report(String id, String file, int steps, int questions, List<String> claims, List<Problem> problems) {

    public Report {
        claims = List.copyOf(claims);
        problems = problems.stream().sorted().distinct().toList();
    }

    /** Nothing is wrong. */
    public boolean ok() {
        return problems.isEmpty();
    }
}
