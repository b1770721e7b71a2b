// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.claim;

import fragscope.engine.run.Run;
import java.util.List;
import java.util.Optional;

/**
 * What running a design showed of a claim.
 *
 * @param id {@code T1} to {@code T21}
 * @param answer whether it holds
 * @param how what was run and what was seen, as a sentence
 * @param run the run that shows it; empty where nothing had to be run
 * @param facts numbers of telling facts in that run, the first few
 */
public record ClaimResult(String id, Answer answer, String how, Optional<Run> run, List<Long> facts) {

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
