// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/** How a generator's pauses are distributed about their mean. */
public enum Gaps {
    /** All alike. */
    FIXED,
    /** Exponentially, so that bursts arrive as a Poisson process where pauses are long against frames. */
    EXPONENTIAL
}
