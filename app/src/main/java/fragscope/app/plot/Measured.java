// SPDX-License-Identifier: Apache-2.0
package fragscope.app.plot;

import fragscope.engine.measure.Figures;
import fragscope.engine.measure.Measurement;
import fragscope.engine.measure.Summary;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;

/**
 * A run's figures and what it adds up to, of one recording made for both: the window's own keeps neither, since most
 * runs are looked at without them.
 *
 * @param run     what was measured
 * @param figures over virtual time
 * @param summary in all
 */
record Measured(Run run, Figures figures, Summary summary) {

    /** Records and measures; takes as long as the run takes. */
    static Measured of(Run run) {
        Recording recording = run.recording();
        Figures figures = Figures.of(run, recording);
        Measurement measurement = Measurement.of(run, recording);
        recording.liveFacts().listen((log, index, n) -> {
            measurement.said(log, index, n);
            figures.said(log, index, n);
        });
        return new Measured(run, figures, measurement.runTo(Long.MAX_VALUE));
    }
}
