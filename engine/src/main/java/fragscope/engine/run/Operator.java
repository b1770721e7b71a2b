// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.design.Assembly;
import fragscope.engine.design.Host;
import fragscope.engine.design.Setup;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.pool.PagePools;
import fragscope.engine.pool.PoolParams;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Cast;

/**
 * Sets up before the first frame and takes down after the last, as an administrator and the drivers' open and close do.
 *
 * <p>Source of the order: Documentation/networking/devmem.rst (steering, then bind); net/core/netdev_rx_queue.c.
 */
final class Operator {

    private static final int BOOT = 0;
    private static final int CONFIGURE = 1;
    private static final int FILL = 2;
    private static final int RUN = 3;
    private static final int DRAIN = 4;
    private static final int REFILL = 5;
    private static final int CLOSE = 6;
    private static final int STOP = 7;
    private static final int DONE = 8;

    private final OperatorState state;
    private final Host host;
    private final Actors actors;
    private final Facts facts;
    private final QueueRestart restart;

    Operator(OperatorState state, Host host) {
        this.state = state;
        this.host = host;
        this.actors = host.actors();
        this.facts = host.facts();
        this.restart = new QueueRestart(host);
    }

    /** The next small step of setting up or taking down. */
    void step() {
        int phase = (int) state.phase.get(0);
        facts.about(FactLog.NONE, phase < FILL || phase == RUN && !state.asked.is(0) ? FactLog.NONE : causeOf(phase));
        switch (phase) {
            case BOOT -> boot();
            case CONFIGURE -> configure();
            case FILL -> fill();
            case RUN -> {
                if (unbindsNow()) {
                    beginUnbind();
                } else {
                    beginTeardown();
                }
            }
            case DRAIN -> drain();
            case REFILL -> refill();
            case CLOSE -> close();
            default -> stop();
        }
    }

    /** Whether a step remains when nobody else has one. */
    boolean hasLastSteps() {
        return state.phase.get(0) < DONE;
    }

    private long causeOf(int phase) {
        return state.cause.get(phase == FILL ? (int) state.index.get(0) : 0);
    }

    private void boot() {
        to(CONFIGURE, 0);
        again();
        facts.say(new SetupFact.RunStarted());
    }

    private void configure() {
        int rxq = (int) state.index.get(0);
        boolean bound = rxq == host.setup().nic().boundRxq();
        if (rxq + 1 < host.cast().queues()) {
            state.index.set(0, rxq + 1L);
        } else {
            to(FILL, 0);
        }
        again();
        host.nic().queues().bound.set(rxq, bound ? 1 : 0);
        facts.say(new SetupFact.QueueConfigured(rxq, rxq, bound));
        if (bound) {
            facts.say(new SetupFact.SteeringSet(rxq));
        }
        createPools(rxq, bound && host.binder().bind(rxq));
    }

    private void createPools(int rxq, boolean bound) {
        PagePools pools = host.pools();
        int header = pools.create(rxq, PagePools.HOST_PAGES, PoolParams.PAGES);
        int data = bound
                ? pools.create(rxq, Assembly.DEVICE_PROVIDER, host.binder().dataPool())
                : pools.create(rxq, PagePools.HOST_PAGES, PoolParams.ANY_MEMORY);
        host.rxPools().header.setRef(rxq, header);
        host.rxPools().data.setRef(rxq, data);
        state.cause.set(rxq, facts.said());
        facts.say(new SetupFact.PoolsAttached(rxq, header, data));
    }

    private void fill() {
        int rxq = (int) state.index.get(0);
        boolean last = rxq + 1 == host.cast().queues();
        again();
        if (!host.driver().wantsRefill(rxq) || !host.driver().refill(rxq)) {
            host.nic().queues().irqEnabled.set(rxq, 1);
            if (last) {
                to(RUN, 0);
                long unbindAtPs = host.setup().unbindAtPs();
                actors.schedule(Cast.OPERATOR,
                        unbindAtPs == Setup.NEVER ? Actors.IDLE : Math.max(unbindAtPs, actors.nowPs()));
                host.wire().start();
            } else {
                state.index.set(0, rxq + 1L);
            }
            facts.say(last ? new SetupFact.ReceivingStarted() : new SetupFact.QueueFilled(rxq));
        }
    }

    private boolean unbindsNow() {
        return (host.setup().unbindAtPs() != Setup.NEVER || state.asked.is(0)) && !state.unbound.is(0);
    }

    /** Whether the binding can be taken away: it is there, traffic goes on, and it is not the application's own. */
    boolean canUnbind() {
        int rxq = host.setup().nic().boundRxq();
        return rxq >= 0 && state.phase.get(0) == RUN && !state.unbound.is(0) && !state.asked.is(0)
                && !host.design().bindsUserArea() && restart.wanted(rxq);
    }

    /** The binding's owner goes at once; the caller states it. */
    void askUnbind() {
        state.asked.set(0, 1);
        state.cause.set(0, facts.said());
        again();
    }

    /** The netlink socket that holds the binding is closed: netdev_nl_sock_priv_destroy. */
    private void beginUnbind() {
        state.unbound.set(0, 1);
        int rxq = host.setup().nic().boundRxq();
        if (!restart.wanted(rxq)) {
            actors.schedule(Cast.OPERATOR, Actors.IDLE);
            facts.say(new SetupFact.RegionUnbound(rxq, 0, true)); // the bind was refused
            return;
        }
        to(DRAIN, 0);
        again();
        restart.begin(rxq, state);
    }

    private void drain() {
        int rxq = host.setup().nic().boundRxq();
        if (restart.busy(rxq)) {
            actors.schedule(Cast.OPERATOR, actors.nowPs() + QueueRestart.WAIT_PS);
            restart.sayBusy(rxq);
            return;
        }
        to(REFILL, 0);
        again();
        restart.swap(rxq, state);
    }

    private void refill() {
        int rxq = host.setup().nic().boundRxq();
        again();
        if (!restart.refill(rxq)) {
            to(RUN, 0);
            actors.schedule(Cast.OPERATOR, Actors.IDLE);
            restart.end(rxq);
        }
    }

    private void beginTeardown() {
        boolean teardown = host.setup().teardown();
        for (int pool = 0; pool < host.pools().rows(); pool++) {
            state.inFlight.set(pool, host.pools().inflight(pool) & 0xffff_ffffL);
        }
        if (teardown) {
            to(host.stackTables().sockets().opened.get(0) > 0 ? CLOSE : STOP, 0);
            again();
            state.cause.set(0, facts.said());
            facts.say(new SetupFact.TeardownStarted());
            host.stack().reassembly().discardAll();
            if (host.setup().unbindFirst() && host.setup().nic().boundRxq() >= 0 && !state.unbound.is(0)) {
                stopQueue(host.setup().nic().boundRxq());
                host.binder().unbind(host.setup().nic().boundRxq());
            }
        } else {
            to(DONE, 0);
            facts.say(new SetupFact.RunEnded());
        }
    }

    private void close() {
        int sock = (int) state.index.get(0);
        if (sock + 1 < host.stackTables().sockets().opened.get(0)) {
            state.index.set(0, sock + 1L);
        } else {
            to(STOP, 0);
        }
        again();
        host.app().close(sock);
    }

    private void stop() {
        int rxq = (int) state.index.get(0);
        if (rxq == 0 && host.tapReader().holds()) {
            again();
            host.tapReader().close();
            return;
        }
        if (rxq == host.cast().queues()) {
            to(DONE, 0);
            facts.say(new SetupFact.RunEnded());
            return;
        }
        state.index.set(0, rxq + 1L);
        again();
        stopQueue(rxq);
    }

    private void stopQueue(int rxq) {
        if (!host.pools().live(host.rxPools().data.ref(rxq))) {
            facts.say(new SetupFact.QueueStopped(rxq, 0));
            return;
        }
        if (rxq == host.setup().nic().boundRxq()) {
            host.binder().release(rxq, host.pools(), host.app());
        }
        int given = host.driver().stop(rxq);
        facts.say(new SetupFact.QueueStopped(rxq, given));
        host.pools().destroy(host.rxPools().data.ref(rxq));
        host.pools().destroy(host.rxPools().header.ref(rxq));
    }

    /** Buffers in flight in a pool when the run ended, before teardown. */
    int inFlightAtEnd(int pool) {
        return (int) state.inFlight.get(pool);
    }

    private void to(int phase, int index) {
        state.phase.set(0, phase);
        state.index.set(0, index);
    }

    private void again() {
        actors.schedule(Cast.OPERATOR, actors.nowPs());
    }
}
