// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.engine.run.Cursor;

/**
 * Where a lesson stands: a run, and how many of its facts have happened.
 *
 * @param run   whose run
 * @param facts that have happened, 1 or more; the present fact is the one before
 */
public record Moment(LessonRun run, long facts) {

    /** The present fact's number. */
    public long fact() {
        return facts - 1;
    }

    /** A cursor that stands there; the run's next call moves it. */
    public Cursor cursor() {
        return run.cursor(facts);
    }

    /** What names mean here; the run's end is not spoken of where {@code sealed}. */
    public Vocabulary words(LessonRuns runs, boolean sealed) {
        return new Vocabulary(runs, run, facts, !sealed);
    }
}
