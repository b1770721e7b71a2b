// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import fragscope.engine.input.InputException;
import fragscope.engine.input.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a lesson file. What does not fit the format is refused with its line, what it is, and what would be right. */
public final class LessonReader {

    private static final int STEPS_MAX = 40;
    private static final int MINUTES_MAX = 60;
    private static final List<String> TOP = List.of("format", "title", "teaches", "kind", "minutes", "needs", "claims",
            "setting", "from", "steps");
    private static final Pattern PLACE = Pattern.compile("(?s).*? line (\\d+): (.*)");

    private LessonReader() {
    }

    /**
     * Reads a lesson.
     *
     * @param id   what other files call it
     * @param file what messages call it
     */
    public static Lesson read(String id, String file, String text) throws LessonException {
        try {
            return lesson(id, file, Json.parse(file, text));
        } catch (InputException e) {
            throw wrong(e);
        }
    }

    /** An error of the JSON reader, with its line as a number. */
    static LessonException wrong(InputException e) {
        Matcher place = PLACE.matcher(e.getMessage());
        int line = place.matches() ? Integer.parseInt(place.group(1)) : 1;
        String what = place.matches() ? place.group(2) : e.getMessage();
        int remedy = what.indexOf("; ");
        return new LessonException(remedy < 0
                ? new Problem(line, what, "")
                : new Problem(line, what.substring(0, remedy), what.substring(remedy + 2)));
    }

    private static Lesson lesson(String id, String file, Json json) throws InputException {
        if (json.has("format") && json.integer("format") > Lesson.FORMAT) {
            throw json.at("format").wrong("this lesson is of format " + json.integer("format")
                    + ", newer than this program; right would be " + Lesson.FORMAT + ", or a newer program");
        }
        Entry top = Entry.of(json, TOP);
        top.number("format", Lesson.FORMAT, Lesson.FORMAT);
        List<Step> steps = new ArrayList<>();
        for (Json step : top.at("steps").items()) {
            steps.add(StepReader.step(step));
        }
        if (steps.isEmpty() || steps.size() > STEPS_MAX) {
            throw top.at("steps").wrong(steps.size() + " steps; right would be 1 to " + STEPS_MAX);
        }
        for (Json claim : top.items("claims")) {
            if (!claim.scalar().matches("T([1-9]|1[0-9]|2[01])")) {
                throw claim.wrong("\"" + claim.scalar() + "\" is no claim of the thread; right would be T1 to T21");
            }
        }
        Set<String> asked = new HashSet<>();
        Lesson lesson = new Lesson(id, file, top.text("title"), top.text("teaches"), kind(top),
                top.number("minutes", 1, MINUTES_MAX), top.texts("needs"), top.texts("claims"), top.setting("setting"),
                top.text("from", Lesson.BEGINNING), steps);
        for (Question q : lesson.questions()) {
            if (!asked.add(q.asked().id())) {
                throw new InputException(file + " line " + q.asked().line() + ": the id \"" + q.asked().id()
                        + "\" is given to two questions; right would be one of its own");
            }
        }
        return lesson;
    }

    private static Lesson.Kind kind(Entry top) throws InputException {
        List<String> words = Arrays.stream(Lesson.Kind.values()).map(LessonReader::word).toList();
        return Lesson.Kind.values()[words.indexOf(top.word("kind", words))];
    }

    /** {@code DESIGN_CHALLENGE} as files write it: {@code design challenge}. */
    public static String word(Lesson.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
