// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.paper;

import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.Question;
import fragscope.app.lesson.Step;
import fragscope.app.lesson.play.Instance;
import fragscope.app.lesson.play.LessonPlayer;
import fragscope.app.lesson.play.LessonRuns;
import fragscope.app.lesson.play.Moment;
import fragscope.app.lesson.play.Staging;
import fragscope.engine.input.InputException;
import fragscope.engine.input.Json;
import fragscope.engine.world.Mix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a learner hands in: answers to the questions of lessons, bound to a name and the class's seed. Both together
 * choose the instances of the questions, so that a file under another name answers other questions; each answer carries
 * the hash of the run that its question was about, and the file a check of all that it says, so that a change by hand
 * is seen. Nothing here is secret: it proves the replay, not who did it.
 *
 * @param name   the learner's
 * @param seed   the class's
 * @param sheets a lesson each
 * @param intact whether the file says what the program wrote
 */
public record AnswerFile(String name, long seed, List<Sheet> sheets, boolean intact) {

    /** The field that no other program's file has, and the format's number. */
    private static final String MARK = "fragscope_answers";
    private static final int FORMAT = 1;
    /** So often a question may be posed anew. */
    private static final long TRIALS = 1000;

    /**
     * One answer.
     *
     * @param question its id
     * @param answer   as it was given
     * @param run      the hash of the run's end, {@code 0x%016x}
     */
    public record Given(String question, String answer, String run) {
    }

    /**
     * One lesson's answers.
     *
     * @param lesson    its id
     * @param questions the seed that posed its questions
     * @param answers   in the order of their ids
     */
    public record Sheet(String lesson, long questions, List<Given> answers) {

        public Sheet {
            answers = List.copyOf(answers);
        }

        /** What a player has been answered. */
        public static Sheet of(LessonPlayer player, LessonRuns runs) throws LessonException {
            List<Given> given = new ArrayList<>();
            Map<String, Instance> instances = instances(player.lesson(), runs, player.seed());
            for (Map.Entry<String, String> answer : player.answers().entrySet()) {
                Instance instance = instances.get(answer.getKey());
                if (instance != null) {
                    given.add(new Given(answer.getKey(), answer.getValue(), hash(instance)));
                }
            }
            given.sort(java.util.Comparator.comparing(Given::question));
            return new Sheet(player.lesson().id(), player.seed(), given);
        }
    }

    public AnswerFile {
        sheets = List.copyOf(sheets);
    }

    /** A file as the program writes it. */
    public static AnswerFile of(String name, long classSeed, List<Sheet> sheets) {
        return new AnswerFile(name, classSeed, sheets, true);
    }

    /** The seed of a learner's instances. */
    public static long seed(String name, long classSeed) {
        return Mix.mix(Mix.salt("learner " + name.strip()) ^ classSeed);
    }

    /** Whether a sheet's questions are those of this name and seed, as they are first posed or anew. */
    boolean own(Sheet sheet) {
        long trial = sheet.questions() - seed(name, seed);
        return trial >= 0 && trial < TRIALS;
    }

    /** Whether a sheet's questions were posed before there was a name: everybody's are the same then. */
    static boolean nameless(Sheet sheet) {
        return sheet.questions() > 0 && sheet.questions() <= TRIALS;
    }

    /** A lesson's questions as a seed poses them, by their ids. */
    static Map<String, Instance> instances(Lesson lesson, LessonRuns runs, long seed) throws LessonException {
        Map<String, Instance> all = new LinkedHashMap<>();
        Staging staging = new Staging(runs);
        Moment moment = staging.start(lesson);
        for (Step step : lesson.steps()) {
            moment = staging.after(step, moment);
            if (step instanceof Step.Ask ask) {
                Question question = ask.question();
                all.put(question.asked().id(), Instance.of(runs, question, moment, seed));
            }
        }
        return all;
    }

    static String hash(Instance instance) {
        return String.format(Locale.ROOT, "0x%016x", instance.asked().run().summary().hash());
    }

    /** The file's text. */
    public String text() {
        StringBuilder out = new StringBuilder();
        out.append("{\n  ").append(quoted(MARK)).append(": ").append(FORMAT).append(",\n  \"name\": ").append(
                quoted(name)).append(",\n  \"seed\": ").append(seed).append(",\n  \"lessons\": [");
        String next = "\n";
        for (Sheet sheet : sheets) {
            out.append(next).append(text(sheet));
            next = ",\n";
        }
        return out.append("\n  ],\n  \"check\": ").append(quoted(check())).append("\n}\n").toString();
    }

    private static String text(Sheet sheet) {
        StringBuilder out = new StringBuilder("    {\"lesson\": ").append(quoted(sheet.lesson())).append(
                ", \"questions\": ").append(quoted(hex(sheet.questions()))).append(", \"answers\": [");
        String next = "\n";
        for (Given given : sheet.answers()) {
            out.append(next).append("      {\"question\": ").append(quoted(given.question())).append(
                    ", \"answer\": ").append(quoted(given.answer())).append(", \"run\": ").append(
                            quoted(given.run())).append('}');
            next = ",\n";
        }
        return out.append("]}").toString();
    }

    /** A hash of all that the file says. */
    private String check() {
        StringBuilder all = new StringBuilder(name).append('\0').append(seed);
        for (Sheet sheet : sheets) {
            all.append('\0').append(sheet);
        }
        return hex(Mix.salt(all.toString()));
    }

    private static String hex(long word) {
        return String.format(Locale.ROOT, "0x%016x", word);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /**
     * Reads a file.
     *
     * @throws InputException when it is none, or of a newer program, with place and remedy
     */
    public static AnswerFile read(String file, String text) throws InputException {
        Json json = Json.parse(file, text);
        if (!json.isObject() || !json.has(MARK)) {
            throw json.wrong("this is no answer file; right would be one that \"Save answers\" in the list of lessons"
                    + " wrote, with a field \"" + MARK + "\"");
        }
        if (json.integer(MARK) != FORMAT) {
            throw json.at(MARK).wrong("this answer file is of format " + json.integer(MARK)
                    + "; right would be " + FORMAT + ", or a newer program");
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Json one : json.at("lessons").items()) {
            sheets.add(sheet(one));
        }
        AnswerFile read = of(json.text("name"), json.integer("seed"), sheets);
        boolean intact = json.has("check") && json.text("check").equals(read.check());
        return new AnswerFile(read.name(), read.seed(), sheets, intact);
    }

    private static Sheet sheet(Json json) throws InputException {
        List<Given> given = new ArrayList<>();
        for (Json one : json.at("answers").items()) {
            given.add(new Given(one.text("question"), one.text("answer"), one.text("run")));
        }
        try {
            return new Sheet(json.text("lesson"), Long.parseUnsignedLong(json.text("questions").replaceFirst("^0x", ""),
                    16), given);
        } catch (NumberFormatException e) {
            throw json.at("questions").wrong("\"" + json.text("questions")
                    + "\" is no seed; right would be 0x and hexadecimal digits");
        }
    }
}
