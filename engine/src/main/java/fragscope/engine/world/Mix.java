// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.world;

/**
 * 64-bit mixing for hashes, salts and choices.
 *
 * <p>The finalizer is that of SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA
 * 2014). Not cryptographic.
 */
public final class Mix {

    /** 2^64 divided by the golden ratio, odd: spreads small integers over the word. */
    public static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private Mix() {
    }

    /** A bijection of 64 bits in which every input bit changes about half of the output bits. */
    public static long mix(long x) {
        long z = (x ^ (x >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }

    /** A cell's share of the world's hash: 0 for value 0, so that unused capacity does not count. */
    static long cell(long key, long value) {
        if (value == 0) {
            return 0;
        }
        long z = (value ^ key) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 32)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 29);
    }

    /** A salt from a name: the same on every machine and in every version of Java. */
    public static long salt(String name) {
        long h = 0x6A09_E667_F3BC_C908L;
        for (int i = 0; i < name.length(); i++) {
            h = mix(h + name.charAt(i) + GOLDEN);
        }
        return h;
    }
}
