// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Facts;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Cast;
import fragscope.engine.world.Journal;
import fragscope.engine.world.World;

/**
 * Drives a machine forward, step by step.
 *
 * <p>Journal and fact log cover the present chunk only; at a chunk's end a {@link Recording}, if there is one, takes a
 * checkpoint, and both start afresh in the same memory. Not thread safe.
 */
public final class Simulation {

    /** Facts after which a chunk ends, at the next step's end: what a reader re-executes at most for a seek. */
    public static final int CHUNK_FACTS = 1 << 15;

    private final Machine machine;
    private final World world;
    private final Actors actors;
    private final Facts facts;
    private final Journal journal;
    private final int chunkFacts;
    private final boolean intervened;

    /** A simulation at the machine's present moment, which must be the empty world or one restored by a cursor. */
    public Simulation(Machine machine) {
        this(machine, CHUNK_FACTS);
    }

    /** The same, with chunks of another size. */
    Simulation(Machine machine, int chunkFacts) {
        this.machine = machine;
        this.chunkFacts = chunkFacts;
        this.intervened = machine.intervened();
        this.world = machine.world();
        this.actors = machine.actors();
        this.facts = machine.facts();
        this.journal = world.journal();
    }

    /** The machine. */
    public Machine machine() {
        return machine;
    }

    /**
     * One step of the actor that is next; false when nobody has anything left to do. In the empty world nobody is
     * scheduled: the first step is actor 0's, at time 0.
     */
    public boolean step() {
        if (machine.halted()) {
            return false;
        }
        long before = facts.said();
        if (intervened && machine.intervenes(before)) {
            return intervene();
        }
        int actor = before == 0 ? 0 : actors.next();
        if (actor < 0) {
            actor = machine.whenIdle();
            if (actor < 0) {
                return false;
            }
        }
        actors.begin(actor);
        facts.begin(actor, actors.nowPs());
        machine.step(actor);
        if (facts.said() == before || !world.closed()) {
            throw new IllegalStateException(
                    "a step of " + actors.actorName(actor) + " ended without closing its writes");
        }
        return true;
    }

    private boolean intervene() {
        long before = facts.said();
        actors.between();
        facts.begin(Cast.OPERATOR, actors.nowPs());
        facts.about(FactLog.NONE, FactLog.NONE);
        machine.intervene(before);
        if (facts.said() == before || !world.closed()) {
            throw new IllegalStateException("an intervention after fact " + before + " left its writes open");
        }
        return true;
    }

    /** Facts said so far. */
    public long facts() {
        return facts.said();
    }

    /** Steps until at least this many facts are said, or nothing is left; returns whether they are. */
    public boolean runTo(long factCount) {
        while (facts.said() < factCount) {
            if (!step()) {
                return false;
            }
        }
        return true;
    }

    /** As {@link #runTo(long)}, but begins no step after {@code lastPs}; returns whether the facts are there. */
    public boolean runTo(long factCount, long lastPs) {
        while (facts.said() < factCount) {
            if (lastPs != Long.MAX_VALUE && nextAtPs() > lastPs || !step()) {
                return false;
            }
        }
        return true;
    }

    private long nextAtPs() {
        int actor = actors.next();
        return actor < 0 ? actors.nowPs() : actors.nextAtPs(actor);
    }

    /** Whether somebody has something left to do. */
    public boolean hasNext() {
        return !machine.halted()
                && (facts.said() == 0 || intervened && machine.intervenes(facts.said()) || actors.next() >= 0
                        || machine.whenIdle() >= 0);
    }

    /** Runs to the present chunk's end; returns false when nothing is left to do. The chunk is still readable. */
    public boolean runChunk() {
        return runTo(facts.firstOfLog() + chunkFacts);
    }

    /** Starts the next chunk: forgets this one's facts and journal. */
    public void nextChunk() {
        facts.restart(facts.said());
        journal.clear();
    }
}
