// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.check;

import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.LessonReader;
import fragscope.app.lesson.Problem;
import fragscope.app.lesson.Setting;
import fragscope.app.lesson.Step;
import fragscope.app.lesson.play.LessonRuns;
import fragscope.app.lesson.play.Moment;
import fragscope.app.lesson.play.Spans;
import fragscope.app.lesson.play.Staging;
import fragscope.app.query.QueryException;
import fragscope.app.source.UnusableException;
import java.util.ArrayList;
import java.util.List;

/** Plays lessons and says what is not true in them. A broken lesson never stops the others' check. */
public final class LessonCheck {

    private final List<String> course;
    private final LessonRuns runs = new LessonRuns();
    private final Staging staging = new Staging(runs);
    private final Pictures pictures = new Pictures();

    /**
     * A check.
     *
     * @param course ids of all lessons, in their order; what comes before is what a lesson may need
     */
    public LessonCheck(List<String> course) {
        this.course = List.copyOf(course);
    }

    /** Checks a file. */
    public Report of(String id, String file, String text) {
        try {
            return of(LessonReader.read(id, file, text));
        } catch (LessonException e) {
            return new Report(id, file, 0, 0, List.of(), List.of(e.problem()));
        } catch (RuntimeException e) { // whatever it asks for, the other lessons are checked
            return new Report(id, file, 0, 0, List.of(), List.of(new Problem(1, "cannot be played: " + e,
                    "right would be another setting, formula or condition")));
        }
    }

    /** Checks a lesson that could be read. */
    public Report of(Lesson lesson) {
        List<Problem> problems = new ArrayList<>();
        needs(lesson, problems);
        if (lesson.questions().isEmpty() && lesson.steps().stream().noneMatch(Step.Task.class::isInstance)) {
            problems.add(new Problem(1, "the lesson asks nothing", "right would be a prediction, or a task"));
        }
        try {
            Moment moment = staging.start(lesson);
            for (Step step : lesson.steps()) {
                moment = step(step, moment, problems);
            }
        } catch (LessonException e) {
            problems.add(e.problem()); // what follows stands on it
        }
        long asserted = lesson.steps().stream().flatMap(LessonCheck::paragraphs).flatMap(
                p -> Spans.of(p).stream()).filter(Spans.Span::asserts).count();
        if (asserted < lesson.claims().size()) {
            problems.add(new Problem(1, lesson.claims().size() + " claims are named and " + asserted
                    + " things asserted", "right would be an asserted span for each claim at least"));
        }
        return new Report(lesson.id(), lesson.file(), lesson.steps().size(), lesson.questions().size(),
                lesson.claims(), problems);
    }

    private static java.util.stream.Stream<fragscope.app.lesson.Prose.Paragraph> paragraphs(Step step) {
        var own = step.head().text().paragraphs().stream();
        return step instanceof Step.Ask ask
                ? java.util.stream.Stream.concat(own, ask.question().asked().explain().paragraphs().stream())
                : own;
    }

    private void needs(Lesson lesson, List<Problem> problems) {
        int own = course.indexOf(lesson.id());
        for (String need : lesson.needs()) {
            int at = course.indexOf(need);
            if (at < 0) {
                problems.add(new Problem(1, "needs \"" + need + "\", which is no lesson", "right would be one of "
                        + String.join(", ", course)));
            } else if (own >= 0 && at >= own) {
                problems.add(new Problem(1, "needs \"" + need + "\", which comes later",
                        "right would be a lesson before it"));
            }
        }
    }

    private Moment step(Step step, Moment before, List<Problem> problems) throws LessonException {
        Step.Head head = step.head();
        Moment moment = staging.after(step, before);
        problems.addAll(Lint.of(head.text(), true));
        problems.addAll(Lint.sources(head.text(), head.sources()));
        for (Spans.Wrong w : Spans.render(head.text(), moment.words(runs, false)).wrong()) {
            problems.add(new Problem(w.span().line(), w.sentence(), "right would be what "
                    + moment.run().setting().words() + " gives at fact " + moment.fact()));
        }
        if (!head.spotlight().isEmpty() && pictures.at(moment, false).find(head.spotlight()).isEmpty()) {
            problems.add(new Problem(head.line(), "\"" + head.spotlight() + "\" is not on the stage at fact "
                    + moment.fact(), "right would be the id of a shape, as render --level lesson --list prints it"));
        }
        switch (step) {
            case Step.Ask ask -> problems.addAll(
                    new QuestionCheck(runs, pictures, ask.question(), moment).problems());
            case Step.Task task -> task(task, moment, problems);
            case Step.Switch _ -> changes(head, before, moment, problems);
            case Step.Intervene _ -> changes(head, before, moment, problems);
            default -> {
                // nothing more
            }
        }
        return moment;
    }

    /** A change that changes nothing teaches nothing. */
    private static void changes(Step.Head head, Moment before, Moment after, List<Problem> problems) {
        boolean same = before.run().summary().hash() == after.run().summary().hash()
                && before.run().facts() == after.run().facts()
                && before.run().run().design().equals(after.run().run().design());
        if (same) {
            problems.add(new Problem(head.line(), "this changes nothing: the run is that of the step before",
                    "right would be a setting or a change that the run shows"));
        }
        try {
            if (after.run().next("kind == not_applied", 0) >= 0) {
                problems.add(new Problem(head.line(), "a change by hand did not apply: the run says not_applied",
                        "right would be a moment at which it can"));
            }
        } catch (UnusableException e) {
            throw new IllegalStateException(e);
        }
    }

    private void task(Step.Task task, Moment moment, List<Problem> problems) {
        Setting now = moment.run().setting();
        try {
            if (!Boolean.FALSE.equals(runs.value(now, task.goal()))) {
                problems.add(new Problem(task.head().line(), "the goal is reached before anything is done: "
                        + task.goal(), "right would be a goal that is not"));
            }
            if (!Boolean.TRUE.equals(runs.value(now.with(task.solution()), task.goal()))) {
                problems.add(new Problem(task.head().line(), "the solution " + task.solution().words()
                        + " does not reach the goal " + task.goal(), "right would be one that does"));
            }
        } catch (UnusableException | QueryException e) {
            problems.add(new Problem(task.head().line(), String.valueOf(e.getMessage()), ""));
        }
    }
}
