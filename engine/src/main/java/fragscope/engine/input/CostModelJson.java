// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import fragscope.engine.time.CostModel;
import fragscope.engine.time.CostNumber;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Cost files: one object with numbers of {@link CostNumber} by their words, each an object of {@code value} and {@code
 * source}, or the value alone. What is not given is typical.
 */
public final class CostModelJson {

    private CostModelJson() {
    }

    /** Reads a file. */
    public static CostModel read(Path path) throws InputException {
        return of(Json.read(path));
    }

    /**
     * Reads a text.
     *
     * @param file what messages shall call it
     */
    public static CostModel parse(String file, String text) throws InputException {
        return of(Json.parse(file, text));
    }

    /** Writes the numbers that are not typical, each with its source; reading it gives the same model. */
    public static String write(CostModel model) {
        StringWriter out = new StringWriter();
        try (JsonGenerator g = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            g.writeStartObject();
            model.changed().forEach((number, value) -> {
                g.writeObjectPropertyStart(number.word());
                g.writeNumberProperty("value", (long) value);
                g.writeStringProperty("source", model.source(number));
                g.writeEndObject();
            });
            g.writeEndObject();
        }
        return out.toString();
    }

    /** A value of a scenario's {@code cost_model} as it stands in a file or command: a file's name is read. */
    static boolean isFile(Object value) {
        return String.valueOf(value).endsWith(".json");
    }

    private static CostModel of(Json document) throws InputException {
        Map<CostNumber, Long> values = new EnumMap<>(CostNumber.class);
        Map<CostNumber, String> sources = new EnumMap<>(CostNumber.class);
        for (Map.Entry<String, Json> field : document.fields().entrySet()) {
            Json value = field.getValue();
            try {
                CostNumber number = CostModel.number(field.getKey());
                if (value.isObject()) {
                    values.put(number, value.integer("value"));
                    sources.put(number, value.text("source"));
                } else {
                    values.put(number, (long) Long.valueOf(String.valueOf(value.scalar())));
                }
                new CostModel(values, sources);
            } catch (IllegalArgumentException e) {
                throw value.wrong(String.valueOf(e.getMessage()));
            }
        }
        return new CostModel(values, sources);
    }
}
