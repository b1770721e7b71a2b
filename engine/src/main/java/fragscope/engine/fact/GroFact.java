// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

import static fragscope.engine.fact.Models.Fidelity.SIMPLIFIED;

/** What GRO does. */
public sealed interface GroFact extends Fact {

    /** GRO holds the skb as the first of its flow. */
    @Models(file = "net/core/gro.c", function = "dev_gro_receive")
    record GroHeld(int skb, int bucket) implements GroFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.GRO_HELD, skb, bucket);
        }
    }

    /** The skb joins the held one: so many segments, so many bytes. */
    @Models(file = "net/core/gro.c", function = "skb_gro_receive")
    record GroMerged(int skb, int into, int segments, int len, boolean frags) implements GroFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.GRO_MERGED, skb, into, segments, len, frags ? 1 : 0);
        }
    }

    /** The skb does not join: this rule forbids it. {@code held} is the skb of its flow, or -1. */
    @Models(file = "net/ipv4/tcp_offload.c", function = "tcp_gro_receive")
    record GroRefused(int skb, int held, GroRule rule) implements GroFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.GRO_REFUSED, skb, held, rule.ordinal());
        }
    }

    /** The skb goes up the stack. */
    @Models(file = "net/core/gro.c", function = "gro_complete", as = SIMPLIFIED)
    record GroPassed(int skb, int segments, int len) implements GroFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.GRO_PASSED, skb, segments, len);
        }
    }
}
