// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import fragscope.app.lesson.Course;
import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.play.LessonPlayer;
import fragscope.app.lesson.play.LessonRuns;
import fragscope.app.settings.LessonProgress;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer file: who, and for each lesson the seed, the answers, and the hash of the run in which it stands. The hash
 * proves the replay, not who answered.
 */
final class AnswerText {

    /** The format's number. */
    private static final int VERSION = 1;

    private AnswerText() {
    }

    static String of(LessonProgress progress, Course course, LessonRuns runs) {
        StringBuilder out = new StringBuilder("{\n  \"fragscope_answers\": ").append(VERSION).append(
                ",\n  \"name\": ").append(quoted(progress.name())).append(",\n  \"lessons\": [");
        boolean first = true;
        for (Lesson lesson : course.lessons()) {
            LessonProgress.Entry entry = progress.of(lesson.id());
            if (!entry.answers().isEmpty()) {
                out.append(first ? "\n" : ",\n").append(one(lesson, entry, runs));
                first = false;
            }
        }
        return out.append("\n  ]\n}\n").toString();
    }

    private static String one(Lesson lesson, LessonProgress.Entry entry, LessonRuns runs) {
        StringBuilder answers = new StringBuilder();
        for (Map.Entry<String, String> answer : new TreeMap<>(entry.answers()).entrySet()) {
            answers.append(answers.isEmpty() ? "" : ", ").append(quoted(answer.getKey())).append(": ").append(
                    quoted(answer.getValue()));
        }
        return "    {\"lesson\": " + quoted(lesson.id()) + ", \"seed\": " + entry.seed() + ", \"hash\": \""
                + hash(lesson, entry, runs) + "\", \"answers\": {" + answers + "}}";
    }

    private static String hash(Lesson lesson, LessonProgress.Entry entry, LessonRuns runs) {
        try {
            LessonPlayer player = new LessonPlayer(lesson, runs, entry.seed());
            return String.format(Locale.ROOT, "0x%016x", player.moment().run().summary().hash());
        } catch (LessonException e) {
            return ""; // a lesson that cannot be played has no run
        }
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < 0x20) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }
}
