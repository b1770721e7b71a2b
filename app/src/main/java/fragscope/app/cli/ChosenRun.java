// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.ImpossibleException;
import fragscope.app.source.SourcedRun;
import fragscope.app.source.Until;
import fragscope.app.source.UnusableException;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.SavedSession;
import java.util.List;
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
        Until until = until(options);
        try {
            SourcedRun found = SourcedRun.of(source, options.design(), options.fields(), console::say);
            return new ChosenRun(found.changed(), until, found.session());
        } catch (ImpossibleException e) {
            throw new UsageException("fragscope: " + e.getMessage(), e);
        }
    }

    /** The same under each of several designs, over the same packets. */
    static List<ChosenRun> all(String source, List<String> designs, RunOptions options, Console console)
            throws UsageException, UnusableException {
        Until until = until(options);
        try {
            return SourcedRun.of(source, designs, options.fields(), console::say).stream().map(
                    found -> new ChosenRun(found.changed(), until, found.session())).toList();
        } catch (ImpossibleException e) {
            throw new UsageException("fragscope: " + e.getMessage(), e);
        }
    }

    /** A recording that has not begun and ends where it should. */
    Recording recording() {
        return run.recording().limit(until.facts(), until.timePs());
    }

    private static Until until(RunOptions options) throws UsageException {
        return until("--until ", options.until());
    }

    /** Where runs end early; {@code option} goes before the value where it is wrong. */
    static Until until(String option, String text) throws UsageException {
        try {
            return Until.of(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + e.getMessage(), e);
        }
    }
}
