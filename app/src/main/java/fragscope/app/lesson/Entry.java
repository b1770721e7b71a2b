// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import fragscope.engine.input.InputException;
import fragscope.engine.input.Json;
import fragscope.engine.run.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of a lesson file, whose fields are known: another one is refused with the nearest that was meant. */
final class Entry {

    /** Longer texts are no step that anybody reads. */
    static final int TEXT_MAX = 4000;

    private final Json json;

    private Entry(Json json) {
        this.json = json;
    }

    /** An object with these fields and no others. */
    static Entry of(Json json, List<String> fields) throws InputException {
        for (Map.Entry<String, Json> field : json.fields().entrySet()) {
            if (!fields.contains(field.getKey())) {
                throw field.getValue().wrong(Fields.unknown(field.getKey(), fields));
            }
        }
        return new Entry(json);
    }

    int line() {
        return json.line();
    }

    boolean has(String field) throws InputException {
        return json.has(field);
    }

    Json at(String field) throws InputException {
        return json.at(field);
    }

    /** A text that must be there and not be empty or huge. */
    String text(String field) throws InputException {
        String text = json.text(field);
        if (text.isBlank() || text.length() > TEXT_MAX) {
            throw json.at(field).wrong("\"" + field + "\" " + (text.isBlank()
                    ? "is empty; right would be some words"
                    : "has " + text.length() + " characters; right would be " + TEXT_MAX
                            + " at most, in several steps"));
        }
        return text;
    }

    String text(String field, String absent) throws InputException {
        return json.has(field) ? text(field) : absent;
    }

    /** A whole number of a range. */
    int number(String field, int least, int most) throws InputException {
        long value = json.integer(field);
        if (value < least || value > most) {
            throw json.at(field).wrong("\"" + field + "\" is " + value + "; right would be " + least + " to " + most);
        }
        return (int) value;
    }

    /** One of some words. */
    String word(String field, List<String> words) throws InputException {
        String word = text(field);
        if (!words.contains(word)) {
            throw json.at(field).wrong(
                    "\"" + field + "\" is \"" + word + "\"; right would be one of " + String.join(", ", words));
        }
        return word;
    }

    /** The texts of an array; none where it is absent. */
    List<String> texts(String field) throws InputException {
        List<String> texts = new ArrayList<>();
        if (json.has(field)) {
            for (Json item : json.at(field).items()) {
                texts.add(item.scalar());
            }
        }
        return texts;
    }

    /** The items of an array; none where it is absent. */
    List<Json> items(String field) throws InputException {
        return json.has(field) ? json.at(field).items() : List.of();
    }

    /** A text, or an array of paragraphs; none where it is absent. */
    Prose prose(String field) throws InputException {
        if (!json.has(field)) {
            return Prose.none();
        }
        Json value = json.at(field);
        List<Prose.Paragraph> paragraphs = new ArrayList<>();
        int length = 0;
        for (Json paragraph : value.isArray() ? value.items() : List.of(value)) {
            String text = paragraph.scalar();
            length += text.length();
            paragraphs.add(new Prose.Paragraph(paragraph.line(), text));
        }
        if (length > TEXT_MAX) {
            throw value.wrong("\"" + field + "\" has " + length + " characters; right would be " + TEXT_MAX
                    + " at most, in several steps");
        }
        return new Prose(paragraphs);
    }

    /** A setting; none where it is absent. */
    Setting setting(String field) throws InputException {
        Map<String, String> values = new LinkedHashMap<>();
        if (json.has(field)) {
            for (Map.Entry<String, Json> value : json.at(field).fields().entrySet()) {
                values.put(value.getKey(), value.getValue().scalar());
            }
        }
        return new Setting(values);
    }
}
