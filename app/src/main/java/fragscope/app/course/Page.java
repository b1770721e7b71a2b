// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.Question;
import fragscope.app.lesson.Step;
import fragscope.app.lesson.play.Instance;
import fragscope.app.lesson.play.LessonPlayer;
import fragscope.app.lesson.play.Moment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be shown of a lesson where it stands, as plain values: made away from the JavaFX thread, shown on it.
 *
 * @param lesson   which
 * @param seed     which instance of its questions
 * @param step     the present step, from 0; -1 before the first
 * @param sealed   whether a question is open
 * @param text     the text to read, Markdown with its values in place; a question's while it is open, and after it its
 *                 explanation
 * @param asked    the question of this step
 * @param before   where the step plays from
 * @param moment   where the lesson stands
 * @param answers  by question
 * @param finished whether this is the end
 */
public record Page(Lesson lesson, long seed, int step, boolean sealed, String text, Optional<Asked> asked,
        Moment before, Moment moment, Map<String, String> answers, boolean finished) {

    /**
     * A question as it is posed.
     *
     * @param question what is asked
     * @param text     in words, with this instance's values
     * @param given    the answer that was committed; empty while it is open, and for one that was passed by
     * @param outcome  what became of it; nothing while it is open, and for one that was passed by
     * @param answer   the engine's answer as people read it; empty while it is open
     * @param asked    where it is asked
     */
    public record Asked(Question question, String text, String given, Optional<LessonPlayer.Outcome> outcome,
            String answer, Moment asked) {
    }

    public Page {
        answers = Map.copyOf(answers);
    }

    /** The page where a player stands. */
    public static Page of(LessonPlayer player) throws LessonException {
        boolean sealed = player.sealed();
        Optional<Asked> asked = Optional.empty();
        if (player.question().isPresent()) {
            asked = Optional.of(asked(player, player.question().get()));
        }
        return new Page(player.lesson(), player.seed(), player.step(), sealed, player.text(), asked, player.before(),
                player.moment(), player.answers(), player.finished());
    }

    private static Asked asked(LessonPlayer player, Instance instance) throws LessonException {
        Question question = instance.question();
        String given = player.answers().getOrDefault(question.asked().id(), LessonPlayer.NO_ANSWER);
        boolean open = player.sealed();
        Optional<LessonPlayer.Outcome> outcome = open || given.isEmpty()
                ? Optional.empty()
                : Optional.of(player.outcome(instance, given));
        return new Asked(question, instance.text().markdown(), open ? "" : given, outcome,
                open ? "" : Answer.shown(instance), instance.asked());
    }

    /** The present step; empty before the first. */
    public Optional<Step> current() {
        return step < 0 ? Optional.empty() : Optional.of(lesson.steps().get(step));
    }

    /** The present task; empty where none is set. */
    public Optional<Step.Task> task() {
        return current().filter(Step.Task.class::isInstance).map(Step.Task.class::cast);
    }

    /** What the teacher may say here; "" for nothing. */
    public String notes() {
        return current().map(s -> s.head().notes()).orElse("");
    }

    /** Kernel files and functions behind the text. */
    public List<String> sources() {
        return current().map(s -> s.head().sources()).orElse(List.of());
    }

    /** The stage's shape that matters; "" for none, and under the seal. */
    public String spotlight() {
        return current().map(s -> s.head().spotlight()).orElse("");
    }

    /** Where the lens is opened; "" for nowhere. */
    public String lens() {
        return current().map(s -> s.head().lens()).orElse("");
    }
}
