// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.fact;

import fragscope.engine.world.World;
import org.jspecify.annotations.Nullable;

/**
 * The one way to state that something happened: {@link #say} records the fact and closes all writes since the last one.
 *
 * <p>A step names its subject with {@link #about}; the facts of one step follow from each other in the order in which
 * they are said. A fact's number is counted from 0 over the whole run.
 */
public final class Facts {

    private final World world;
    private final FactLog log = new FactLog();
    private long first;
    private int actor;
    private long timePs;
    private @Nullable Listener listener;

    /** Told of each fact just after it was said; for live observers of a run. */
    public interface Listener {
        /** Fact {@code index} of {@code log} was said; its number in the run is {@code n}. */
        void said(FactLog log, int index, long n);
    }

    /** Facts that close the writes of this world. */
    public Facts(World world) {
        this.world = world;
    }

    /** Begins a step of an actor. */
    public void begin(int stepActor, long nowPs) {
        actor = stepActor;
        timePs = nowPs;
        log.context(stepActor, nowPs, FactLog.NONE, FactLog.NONE);
    }

    /** What the next facts are about: a packet, and the fact that led here (either may be {@link FactLog#NONE}). */
    public void about(int packet, long parent) {
        log.subject(packet, parent);
    }

    /** Changes only the packet; the chain of facts goes on. */
    public void aboutPacket(int packet) {
        log.context(actor, timePs, packet, said() - 1);
    }

    /** States a fact: it gets the next number, and all writes since the last one belong to it. */
    public void say(Fact fact) {
        fact.encode(log);
        world.close();
        long n = first + log.count() - 1;
        log.parent(n);
        if (listener != null) {
            listener.said(log, log.count() - 1, n);
        }
    }

    /** Facts said so far in the run; also the number that the next one gets. */
    public long said() {
        return first + log.count();
    }

    /** The number of the last fact, or {@link FactLog#NONE}: what in-flight rows keep as their cause. */
    public long last() {
        return said() - 1;
    }

    /** The log since {@link #firstOfLog()}. */
    public FactLog log() {
        return log;
    }

    /** The number of the log's first fact. */
    public long firstOfLog() {
        return first;
    }

    /** Starts a fresh log whose first fact has this number. */
    public void restart(long firstFact) {
        first = firstFact;
        log.restart(firstFact);
    }

    /** Sets or removes the observer. */
    public void listen(@Nullable Listener newListener) {
        listener = newListener;
    }
}
