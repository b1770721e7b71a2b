// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.check;

import fragscope.app.lesson.Course;
import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.Problem;
import fragscope.app.lesson.Route;
import fragscope.app.lesson.ThreadClaim;
import fragscope.app.lesson.play.LessonRuns;
import fragscope.app.lesson.play.Moment;
import fragscope.app.lesson.play.Spans;
import fragscope.app.source.UnusableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the thread's claims, and says which lessons show which. */
public final class ThreadCheck {

    private static final int CLAIMS = 21;

    private ThreadCheck() {
    }

    /** What is not true in the thread's comments, not reached in its runs, or not there in routes and claims. */
    public static List<Problem> of(Course course) {
        List<Problem> problems = new ArrayList<>();
        LessonRuns runs = new LessonRuns();
        for (ThreadClaim claim : course.thread()) {
            problems.addAll(Lint.of(claim.comment(), true));
            try {
                var run = runs.of(claim.setting());
                long found = run.next(claim.to(), 0);
                if (found < 0) {
                    problems.add(new Problem(claim.line(), claim.id() + ": \"" + claim.to() + "\" is not reached",
                            "right would be a condition that its run fulfils"));
                }
                Moment moment = new Moment(run, found < 0 ? run.facts() : found + 1);
                for (Spans.Wrong w : Spans.render(claim.comment(), moment.words(runs, false)).wrong()) {
                    problems.add(new Problem(w.span().line(), claim.id() + ": " + w.sentence(), ""));
                }
            } catch (UnusableException e) {
                problems.add(new Problem(claim.line(), claim.id() + ": " + e.getMessage(), ""));
            }
            if (course.lesson(claim.lesson()).isEmpty()) {
                problems.add(new Problem(claim.line(), claim.id() + ": no lesson \"" + claim.lesson() + "\"", ""));
            }
        }
        for (Route route : course.routes()) {
            route.lessons().stream().filter(id -> course.lesson(id).isEmpty()).forEach(id -> problems.add(
                    new Problem(1, "route " + route.id() + ": no lesson \"" + id + "\"", "")));
        }
        return problems;
    }

    /** The table of claims and the lessons that show them, in Markdown. */
    public static String table(Course course) {
        Map<Integer, List<String>> shown = new TreeMap<>();
        for (int i = 1; i <= CLAIMS; i++) {
            shown.put(i, new ArrayList<>());
        }
        for (Lesson lesson : course.lessons()) {
            for (String claim : lesson.claims()) {
                shown.getOrDefault(Integer.parseInt(claim.substring(1)), new ArrayList<>()).add(lesson.id());
            }
        }
        StringBuilder table = new StringBuilder("""
                | claim | who | in our words | shown by execution in |
                | --- | --- | --- | --- |
                """);
        for (ThreadClaim claim : course.thread()) {
            table.append("| ").append(claim.id()).append(" | ").append(claim.who()).append(" | ").append(
                    claim.claim()).append(" | ").append(String.join(", ",
                            shown.getOrDefault(
                                    Integer.parseInt(claim.id().substring(1)), List.of()))).append(" |\n");
        }
        return table.toString();
    }
}
