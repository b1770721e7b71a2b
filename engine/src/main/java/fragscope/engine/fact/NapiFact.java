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

    /** The driver hands the skb to napi_gro_receive. */
    @Models(file = "net/core/gro.c", function = "napi_gro_receive")
    record SkbHandedOn(int rxq, int skb) implements NapiFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.SKB_HANDED_ON, rxq, skb);
        }
    }

    /** What left GRO is passed up together: so many segments, a merged skb counting as many as it has. */
    @Models(file = "include/net/gro.h", function = "gro_normal_list")
    record BatchPassed(int rxq, int segments) implements NapiFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.BATCH_PASSED, rxq, segments);
        }
    }

    /** The pool is empty: the rest of the ring stays unfilled until the next poll. */
    @Models(function = "(driver: refill)")
    record RefillGivenUp(int rxq) implements NapiFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.REFILL_GIVEN_UP, rxq);
        }
    }
}
