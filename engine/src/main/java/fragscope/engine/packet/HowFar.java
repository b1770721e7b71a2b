// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/** Told now and then how far a long work is. */
@FunctionalInterface
interface HowFar {

    /** So much of so much is done; what this throws ends the work. */
    void is(long done, long all);
}
