// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import fragscope.engine.input.InputException;
import fragscope.engine.input.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads questions. */
final class QuestionReader {

    private static final List<String> FIELDS = List.of("kind", "id", "text", "vary", "at", "until", "answer",
            "explain", "once", "options", "wrong", "unit", "among");
    private static final List<String> KINDS = List.of("choice", "number", "click", "function", "word");
    private static final int VALUES_MAX = 1000;

    private QuestionReader() {
    }

    static Question question(Json json) throws InputException {
        Entry entry = Entry.of(json, FIELDS);
        String kind = entry.word("kind", KINDS);
        boolean offers = kind.equals("choice") || kind.equals("function");
        String list = offers ? "options" : "wrong";
        if (entry.has(offers ? "wrong" : "options")) {
            throw json.wrong("a question of kind " + kind + " has \"" + list + "\"");
        }
        List<Question.Option> options = new ArrayList<>();
        for (Json option : entry.at(list).items()) {
            options.add(option(option, offers));
        }
        if (options.size() < (offers ? 2 : 1)) {
            throw entry.at(list).wrong(options.size() + " of \"" + list + "\"; right would be "
                    + (offers ? "2 at least" : "1 at least: what one who errs would say"));
        }
        Question.Asked asked = asked(entry);
        return switch (kind) {
            case "choice" -> new Question.Choice(asked, options);
            case "function" -> new Question.FirstFunction(asked, options);
            case "number" -> new Question.HowMany(asked, entry.text("unit", ""), options);
            case "click" -> {
                entry.at("among");
                yield new Question.Click(asked, entry.texts("among"), options);
            }
            default -> new Question.HexWord(asked, options);
        };
    }

    private static Question.Asked asked(Entry entry) throws InputException {
        List<Question.Vary> vary = new ArrayList<>();
        if (entry.has("vary")) {
            for (Map.Entry<String, Json> one : entry.at("vary").fields().entrySet()) {
                vary.add(vary(one.getKey(), one.getValue()));
            }
        }
        String once = entry.text("once", "");
        if (vary.isEmpty() && once.isEmpty()) {
            throw entry.at("id").wrong("nothing makes another instance of this question; right would be \"vary\", "
                    + "or \"once\" with the reason");
        }
        if (!vary.isEmpty() && !once.isEmpty()) {
            throw entry.at("once").wrong("\"once\" beside \"vary\"; right would be one of them");
        }
        entry.at("text");
        entry.at("explain");
        return new Question.Asked(entry.line(), entry.text("id"), entry.prose("text"), vary, entry.text("at", ""),
                entry.text("until", ""), entry.text("answer"), entry.prose("explain"), once);
    }

    /** {@code "ring": [8, 16]}, {@code "seed": "1..1000"}, or {@code "design+topology": ["netmem|one-switch", …]}. */
    private static Question.Vary vary(String name, Json json) throws InputException {
        List<String> keys = List.of(name.split("\\+", -1));
        List<List<String>> values = new ArrayList<>();
        if (json.isArray()) {
            for (Json value : json.items()) {
                List<String> parts = List.of(value.scalar().split("\\|", -1));
                if (parts.size() != keys.size()) {
                    throw value.wrong("\"" + value.scalar() + "\" has " + parts.size() + " values for " + keys.size()
                            + " keys; right would be one for each, with | between");
                }
                values.add(parts);
            }
        } else {
            String[] range = json.scalar().split("\\.\\.", -1);
            boolean right = range.length == 2 && range[0].matches("\\d{1,6}") && range[1].matches("\\d{1,6}");
            int least = right ? Integer.parseInt(range[0]) : 0;
            int most = right ? Integer.parseInt(range[1]) : -1;
            for (int i = least; i <= most && i - least < VALUES_MAX; i++) {
                values.add(List.of(String.valueOf(i)));
            }
        }
        if (values.size() < 2) {
            throw json.wrong("\"" + name + "\" has not two values to vary; right would be a list, or a range as 1..20");
        }
        return new Question.Vary(json.line(), keys, values);
    }

    private static Question.Option option(Json json, boolean offered) throws InputException {
        Entry entry = Entry.of(json, List.of("says", "value", "misconception", "right_in"));
        if (offered) {
            entry.at("says");
            entry.at("value");
        }
        Setting rightIn = entry.setting("right_in");
        if (entry.has("misconception") == rightIn.values().isEmpty()) {
            throw json.wrong("a misconception goes with the setting \"right_in\" under which it is right, "
                    + "as both or neither");
        }
        if (!offered && rightIn.values().isEmpty()) {
            throw json.wrong("a wrong answer without its \"misconception\" and \"right_in\"");
        }
        return new Question.Option(entry.line(), entry.text("says", ""), entry.text("value", ""),
                entry.text("misconception", ""), rightIn);
    }
}
