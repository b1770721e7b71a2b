// SPDX-License-Identifier: Apache-2.0
package fragscope.app.breakpoint;

import fragscope.engine.check.WorldCheck;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.RxMachine;

/**
 * Facts with which a step ends that broke an invariant, and faults of the kernel. Every world at a step's end is looked
 * at, which takes some microseconds each: there is no prefilter. Steps' ends are where a fresh execution comes to rest.
 */
final class InvariantWatch implements Watch {

    private final Cursor cursor;
    private final Kinds kinds;
    private final WorldCheck check;

    InvariantWatch(Cursor cursor, Kinds kinds) {
        this.cursor = cursor;
        this.kinds = kinds;
        this.check = new WorldCheck(((RxMachine) cursor.machine()).host());
    }

    @Override
    public boolean prefiltered() {
        return false;
    }

    @Override
    public boolean mayHit(long from, long to) {
        return from < to;
    }

    @Override
    public long first(long from, long to) {
        return walk(from, to, true);
    }

    @Override
    public long last(long from, long to) {
        return walk(from, to, false);
    }

    /** Goes through the steps from the chunk's beginning on, since only execution tells where steps end. */
    private long walk(long from, long to, boolean forward) {
        long at = cursor.recording().firstFact(cursor.recording().chunkOf(from));
        cursor.seek(at);
        cursor.evict(); // from here on it executes a step at a time, and no further
        boolean sound = check.broken(true).equals(WorldCheck.SOUND);
        long found = NONE;
        while (at < to) {
            cursor.seek(at + 1);
            long end = cursor.machine().facts().said();
            for (long n = at; n < end; n++) {
                if (kinds.kind(n) == Kind.OOPSED && n >= from && n < to) {
                    found = n;
                }
            }
            cursor.seek(end);
            boolean now = check.broken(true).equals(WorldCheck.SOUND);
            if (sound && !now && end - 1 >= from && end - 1 < to) {
                found = Math.max(found, end - 1);
            }
            if (forward && found != NONE) {
                return found;
            }
            sound = now;
            at = end;
        }
        return found;
    }
}
