// SPDX-License-Identifier: Apache-2.0
package fragscope.app.present;

import fragscope.app.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** The few words that a slide says beside those of lesson and stage. */
public final class RoomWords {

    private final Texts texts;

    public RoomWords(Texts texts) {
        this.texts = texts;
    }

    String vote(int round) {
        return texts.get("present.vote", round);
    }

    /** Votes of each round, as {@code 12 → 25}. */
    String votes(List<Integer> rounds) {
        return rounds.stream().map(String::valueOf).collect(Collectors.joining(" → "));
    }

    String answer(String answer) {
        return texts.get("present.answer", answer);
    }

    /** What is to be answered: a number, perhaps with its unit. */
    String number(String unit) {
        return unit.isEmpty() ? texts.get("present.number") : texts.get("present.number-of", unit);
    }

    /** That there are sources, and with which key. */
    String sources() {
        return texts.get("present.sources");
    }

    String word() {
        return texts.get("present.word");
    }

    String place() {
        return texts.get("present.place");
    }
}
