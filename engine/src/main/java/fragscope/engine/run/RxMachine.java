// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.design.Assembly;
import fragscope.engine.design.Design;
import fragscope.engine.design.Host;
import fragscope.engine.design.Setup;
import fragscope.engine.fact.Facts;
import fragscope.engine.memory.Halted;
import fragscope.engine.memory.Oops;
import fragscope.engine.nic.Links;
import fragscope.engine.packet.Packets;
import fragscope.engine.stack.FlowKeys;
import fragscope.engine.time.Actors;
import fragscope.engine.time.Cast;
import fragscope.engine.world.World;
import java.util.List;

/** The receiving machine: hands each actor's step to the part that it is. */
public final class RxMachine implements Machine {

    private final Host host;
    private final Operator operator;
    private final Intervener intervener;
    private final Oops oops;
    private final int firstNapi;
    private final int app;

    /** A machine in the empty world. */
    public RxMachine(Design design, Setup setup, Packets packets, FlowKeys keys) {
        this(design, setup, packets, keys, List.of());
    }

    /** The same, into which somebody intervenes. */
    RxMachine(Design design, Setup setup, Packets packets, FlowKeys keys, List<Intervention> interventions) {
        host = Assembly.assemble(design, setup, packets, keys);
        operator = new Operator(new OperatorState(host.world(), host.pools().rows()), host);
        intervener = new Intervener(host, operator, interventions);
        oops = host.memory().oops();
        firstNapi = host.cast().napi(0);
        app = host.cast().app();
        host.world().seal();
    }

    /** The parts. */
    public Host host() {
        return host;
    }

    /** Buffers in flight in a pool when everything had come to rest, before teardown. */
    public int inFlightAtEnd(int pool) {
        return operator.inFlightAtEnd(pool);
    }

    @Override
    public World world() {
        return host.world();
    }

    @Override
    public Actors actors() {
        return host.actors();
    }

    @Override
    public Facts facts() {
        return host.facts();
    }

    /** An oops in softirq context ends everything (kernel/exit.c, make_task_dead); here one in a process does too. */
    @Override
    public boolean halted() {
        return oops.oopsed();
    }

    @Override
    public void step(int actor) {
        try {
            act(actor);
        } catch (Halted e) {
            assert halted() : e.getMessage();
        }
    }

    private void act(int actor) {
        switch (actor) {
            case Cast.OPERATOR -> operator.step();
            case Cast.WIRE -> host.wire().step();
            case Cast.NIC -> host.rxEngine().step();
            case Cast.PCIE_HOST -> host.dma().step(Links.HOST);
            case Cast.PCIE_DEVICE -> host.dma().step(Links.DEVICE);
            default -> stepQueueOrApp(actor);
        }
    }

    private void stepQueueOrApp(int actor) {
        if (actor == app) {
            host.app().step();
        } else if (actor > app) {
            host.tapReader().step();
        } else if (actor >= firstNapi) {
            host.napi().step(actor - firstNapi);
        } else {
            host.moderation().step(host.cast().rxq(actor));
        }
    }

    @Override
    public boolean intervened() {
        return intervener.any();
    }

    @Override
    public boolean intervenes(long factsSaid) {
        return intervener.intervenes(factsSaid);
    }

    @Override
    public void intervene(long factsSaid) {
        intervener.intervene(factsSaid);
    }

    @Override
    public int whenIdle() {
        return operator.hasLastSteps() ? Cast.OPERATOR : (int) Actors.IDLE;
    }
}
