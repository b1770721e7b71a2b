// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is run, as words: {@code source} and {@code design}; {@code without}, the safeguards that are off; {@code
 * axis.naming} and {@code word.tag} for designs that have no name; {@code change}, what is done by hand on the way; any
 * other key is a field of the scenario. Immutable; equal settings run equally.
 *
 * @param values by key, in the order of the keys
 */
public record Setting(Map<String, String> values) {

    /** The capture or scenario. */
    public static final String SOURCE = "source";
    /** The preset. */
    public static final String DESIGN = "design";
    /** Safeguards that are off, by commas. */
    public static final String WITHOUT = "without";
    /** What is done by hand, by semicolons. */
    public static final String CHANGE = "change";

    public Setting {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** No key. */
    public static Setting none() {
        return new Setting(Map.of());
    }

    /** One key. */
    public static Setting of(String key, String value) {
        return new Setting(Map.of(key, value));
    }

    /** This one with what another says instead or beside; another design begins with all its own habits. */
    public Setting with(Setting other) {
        Map<String, String> both = new TreeMap<>(values);
        if (other.values.containsKey(DESIGN)) {
            both.keySet().removeIf(k -> k.equals(WITHOUT) || k.startsWith("axis.") || k.startsWith("word."));
        }
        both.putAll(other.values);
        both.values().removeIf(String::isEmpty);
        return new Setting(both);
    }

    /** This one with one more change by hand, after those that it has. */
    public Setting changed(String change) {
        String before = get(CHANGE);
        return with(of(CHANGE, before.isEmpty() ? change : before + "; " + change));
    }

    /** A value, or "". */
    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** {@code design=netmem, source=two-packets}. */
    public String words() {
        return values.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(", "));
    }
}
