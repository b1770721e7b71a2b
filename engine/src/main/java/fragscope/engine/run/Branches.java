// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

/** How a run goes another way. */
public final class Branches {

    private Branches() {
    }

    /**
     * Where one can intervene after a fact: the end of the step that says it, in facts said.
     *
     * @param fact its number, less than the recording's facts
     */
    public static long boundary(Recording recording, long fact) {
        Cursor fresh = recording.cursor();
        fresh.seek(fact + 1);
        return fresh.machine().facts().said();
    }

    /** The recording, not begun, of a run that differs from {@code parent}'s by interventions from {@code at} on. */
    public static Recording fork(Recording parent, Run branch, long at) {
        return parent.fork(branch::machine, at);
    }
}
