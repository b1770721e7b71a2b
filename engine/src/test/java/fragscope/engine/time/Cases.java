// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.time;

import fragscope.engine.world.Mix;
import java.util.Arrays;

/**
 * What a test chooses, case by case: seeded, or every combination there is.
 *
 * <p>The exhaustive one is TigerBeetle's exhaustigen: a test draws bounded numbers as it likes, and each new case
 * counts the last drawn number up, as an odometer whose wheels appear when they are first read. Use:
 * {@code while (cases.next()) { … cases.below(3) … }}; a failure's message names the case with {@code toString}.
 */
public final class Cases {

    private static final long PURPOSE = Mix.salt("test-cases");

    private final boolean exhaustive;
    private final long seed;
    private final long last;
    private long number = -1;
    private Choices choices = new SeededChoices(0);
    private int drawn;
    private int[] value = new int[16];
    private int[] bound = new int[16];
    private int wheels;

    private Cases(boolean exhaustive, long seed, long count) {
        this.exhaustive = exhaustive;
        this.seed = seed;
        this.last = seed + count;
    }

    /** So many cases from seeds {@code firstSeed}, {@code firstSeed + 1}, …: each is repeated alone by its seed. */
    public static Cases seeded(long firstSeed, int count) {
        return new Cases(false, firstSeed, count);
    }

    /** Every combination of what the test draws; the test must draw the same way when the same numbers came before. */
    public static Cases all() {
        return new Cases(true, 0, 0);
    }

    /** On to the next case; false when there is none. */
    public boolean next() {
        number++;
        drawn = 0;
        if (!exhaustive) {
            choices = new SeededChoices(seed + number);
            return seed + number < last;
        }
        if (number == 0) {
            return true;
        }
        while (wheels > 0 && value[wheels - 1] + 1 >= bound[wheels - 1]) {
            wheels--;
        }
        if (wheels == 0) {
            return false;
        }
        value[wheels - 1]++;
        return true;
    }

    /** A number from 0 to {@code limit} - 1. */
    public int below(int limit) {
        if (!exhaustive) {
            return choices.pick(PURPOSE, drawn++, limit);
        }
        if (drawn == value.length) {
            value = Arrays.copyOf(value, drawn * 2);
            bound = Arrays.copyOf(bound, drawn * 2);
        }
        if (drawn == wheels) {
            value[wheels] = 0;
            bound[wheels] = limit;
            wheels++;
        }
        return value[drawn++];
    }

    /** A number from {@code least} to {@code most}. */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** One of two. */
    public boolean flip() {
        return below(2) == 1;
    }

    /** True once in {@code times}. */
    public boolean onceIn(int times) {
        return below(times) == 0;
    }

    /** 64 bits, with many zeros and extremes among them. For seeded cases. */
    public long bits() {
        return switch (below(4)) {
            case 0 -> 0;
            case 1 -> below(256);
            case 2 -> -1L;
            default -> ((long) below(1 << 30) << 34) ^ ((long) below(1 << 30) << 8) ^ below(256);
        };
    }

    /** One of these. */
    @SafeVarargs
    public final <T> T one(T... of) {
        return of[below(of.length)];
    }

    /** Number of the present case, from 0. */
    public long number() {
        return number;
    }

    /** What repeats the present case. */
    @Override
    public String toString() {
        return exhaustive
                ? "case " + Arrays.toString(Arrays.copyOf(value, wheels))
                : "seed " + (seed + number);
    }
}
