// SPDX-License-Identifier: Apache-2.0
package fragscope.app.query;

import fragscope.app.facts.FactFields;
import fragscope.app.facts.Sentences;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of facts as values of formulas: numbers, words, true and false. Not thread safe, as sentences are not. */
public final class FactValues {

    private static final String SITE = "site";

    private final Names names;
    private final Map<String, Names.Reader> readers = new HashMap<>();

    /**
     * Of a run.
     *
     * @param actors the run's actors by id, as {@code napi3}
     */
    public FactValues(FactFields fields, List<String> actors) {
        this.names = new Names(fields, actors, Sentences.english(), new StateNames(List.of(), fields)); // facts alone
    }

    /** All fields that some fact has. */
    public List<String> names() {
        return names.known();
    }

    /** A field of a fact; null where the fact does not have it. A {@code site} is its function's name. */
    public @Nullable Object of(String field, FactLog log, int index, long n) {
        Names.Reader reader = readers.computeIfAbsent(field, names::reader);
        Object value = reader.of(log, index, n);
        return field.equals(SITE) && value instanceof Number site ? Site.of(site.longValue()).function() : value;
    }
}
