// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.lesson.check.LessonCheck;
import fragscope.app.lesson.check.Report;
import fragscope.app.lesson.check.ThreadCheck;
import fragscope.lessons.Lessons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The course as it comes with the program: played, every instance and every wrong option of it. */
final class CourseTest {

    private static final int LESSONS = 21;

    @Test
    void everyLessonIsTrueAndPlaysToItsEnd() {
        LessonCheck check = new LessonCheck(Lessons.ids());
        List<String> wrong = new ArrayList<>();
        int questions = 0;
        for (String id : Lessons.ids()) {
            Report report = check.of(id, "lessons/" + id + ".json", Lessons.lesson(id));
            report.problems().forEach(p -> wrong.add(p.text(report.file())));
            questions += report.questions();
        }
        assertEquals("", String.join("\n", wrong));
        assertEquals(LESSONS, Lessons.ids().size());
        assertTrue(questions >= 2 * (LESSONS - 2), questions + " questions");
    }

    @Test
    void threadRoutesAndGlossaryAreWhole() {
        Course course = Course.bundled();
        assertEquals("{}", course.broken().toString());
        assertEquals(List.of(), ThreadCheck.of(course));
        assertEquals(21, course.thread().size());
        assertEquals(3, course.routes().size());
        Set<String> shown = new HashSet<>();
        course.lessons().forEach(l -> shown.addAll(l.claims()));
        for (int i = 1; i <= 21; i++) {
            assertTrue(shown.contains("T" + i), "no lesson shows T" + i);
        }
    }

    @Test
    void everyLessonAsksAndChangesSomething() {
        for (Lesson lesson : Course.bundled().lessons()) {
            boolean changes = lesson.steps().stream().anyMatch(s -> s instanceof Step.Switch
                    || s instanceof Step.Intervene || s instanceof Step.Task);
            assertTrue(changes, lesson.id() + " changes nothing");
            assertTrue(!lesson.questions().isEmpty(), lesson.id() + " asks nothing");
            assertTrue(lesson.steps().size() >= 4 && lesson.steps().size() <= 9, lesson.id() + " has "
                    + lesson.steps().size() + " steps");
        }
    }
}
