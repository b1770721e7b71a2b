// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

/**
 * What a packet tap keeps of an skb: nothing, as one with a ring does (it copies when it sees the skb), or a clone.
 *
 * @param us microseconds from a clone's arrival to the reader's call; {@link #NOTHING} for no clones ({@code nothing}),
 *           {@link #UNTIL_CLOSE} for a reader that never reads ({@code until-close})
 */
public record TapHolds(long us) {

    public static final long NOTHING = -1;
    public static final long UNTIL_CLOSE = -2;

    public TapHolds {
        if (us < UNTIL_CLOSE || us > 1_000_000_000L) {
            throw new IllegalArgumentException(us + "us; right would be nothing, until-close, or 0us to 1000000000us");
        }
    }

    /** Reads {@code nothing}, {@code until-close}, or a time such as {@code 50us}. */
    public static TapHolds of(String text) {
        return switch (text) {
            case "nothing" -> new TapHolds(NOTHING);
            case "until-close" -> new TapHolds(UNTIL_CLOSE);
            default -> {
                if (!text.matches("[0-9]{1,10}us")) {
                    throw new IllegalArgumentException("\"" + text
                            + "\"; right would be nothing, until-close, or a time such as 50us");
                }
                yield new TapHolds(Long.parseLong(text.substring(0, text.length() - 2)));
            }
        };
    }

    /** Whether it takes no clones. */
    boolean nothing() {
        return us == NOTHING;
    }

    /** The text that {@link #of} reads. */
    @Override
    public String toString() {
        return us == NOTHING ? "nothing" : us == UNTIL_CLOSE ? "until-close" : us + "us";
    }
}
