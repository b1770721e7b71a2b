// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

/**
 * Something that happened: one actor, one verb, primitive arguments and ids only.
 *
 * <p>Time, actor, packet and parent are not part of the record: {@link Facts} adds them. Component names are the
 * kernel's where the kernel has one; they are what logs, filters, lessons and breakpoints use.
 */
public sealed interface Fact permits SetupFact, WireFact, NicFact, DmaFact, IrqFact, NapiFact, DriverFact, PoolFact,
        GroFact, StackFact, UserFact, MemoryFact, WhatIfFact {

    /** Writes kind and components to the log; each record does so with one call of {@link FactLog#put}. */
    void encode(FactLog log);
}
