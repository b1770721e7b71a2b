// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import fragscope.engine.run.Cursor;
import fragscope.engine.run.Recording;
import fragscope.engine.run.RxMachine;
import fragscope.engine.time.Choices;
import fragscope.engine.world.Mix;
import java.util.Optional;

/**
 * {@link WorldCheck} over a recording, by a cursor of its own: at every fact, or at chosen ones.
 *
 * @param visited worlds that were looked at
 * @param broken the first that was not sound, if any
 */
public record Invariants(long visited, Optional<Broken> broken) {

    /**
     * A world that was not sound.
     *
     * @param facts facts that had happened: the last one, number {@code facts - 1}, broke it
     * @param what the rule, as a sentence
     */
    public record Broken(long facts, String what) {
    }

    private static final long POSITION = Mix.salt("check-position");

    /** Looks at the world after every fact. */
    public static Invariants everyFact(Recording recording) {
        Cursor cursor = recording.cursor();
        WorldCheck check = check(cursor);
        for (long facts = 1; facts <= recording.facts(); facts++) {
            cursor.seek(facts);
            String what = check.broken(atStepEnd(cursor));
            if (!what.equals(WorldCheck.SOUND)) {
                return new Invariants(facts, Optional.of(new Broken(facts, what)));
            }
        }
        return new Invariants(recording.facts(), Optional.empty());
    }

    /**
     * Looks at the world after chosen facts, at the end of the steps that said these, and at the run's end.
     *
     * @param samples how many facts are chosen, spread over the run, one from each of as many equal parts
     */
    public static Invariants sampled(Recording recording, Choices choices, int samples) {
        Cursor cursor = recording.cursor();
        WorldCheck check = check(cursor);
        long visited = 0;
        for (int i = 0; i <= samples; i++) {
            long chosen = recording.facts();
            if (i < samples) {
                long from = recording.facts() * i / samples;
                int part = (int) Math.max(1, recording.facts() * (i + 1) / samples - from);
                chosen = Math.min(recording.facts(), from + 1 + choices.pick(POSITION, i, part));
            }
            cursor.seek(chosen);
            long ended = Math.min(recording.facts(), cursor.machine().facts().said());
            for (long facts : new long[]{chosen, ended}) {
                cursor.seek(facts);
                visited++;
                String what = check.broken(facts == ended);
                if (!what.equals(WorldCheck.SOUND)) {
                    return new Invariants(visited, Optional.of(new Broken(facts, what)));
                }
            }
        }
        return new Invariants(visited, Optional.empty());
    }

    private static WorldCheck check(Cursor cursor) {
        return new WorldCheck(((RxMachine) cursor.machine()).host());
    }

    /**
     * A cursor that only went forward has executed whole steps: it is at a step's end where it has executed no more.
     */
    private static boolean atStepEnd(Cursor cursor) {
        return cursor.position() == cursor.machine().facts().said();
    }
}
