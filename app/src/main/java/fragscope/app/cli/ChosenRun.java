// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.Designs;
import fragscope.app.source.ImpossibleException;
import fragscope.app.source.Runs;
import fragscope.app.source.Source;
import fragscope.app.source.UnusableException;
import fragscope.engine.design.Design;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.SavedSession;
import fragscope.engine.run.Scenario;
import java.util.Optional;

/**
 * The run that a command line asks for, and where it ends early.
 *
 * @param run the run
 * @param until its end
 * @param session the saved session that the source is
 */
record ChosenRun(Run run, Until until, Optional<SavedSession> session) {

    /** Puts source and options together. */
    static ChosenRun of(String source, RunOptions options, Console console) throws UsageException, UnusableException {
        Until until = Until.of(options.until());
        // a wrong name shows before a large capture is read
        Design asked = options.design().isEmpty() ? null : design(options.design());
        Source found = Source.of(source);
        Scenario scenario = options.apply(found.scenario());
        Design design = asked == null ? design(scenario.design()) : asked;
        Packets packets = found.with(scenario).packets(console::say);
        try {
            return new ChosenRun(found.changed(Runs.of(scenario, design, packets)), until, found.session());
        } catch (ImpossibleException e) {
            throw new UsageException("fragscope: " + e.getMessage(), e);
        }
    }

    private static Design design(String name) throws UsageException, UnusableException {
        if (Designs.isFile(name)) {
            return Designs.inFile(name);
        }
        try {
            return Designs.named(name);
        } catch (UnusableException e) {
            throw new UsageException("fragscope: " + e.getMessage(), e);
        }
    }

    /** A recording that has not begun and ends where it should. */
    Recording recording() {
        return run.recording().limit(until.facts(), until.timePs());
    }
}
