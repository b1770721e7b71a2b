// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

import static fragscope.engine.fact.Models.Fidelity.SIMPLIFIED;

/** What NAPI does. */
public sealed interface NapiFact extends Fact {

    /** The driver's poll is called with this budget. */
    @Models(file = "net/core/dev.c", function = "napi_poll", as = SIMPLIFIED)
    record PollStarted(int rxq, int budget, int pending) implements NapiFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.POLL_STARTED, rxq, budget, pending);
        }
    }

    /** The poll took {@code work} packets; with work left it will be called again, else interrupts are on. */
    @Models(file = "net/core/dev.c", function = "napi_complete_done", as = SIMPLIFIED)
    record PollEnded(int rxq, int work, boolean again) implements NapiFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.POLL_ENDED, rxq, work, again ? 1 : 0);
        }
    }
}
