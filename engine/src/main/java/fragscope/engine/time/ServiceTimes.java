// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.time;

import fragscope.engine.world.Mix;

/**
 * How long a server takes for one customer: always the same, or exponentially distributed about the same mean, as
 * queueing theory has it. A function of seed and subject, as every choice.
 *
 * @param exponential whether times are exponentially distributed
 * @param seed of the run
 */
public record ServiceTimes(boolean exponential, long seed) {

    private static final long PURPOSE = Mix.salt("service-time");

    /** Always the mean. */
    public static ServiceTimes fixed() {
        return new ServiceTimes(false, 0);
    }

    /** One customer's time, in the unit of the mean. */
    public long of(long mean, long subject) {
        return exponential ? exponential(mean, Mix.mix(Mix.mix(seed ^ PURPOSE) + subject * Mix.GOLDEN)) : mean;
    }

    /** By inversion, from 53 random bits; StrictMath, so that it is the same on every machine. */
    public static long exponential(long mean, long bits) {
        double uniform = ((bits >>> 11) + 0.5) * 0x1p-53;
        return Math.round(-mean * StrictMath.log(uniform));
    }
}
