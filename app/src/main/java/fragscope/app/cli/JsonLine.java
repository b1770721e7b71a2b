// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON document on one line, field by field, into a buffer that is used again for the next. Fields are
 * written in the order of the calls.
 *
 * <pre>{@code line.begin().field("n", 1).array("vlan").item(5).end().end()}</pre>
 */
final class JsonLine implements CharSequence {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(512);
    /** One bit a level, the innermost lowest: set for an array. */
    private long arrays;
    private boolean first;

    /** Starts a new document, an object. */
    JsonLine begin() {
        out.setLength(0);
        out.append('{');
        arrays = 0;
        first = true;
        return this;
    }

    JsonLine field(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    JsonLine field(String name, boolean value) {
        name(name);
        out.append(value);
        return this;
    }

    /** A number with a fraction, as its text. */
    JsonLine decimal(String name, String value) {
        name(name);
        out.append(value);
        return this;
    }

    /** A text, or null. */
    JsonLine field(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            out.append("null");
        } else {
            quoted(value);
        }
        return this;
    }

    /** An integer, or null where it equals the value that means absence. */
    JsonLine fieldUnless(String name, long value, long absent) {
        return value == absent ? fieldNull(name) : field(name, value);
    }

    JsonLine fieldNull(String name) {
        name(name);
        out.append("null");
        return this;
    }

    /** A 64-bit word or address: {@code "0x%016x"}. */
    JsonLine word(String name, long value) {
        name(name);
        return hex(value, 16);
    }

    /** A 32-bit hash: {@code "0x%08x"}. */
    JsonLine hash32(String name, int value) {
        name(name);
        return hex(value, 8);
    }

    /** Begins an object as a field. */
    JsonLine object(String name) {
        name(name);
        return open('{', 0);
    }

    /** Begins an array as a field. */
    JsonLine array(String name) {
        name(name);
        return open('[', 1);
    }

    /** Begins an object as an item of an array. */
    JsonLine object() {
        comma();
        return open('{', 0);
    }

    JsonLine item(long value) {
        comma();
        out.append(value);
        return this;
    }

    JsonLine item(String value) {
        comma();
        quoted(value);
        return this;
    }

    JsonLine item(boolean value) {
        comma();
        out.append(value);
        return this;
    }

    /** A 64-bit word or address as an item. */
    JsonLine itemWord(long value) {
        comma();
        return hex(value, 16);
    }

    JsonLine itemNull() {
        comma();
        out.append("null");
        return this;
    }

    /** Ends the innermost object or array. */
    JsonLine end() {
        out.append((arrays & 1) == 1 ? ']' : '}');
        arrays >>>= 1;
        first = false;
        return this;
    }

    private JsonLine open(char bracket, int array) {
        out.append(bracket);
        arrays = arrays << 1 | array;
        first = true;
        return this;
    }

    private void name(String name) {
        comma();
        out.append('"').append(name).append("\":");
    }

    private void comma() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private JsonLine hex(long value, int digits) {
        out.append("\"0x");
        for (int shift = 4 * digits - 4; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((int) (value >>> shift) & 15));
        }
        out.append('"');
        return this;
    }

    private void quoted(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < ' ') {
                out.append("\\u00").append(HEX.charAt(c >>> 4)).append(HEX.charAt(c & 15));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    @Override
    public int length() {
        return out.length();
    }

    @Override
    public char charAt(int index) {
        return out.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return out.subSequence(start, end);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
