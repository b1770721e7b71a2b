// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.time;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;
import java.util.List;

/**
 * Who acts next: one row an actor, each with the time of its next step.
 *
 * <p>The next step is the least time; ties go to the actor that comes first. A linear scan of a few actors is faster than
 * a heap, canonical, and leaves nothing in the world that depends on history. Times are picoseconds from 0 and signed 64
 * bits hold 106 days of them.
 */
public final class Actors extends Table {

    /** Time of an actor that has nothing to do, and the answer when nobody has. */
    public static final long IDLE = -1;

    private final Column nextAt = column("next_at"); // time + 1, so that 0 is idle
    private final Column now = column("now");
    private final List<String> names;
    private final int count;

    /** A row for each name, in the order in which ties are settled. */
    public Actors(World world, List<String> names) {
        super(world, "actors", names.size());
        this.names = List.copyOf(names);
        this.count = names.size();
    }

    /** The actor whose step is next, or {@link #IDLE} when nobody has one. */
    public int next() {
        long best = Long.MAX_VALUE;
        int found = (int) IDLE;
        for (int actor = 0; actor < count; actor++) {
            long at = nextAt.get(actor);
            if (at != 0 && at < best) {
                best = at;
                found = actor;
            }
        }
        return found;
    }

    /** When an actor's next step is, in picoseconds, or {@link #IDLE}. */
    public long nextAtPs(int actor) {
        return nextAt.get(actor) - 1;
    }

    /** Sets an actor's next step; {@link #IDLE} for none. */
    public void schedule(int actor, long atPs) {
        nextAt.set(actor, atPs + 1);
    }

    /** Sets an actor's next step unless it already has an earlier one. */
    public void scheduleBy(int actor, long atPs) {
        long at = nextAt.get(actor);
        if (at == 0 || at > atPs + 1) {
            nextAt.set(actor, atPs + 1);
        }
    }

    /** True when an actor has a step to come. */
    public boolean scheduled(int actor) {
        return nextAt.is(actor);
    }

    /** The present moment, in picoseconds. */
    public long nowPs() {
        return now.get(0);
    }

    /** Moves the present moment; time never goes back. */
    public void setNow(long atPs) {
        assert atPs >= now.get(0) : "time goes back from " + now.get(0) + " to " + atPs;
        now.set(0, atPs);
    }

    /** The actor's name, as in {@code napi2}. */
    public String actorName(int actor) {
        return names.get(actor);
    }

    /** All names, by actor. */
    public List<String> names() {
        return names;
    }
}
