// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.check;

import fragscope.app.draw.DisplayList;
import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.Problem;
import fragscope.app.lesson.Question;
import fragscope.app.lesson.Setting;
import fragscope.app.lesson.play.Instance;
import fragscope.app.lesson.play.LessonRuns;
import fragscope.app.lesson.play.Moment;
import fragscope.app.lesson.play.Spans;
import fragscope.app.lesson.play.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Plays the instances of one question: what is right in each, and each wrong option where it is said to be right. */
final class QuestionCheck {

    /** Instances that are played at least. */
    static final int INSTANCES = 20;
    private static final int INSTANCES_MOST = 48;
    private static final int MOST_RIGHT_PERCENT = 60;

    private final LessonRuns runs;
    private final Pictures pictures;
    private final Question question;
    private final Moment at;
    private final List<Problem> problems = new ArrayList<>();

    QuestionCheck(LessonRuns runs, Pictures pictures, Question question, Moment at) {
        this.runs = runs;
        this.pictures = pictures;
        this.question = question;
        this.at = at;
    }

    List<Problem> problems() {
        Question.Asked q = question.asked();
        problems.addAll(Lint.of(q.text(), false));
        problems.addAll(Lint.of(q.explain(), true));
        if (q.explain().paragraphs().stream().allMatch(p -> Spans.of(p).isEmpty())) {
            problem(q.line(), "the explanation of \"" + q.id() + "\" neither shows nor asserts anything of the run",
                    "right would be at least one span");
        }
        Map<Integer, Integer> right = new HashMap<>();
        Set<String> answers = new LinkedHashSet<>();
        Map<Question.Option, Integer> differs = new HashMap<>();
        int played = 0;
        for (Setting drawn : instances(q)) {
            try {
                Instance instance = Instance.of(runs, question, at, drawn);
                played++;
                answers.add(Vocabulary.shown(instance.answer()));
                if (question.offers()) {
                    right.merge(instance.right(), 1, Integer::sum);
                }
                one(instance, differs);
            } catch (LessonException e) {
                problems.add(e.problem());
            }
        }
        spread(played, right, answers);
        for (Question.Option option : question.options()) {
            if (!question.offers() && played > 0 && differs.getOrDefault(option, 0) * 2 < played) {
                problem(option.line(), "this wrong answer is the right one in " + (played - differs.getOrDefault(option,
                        0)) + " of " + played + " instances", "right would be a setting that changes the answer");
            }
        }
        return problems;
    }

    /**
     * All instances that there are, as often as to make {@link #INSTANCES}; where there are very many, some of them.
     */
    private static List<Setting> instances(Question.Asked q) {
        if (q.vary().isEmpty()) {
            return List.of(Setting.none());
        }
        List<Setting> all = Instance.all(q, INSTANCES_MOST);
        List<Setting> played = new ArrayList<>(all);
        for (int seed = 1; all.isEmpty() && seed <= INSTANCES_MOST; seed++) {
            played.add(Instance.drawn(q, seed));
        }
        while (!all.isEmpty() && played.size() < INSTANCES) {
            played.addAll(all);
        }
        return played;
    }

    private void problem(int line, String what, String remedy) {
        problems.add(new Problem(line, what, remedy));
    }

    private void one(Instance instance, Map<Question.Option, Integer> differs) throws LessonException {
        if (instance.revealed().facts() <= instance.asked().facts()) {
            problem(question.asked().line(), "nothing happens after \"" + question.asked().id() + "\" is asked in "
                    + instance.setting().words(), "right would be a question before its event");
        }
        wrong(instance.text(), instance);
        wrong(instance.explanation(), instance);
        if (question instanceof Question.Click click) {
            places(click, instance);
        } else if (!question.offers()) {
            told(instance);
        }
        int right = instance.right();
        for (int i = 0; i < question.options().size(); i++) {
            Question.Option option = question.options().get(i);
            if (i != right) {
                wrongOption(option, instance);
            }
            Object value = instance.value(option);
            if (!Vocabulary.shown(value).equals(Vocabulary.shown(instance.answer()))) {
                differs.merge(option, 1, Integer::sum);
            }
        }
    }

    /** A number that was asked for is told in the explanation, and from the run. */
    private void told(Instance instance) throws LessonException {
        Object answer = instance.answer();
        String text = instance.explanation().markdown();
        boolean told = text.contains(Vocabulary.shown(answer)) || answer instanceof Long word && text.contains(
                String.format(Locale.ROOT, "0x%016x", word));
        if (!told) {
            problem(question.asked().line(), "the explanation of \"" + question.asked().id() + "\" does not tell the "
                    + "answer, which is " + Vocabulary.shown(answer) + " in " + instance.setting().words(),
                    "right would be its live value");
        }
    }

    private void wrong(Spans.Rendered rendered, Instance instance) {
        for (Spans.Wrong w : rendered.wrong()) {
            problem(w.span().line(), w.sentence() + " (" + instance.setting().words() + ")",
                    "right would be what this run gives");
        }
    }

    private void wrongOption(Question.Option option, Instance instance) throws LessonException {
        if (option.rightIn().values().isEmpty()) {
            problem(option.line(), "\"" + option.says() + "\" is wrong in " + instance.setting().words()
                    + " and names no misconception", "right would be \"misconception\" and \"right_in\"");
            return;
        }
        Setting there = instance.setting().with(option.rightIn());
        Object says = option.value().isEmpty() ? instance.answerWhere(option) : instance.value(option);
        Object found = instance.answerWhere(option);
        if (!Vocabulary.shown(says).equals(Vocabulary.shown(found))) {
            problem(option.line(), "\"" + option.says() + "\" is said to be right in " + there.words()
                    + ", and the engine's answer there is " + Vocabulary.shown(found),
                    "right would be a setting in which"
                            + " it is " + Vocabulary.shown(says));
        }
    }

    private void places(Question.Click click, Instance instance) throws LessonException {
        DisplayList list = pictures.at(instance.asked(), true);
        for (String place : click.among()) {
            if (list.find(place).isEmpty()) {
                problem(click.asked().line(), "\"" + place + "\" is not on the stage when it is to be clicked",
                        "right would be the id of a shape, as render --list prints it");
            }
        }
        if (!click.among().contains(String.valueOf(instance.answer()))) {
            problem(click.asked().line(), "the answer \"" + instance.answer() + "\" is not among the places",
                    "right would be to add it");
        }
    }

    private void spread(int played, Map<Integer, Integer> right, Set<String> answers) {
        Question.Asked q = question.asked();
        if (q.vary().isEmpty() || answers.isEmpty()) {
            return;
        }
        if (answers.size() < 2) {
            problem(q.line(), "what varies never changes the answer to \"" + q.id() + "\": it is always "
                    + answers.iterator().next(), "right would be a key that does, or \"once\" with the reason");
        }
        right.forEach((option, times) -> {
            if (times * 100 > MOST_RIGHT_PERCENT * played) {
                problem(question.options().get(option).line(), "this option is right in " + times + " of " + played
                        + " instances",
                        "right would be at most " + MOST_RIGHT_PERCENT
                                + " of 100, or \"once\" with the reason");
            }
        });
    }
}
