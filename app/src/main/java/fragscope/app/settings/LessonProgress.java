// SPDX-License-Identifier: Apache-2.0
package fragscope.app.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a person has come in the lessons.
 *
 * @param name       as it stands on answer files; empty until it is given
 * @param classSeed  which the teacher gave the class; with the name it chooses the questions' instances
 * @param presenting the lesson that is before a room; empty for none
 * @param lessons    by lesson
 * @param votes      of what was presented: by question, for each round the votes for each option
 */
public record LessonProgress(String name, long classSeed, String presenting, Map<String, Entry> lessons,
        Map<String, List<List<Integer>>> votes) {

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
        votes = votes == null ? Map.of() : Map.copyOf(votes); // files of before have none
    }

    /** Nothing yet. */
    public static LessonProgress none() {
        return new LessonProgress("", 1, "", Map.of(), Map.of());
    }

    /** How far in a lesson. */
    public Entry of(String lesson) {
        return lessons.getOrDefault(lesson, Entry.NEW);
    }

    /** The same with one lesson further. */
    public LessonProgress with(String lesson, Entry entry) {
        Map<String, Entry> all = new TreeMap<>(lessons);
        all.put(lesson, entry);
        return new LessonProgress(name, classSeed, presenting, all, votes);
    }

    /** The same with a lesson before a room, or none for "". */
    public LessonProgress presenting(String lesson) {
        return new LessonProgress(name, classSeed, lesson, lessons, votes);
    }

    /** The same under a name, in a class with a seed. */
    public LessonProgress named(String who, long seed) {
        return new LessonProgress(who, seed, presenting, lessons, votes);
    }

    /** The same with other votes. */
    public LessonProgress voted(Map<String, List<List<Integer>>> now) {
        return new LessonProgress(name, classSeed, presenting, lessons, now);
    }
}
