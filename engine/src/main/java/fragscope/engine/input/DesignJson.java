// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import fragscope.engine.design.Choices;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.design.Safeguards;
import fragscope.engine.design.Validity;
import fragscope.engine.design.WordForm;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Design files, in the form that the command {@code designs} prints: name, kernel, meant_to_work, and the objects axes,
 * word, safeguards. What is not given is as in the preset that {@code "like"} names, or in {@code netmem}.
 */
public final class DesignJson {

    private static final List<String> TOP = List.of("name", "kernel", "meant_to_work", "like", "axes", "word",
            "safeguards");
    /** The axis that Java's keywords do not let be called by its name. */
    private static final String RETURN = "return";
    private static final String GIVE_BACK = "give_back";

    private DesignJson() {
    }

    /** Reads a file. */
    public static Design read(Path path) throws InputException {
        return of(Json.read(path));
    }

    /**
     * Reads a text.
     *
     * @param file what messages shall call it
     */
    public static Design parse(String file, String text) throws InputException {
        return of(Json.parse(file, text));
    }

    private static Design of(Json document) throws InputException {
        Design design = base(document);
        for (Map.Entry<String, Json> field : document.fields().entrySet()) {
            Json value = field.getValue();
            design = switch (field.getKey()) {
                case "like" -> design;
                case "name", "kernel" -> with(design, field.getKey(), document.text(field.getKey()), value);
                case "meant_to_work" -> with(design, field.getKey(), yes(value), value);
                case "axes" -> axes(design, value);
                case "word" -> word(design, value);
                case "safeguards" -> safeguards(design, value);
                default -> throw value.wrong(unknown(field.getKey(), TOP));
            };
        }
        Optional<Validity.Refusal> refusal = Validity.refusal(design);
        if (refusal.isPresent()) {
            throw place(document, refusal.get().field()).wrong(refusal.get().sentence());
        }
        return design;
    }

    private static Design base(Json document) throws InputException {
        String name = document.has("like") ? document.text("like") : "netmem";
        Design like = Presets.named(name);
        if (like == null) {
            throw document.at("like").wrong("\"like\" is " + name + "; right would be one of "
                    + String.join(", ", Presets.all().stream().map(Design::name).toList()));
        }
        return like;
    }

    private static Design axes(Design design, Json axes) throws InputException {
        Design d = design;
        for (Map.Entry<String, Json> axis : axes.fields().entrySet()) {
            String field = axis.getKey().equals(RETURN) ? GIVE_BACK : axis.getKey();
            if (!names().contains(axis.getKey())) {
                throw axis.getValue().wrong(unknown(axis.getKey(), names()));
            }
            d = with(d, field, axis.getValue().scalar(), axis.getValue());
        }
        return d;
    }

    /** The names of all axes as files have them. */
    public static List<String> names() {
        return Choices.names(Design.class).stream().filter(n -> !Choices.words(Design.class, n).isEmpty()).filter(
                n -> !n.equals("meant_to_work")).map(n -> n.equals(GIVE_BACK) ? RETURN : n).toList();
    }

    private static Design word(Design design, Json word) throws InputException {
        WordForm form = design.word();
        int lenAt = form.lenAt();
        for (Map.Entry<String, Json> field : word.fields().entrySet()) {
            try {
                if (field.getKey().equals("len_at") || field.getKey().equals("offset_at")) {
                    long at = word.integer(field.getKey());
                    if (at != 8 && at != 12) {
                        throw new IllegalArgumentException(
                                "\"" + field.getKey() + "\" is " + at + "; right would be 8 or 12");
                    }
                    lenAt = (int) (field.getKey().equals("len_at") ? at : 20 - at);
                } else {
                    form = (WordForm) Choices.with(form, field.getKey(), word.integer(field.getKey()));
                }
            } catch (IllegalArgumentException e) {
                throw field.getValue().wrong(String.valueOf(e.getMessage()));
            }
        }
        if (word.has("len_at") && word.has("offset_at") && word.integer("len_at") == word.integer("offset_at")) {
            throw word.at("offset_at").wrong("\"offset_at\" is where len is; right would be the other of 8 and 12");
        }
        WordForm whole = new WordForm(form.tag(), form.alignment(), lenAt, 20 - lenAt);
        return (Design) Choices.with(design, "word", whole);
    }

    private static Design safeguards(Design design, Json safeguards) throws InputException {
        Safeguards s = design.safeguards();
        for (Map.Entry<String, Json> field : safeguards.fields().entrySet()) {
            try {
                s = (Safeguards) Choices.with(s, field.getKey(), yes(field.getValue()));
            } catch (IllegalArgumentException e) {
                throw field.getValue().wrong(String.valueOf(e.getMessage()));
            }
        }
        return (Design) Choices.with(design, "safeguards", s);
    }

    private static boolean yes(Json value) throws InputException {
        String text = value.scalar();
        return switch (text) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw value.wrong("is \"" + text + "\"; right would be true or false");
        };
    }

    private static Design with(Design design, String field, Object choice, Json where) throws InputException {
        try {
            return design.with(field, choice);
        } catch (IllegalArgumentException e) {
            throw where.wrong(String.valueOf(e.getMessage()).replace(GIVE_BACK, RETURN));
        }
    }

    private static Json place(Json document, String field) throws InputException {
        if (document.has("axes") && document.at("axes").has(field)) {
            return document.at("axes").at(field);
        }
        return document.has(field) ? document.at(field) : document;
    }

    private static String unknown(String name, List<String> known) {
        return "unknown field \"" + name + "\"; known are " + String.join(", ", known);
    }

    /** A design as a file has it, in one line; what is written can be read again. */
    public static String write(Design design) {
        StringWriter text = new StringWriter();
        try (JsonGenerator g = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            g.writeStartObject();
            g.writeStringProperty("name", design.name());
            g.writeStringProperty("kernel", design.kernel());
            g.writeBooleanProperty("meant_to_work", design.meantToWork());
            g.writeObjectPropertyStart("axes");
            for (String axis : names()) {
                g.writeStringProperty(axis, String.valueOf(Choices.of(design).get(axis.equals(RETURN)
                        ? GIVE_BACK
                        : axis)));
            }
            g.writeEndObject();
            g.writeObjectPropertyStart("word");
            Choices.of(design.word()).forEach(
                    (field, number) -> g.writeNumberProperty(field, ((Number) number).longValue()));
            g.writeEndObject();
            g.writeObjectPropertyStart("safeguards");
            Choices.of(design.safeguards()).forEach((field, on) -> g.writeBooleanProperty(field, on.equals("yes")));
            g.writeEndObject();
            g.writeEndObject();
        }
        return text.toString();
    }
}
