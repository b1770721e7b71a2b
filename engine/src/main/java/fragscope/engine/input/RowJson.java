// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A row of a table as one line of JSON: an object whose values are texts, whole numbers, or null. */
public final class RowJson {

    private RowJson() {
    }

    /**
     * Writes a row.
     *
     * @param row by column, in order: Long, String, or "" for what does not apply, which is written as null
     */
    public static String write(Map<String, Object> row) {
        StringWriter out = new StringWriter();
        try (JsonGenerator g = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            g.writeStartObject();
            row.forEach((column, value) -> {
                if (value instanceof Long number) {
                    g.writeNumberProperty(column, number);
                } else if (String.valueOf(value).isEmpty()) {
                    g.writeNullProperty(column);
                } else {
                    g.writeStringProperty(column, String.valueOf(value));
                }
            });
            g.writeEndObject();
        }
        return out.toString();
    }

    /**
     * Reads a row; every value as text, null as "".
     *
     * @param file what messages shall call it
     */
    public static Map<String, String> parse(String file, String line) throws InputException {
        Map<String, String> row = new LinkedHashMap<>();
        for (Map.Entry<String, Json> cell : Json.parse(file, line).fields().entrySet()) {
            row.put(cell.getKey(), cell.getValue().isNull() ? "" : cell.getValue().scalar());
        }
        return row;
    }
}
