// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import fragscope.engine.run.Fields;
import fragscope.engine.run.Intervention;
import fragscope.engine.run.SavedSession;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Session files: one object that begins with {@code "fragscope_session"}, the format's number. */
public final class SessionJson {

    /** The field by which a document is known to be a session. */
    public static final String KEY = "fragscope_session";

    private static final List<String> KNOWN = List.of(KEY, "source", "capture_sha256", "design", "fields",
            "interventions", "fact", "trail", "level", "selected", "breakpoints");

    private SessionJson() {
    }

    /** Whether a document is a session. */
    public static boolean isSession(Json document) throws InputException {
        return document.isObject() && document.has(KEY);
    }

    /** Reads a file. */
    public static SavedSession read(Path path) throws InputException {
        return of(Json.read(path));
    }

    /** Reads a text; {@code file} is what messages shall call it. */
    public static SavedSession parse(String file, String text) throws InputException {
        return of(Json.parse(file, text));
    }

    /** Reads a document. */
    public static SavedSession of(Json document) throws InputException {
        for (Map.Entry<String, Json> field : document.fields().entrySet()) {
            if (!KNOWN.contains(field.getKey())) {
                throw field.getValue().wrong(Fields.unknown(field.getKey(), KNOWN));
            }
        }
        long version = document.integer(KEY);
        if (version != SavedSession.VERSION) {
            throw document.at(KEY).wrong(KEY + " is " + version + ", of another version of the program; right would be "
                    + SavedSession.VERSION);
        }
        try {
            return new SavedSession(document.text("source"), text(document, "capture_sha256"),
                    text(document, "design"), fields(document), interventions(document),
                    document.integer("fact", 0), trail(document),
                    text(document, "level"), text(document, "selected"), breakpoints(document));
        } catch (IllegalArgumentException e) {
            throw document.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static String text(Json document, String name) throws InputException {
        return document.has(name) ? document.text(name) : "";
    }

    private static Map<String, String> fields(Json document) throws InputException {
        Map<String, String> values = new LinkedHashMap<>();
        if (document.has("fields")) {
            for (Map.Entry<String, Json> field : document.at("fields").fields().entrySet()) {
                values.put(field.getKey(), field.getValue().scalar());
            }
        }
        return values;
    }

    private static List<Intervention> interventions(Json document) throws InputException {
        List<Intervention> all = new ArrayList<>();
        if (document.has("interventions")) {
            for (Json one : document.at("interventions").items()) {
                all.add(InterventionJson.read(one));
            }
        }
        return all;
    }

    private static List<String> breakpoints(Json document) throws InputException {
        List<String> all = new ArrayList<>();
        if (document.has("breakpoints")) {
            for (Json one : document.at("breakpoints").items()) {
                all.add(one.scalar());
            }
        }
        return all;
    }

    private static List<SavedSession.Mark> trail(Json document) throws InputException {
        List<SavedSession.Mark> marks = new ArrayList<>();
        if (document.has("trail")) {
            for (Json one : document.at("trail").items()) {
                marks.add(new SavedSession.Mark(one.integer("fact"), InterventionJson.word(one.at("hash"))));
            }
        }
        return marks;
    }

    /** Writes a session, a line a field; reading it gives the same. */
    public static String write(SavedSession session) {
        StringWriter out = new StringWriter();
        try (JsonGenerator g = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            g.writeStartObject();
            g.writeNumberProperty(KEY, SavedSession.VERSION);
            g.writeStringProperty("source", session.source());
            optional(g, "capture_sha256", session.captureSha256());
            optional(g, "design", session.design());
            g.writeObjectPropertyStart("fields");
            session.fields().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(
                    e -> g.writeStringProperty(e.getKey(), e.getValue()));
            g.writeEndObject();
            g.writeArrayPropertyStart("interventions");
            session.interventions().forEach(one -> InterventionJson.write(g, one));
            g.writeEndArray();
            g.writeNumberProperty("fact", session.fact());
            g.writeArrayPropertyStart("trail");
            for (SavedSession.Mark mark : session.trail()) {
                g.writeStartObject();
                g.writeNumberProperty("fact", mark.fact());
                g.writeStringProperty("hash", String.format(Locale.ROOT, "0x%016x", mark.hash()));
                g.writeEndObject();
            }
            g.writeEndArray();
            optional(g, "level", session.level());
            optional(g, "selected", session.selected());
            if (!session.breakpoints().isEmpty()) {
                g.writeArrayPropertyStart("breakpoints");
                session.breakpoints().forEach(g::writeString);
                g.writeEndArray();
            }
            g.writeEndObject();
        }
        return out.toString();
    }

    private static void optional(JsonGenerator g, String name, String value) {
        if (!value.isEmpty()) {
            g.writeStringProperty(name, value);
        }
    }
}
