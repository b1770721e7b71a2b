// SPDX-License-Identifier: Apache-2.0
package fragscope.app.compose;

import fragscope.app.source.ImpossibleException;
import fragscope.app.source.Runs;
import fragscope.app.source.UnusableException;
import fragscope.engine.design.Design;
import fragscope.engine.measure.Measurement;
import fragscope.engine.measure.Summary;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import java.util.Optional;

/**
 * What the open run's packets cost under a design: found by running them, without what was changed by hand.
 *
 * @param summary what the run adds up to; of no run where {@code failed} says why
 * @param failed  a sentence, or ""
 */
record Ledger(Summary summary, String failed) {

    /** So many facts are run at most: some seconds. */
    private static final long MOST_FACTS = 300_000;

    /** Runs them; takes as long as that takes. */
    static Ledger of(Design design, Optional<Run> open) {
        if (open.isEmpty()) {
            return new Ledger(Summary.none(), "nothing is open");
        }
        try {
            Run run = Runs.of(open.get().scenario(), design, open.get().packets());
            Recording recording = run.recording();
            Measurement measurement = Measurement.of(run, recording);
            recording.liveFacts().listen(measurement);
            return new Ledger(measurement.runTo(MOST_FACTS), "");
        } catch (UnusableException | ImpossibleException e) {
            return new Ledger(Summary.none(), String.valueOf(e.getMessage()));
        }
    }
}
