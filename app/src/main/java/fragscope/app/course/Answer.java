// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.Question;
import fragscope.app.lesson.play.Instance;
import fragscope.app.lesson.play.Vocabulary;
import java.util.Locale;

/** The engine's answer to a question, as people read it. */
final class Answer {

    private Answer() {
    }

    static String shown(Instance instance) throws LessonException {
        Question question = instance.question();
        if (question.offers()) {
            int right = instance.right();
            return letter(right) + " – " + question.options().get(right).says();
        }
        Object answer = instance.answer();
        if (question instanceof Question.Click click) {
            return Places.name(Vocabulary.shown(answer), click.among());
        }
        if (question instanceof Question.HexWord && answer instanceof Long word) {
            return String.format(Locale.ROOT, "0x%016x", word);
        }
        String unit = question instanceof Question.HowMany n && !n.unit().isEmpty() ? " " + n.unit() : "";
        return Vocabulary.shown(answer) + unit;
    }

    /** A for the first. */
    static String letter(int option) {
        return String.valueOf((char) ('A' + option));
    }
}
