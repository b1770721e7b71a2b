// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact as a reader keeps it, away from the log that may be refilled under it.
 *
 * @param n      number in the run, from 0
 * @param packet counted from 0, {@link FactLog#NONE} for none
 * @param actor  an id of the run's cast
 * @param values components in the order of {@link Kind#components}
 */
record Told(long n, Kind kind, int packet, int actor, long timePs, List<Long> values) {

    /** What {@link #get} says of a component that the kind does not have. */
    static final int NONE = -1;

    Told {
        values = List.copyOf(values);
    }

    static Told of(FactLog log, int index, long n) {
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < log.components(index); i++) {
            values.add(log.component(index, i));
        }
        return new Told(n, log.kind(index), log.packet(index), log.actor(index), log.timePs(index), values);
    }

    /** A component by its record's name, or {@link #NONE}. */
    long get(String component) {
        int at = kind.components().indexOf(component);
        return at < 0 ? NONE : values.get(at);
    }

    /** A component that is a row of a table. */
    int row(String component) {
        return (int) get(component);
    }

    /** The word of the buffer that the fact names, 0 for none. */
    long netmem() {
        return kind.components().contains("netmem") ? get("netmem") : 0;
    }

    boolean is(Kind... kinds) {
        return List.of(kinds).contains(kind);
    }
}
