// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

/**
 * When the application gives received buffers back ({@code SO_DEVMEM_DONTNEED}, or a zero-copy ring's refill).
 *
 * @param batch tokens that it holds before it returns them all; 1 returns each at once ({@code at-once}); 0 never
 *              returns one ({@code never})
 */
public record TokenReturn(int batch) {

    public static final int AT_ONCE = 1;
    public static final int NEVER = 0;

    public TokenReturn {
        if (batch < NEVER || batch > 1 << 20) {
            throw new IllegalArgumentException(
                    "batch-" + batch + "; right would be at-once, never, or batch-1 to batch-" + (1 << 20));
        }
    }

    /** Reads {@code at-once}, {@code never}, or a batch such as {@code batch-32}. */
    public static TokenReturn of(String text) {
        return switch (text) {
            case "at-once" -> new TokenReturn(AT_ONCE);
            case "never" -> new TokenReturn(NEVER);
            default -> {
                if (!text.matches("batch-[0-9]{1,9}")) {
                    throw new IllegalArgumentException(
                            "\"" + text + "\"; right would be at-once, never, or a batch such as batch-32");
                }
                yield new TokenReturn(Integer.parseInt(text.substring("batch-".length())));
            }
        };
    }

    /** The text that {@link #of} reads. */
    @Override
    public String toString() {
        return batch == AT_ONCE ? "at-once" : batch == NEVER ? "never" : "batch-" + batch;
    }
}
