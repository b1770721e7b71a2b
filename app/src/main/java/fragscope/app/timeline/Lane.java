// SPDX-License-Identifier: Apache-2.0
package fragscope.app.timeline;

import fragscope.app.facts.Group;
import fragscope.engine.fact.Kind;
import java.util.Locale;

/** The rows of the timeline, from the wire to the application. */
enum Lane {
    WIRE, DMA, POOL, NAPI, STACK, USER;

    /** The lane in which facts of a kind are drawn. */
    static Lane of(Kind kind) {
        return switch (Group.of(kind)) {
            case WIRE -> WIRE;
            case NIC, DMA -> DMA;
            case POOL -> POOL;
            case IRQ, NAPI, DRIVER -> NAPI;
            case GRO, STACK, MEMORY -> STACK;
            case SETUP, USER, WHAT_IF -> USER;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
