// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON value that knows its file and line, so that whatever is wrong with it can be said where it stands. Objects
 * keep the order of their fields; the same field twice is refused.
 */
public final class Json {

    /** Larger documents are none that a person wrote. */
    private static final long BYTES_MAX = 64L << 20;

    private final String file;
    private final int line;
    /** A Map, a List, a String, a Long, a Double, a Boolean, or {@link #NULL}. */
    private final Object value;

    private static final Object NULL = "null";

    private Json(String file, int line, Object value) {
        this.file = file;
        this.line = line;
        this.value = value;
    }

    /** Reads a whole file. */
    public static Json read(Path path) throws InputException {
        try {
            if (Files.size(path) > BYTES_MAX) {
                throw new InputException(
                        path + ": has more than " + BYTES_MAX + " bytes; right would be a smaller document");
            }
            return parse(path.toString(), new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new InputException(path + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Reads a document.
     *
     * @param file what messages shall call it
     */
    public static Json parse(String file, String text) throws InputException {
        try (JsonParser p = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            if (p.nextToken() == null) {
                throw new InputException(file + " line 1: is empty; right would be a JSON document");
            }
            Json root = value(file, p);
            if (p.nextToken() != null) {
                throw new InputException(file + " line " + line(p) + ": more text after the document's end");
            }
            return root;
        } catch (JacksonException e) {
            int at = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new InputException(file + " line " + at + ": is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static int line(JsonParser p) {
        return p.currentTokenLocation().getLineNr();
    }

    private static Json value(String file, JsonParser p) throws InputException {
        int line = line(p);
        Object v = switch (p.currentToken()) {
            case START_OBJECT -> object(file, p);
            case START_ARRAY -> array(file, p);
            case VALUE_STRING -> p.getString();
            case VALUE_NUMBER_INT -> integer(file, p);
            case VALUE_NUMBER_FLOAT -> p.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> NULL;
        };
        return new Json(file, line, v);
    }

    private static Object integer(String file, JsonParser p) throws InputException {
        java.math.BigInteger v = p.getBigIntegerValue();
        if (v.bitLength() > 64 || (v.bitLength() > 63 && v.signum() < 0)) {
            throw new InputException(file + " line " + line(p) + ": " + v + " has more than 64 bits");
        }
        return v.longValue();
    }

    private static Map<String, Json> object(String file, JsonParser p) throws InputException {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (p.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = p.currentName();
            int line = line(p);
            p.nextToken();
            if (fields.put(name, value(file, p)) != null) {
                throw new InputException(file + " line " + line + ": \"" + name + "\" is given twice");
            }
        }
        return fields;
    }

    private static List<Json> array(String file, JsonParser p) throws InputException {
        List<Json> items = new ArrayList<>();
        while (p.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(file, p));
        }
        return items;
    }

    /** A null where this value stands, for a field that is absent. */
    Json nothing() {
        return new Json(file, line, NULL);
    }

    /** True for a text, not for null. */
    boolean isText() {
        return value instanceof String && !isNull();
    }

    /** The line that this value starts on, from 1. */
    public int line() {
        return line;
    }

    public boolean isObject() {
        return value instanceof Map;
    }

    public boolean isArray() {
        return value instanceof List;
    }

    @SuppressWarnings("ReferenceEquality") // the marker itself, not the text "null"
    public boolean isNull() {
        return value == NULL;
    }

    /** This object's fields in their order. */
    @SuppressWarnings("unchecked") // only object() makes maps
    public Map<String, Json> fields() throws InputException {
        if (!isObject()) {
            throw wrong("is " + said() + "; right would be an object");
        }
        return (Map<String, Json>) value;
    }

    /** This array's items. */
    @SuppressWarnings("unchecked") // only array() makes lists
    public List<Json> items() throws InputException {
        if (!isArray()) {
            throw wrong("is " + said() + "; right would be an array");
        }
        return (List<Json>) value;
    }

    /** True when this object has the field, and not as null. */
    public boolean has(String field) throws InputException {
        Json f = fields().get(field);
        return f != null && !f.isNull();
    }

    /** A field that must be there. */
    public Json at(String field) throws InputException {
        Json f = fields().get(field);
        if (f == null || f.isNull()) {
            throw wrong("\"" + field + "\" is missing");
        }
        return f;
    }

    /** The text of a field that must be there. */
    public String text(String field) throws InputException {
        Json f = at(field);
        if (f.value instanceof String s) {
            return s;
        }
        throw f.wrong("\"" + field + "\" is " + f.said() + "; right would be a text");
    }

    /** The integer of a field that must be there, up to 64 bits. */
    public long integer(String field) throws InputException {
        Json f = at(field);
        if (f.value instanceof Long v) {
            return v;
        }
        throw f.wrong("\"" + field + "\" is " + f.said() + "; right would be a whole number");
    }

    /** The integer of a field, or another one where the field is absent. */
    public long integer(String field, long absent) throws InputException {
        return has(field) ? integer(field) : absent;
    }

    /** A text, a number or a boolean as it would be written, without quotes. */
    public String scalar() throws InputException {
        if (isObject() || isArray() || isNull()) {
            throw wrong("is " + said() + "; right would be a text, a number, true or false");
        }
        return String.valueOf(value);
    }

    /** An error about this value, to be thrown. */
    public InputException wrong(String what) {
        return new InputException(file + " line " + line + ": " + what);
    }

    /** The value in a few words, for errors. */
    String said() {
        return isObject()
                ? "an object"
                : isArray()
                        ? "an array"
                        : value instanceof String s && !isNull()
                                ? "\"" + s + "\""
                                : String.valueOf(value);
    }
}
