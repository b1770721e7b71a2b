// SPDX-License-Identifier: Apache-2.0
package fragscope.app.session;

import java.util.Map;

/**
 * What is to be opened.
 *
 * @param source a capture file, a scenario file, or a built-in scenario's name
 * @param design a preset's name or a design file; empty for the scenario's own
 * @param fields scenario fields that are to have other values, by name
 */
public record Request(String source, String design, Map<String, String> fields) {

    public Request {
        fields = Map.copyOf(fields);
    }

    /** A source as it is. */
    public static Request of(String source) {
        return new Request(source, "", Map.of());
    }

    /** The same source under another design. */
    public Request under(String otherDesign) {
        return new Request(source, otherDesign, fields);
    }
}
