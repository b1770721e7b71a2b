// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import java.util.List;

/**
 * The values that a sweep goes through on one axis, in their order. A range is not unfolded, so that one of billions
 * can be counted before anybody runs it.
 */
public sealed interface SweepValues {

    /** How many there are, at least 1. */
    long count();

    /** The value at {@code index}, 0 to {@link #count} - 1, as scenario files write it. */
    String value(long index);

    /** One by one. */
    record Listed(List<String> values) implements SweepValues {

        public Listed {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("is empty; right would be at least one value");
            }
            for (int i = 0; i < values.size(); i++) {
                if (values.indexOf(values.get(i)) != i) {
                    throw new IllegalArgumentException(
                            "has " + values.get(i) + " twice; right would be each value once");
                }
            }
        }

        @Override
        public long count() {
            return values.size();
        }

        @Override
        public String value(long index) {
            return values.get(Math.toIntExact(index));
        }
    }

    /**
     * {@code from}, {@code from + step} and so on, {@code count} whole numbers.
     *
     * @param step not 0; below 0 the values fall
     */
    record Ranged(long from, long step, long count) implements SweepValues {

        public Ranged {
            if (count < 1) {
                throw new IllegalArgumentException("count is " + count + "; right would be at least 1");
            }
            if (step == 0) {
                throw new IllegalArgumentException("step is 0; right would be the distance of two values");
            }
            try {
                Math.addExact(from, Math.multiplyExact(step, count - 1));
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException("has values of more than 64 bits; right would be fewer values", e);
            }
        }

        /**
         * From one number to another, both included where the step meets the second.
         *
         * @throws IllegalArgumentException when no number lies between
         */
        public static Ranged between(long from, long to, long step) {
            if (step != 0 && (step > 0 ? from > to : from < to)) {
                throw new IllegalArgumentException("is an empty range (from " + from + " to " + to + " by " + step
                        + "); right would be a " + (step > 0 ? "to that is not below from" : "to not above from"));
            }
            long span;
            try {
                span = Math.subtractExact(to, from);
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException("has values of more than 64 bits; right would be fewer values", e);
            }
            return new Ranged(from, step, step == 0 ? 1 : span / step + 1);
        }

        @Override
        public String value(long index) {
            return Long.toString(from + step * index);
        }
    }
}
