// SPDX-License-Identifier: Apache-2.0
package fragscope.app.authoring;

import fragscope.app.course.Page;
import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.LessonReader;
import fragscope.app.lesson.Problem;
import fragscope.app.lesson.check.LessonCheck;
import fragscope.app.lesson.play.LessonPlayer;
import fragscope.app.lesson.play.LessonRuns;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of a draft: what is wrong with it, and how it reads at a step.
 *
 * @param draft    the text that it is about
 * @param lesson   as it could be read; nothing where it could not
 * @param problems by line
 * @param page     the lesson where it stands after the step that is being written; nothing where it cannot be played
 */
record Judgement(Draft draft, Optional<Lesson> lesson, List<Problem> problems, Optional<Page> page) {

    /** What messages call a draft. */
    static final String FILE = "draft";

    Judgement {
        problems = List.copyOf(problems);
    }

    /**
     * Reads, checks and plays a draft; takes as long as its runs take.
     *
     * @param course ids of the lessons that it may need
     * @param step   the step that is being written, from 0
     */
    static Judgement of(Draft draft, List<String> course, int step) {
        Lesson lesson;
        try {
            lesson = LessonReader.read(FILE, FILE, draft.text());
        } catch (LessonException e) {
            return new Judgement(draft, Optional.empty(), List.of(e.problem()), Optional.empty());
        }
        List<Problem> problems = new LessonCheck(course).of(lesson).problems();
        try {
            LessonPlayer player = new LessonPlayer(lesson, new LessonRuns(), 1);
            player.go(step);
            return new Judgement(draft, Optional.of(lesson), problems, Optional.of(Page.of(player)));
        } catch (LessonException e) {
            return new Judgement(draft, Optional.of(lesson), problems, Optional.empty());
        }
    }
}
