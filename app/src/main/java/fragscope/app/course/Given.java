// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import fragscope.app.lesson.Question;

/** An answer that was given, as people read it. */
final class Given {

    private Given() {
    }

    static String words(Question question, String given) {
        return switch (question) {
            case Question.Click c -> Places.name(given, c.among());
            case Question.HowMany n -> n.unit().isEmpty() ? given : given + " " + n.unit();
            default -> given;
        };
    }
}
