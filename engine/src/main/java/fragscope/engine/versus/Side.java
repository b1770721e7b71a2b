// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.versus;

import fragscope.engine.fact.Facts;
import fragscope.engine.measure.Measurement;
import fragscope.engine.measure.Summary;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.RxMachine;

/**
 * One of the runs that are compared, recorded.
 *
 * @param run the run
 * @param recording its recording, to the end or its limit
 * @param summary what it adds up to
 * @param track its facts, for aligning
 */
public record Side(Run run, Recording recording, Summary summary, Track track) {

    /** Records a run. */
    public static Side of(Run run) {
        return of(run, run.recording());
    }

    /** Records a run; the recording must not have begun, and may have a limit. */
    public static Side of(Run run, Recording recording) {
        Measurement measurement = Measurement.of(run, recording);
        Track track = new Track(((RxMachine) recording.liveMachine()).host().buffers());
        Facts.Listener both = (log, index, n) -> {
            measurement.said(log, index, n);
            track.said(log, index, n);
        };
        recording.liveFacts().listen(both);
        Summary summary = measurement.runTo(Long.MAX_VALUE);
        recording.liveFacts().listen(null);
        return new Side(run, recording, summary, track);
    }
}
