// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

import fragscope.engine.run.SavedSession;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be opened.
 *
 * @param source a capture file, a scenario file, a session file, or a built-in scenario's name
 * @param design a preset's name or a design file; empty for the scenario's own
 * @param fields scenario fields that are to have other values, by name
 * @param moment a session that is at hand, as one that was pasted; {@code source} is then only what it is called
 */
public record Request(String source, String design, Map<String, String> fields, Optional<SavedSession> moment) {

    public Request {
        fields = Map.copyOf(fields);
    }

    /** A source with a design and fields. */
    public Request(String source, String design, Map<String, String> fields) {
        this(source, design, fields, Optional.empty());
    }

    /** A source as it is. */
    public static Request of(String source) {
        return new Request(source, "", Map.of());
    }

    /** A session that is at hand. */
    public static Request of(SavedSession moment) {
        return new Request(moment.source(), "", Map.of(), Optional.of(moment));
    }

    /** The same source under another design. */
    public Request under(String otherDesign) {
        return new Request(source, otherDesign, fields, moment);
    }

    /** The same source with another value of one field. */
    public Request with(String field, String value) {
        Map<String, String> changed = new java.util.HashMap<>(fields);
        changed.put(field, value);
        return new Request(source, design, changed, moment);
    }
}
