// SPDX-License-Identifier: Apache-2.0
package fragscope.app.life;

import fragscope.app.text.Texts;
import fragscope.engine.fact.Kind;
import java.text.NumberFormat;
import java.util.Locale;

/** A buffer's steps in words: what happened, and by what. */
final class StepWords {

    private final Texts texts;
    private final NumberFormat numbers;

    StepWords(Texts texts) {
        this.texts = texts;
        this.numbers = NumberFormat.getIntegerInstance(texts.locale());
    }

    String word(LifeStep step) {
        String key = "life.step." + step.kind().word();
        return texts.has(key) ? texts.get(key) : step.kind().word();
    }

    String detail(LifeStep step) {
        return switch (step.kind()) {
            case BUFFER_ALLOCATED, PAGE_TAKEN, BUFFER_RELEASED -> texts.get("life.pool", plain(step, "pool"));
            case DESCRIPTOR_POSTED -> texts.get("life.slot", plain(step, "rxq"), plain(step, "slot"));
            case DMA_WRITTEN -> texts.get("life.bytes.of", numbers.format(step.value("len")), packet(step));
            case SKB_BUILT -> texts.get("life.skb", plain(step, "skb"));
            case FRAG_ADDED -> texts.get("life.frag", plain(step, "skb"), plain(step, "frag"));
            case BYTES_COPIED, LINEAR_COPIED, COPIED_TO_AREA ->
                texts.get("life.bytes", numbers.format(step.value("len")));
            case TOKEN_ISSUED, TOKENS_RETURNED, COMPLETION_POSTED, REFILL_POSTED ->
                texts.get("life.token", plain(step, "token"), plain(step, "sock"));
            case REFERENCE_DROPPED, PAGE_REFERENCE_DROPPED -> texts.get(step.kind() == Kind.REFERENCE_DROPPED
                    ? "life.left"
                    : "life.left.page", plain(step, "left"));
            case BUFFER_RECYCLED -> texts.get(step.value("to") == 0 ? "life.to.cache" : "life.to.ring", plain(step,
                    "pool"));
            default -> "";
        };
    }

    private static String plain(LifeStep step, String component) {
        return Long.toString(step.value(component));
    }

    private static String packet(LifeStep step) {
        return step.packet() < 0 ? "–" : Integer.toString(step.packet() + 1);
    }

    /** Microseconds with nanoseconds behind the point. */
    String time(long ps) {
        return numbers.format(ps / 1_000_000) + "." + String.format(Locale.ROOT, "%03d", ps % 1_000_000 / 1000) + " µs";
    }

    /** Whether a buffer is in somebody's hands from this step on: what colours it as returned or not. */
    static boolean returns(Kind kind) {
        return kind == Kind.TOKENS_RETURNED || kind == Kind.BUFFER_RECYCLED || kind == Kind.BUFFER_RELEASED;
    }
}
