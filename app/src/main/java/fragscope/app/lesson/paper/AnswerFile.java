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
 * What a learner hands in: a lesson's answers, bound to a name and the class's seed. Both together choose the instances
 * of the questions, so that a file under another name answers other questions; each answer carries the hash of the run
 * that its question was about.
 *
 * @param lesson  the lesson's id
 * @param name    the learner's
 * @param seed    the class's
 * @param answers by question's id
 */
public record AnswerFile(String lesson, String name, long seed, List<Given> answers) {

    private static final int FORMAT = 1;

    /**
     * One answer.
     *
     * @param question its id
     * @param answer   as it was given
     * @param run      the hash of the run's end, {@code 0x%016x}
     */
    public record Given(String question, String answer, String run) {
    }

    public AnswerFile {
        answers = List.copyOf(answers);
    }

    /** The seed of a learner's instances. */
    public static long seed(String name, long classSeed) {
        return Mix.mix(Mix.salt("learner " + name.strip()) ^ classSeed);
    }

    /** What a player has been answered; its seed is {@link #seed} of name and class seed. */
    public static AnswerFile of(LessonPlayer player, LessonRuns runs, String name, long classSeed)
            throws LessonException {
        List<Given> given = new ArrayList<>();
        Map<String, Instance> instances = instances(player.lesson(), runs, player.seed());
        for (Map.Entry<String, String> answer : player.answers().entrySet()) {
            Instance instance = instances.get(answer.getKey());
            if (instance != null) {
                given.add(new Given(answer.getKey(), answer.getValue(), hash(instance)));
            }
        }
        given.sort(java.util.Comparator.comparing(Given::question));
        return new AnswerFile(player.lesson().id(), name, classSeed, given);
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
        out.append("{\n  \"format\": ").append(FORMAT).append(",\n  \"lesson\": ").append(quoted(lesson)).append(
                ",\n  \"name\": ").append(quoted(name)).append(",\n  \"seed\": ").append(seed).append(
                        ",\n  \"answers\": [");
        for (Given given : answers) {
            out.append(given.equals(answers.getFirst()) ? "\n" : ",\n").append("    {\"question\": ").append(
                    quoted(given.question)).append(", \"answer\": ").append(quoted(given.answer)).append(
                            ", \"run\": ").append(quoted(given.run)).append('}');
        }
        return out.append("\n  ]\n}\n").toString();
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

    /** Reads a file. */
    public static AnswerFile read(String file, String text) throws InputException {
        Json json = Json.parse(file, text);
        if (json.integer("format") != FORMAT) {
            throw json.at("format").wrong("this answer file is of format " + json.integer("format")
                    + "; right would be " + FORMAT + ", or a newer program");
        }
        List<Given> given = new ArrayList<>();
        for (Json one : json.at("answers").items()) {
            given.add(new Given(one.text("question"), one.text("answer"), one.text("run")));
        }
        return new AnswerFile(json.text("lesson"), json.text("name"), json.integer("seed"), given);
    }
}
