// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import fragscope.engine.packet.Traffic;
import fragscope.engine.run.Fields;
import fragscope.engine.run.Scenario;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Scenario files: one object with any of {@link Scenario}'s fields in snake case, the generator's within
 * {@code "traffic"}. What is not given has its default.
 */
public final class ScenarioJson {

    private static final String TRAFFIC = "traffic";
    private static final String COST_MODEL = "cost_model";

    private ScenarioJson() {
    }

    /** Reads a file; a cost model's file is named as seen from it. */
    public static Scenario read(Path path) throws InputException {
        return of(Json.read(path), path);
    }

    /**
     * Reads a text.
     *
     * @param file what messages shall call it
     */
    public static Scenario parse(String file, String text) throws InputException {
        return of(Json.parse(file, text), Path.of(""));
    }

    private static Scenario of(Json document, Path path) throws InputException {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Json> places = new LinkedHashMap<>();
        collect(document, "", Fields.names(Scenario.class), values, places);
        if (CostModelJson.isFile(values.getOrDefault(COST_MODEL, ""))) {
            values.put(COST_MODEL, CostModelJson.read(path.resolveSibling(String.valueOf(values.get(COST_MODEL)))));
        }
        Scenario base = Scenario.defaults();
        try {
            if (document.has(TRAFFIC)) {
                base = base.with(TRAFFIC, Traffic.defaults());
            }
            return base.with(values);
        } catch (IllegalArgumentException e) {
            String sentence = String.valueOf(e.getMessage());
            throw place(sentence, document, places).wrong(sentence);
        }
    }

    private static void collect(Json object, String prefix, List<String> known, Map<String, Object> values,
            Map<String, Json> places) throws InputException {
        for (Map.Entry<String, Json> field : object.fields().entrySet()) {
            String name = field.getKey();
            Json value = field.getValue();
            if (!known.contains(name)) {
                throw value.wrong(Fields.unknown(name, known));
            }
            if (name.equals(TRAFFIC) && prefix.isEmpty()) {
                collect(value, TRAFFIC + ".", Fields.names(Traffic.class), values, places);
                continue;
            }
            if (value.isObject() || value.isArray() || value.isNull()) {
                throw value.wrong(prefix + name + " is no text, number, true or false");
            }
            values.put(prefix + name, value.scalar());
            places.put(prefix + name, value);
        }
    }

    /** Where the field stands that a sentence begins with; the document when none does. */
    private static Json place(String sentence, Json document, Map<String, Json> places) {
        for (Map.Entry<String, Json> p : places.entrySet()) {
            if (sentence.startsWith(p.getKey() + " ")) {
                return p.getValue();
            }
        }
        return document;
    }

    /** Writes what differs from the defaults, in the order of the record; reading it gives the same scenario. */
    public static String write(Scenario scenario) {
        StringWriter out = new StringWriter();
        try (JsonGenerator g = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            g.writeStartObject();
            fields(g, scenario, Scenario.defaults());
            g.writeEndObject();
        }
        return out.toString();
    }

    private static void fields(JsonGenerator g, Record record, Record defaults) {
        for (String name : Fields.names(record.getClass())) {
            Object v = Fields.value(record, name);
            if (v instanceof Traffic t) {
                if (!t.equals(Traffic.none())) {
                    g.writeObjectPropertyStart(name);
                    fields(g, t, Traffic.defaults());
                    g.writeEndObject();
                }
            } else if (!v.equals(Fields.value(defaults, name))) {
                scalar(g, name, v);
            }
        }
    }

    private static void scalar(JsonGenerator g, String name, Object v) {
        if (v instanceof Number n) {
            g.writeNumberProperty(name, n.longValue());
        } else if (v instanceof Boolean b) {
            g.writeBooleanProperty(name, b);
        } else {
            g.writeStringProperty(name, String.valueOf(v));
        }
    }
}
