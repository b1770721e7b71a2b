// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

/** A lesson that cannot be read or played on; carries the place. */
public final class LessonException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public LessonException(Problem problem) {
        super(problem.what() + (problem.remedy().isEmpty() ? "" : "; " + problem.remedy()));
        this.problem = problem;
    }

    /** Without a remedy of its own. */
    public LessonException(int line, String what) {
        this(new Problem(line, what, ""));
    }

    /** What is wrong and where. */
    public Problem problem() {
        return problem;
    }
}
