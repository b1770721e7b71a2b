// SPDX-License-Identifier: Apache-2.0
package fragscope.app.life;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that happened to a buffer.
 *
 * @param n      the fact's number
 * @param kind   what kind of fact
 * @param timePs when, in picoseconds
 * @param packet the packet that it was about, counted from 0, or {@link FactLog#NONE}
 * @param values the fact's components
 */
record LifeStep(long n, Kind kind, long timePs, int packet, List<Long> values) {

    LifeStep {
        values = List.copyOf(values);
    }

    static LifeStep of(FactLog log, int index, long n) {
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < log.components(index); i++) {
            values.add(log.component(index, i));
        }
        return new LifeStep(n, log.kind(index), log.timePs(index), log.packet(index), values);
    }

    /** A component by its name; {@link FactLog#NONE} where this kind has none. */
    long value(String component) {
        int at = kind.components().indexOf(component);
        return at < 0 ? FactLog.NONE : values.get(at);
    }
}
