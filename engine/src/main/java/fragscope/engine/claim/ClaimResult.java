// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.claim;

import java.util.List;

/**
 * What running a design showed of a claim.
 *
 * @param id {@code T1} to {@code T21}
 * @param answer whether it holds
 * @param how what was run and what was seen, as a sentence
 * @param facts numbers of telling facts in the run that {@code how} speaks of, the first few
 */
public record ClaimResult(String id, Answer answer, String how, List<Long> facts) {

    /** Whether a claim holds of a design. */
    public enum Answer {
        /** It does. */
        HOLDS,
        /** It does not. */
        FAILS,
        /** The claim does not speak of such a design. */
        NOT_SPOKEN
    }

    /** Keeps its own copy. */
    public ClaimResult {
        facts = List.copyOf(facts);
    }

    /** Whether it holds. */
    public boolean holds() {
        return answer == Answer.HOLDS;
    }
}
