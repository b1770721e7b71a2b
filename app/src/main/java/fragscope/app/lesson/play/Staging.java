// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.Problem;
import fragscope.app.lesson.Setting;
import fragscope.app.lesson.Step;
import fragscope.app.source.UnusableException;

/** Where each step of a lesson leads: a function of lesson and step, whatever a learner did in between. */
public final class Staging {

    private final LessonRuns runs;

    public Staging(LessonRuns runs) {
        this.runs = runs;
    }

    /** Where a lesson begins. */
    public Moment start(Lesson lesson) throws LessonException {
        return first(1, lesson.setting(), lesson.from());
    }

    /** Where a step leads from a moment. */
    public Moment after(Step step, Moment before) throws LessonException {
        int line = step.head().line();
        return switch (step) {
            case Step.Play play -> next(line, before, play.to());
            case Step.Switch s -> first(line, before.run().setting().with(s.setting()), s.to());
            case Step.Intervene i -> intervene(line, before, i);
            case Step.Show _,Step.Spotlight _,Step.Lens _,Step.Ask _,Step.Task _ -> before;
        };
    }

    private Moment intervene(int line, Moment before, Step.Intervene step) throws LessonException {
        Setting changed = before.run().setting().changed(step.change() + " at n == " + before.fact());
        LessonRun run = run(line, changed);
        return next(line, new Moment(run, before.facts()), step.to().isEmpty() ? "n >= 0" : step.to());
    }

    /** The moment of the first fact of a setting's run that fulfils a condition. */
    Moment first(int line, Setting setting, String condition) throws LessonException {
        return next(line, new Moment(run(line, setting), 0), condition);
    }

    /** The moment of the next fact that fulfils a condition. */
    Moment next(int line, Moment before, String condition) throws LessonException {
        try {
            long found = before.run().next(condition, before.facts());
            if (found < 0) {
                throw new LessonException(new Problem(line, "the condition \"" + condition + "\" is not reached after "
                        + Vocabulary.fact(before.run(), before.facts()) + " in " + before.run().setting().words(),
                        "right would be one that a later fact of this run fulfils"));
            }
            return new Moment(before.run(), found + 1);
        } catch (UnusableException e) {
            throw new LessonException(line, String.valueOf(e.getMessage()));
        }
    }

    /** A setting's run. */
    LessonRun run(int line, Setting setting) throws LessonException {
        try {
            return runs.of(setting);
        } catch (UnusableException e) {
            throw new LessonException(line, String.valueOf(e.getMessage()));
        }
    }
}
