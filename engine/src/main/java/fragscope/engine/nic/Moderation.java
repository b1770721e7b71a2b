// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.IrqFact;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Cast;
import fragscope.engine.time.Costs;

/**
 * Interrupt moderation (ethtool -C rx-usecs, rx-frames): an interrupt so long after the first completion, or at once
 * when so many wait; none while NAPI polls.
 */
public final class Moderation {

    private final RxQueues queues;
    private final Completions completions;
    private final NicConfig config;
    private final Costs costs;
    private final Cast cast;
    private final Actors actors;
    private final Facts facts;

    /** Moderation of these queues. */
    public Moderation(NicTables tables, NicConfig config, Costs costs, Cast cast, Actors actors, Facts facts) {
        this.queues = tables.queues();
        this.completions = tables.completions();
        this.config = config;
        this.costs = costs;
        this.cast = cast;
        this.actors = actors;
        this.facts = facts;
    }

    /** A completion was written; returns true when it has started the timer. The caller states the facts. */
    boolean completed(int rxq, int pending) {
        if (!queues.irqEnabled.is(rxq)) {
            return false;
        }
        int actor = cast.irq(rxq);
        boolean running = actors.scheduled(actor);
        if (pending >= config.irqFrames()) {
            actors.scheduleBy(actor, actors.nowPs());
        } else if (!running) {
            actors.schedule(actor, actors.nowPs() + config.irqDelayPs());
        }
        return !running;
    }

    void sayArmed(int rxq) {
        facts.say(new IrqFact.IrqArmed(rxq, (actors.nextAtPs(cast.irq(rxq)) - actors.nowPs()) / 1000));
    }

    /**
     * NAPI is done: interrupts are on again, and the timer starts if something came meanwhile. Caller states a fact.
     */
    public void enable(int rxq) {
        queues.irqEnabled.set(rxq, 1);
        if (queues.pending(rxq) > 0) {
            actors.schedule(cast.irq(rxq), actors.nowPs() + config.irqDelayPs());
        }
    }

    /** The interrupt: it is off from now on, and NAPI runs as soon as the CPU gets there. */
    public void step(int rxq) {
        queues.irqEnabled.set(rxq, 0);
        actors.scheduleBy(cast.napi(rxq), actors.nowPs() + costs.irqPs());
        int oldest = completions.row(rxq, queues.entry(queues.cqHead.get(rxq)));
        facts.about(FactLog.NONE, completions.cause.get(oldest));
        queues.cause.set(rxq, facts.said());
        facts.say(new IrqFact.IrqRaised(rxq, queues.pending(rxq)));
    }
}
