// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import java.util.List;

/**
 * A way through the course.
 *
 * @param id      as {@code 45-minutes}
 * @param title   a few words
 * @param minutes that it takes
 * @param about   for whom
 * @param lessons ids, in their order
 */
public record Route(String id, String title, int minutes, String about, List<String> lessons) {

    public Route {
        lessons = List.copyOf(lessons);
    }
}
