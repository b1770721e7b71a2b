// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.Problem;
import fragscope.app.lesson.Question;
import fragscope.app.lesson.Setting;
import fragscope.app.query.QueryException;
import fragscope.app.source.UnusableException;
import fragscope.engine.time.SeededChoices;
import fragscope.engine.world.Mix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is posed once: with the values that the seed draws, the moment at which it is asked, and what the
 * engine answers.
 */
public final class Instance {

    private final LessonRuns runs;
    private final Question question;
    private final Setting setting;
    private final Moment asked;
    private final Moment revealed;

    private Instance(LessonRuns runs, Question question, Setting setting, Moment asked, Moment revealed) {
        this.runs = runs;
        this.question = question;
        this.setting = setting;
        this.asked = asked;
        this.revealed = revealed;
    }

    /**
     * Poses a question.
     *
     * @param seed the instance; equal seeds pose equally
     * @param at   where the lesson stands
     */
    public static Instance of(LessonRuns runs, Question question, Moment at, long seed) throws LessonException {
        return of(runs, question, at, drawn(question.asked(), seed));
    }

    /** Poses it with values of {@link #all} or of a seed. */
    public static Instance of(LessonRuns runs, Question question, Moment at, Setting drawn) throws LessonException {
        Question.Asked q = question.asked();
        Setting setting = at.run().setting().with(drawn);
        Staging staging = new Staging(runs);
        boolean here = q.vary().isEmpty() && q.at().isEmpty();
        Moment asked = here ? at : staging.first(q.line(), setting, q.at().isEmpty() ? Lesson.BEGINNING : q.at());
        return new Instance(runs, question, setting, asked, revealed(q, asked));
    }

    /** What a seed draws of the values that vary. */
    public static Setting drawn(Question.Asked q, long seed) {
        SeededChoices choices = new SeededChoices(seed);
        Map<String, String> values = new HashMap<>();
        for (Question.Vary vary : q.vary()) {
            List<String> pick = vary.values().get(choices.pick(Mix.salt("lesson-" + q.id()),
                    String.join("+", vary.keys()).hashCode(), vary.values().size()));
            for (int i = 0; i < pick.size(); i++) {
                values.put(vary.keys().get(i), pick.get(i));
            }
        }
        return new Setting(values);
    }

    /** All that seeds can draw, each as often as the others; none where that is more than {@code most}. */
    public static List<Setting> all(Question.Asked q, int most) {
        List<Setting> all = new ArrayList<>(List.of(Setting.none()));
        for (Question.Vary vary : q.vary()) {
            List<Setting> before = List.copyOf(all);
            all.clear();
            for (Setting one : before) {
                for (List<String> pick : vary.values()) {
                    Map<String, String> values = new HashMap<>(one.values());
                    for (int i = 0; i < pick.size(); i++) {
                        values.put(vary.keys().get(i), pick.get(i));
                    }
                    all.add(new Setting(values));
                }
            }
            if (all.size() > most) {
                return List.of();
            }
        }
        return all;
    }

    private static Moment revealed(Question.Asked q, Moment asked) throws LessonException {
        try {
            long found = q.until().isEmpty() ? -1 : asked.run().next(q.until(), asked.facts());
            return new Moment(asked.run(), found < 0 ? asked.run().facts() : found + 1);
        } catch (UnusableException e) {
            throw new LessonException(q.line(), String.valueOf(e.getMessage()));
        }
    }

    /** What is asked. */
    public Question question() {
        return question;
    }

    /** What is run in this instance. */
    public Setting setting() {
        return setting;
    }

    /** Where the seal begins: nothing after this moment may be seen. */
    public Moment asked() {
        return asked;
    }

    /** Where one stands once it is answered. */
    public Moment revealed() {
        return revealed;
    }

    /** The question's text. */
    public Spans.Rendered text() {
        return Spans.render(question.asked().text(), asked.words(runs, true));
    }

    /** The explanation, once it is answered. */
    public Spans.Rendered explanation() {
        return Spans.render(question.asked().explain(), revealed.words(runs, false));
    }

    /** What the engine answers: a number, a word, true or false. */
    public Object answer() throws LessonException {
        return value(setting, question.asked().answer(), question.asked().line());
    }

    /** The value of an option in this instance; of one without, what the answer is where it is right. */
    public Object value(Question.Option option) throws LessonException {
        return option.value().isEmpty()
                ? answerWhere(option)
                : value(setting, option.value(), option.line());
    }

    /** The answer under the setting in which an option is said to be right. */
    public Object answerWhere(Question.Option option) throws LessonException {
        return value(setting.with(option.rightIn()), question.asked().answer(), option.line());
    }

    /** A formula's value where the question is answered, in a setting that may be another. */
    private Object value(Setting of, String formula, int line) throws LessonException {
        try {
            LessonRun run = runs.of(of);
            return runs.value(run, of.equals(setting) ? revealed.facts() : answered(run), formula);
        } catch (UnusableException | QueryException e) {
            throw new LessonException(line, String.valueOf(e.getMessage()));
        }
    }

    /** Where another setting's run answers the question: its end where it never comes to it. */
    private long answered(LessonRun run) throws UnusableException, LessonException {
        Question.Asked q = question.asked();
        String at = q.at().isEmpty() && !q.vary().isEmpty() ? Lesson.BEGINNING : q.at();
        long found = at.isEmpty() ? Math.min(asked.facts(), run.facts()) - 1 : run.next(at, 0);
        return found < 0 ? run.facts() : revealed(q, new Moment(run, found + 1)).facts();
    }

    /** The option that is right, from 0; -1 where nothing is offered. */
    public int right() throws LessonException {
        if (!question.offers()) {
            return -1;
        }
        int right = -1;
        for (int i = 0; i < question.options().size(); i++) {
            if (Answers.equal(answer(), value(question.options().get(i)))) {
                if (right >= 0) {
                    throw new LessonException(new Problem(question.options().get(i).line(), "options " + (right + 1)
                            + " and " + (i + 1) + " are both right in " + setting.words(), "right would be one"));
                }
                right = i;
            }
        }
        if (right < 0) {
            throw new LessonException(new Problem(question.asked().line(), "no option is right in " + setting.words()
                    + ": the engine's answer is " + Vocabulary.shown(answer()), "right would be an option for it"));
        }
        return right;
    }

    /** The option or expected wrong answer that was given, or null. */
    public Question.@Nullable Option given(String answer) throws LessonException {
        List<Question.Option> options = question.options();
        if (question.offers()) {
            int at = Answers.letter(answer, options.size());
            return at < 0 ? null : options.get(at);
        }
        for (Question.Option option : options) {
            if (Answers.says(question, answer, value(option))) {
                return option;
            }
        }
        return null;
    }

    /** Whether an answer as it was given is right. */
    public boolean isRight(String answer) throws LessonException {
        return question.offers()
                ? Answers.letter(answer, question.options().size()) == right()
                : Answers.says(question, answer, answer());
    }
}
