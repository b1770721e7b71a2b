// SPDX-License-Identifier: Apache-2.0
package fragscope.app.facts;

import fragscope.engine.fact.Kind;
import java.lang.reflect.RecordComponent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fields of every kind of fact, read once from the facts' records. */
public final class FactFields {

    private final Map<Kind, List<Field>> fields = new EnumMap<>(Kind.class);

    /** All kinds. */
    public FactFields() {
        for (Kind kind : Kind.values()) {
            RecordComponent[] parts = kind.type().getRecordComponents();
            fields.put(kind, Stream.of(parts).map(c -> Field.of(c.getName(), c.getType())).toList());
        }
    }

    /** A kind's fields, in the order of the log's components. */
    public List<Field> of(Kind kind) {
        return fields.getOrDefault(kind, List.of());
    }

    /** The place of a field among a kind's components, or -1 when that kind has none of this name. */
    public int index(Kind kind, String name) {
        List<Field> list = of(kind);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** All names that some kind has, each once, in the order of the kinds. */
    public List<String> names() {
        return fields.values().stream().flatMap(List::stream).map(Field::name).distinct().toList();
    }
}
