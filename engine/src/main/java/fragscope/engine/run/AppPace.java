// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

/**
 * How often the receiving application reads.
 *
 * @param everyUs microseconds between two reads; 0 reads whenever there is something ({@code keep-up}); −1 never reads
 *                ({@code stopped})
 */
public record AppPace(long everyUs) {

    public static final long KEEP_UP = 0;
    public static final long STOPPED = -1;

    public AppPace {
        if (everyUs < STOPPED || everyUs > 1_000_000_000L) {
            throw new IllegalArgumentException(everyUs + "us; right would be keep-up, stopped, or 1us to 1000000000us");
        }
    }

    /** Reads {@code keep-up}, {@code stopped}, or a time such as {@code 50us}. */
    public static AppPace of(String text) {
        return switch (text) {
            case "keep-up" -> new AppPace(KEEP_UP);
            case "stopped" -> new AppPace(STOPPED);
            default -> {
                if (!text.matches("[0-9]{1,10}us")) {
                    throw new IllegalArgumentException(
                            "\"" + text + "\"; right would be keep-up, stopped, or a time between reads such as 50us");
                }
                yield new AppPace(Long.parseLong(text.substring(0, text.length() - 2)));
            }
        };
    }

    /** The text that {@link #of} reads. */
    @Override
    public String toString() {
        return everyUs == KEEP_UP ? "keep-up" : everyUs == STOPPED ? "stopped" : everyUs + "us";
    }
}
