// SPDX-License-Identifier: Apache-2.0
package fragscope.app.flow;

import fragscope.app.text.Numbers;
import fragscope.app.text.Texts;
import java.util.Locale;

/**
 * Bytes in words: in total, a packet, or a second of virtual time.
 *
 * @param per     what they are divided by
 * @param packets frames that came in
 * @param lastPs  the length of the run, in picoseconds
 * @param costModel what that time rests on, as scenarios write it
 */
public record Amounts(Per per, long packets, long lastPs, String costModel, Texts texts) {

    /** What bytes are divided by. */
    public enum Per {
        /** Nothing. */
        TOTAL,
        /** Frames that came in. */
        PACKET,
        /** Virtual time; such figures rest on the cost model. */
        SECOND;

        /** As keys of words have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final double TENTHS = 10;

    /** An amount of bytes in words. */
    public String of(long bytes) {
        Numbers numbers = new Numbers(texts.locale());
        String count = switch (per) {
            case TOTAL -> numbers.count(bytes);
            case PACKET -> tenths(numbers, (double) bytes / Math.max(1, packets));
            case SECOND -> tenths(numbers, bytes * 1e6 / Math.max(1, lastPs));
        };
        return texts.get("flow.amount." + per.word(), count);
    }

    private String tenths(Numbers numbers, double value) {
        long all = Math.round(value * TENTHS);
        String mark = texts.locale().getLanguage().equals("de") ? "," : ".";
        return numbers.count(all / 10) + mark + all % 10;
    }
}
