// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import fragscope.engine.time.SeededChoices;
import fragscope.engine.world.Mix;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Breaks lessons by published operators, one place each: what the module's README lists. A mutant is a file's text with
 * one place changed; which places are taken is a function of a seed.
 */
final class Mutants {

    /** A lesson with one thing wrong in it. */
    record Mutant(String lesson, String operator, int line, String before, String after, String text) {
        String words() {
            return lesson + ":" + line + " " + operator + ": " + before + " → " + after;
        }
    }

    /**
     * A way to break a lesson.
     *
     * @param name    as the README has it
     * @param where   what it changes: the whole match, of which group 1 is replaced
     * @param becomes the group's new text; the same text means that it does not apply there
     */
    record Operator(String name, Pattern where, Function<String, String> becomes) {
    }

    private static final List<String> DESIGNS = List.of("host-copy", "dmabuf-pages", "p2pdma", "tagged-pointer",
            "union-frag", "handle-pa", "page-pool-iov", "netmem", "zcrx", "old-driver", "headers-in-device");

    /** In the order of the README. */
    static final List<Operator> OPERATORS = List.of(
            new Operator("value: a number in an assertion, moved by a million", Pattern.compile(
                    "\\]\\{= [^}]*?(?:==|>=|>) (\\d+)\\b"), n -> String.valueOf(Long.parseLong(n) + 1_000_000)),
            new Operator("value: a bound in an assertion, to nought", Pattern.compile(
                    "\\]\\{= [^}]*?(?:<=|<) (\\d+)\\b"), n -> "0"),
            new Operator("value: a comparison turned round", Pattern.compile("\\]\\{= [^}]*?( == | > | < | != )"),
                    op -> switch (op) {
                        case " == " -> " != ";
                        case " != " -> " == ";
                        case " > " -> " <= ";
                        default -> " >= ";
                    }),
            new Operator("prose: an assertion denied", Pattern.compile("\\]\\{= ([^}]+) \\}"), f -> "!(" + f + ")"),
            new Operator("prose: an assertion's brackets removed", Pattern.compile(
                    "(?i)(\\[[^\\[\\]]*(?<!\\w)(?:\\d+|eight|sixteen|sixty-four|crash|fault|lost|"
                            + "refused|leak|works|fails)\\b[^\\[\\]]*\\]\\{= [^}]+\\})"),
                    s -> s.substring(1, s.indexOf(']'))),
            new Operator("prose: a live value written by hand", Pattern.compile("(\\{\\{= [^}]+\\}\\})"), s -> "17"),
            new Operator("condition: another kind of fact", Pattern.compile(
                    "\"(?:to|from|at)\": \"(?:[^\"]*?)kind == (\\w+)"),
                    k -> k.equals("gro_held")
                            ? "frame_delayed"
                            : k + "s"),
            new Operator("condition: one that never comes", Pattern.compile("\"to\": (\"[^\"]+\")"),
                    c -> "\"(" + c.substring(1, c.length() - 1) + ") && packet == 99999\""),
            new Operator("design: another one in a switch or a setting", Pattern.compile(
                    "\"setting\": \\{[^}]*?\"design\": \"([a-z-]+)\""), d -> next(DESIGNS, d)),
            new Operator("design: another one where an option is said to be right", Pattern.compile(
                    "\"right_in\": \\{[^}]*?\"design\": \"([a-z-]+)\""), d -> next(DESIGNS, d)),
            new Operator("id: of a shape", Pattern.compile("\"spotlight\": \"([^\"]+)\""), s -> s + "x"),
            new Operator("id: of a lesson that is needed", Pattern.compile("\"needs\": \\[\\s*\"([^\"]+)\""),
                    s -> s + "s"),
            new Operator("id: of a field, function or name", Pattern.compile(
                    "\"answer\": \"[^\"]*?([a-z]+\\.[a-z_]+)"), s -> s + "s"),
            new Operator("distractor: made the right one", Pattern.compile(
                    "\"value\": \"('[^']+')\",\\s*\"misconception\""), v -> "'nothing of the kind'"),
            new Operator("distractor: its setting taken away", Pattern.compile(
                    "(,\\s*\"right_in\": \\{[^}]*\\})"), s -> ""),
            new Operator("answer: turned", Pattern.compile("\"answer\": \"([^\"]+)\""), f -> f.startsWith("run.")
                    || f.contains(" + ") ? "1 + (" + f + ")" : "!(" + f + ")"),
            new Operator("goal: reached already", Pattern.compile("\"goal\": \"([^\"]+)\""), f -> "true || " + f),
            new Operator("solution: none", Pattern.compile("\"solution\": (\\{[^}]*\\})"),
                    s -> "{\"seed\": \"1\"}"));

    private static final int FLAG = 4000;

    private Mutants() {
    }

    private static String next(List<String> words, String word) {
        return words.get((words.indexOf(word) + 1) % words.size());
    }

    /** So many mutants of a course, the operators taking turns; each place at most once. */
    static List<Mutant> of(List<Lesson> lessons, Function<String, String> texts, long seed, int many) {
        SeededChoices choices = new SeededChoices(seed);
        List<Mutant> all = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        for (int turn = 0; all.size() < many && turn < FLAG; turn++) {
            Operator operator = OPERATORS.get(turn % OPERATORS.size());
            Lesson lesson = lessons.get(choices.pick(Mix.salt("lesson"), turn, lessons.size()));
            String text = texts.apply(lesson.id());
            List<MatchResult> places = operator.where().matcher(text).results().toList();
            if (!places.isEmpty()) {
                MatchResult place = places.get(choices.pick(Mix.salt("place"), turn, places.size()));
                String after = operator.becomes().apply(place.group(1));
                String before = place.group(1);
                if (!after.equals(before) && taken.add(lesson.id() + place.start(1) + operator.name())) {
                    int line = (int) text.substring(0, place.start(1)).chars().filter(c -> c == '\n').count() + 1;
                    all.add(new Mutant(lesson.id(), operator.name(), line, before, after,
                            text.substring(0, place.start(1)) + after + text.substring(place.end(1))));
                }
            }
        }
        return all;
    }
}
