// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import fragscope.engine.memory.Layouts;
import fragscope.engine.memory.Member;
import fragscope.engine.memory.StructLayout;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads struct layouts:
 * {@code {kernel, source, structs: [{name, size, members: [{name, type, bit_offset, bit_size}]}]}}.
 *
 * <p>Every field is required, no other is allowed, in any order. Errors are {@link IllegalArgumentException} with a
 * sentence that names file, line and field.
 */
public final class LayoutsJson {

    private final JsonParser parser;
    private final String whence;

    private LayoutsJson(JsonParser parser, String whence) {
        this.parser = parser;
        this.whence = whence;
    }

    /** Reads a text; {@code whence} is the file's name, for errors. */
    public static Layouts read(String text, String whence) {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), whence);
    }

    /** Reads UTF-8 bytes; {@code whence} is the file's name, for errors. The caller closes the stream. */
    public static Layouts read(InputStream in, String whence) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            LayoutsJson reader = new LayoutsJson(parser, whence);
            parser.nextToken();
            return reader.layouts();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    whence + " line " + e.getLocation().getLineNr() + ": not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Layouts layouts() {
        String kernel = null;
        String source = null;
        List<StructLayout> structs = null;
        expect(JsonToken.START_OBJECT, "the file");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = field();
            switch (field) {
                case "kernel" -> kernel = string(field);
                case "source" -> source = string(field);
                case "structs" -> structs = structs();
                default -> throw unknown(field, "layouts", "kernel, source, structs");
            }
        }
        return new Layouts(need(kernel, "kernel", "layouts"), need(source, "source", "layouts"),
                need(structs, "structs", "layouts"));
    }

    private List<StructLayout> structs() {
        List<StructLayout> structs = new ArrayList<>();
        expect(JsonToken.START_ARRAY, "structs");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            structs.add(struct());
        }
        return structs;
    }

    private StructLayout struct() {
        String name = null;
        Integer size = null;
        List<Member> members = null;
        expect(JsonToken.START_OBJECT, "a struct");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = field();
            switch (field) {
                case "name" -> name = string(field);
                case "size" -> size = number(field);
                case "members" -> members = members();
                default -> throw unknown(field, "a struct", "name, size, members");
            }
        }
        String tag = need(name, "name", "a struct");
        try {
            return new StructLayout(tag, need(size, "size", "struct " + tag),
                    need(members, "members", "struct " + tag));
        } catch (IllegalArgumentException e) {
            throw here(e.getMessage(), e);
        }
    }

    private List<Member> members() {
        List<Member> members = new ArrayList<>();
        expect(JsonToken.START_ARRAY, "members");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            members.add(member());
        }
        return members;
    }

    private Member member() {
        String name = null;
        String type = null;
        Integer bitOffset = null;
        Integer bitSize = null;
        expect(JsonToken.START_OBJECT, "a member");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = field();
            switch (field) {
                case "name" -> name = string(field);
                case "type" -> type = string(field);
                case "bit_offset" -> bitOffset = number(field);
                case "bit_size" -> bitSize = number(field);
                default -> throw unknown(field, "a member", "name, type, bit_offset, bit_size");
            }
        }
        String owner = "member " + need(name, "name", "a member");
        try {
            return new Member(need(name, "name", owner), need(type, "type", owner),
                    need(bitOffset, "bit_offset", owner),
                    need(bitSize, "bit_size", owner));
        } catch (IllegalArgumentException e) {
            throw here(e.getMessage(), e);
        }
    }

    /** The field's name; moves on to its value. */
    private String field() {
        String name = parser.currentName();
        parser.nextToken();
        return name;
    }

    private String string(String field) {
        expect(JsonToken.VALUE_STRING, field);
        return parser.getString();
    }

    private int number(String field) {
        expect(JsonToken.VALUE_NUMBER_INT, field);
        return parser.getIntValue();
    }

    private void expect(JsonToken token, String what) {
        if (parser.currentToken() != token) {
            throw here(what + " must be " + words(token), null);
        }
    }

    private static String words(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object {…}";
            case START_ARRAY -> "a list […]";
            case VALUE_STRING -> "a text in quotes";
            default -> "a whole number";
        };
    }

    private <T> T need(@Nullable T value, String field, String owner) {
        if (value == null) {
            throw here(owner + " lacks \"" + field + "\"", null);
        }
        return value;
    }

    private IllegalArgumentException unknown(String field, String owner, String known) {
        return here("\"" + field + "\" is no field of " + owner + ": those are " + known, null);
    }

    private IllegalArgumentException here(@Nullable String sentence, @Nullable Exception cause) {
        int line = parser.currentTokenLocation().getLineNr();
        IllegalArgumentException error = new IllegalArgumentException(whence + " line " + line + ": " + sentence);
        if (cause != null) {
            error.initCause(cause);
        }
        return error;
    }
}
