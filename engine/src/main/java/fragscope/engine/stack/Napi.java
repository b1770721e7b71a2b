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
import fragscope.engine.time.ServiceTimes;

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
    private final ServiceTimes service;
    private final Cast cast;
    private final Actors actors;
    private final Facts facts;

    /** NAPI over these parts. */
    public Napi(NapiStates states, RxQueues queues, RxPoll driver, Gro gro, IpReceive ip, Moderation moderation,
            Skbs skbs, int budget, Costs costs, ServiceTimes service, Cast cast, Actors actors, Facts facts) {
        this.states = states;
        this.queues = queues;
        this.driver = driver;
        this.gro = gro;
        this.ip = ip;
        this.moderation = moderation;
        this.skbs = skbs;
        this.budget = budget;
        this.costs = costs;
        this.service = service;
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
        long cell = states.phase.cell(rxq);
        int phase = (int) states.phase.of(cell);
        if (phase == RX && !moreToReceive(rxq)) {
            cell = states.starved.in(cell, 0);
            phase = REFILL;
        }
        if (phase == REFILL && (states.starved.of(cell) != 0 || !driver.wantsRefill(rxq))) {
            phase = FLUSH;
        }
        if (phase == FLUSH && (work(rxq) >= budget || !gro.holds(rxq))) {
            phase = gro.rxListCount(rxq) > 0 ? DELIVER : END;
            cell = states.after.in(cell, END);
        }
        states.phase.setCell(rxq, states.phase.in(cell, phase));
        return phase;
    }

    private boolean moreToReceive(int rxq) {
        return queues.pending(rxq) > 0 && work(rxq) < budget;
    }

    /** Packets taken in a queue's present poll, or its last. */
    public int work(int rxq) {
        return (int) (queues.cqHead.get(rxq) - states.begunAt.get(rxq));
    }

    private void begin(int rxq) {
        states.phase.set(rxq, RX);
        states.begunAt.set(rxq, queues.cqHead.get(rxq));
        aboutPoll(rxq);
        queues.cause.set(rxq, facts.said());
        again(rxq, 0);
        facts.say(new NapiFact.PollStarted(rxq, budget, queues.pending(rxq)));
    }

    private void receive(int rxq) {
        again(rxq, service.of(costs.skbPs(), (long) rxq << 40 | queues.cqHead.get(rxq)));
        int skb = driver.receive(rxq);
        if (skb != Skbs.NO_ROW) {
            states.skb.setCell(rxq, states.skb.refIn(states.phase.in(states.phase.cell(rxq), GRO), skb));
            facts.say(new NapiFact.SkbHandedOn(rxq, skb));
        }
    }

    private void merge(int rxq) {
        long cell = states.skb.cell(rxq);
        int skb = states.skb.refOf(cell);
        facts.about(skbs.packet.ref(skb), skbs.cause.get(skb));
        states.skb.setCell(rxq, states.skb.refIn(states.phase.in(cell, RX), Skbs.NO_ROW));
        again(rxq, costs.groPs());
        gro.receive(rxq, skb);
        if (gro.rxListCount(rxq) >= Gro.NORMAL_BATCH) {
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
        aboutPoll(rxq);
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
        int work = work(rxq);
        boolean again = work >= budget;
        states.phase.set(rxq, IDLE);
        states.starved.set(rxq, 0);
        aboutPoll(rxq);
        if (again) {
            queues.cause.set(rxq, facts.said());
            again(rxq, 0);
        } else {
            moderation.enable(rxq);
        }
        facts.say(new NapiFact.PollEnded(rxq, work, again));
    }

    /** What the poll does for no packet in particular follows from its beginning. */
    private void aboutPoll(int rxq) {
        facts.about(FactLog.NONE, queues.cause.get(rxq));
    }

    private void again(int rxq, long afterPs) {
        actors.schedule(cast.napi(rxq), actors.nowPs() + afterPs);
    }
}
