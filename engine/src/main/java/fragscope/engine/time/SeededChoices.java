// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.time;

import fragscope.engine.world.Mix;

/** Choices by hash of seed, purpose and subject: the same everywhere, uniform to within 2^-32. */
public final class SeededChoices implements Choices {

    private final long seed;

    /** Equal seeds choose equally. */
    public SeededChoices(long seed) {
        this.seed = Mix.mix(seed + Mix.GOLDEN);
    }

    @Override
    public int pick(long purpose, long subject, int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("nothing to choose from: bound " + bound);
        }
        long bits = Mix.mix(Mix.mix(seed ^ purpose) + subject * Mix.GOLDEN) >>> 32;
        return (int) ((bits * bound) >>> 32);
    }
}
