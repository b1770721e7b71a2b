// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.NapiFact;
import fragscope.engine.nic.Moderation;
import fragscope.engine.nic.RxQueues;
import fragscope.engine.skb.Skbs;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Cast;
import fragscope.engine.time.Costs;

/**
 * The receive softirq of a queue: poll up to the budget, GRO, pass up, refill, and either be called again or turn
 * interrupts on.
 *
 * <p>Source: net/core/dev.c __napi_poll, napi_complete_done; the order within a poll is that of drivers which refill at
 * its end. Each call is one step: one packet received, one packet through GRO, one skb passed up, one descriptor
 * posted.
 *
 * <p>Simplification: each queue's NAPI runs on a CPU of its own, alone; net_rx_action's budget of 300 and time limit
 * never bind there.
 */
public final class Napi {

    /** skbs that are passed up at once: net.core.gro_normal_batch. */
    public static final int NORMAL_BATCH = 8;

    private static final int IDLE = 0;
    private static final int RX = 1;
    private static final int GRO = 2;
    private static final int DELIVER = 3;
    private static final int REFILL = 4;
    private static final int FLUSH = 5;
    private static final int END = 6;

    private final NapiStates states;
    private final RxQueues queues;
    private final RxPoll driver;
    private final Gro gro;
    private final IpReceive ip;
    private final Moderation moderation;
    private final Skbs skbs;
    private final int budget;
    private final Costs costs;
    private final Cast cast;
    private final Actors actors;
    private final Facts facts;

    /** NAPI over these parts. */
    public Napi(NapiStates states, RxQueues queues, RxPoll driver, Gro gro, IpReceive ip, Moderation moderation,
            Skbs skbs, int budget, Costs costs, Cast cast, Actors actors, Facts facts) {
        this.states = states;
        this.queues = queues;
        this.driver = driver;
        this.gro = gro;
        this.ip = ip;
        this.moderation = moderation;
        this.skbs = skbs;
        this.budget = budget;
        this.costs = costs;
        this.cast = cast;
        this.actors = actors;
        this.facts = facts;
    }

    /** The next small step of a queue's poll. Phases that would say nothing are passed over. */
    public void step(int rxq) {
        switch (phaseThatSays(rxq)) {
            case IDLE -> begin(rxq);
            case RX -> receive(rxq);
            case GRO -> merge(rxq);
            case DELIVER -> deliver(rxq);
            case REFILL -> refill(rxq);
            case FLUSH -> flush(rxq);
            default -> end(rxq);
        }
    }

    private int phaseThatSays(int rxq) {
        int phase = (int) states.phase.get(rxq);
        if (phase == RX && !moreToReceive(rxq)) {
            states.starved.set(rxq, 0);
            phase = REFILL;
        }
        if (phase == REFILL && (states.starved.is(rxq) || !driver.wantsRefill(rxq))) {
            phase = FLUSH;
        }
        if (phase == FLUSH && states.work.get(rxq) < budget && !gro.holds(rxq)) {
            phase = gro.rxListCount(rxq) > 0 ? DELIVER : END;
            states.after.set(rxq, END);
        } else if (phase == FLUSH && states.work.get(rxq) >= budget) {
            phase = gro.rxListCount(rxq) > 0 ? DELIVER : END;
            states.after.set(rxq, END);
        }
        states.phase.set(rxq, phase);
        return phase;
    }

    private boolean moreToReceive(int rxq) {
        return states.work.get(rxq) < budget && queues.pending(rxq) > 0;
    }

    private void begin(int rxq) {
        states.phase.set(rxq, RX);
        states.work.set(rxq, 0);
        facts.about(FactLog.NONE, states.cause.get(rxq));
        again(rxq, 0);
        facts.say(new NapiFact.PollStarted(rxq, budget, queues.pending(rxq)));
    }

    private void receive(int rxq) {
        states.work.add(rxq, 1);
        again(rxq, costs.skbPs());
        int skb = driver.receive(rxq);
        if (skb != Skbs.NO_ROW) {
            states.skb.setRef(rxq, skb);
            states.phase.set(rxq, GRO);
            facts.say(new NapiFact.SkbHandedOn(rxq, skb));
        }
    }

    private void merge(int rxq) {
        int skb = states.skb.ref(rxq);
        states.skb.setRef(rxq, Skbs.NO_ROW);
        facts.about(skbs.packet.ref(skb), skbs.cause.get(skb));
        states.phase.set(rxq, RX);
        again(rxq, costs.groPs());
        gro.receive(rxq, skb);
        if (gro.rxListCount(rxq) >= NORMAL_BATCH) {
            states.phase.set(rxq, DELIVER);
            states.after.set(rxq, RX);
            facts.say(new NapiFact.BatchPassed(rxq, gro.rxListCount(rxq)));
        }
    }

    private void deliver(int rxq) {
        int skb = gro.pop(rxq);
        facts.about(skbs.packet.ref(skb), skbs.cause.get(skb));
        if (gro.rxListCount(rxq) == 0) {
            states.phase.set(rxq, states.after.get(rxq));
        }
        again(rxq, costs.stackPs());
        ip.receive(skb);
    }

    private void refill(int rxq) {
        again(rxq, costs.refillPs());
        facts.about(FactLog.NONE, FactLog.NONE);
        if (!driver.refill(rxq)) {
            states.starved.set(rxq, 1);
            facts.say(new NapiFact.RefillGivenUp(rxq));
        }
    }

    private void flush(int rxq) {
        states.phase.set(rxq, DELIVER);
        states.after.set(rxq, END);
        again(rxq, costs.groPs());
        gro.flush(rxq);
    }

    private void end(int rxq) {
        int work = (int) states.work.get(rxq);
        boolean again = work >= budget;
        states.phase.set(rxq, IDLE);
        states.starved.set(rxq, 0);
        facts.about(FactLog.NONE, FactLog.NONE);
        states.cause.set(rxq, facts.said());
        if (again) {
            again(rxq, 0);
        } else {
            moderation.enable(rxq);
        }
        facts.say(new NapiFact.PollEnded(rxq, work, again));
    }

    private void again(int rxq, long afterPs) {
        actors.schedule(cast.napi(rxq), actors.nowPs() + afterPs);
    }
}
