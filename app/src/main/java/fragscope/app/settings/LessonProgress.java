// SPDX-License-Identifier: Apache-2.0
package fragscope.app.settings;

import java.util.Map;
import java.util.TreeMap;

/**
 * How far a person has come in the lessons.
 *
 * @param name       as it stands on answer files; empty until it is given
 * @param presenting the lesson that is before a room; empty for none
 * @param lessons    by lesson
 */
public record LessonProgress(String name, String presenting, Map<String, Entry> lessons) {

    /**
     * How far in one lesson.
     *
     * @param step     the present step, from 0; -1 before the first
     * @param seed     which instance of each question
     * @param finished whether its end was ever reached
     * @param answers  by question; empty for one that was passed by
     */
    public record Entry(int step, long seed, boolean finished, Map<String, String> answers) {

        /** A lesson that has not begun. */
        public static final Entry NEW = new Entry(-1, 1, false, Map.of());

        public Entry {
            answers = Map.copyOf(answers);
        }
    }

    public LessonProgress {
        lessons = Map.copyOf(lessons);
    }

    /** Nothing yet. */
    public static LessonProgress none() {
        return new LessonProgress("", "", Map.of());
    }

    /** How far in a lesson. */
    public Entry of(String lesson) {
        return lessons.getOrDefault(lesson, Entry.NEW);
    }

    /** The same with one lesson further. */
    public LessonProgress with(String lesson, Entry entry) {
        Map<String, Entry> all = new TreeMap<>(lessons);
        all.put(lesson, entry);
        return new LessonProgress(name, presenting, all);
    }

    /** The same with a lesson before a room, or none for "". */
    public LessonProgress presenting(String lesson) {
        return new LessonProgress(name, lesson, lessons);
    }

    /** The same under a name. */
    public LessonProgress named(String who) {
        return new LessonProgress(who, presenting, lessons);
    }
}
