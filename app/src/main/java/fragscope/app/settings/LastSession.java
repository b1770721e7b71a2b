// SPDX-License-Identifier: Apache-2.0
package fragscope.app.settings;

import java.util.Map;

/**
 * What was open when the program ended, for the next start.
 *
 * @param source a capture file, a scenario file, or a built-in scenario's name
 * @param design a design's name; empty for the scenario's own
 * @param fields scenario fields with other values, by name
 * @param fact   the fact that was looked at, from 0
 */
public record LastSession(String source, String design, Map<String, String> fields, long fact) {

    public LastSession {
        if (source.isEmpty()) {
            throw new IllegalArgumentException("\"source\" is empty");
        }
        if (fact < 0) {
            throw new IllegalArgumentException("\"fact\" is " + fact + ", facts are counted from 0");
        }
        fields = Map.copyOf(fields);
    }
}
