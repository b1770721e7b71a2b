// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

import static fragscope.engine.fact.Models.Fidelity.SIMPLIFIED;

/** What interrupt moderation does. */
public sealed interface IrqFact extends Fact {

    /** The first completion since the last poll starts the moderation timer. */
    @Models(function = "(NIC: interrupt moderation)")
    record IrqArmed(int rxq, long dueNs) implements IrqFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.IRQ_ARMED, rxq, dueNs);
        }
    }

    /** The interrupt is raised and schedules NAPI; {@code pending} completions wait. */
    @Models(file = "net/core/dev.c", function = "napi_schedule", as = SIMPLIFIED)
    record IrqRaised(int rxq, int pending) implements IrqFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.IRQ_RAISED, rxq, pending);
        }
    }
}
