// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

/** What somebody changed by hand, between two steps: nothing that a kernel or a device does. */
public sealed interface WhatIfFact extends Fact {

    /** Bits of a frag's word were flipped. */
    @Models(function = "(intervention)")
    record FragWordChanged(int skb, int frag, long wordBefore, long wordAfter) implements WhatIfFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.FRAG_WORD_CHANGED, skb, frag, wordBefore, wordAfter);
        }
    }

    /** A column of row {@code row} was given another value. */
    @Models(function = "(intervention)")
    record ValueChanged(int row, long before, long after) implements WhatIfFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.VALUE_CHANGED, row, before, after);
        }
    }

    /** Packet {@code number}, counted from 1, will be lost on the wire. */
    @Models(function = "(intervention)")
    record LossPlanned(long number) implements WhatIfFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.LOSS_PLANNED, number);
        }
    }

    /** Packet {@code number}, counted from 1, will arrive twice. */
    @Models(function = "(intervention)")
    record RepeatPlanned(long number) implements WhatIfFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.REPEAT_PLANNED, number);
        }
    }

    /** Packet {@code number}, counted from 1, will arrive {@code delayNs} nanoseconds later, and those behind it. */
    @Models(function = "(intervention)")
    record DelayPlanned(long number, long delayNs) implements WhatIfFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.DELAY_PLANNED, number, delayNs);
        }
    }

    /** Two packets, counted from 1, will arrive in each other's place. */
    @Models(function = "(intervention)")
    record SwapPlanned(long number, long other) implements WhatIfFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.SWAP_PLANNED, number, other);
        }
    }

    /** From now on the application gives no buffer back, or does so again. */
    @Models(function = "(intervention)")
    record ReturnsChanged(boolean keeps) implements WhatIfFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.RETURNS_CHANGED, keeps ? 1 : 0);
        }
    }

    /** Intervention {@code number} of the run, counted from 1, expected something else here and changed nothing. */
    @Models(function = "(intervention)")
    record NotApplied(int number, long expected, long found) implements WhatIfFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.NOT_APPLIED, number, expected, found);
        }
    }
}
