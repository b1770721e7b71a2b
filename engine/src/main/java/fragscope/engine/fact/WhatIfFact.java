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

    /** The last DMA write of packet {@code number}, counted from 1, will arrive {@code delayNs} nanoseconds later. */
    @Models(function = "(intervention)")
    record DmaDelayPlanned(long number, long delayNs) implements WhatIfFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.DMA_DELAY_PLANNED, number, delayNs);
        }
    }

    /** The last DMA write of packet {@code number}, counted from 1, will never arrive. */
    @Models(function = "(intervention)")
    record DmaFailurePlanned(long number) implements WhatIfFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.DMA_FAILURE_PLANNED, number);
        }
    }

    /** The application will name the next token that it gives back a second time; so many are out. */
    @Models(function = "(intervention)")
    record SecondReturnPlanned(long tokensOut) implements WhatIfFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.SECOND_RETURN_PLANNED, tokensOut);
        }
    }

    /** From now on a page pool may have {@code most} buffers; it had {@code before}. */
    @Models(function = "(intervention)")
    record PoolLimited(int pool, int most, int before) implements WhatIfFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.POOL_LIMITED, pool, most, before);
        }
    }

    /** The owner of the binding goes now, while traffic goes on. */
    @Models(function = "(intervention)")
    record UnbindAsked(int rxq) implements WhatIfFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.UNBIND_ASKED, rxq);
        }
    }

    /** The device whose memory is bound is gone: no write reaches it any more. */
    @Models(function = "(intervention)")
    record DeviceRemoved(int rxq) implements WhatIfFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.DEVICE_REMOVED, rxq);
        }
    }

    /** All TCP towards the host goes to queue {@code rxq} from now on, or where RSS sends it: -1. */
    @Models(function = "(intervention)")
    record SteeringChanged(int rxq, int before) implements WhatIfFact {
        @Override
        public void encode(FactLog log) {
            log.put(Kind.STEERING_CHANGED, rxq, before);
        }
    }
}
