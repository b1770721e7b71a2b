// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.time;

import fragscope.engine.world.Column;
import fragscope.engine.world.Table;
import fragscope.engine.world.World;
import java.util.List;

/**
 * Who acts next: one row an actor, each with the time of its next step or of its last.
 *
 * <p>The next step is the least time; ties go to the actor that comes first. A linear scan of a few actors is faster
 * than a heap, canonical, and leaves nothing in the world that depends on history. Times are picoseconds from 0; 63
 * bits hold 106 days of them. An actor without a step to come keeps the time of its last one: the latest of these is
 * the present when nobody is scheduled.
 */
public final class Actors extends Table {

    /** Time of an actor that has nothing to do, and the answer when nobody has. */
    public static final long IDLE = -1;

    private static final long TO_COME = Long.MIN_VALUE;

    private final Column at = column("at"); // a time, and bit 63 when a step is to come then: such are least of all
    private final List<String> names;
    private final int count;
    private long nowPs;

    /** A row for each name, in the order in which ties are settled. */
    public Actors(World world, List<String> names) {
        super(world, "actors", names.size());
        this.names = List.copyOf(names);
        this.count = names.size();
    }

    /** The actor whose step is next, or {@link #IDLE} when nobody has one. */
    public int next() {
        int row = at.rowOfLeast();
        return at.get(row) < 0 ? row : (int) IDLE;
    }

    /**
     * Begins an actor's step: the present moment is the time that it was scheduled for, or that of the last step of all
     * when nobody is scheduled. It has no step to come until it is scheduled again.
     */
    public void begin(int actor) {
        long cell = at.get(actor);
        nowPs = cell < 0 ? cell & ~TO_COME : lastPs();
        defer(at, actor);
        setDeferred(at, actor, nowPs);
    }

    /** Between two steps, for who is no actor: the present moment is that of the step that is next. */
    public void between() {
        int next = next();
        nowPs = next == IDLE ? lastPs() : nextAtPs(next);
    }

    private long lastPs() {
        long last = 0;
        for (int actor = 0; actor < count; actor++) {
            last = Math.max(last, at.get(actor) & ~TO_COME);
        }
        return last;
    }

    /** When an actor's next step is, in picoseconds, or {@link #IDLE}. */
    public long nextAtPs(int actor) {
        long cell = at.get(actor);
        return cell < 0 ? cell & ~TO_COME : IDLE;
    }

    /** Sets an actor's next step; {@link #IDLE} for none. */
    public void schedule(int actor, long atPs) {
        assert atPs == IDLE || atPs >= nowPs : "time goes back from " + nowPs + " to " + atPs;
        setDeferred(at, actor, atPs == IDLE ? nowPs : atPs | TO_COME);
    }

    /** Sets an actor's next step unless it already has an earlier one. */
    public void scheduleBy(int actor, long atPs) {
        assert atPs >= nowPs : "time goes back from " + nowPs + " to " + atPs;
        long cell = at.get(actor);
        if (cell >= 0 || (cell & ~TO_COME) > atPs) {
            setDeferred(at, actor, atPs | TO_COME);
        }
    }

    /** True when an actor has a step to come. */
    public boolean scheduled(int actor) {
        return at.get(actor) < 0;
    }

    /** The present moment, in picoseconds: the time of the step that is being taken, or was taken last. */
    public long nowPs() {
        return nowPs;
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
