// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.packet;

/**
 * Bit mixing for hash tables, and for values that must depend on a seed, a purpose and a subject alone. The mixer is
 * splitmix64's (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014).
 */
final class Mixed {

    private Mixed() {
    }

    static long mix64(long z) {
        long a = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ a >>> 27) * 0x94d049bb133111ebL;
        return b ^ b >>> 31;
    }

    /** The upper half of {@link #mix64}, for a table index. */
    static int mix(long z) {
        return (int) (mix64(z) >>> 32);
    }

    /** A value that is a function of its three arguments and nothing else. */
    static long of(long seed, long purpose, long subject) {
        return mix64(mix64(mix64(seed + 0x9e3779b97f4a7c15L) ^ purpose) + subject * 0x9e3779b97f4a7c15L);
    }

    /** The same, in 0 (inclusive) to bound (exclusive); the bias of the remainder is below bound / 2^63. */
    static int of(long seed, long purpose, long subject, int bound) {
        return (int) ((of(seed, purpose, subject) >>> 1) % bound);
    }
}
