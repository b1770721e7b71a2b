// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.Question;
import fragscope.app.lesson.Setting;
import fragscope.app.lesson.Step;
import fragscope.app.query.QueryException;
import fragscope.app.source.UnusableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One learner's way through a lesson, without a window: {@link #next} always does exactly one thing (a step, or the
 * reveal of a question), {@link #moment} is what is to be shown, {@link #sealed} whether nothing after it may be.
 *
 * <p>A step leads to the same moment whenever one comes to it, so that a lesson is resumed by its step's number alone.
 * Not thread safe.
 */
public final class LessonPlayer {

    /** What {@link #answers} holds of a question that was passed by. */
    public static final String NO_ANSWER = "";

    /**
     * What became of an answer.
     *
     * @param right         whether the engine agrees
     * @param answer        the engine's
     * @param misconception what one takes for true who answers so; "" where it is right or unexpected
     * @param rightIn       where that answer is right, to be watched
     */
    public record Outcome(boolean right, Object answer, String misconception, Optional<Setting> rightIn) {
    }

    private final Lesson lesson;
    private final LessonRuns runs;
    private final Staging staging;
    private final long seed;
    private final List<Moment> moments = new ArrayList<>();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private int step = -1;
    private @Nullable Instance open;
    private boolean revealed;
    private int hints;

    /**
     * At the lesson's beginning, before its first step.
     *
     * @param seed which instance of each question
     */
    public LessonPlayer(Lesson lesson, LessonRuns runs, long seed) throws LessonException {
        this.lesson = lesson;
        this.runs = runs;
        this.staging = new Staging(runs);
        this.seed = seed;
        moments.add(staging.start(lesson));
    }

    public Lesson lesson() {
        return lesson;
    }

    public long seed() {
        return seed;
    }

    /** The present step's number, from 0; -1 before the first. */
    public int step() {
        return step;
    }

    /** The present step; empty before the first. */
    public Optional<Step> current() {
        return step < 0 ? Optional.empty() : Optional.of(lesson.steps().get(step));
    }

    public boolean finished() {
        return step == lesson.steps().size() - 1 && !sealed();
    }

    /** Where the lesson stands; of a question's, the moment at which it is asked, then that at which it is answered. */
    public Moment moment() {
        Instance instance = open;
        if (instance != null) {
            return revealed ? instance.revealed() : instance.asked();
        }
        return moments.get(step + 1);
    }

    /** Where the present step plays from, for those who animate it. */
    public Moment before() {
        return moments.get(Math.max(0, step));
    }

    /** Whether a question is open: nothing after {@link #moment} may be drawn, spoken, listed or hinted at. */
    public boolean sealed() {
        return open != null && !revealed;
    }

    /** The question of the present step, open or answered. */
    public Optional<Instance> question() {
        return Optional.ofNullable(open);
    }

    /**
     * Does one thing: reveals the open question (which then counts as not answered), or does the next step.
     *
     * @return false at the lesson's end
     * @throws LessonException where the lesson cannot be played on; the player stays where it is
     */
    public boolean next() throws LessonException {
        if (sealed()) {
            pass();
            return true;
        }
        if (step == lesson.steps().size() - 1) {
            return false;
        }
        enter(step + 1);
        return true;
    }

    /** One step back, past a question's reveal first; false at the beginning. */
    public boolean back() throws LessonException {
        if (step < 0) {
            return false;
        }
        if (step == 0) {
            step = -1;
            open = null;
            return true;
        }
        enter(step - 1);
        return true;
    }

    /** Goes to a step, as when a lesson is resumed. */
    public void go(int target) throws LessonException {
        enter(Math.clamp(target, 0, lesson.steps().size() - 1));
    }

    private void enter(int target) throws LessonException {
        while (moments.size() < target + 2) {
            int i = moments.size() - 1;
            moments.add(staging.after(lesson.steps().get(i), moments.get(i)));
        }
        Instance instance = lesson.steps().get(target) instanceof Step.Ask ask
                ? Instance.of(runs, ask.question(), moments.get(target), seed)
                : null;
        step = target;
        open = instance;
        revealed = instance != null && answers.containsKey(instance.question().asked().id());
        hints = 0;
    }

    /**
     * Commits an answer to the open question, and reveals.
     *
     * @param answer an option's letter, a number, a word in hex, a shape's id
     */
    public Outcome commit(String answer) throws LessonException {
        Instance instance = open;
        if (instance == null || revealed) {
            throw new IllegalStateException("no question is open");
        }
        answers.put(instance.question().asked().id(), answer);
        revealed = true;
        return outcome(instance, answer);
    }

    /** What became of an answer to the present question, as {@link #commit} gave it. */
    public Outcome outcome(Instance instance, String answer) throws LessonException {
        boolean right = instance.isRight(answer);
        Question.Option given = right ? null : instance.given(answer);
        return new Outcome(right, instance.answer(), given == null ? "" : given.misconception(),
                given == null || given.rightIn().values().isEmpty()
                        ? Optional.empty()
                        : Optional.of(instance.setting().with(given.rightIn())));
    }

    /** Reveals the open question without an answer. */
    public void pass() {
        Instance instance = open;
        if (instance != null && !revealed) {
            answers.putIfAbsent(instance.question().asked().id(), NO_ANSWER);
            revealed = true;
        }
    }

    /** Answers by question's id; {@link #NO_ANSWER} of those passed by. */
    public Map<String, String> answers() {
        return Map.copyOf(answers);
    }

    /** Takes over what was answered before, as when a lesson is resumed. */
    public void remember(Map<String, String> before) {
        answers.putAll(before);
    }

    /** The text that is to be read now: the question's while it is open, then its explanation; else the step's. */
    public String text() {
        Instance instance = open;
        if (instance != null) {
            return revealed ? instance.explanation().markdown() : instance.text().markdown();
        }
        return current().map(s -> Spans.render(s.head().text(), moment().words(runs, false)).markdown()).orElse("");
    }

    /** The next hint of a task; empty when all are given. */
    public Optional<String> hint() {
        return current().filter(s -> s instanceof Step.Task task && hints < task.hints().size()).map(
                s -> ((Step.Task) s).hints().get(hints++));
    }

    /**
     * Whether what the learner tries reaches the present task's goal.
     *
     * @param tried what differs from the lesson's present setting
     * @throws LessonException when it cannot be run; the message is a sentence for the learner
     */
    public boolean reaches(Setting tried) throws LessonException {
        if (!(current().orElse(null) instanceof Step.Task task)) {
            throw new IllegalStateException("no task is set");
        }
        try {
            return Boolean.TRUE.equals(runs.value(moment().run().setting().with(tried), task.goal()));
        } catch (UnusableException | QueryException e) {
            throw new LessonException(task.head().line(), String.valueOf(e.getMessage()));
        }
    }

    /** The run of a setting, for "watch where that would be right" and for tasks. */
    public LessonRun run(Setting setting) throws LessonException {
        return staging.run(Math.max(1, current().map(s -> s.head().line()).orElse(1)), setting);
    }
}
