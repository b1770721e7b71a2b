// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.design.Design;
import fragscope.engine.design.Host;
import fragscope.engine.design.Presets;
import fragscope.engine.design.Setup;
import fragscope.engine.fact.DropReason;
import fragscope.engine.fact.Fact;
import fragscope.engine.fact.FactLog;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import fragscope.engine.user.AppBehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A small capture through a whole machine, for statements about one part: what was said, and the world at the end. */
public final class Rig {

    /** A fact with what the log keeps beside it. */
    public record Said(long n, int actor, long timePs, int packet, Fact fact) {
    }

    private final RxMachine machine;
    private final List<Said> said = new ArrayList<>();
    private boolean ran;

    private Rig(RxMachine machine) {
        this.machine = machine;
        machine.facts().listen((log, index, n) -> said.add(note(log, index, n)));
    }

    private static Said note(FactLog log, int index, long n) {
        return new Said(n, log.actor(index), log.timePs(index), log.packet(index), log.decode(index));
    }

    /** The design with device memory, tokens and a bound queue. */
    public static Rig netmem(Packets packets, Object... fields) {
        return of("netmem", false, packets, fields);
    }

    /** The design with host pages and copies. */
    public static Rig hostCopy(Packets packets, Object... fields) {
        return of("host-copy", false, packets, fields);
    }

    /** Device memory with an application that calls recvmsg without MSG_SOCK_DEVMEM. */
    public static Rig plainRecvmsg(Packets packets, Object... fields) {
        return of("netmem", true, packets, fields);
    }

    /** Any preset. */
    public static Rig preset(String design, Packets packets, Object... fields) {
        return of(design, false, packets, fields);
    }

    /** Any design. */
    public static Rig design(Design design, Packets packets, Object... fields) {
        return of(design, false, packets, fields);
    }

    private static Rig of(String design, boolean plain, Packets packets, Object... fields) {
        return of(Objects.requireNonNull(Presets.named(design)), plain, packets, fields);
    }

    private static Rig of(Design preset, boolean plain, Packets packets, Object... fields) {
        Scenario scenario = Scenario.defaults().with("ring", 64).with("device_bytes", 256 * 4096L).with("teardown",
                false).with("host", packets.addresses().find(Frames.HOST) < 0 ? "" : Frames.HOST);
        long recvBytes = 1 << 18;
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].equals("recv_bytes")) { // no field of scenarios: the length that recvmsg is called with
                recvBytes = (Integer) fields[i + 1];
                continue;
            }
            scenario = scenario.with((String) fields[i], fields[i + 1]);
        }
        Run run = Run.of(scenario, preset, packets, BundledLayouts.of(preset.kernel()));
        Setup s = run.setup();
        AppBehaviour app = new AppBehaviour(s.app().tokensHeld(), s.app().devmem(), recvBytes, s.app().pausePs(),
                s.app().peeks(),
                s.app().returnsTwice());
        Setup setup = new Setup(s.nic(), s.choice(), s.pools(), s.device(), s.frames(), s.skbs(), s.stack(), app, plain,
                s.costs(), s.service(), s.teardown(), s.layouts(), s.unbindFirst(), s.unbindAtPs(), s.p2p(), s.reach(),
                s.refillEntries());
        return new Rig(new RxMachine(preset, setup, packets, run.keys()));
    }

    /** The parts; the world is at the end once facts were asked for. */
    public Host host() {
        run();
        return machine.host();
    }

    /** Runs to the end. */
    public Rig run() {
        Simulation simulation = new Simulation(machine);
        while (!ran && simulation.step()) {
            simulation.nextChunk();
        }
        ran = true;
        return this;
    }

    /** Runs until a fact of this kind was said so many times. */
    public Rig until(Class<? extends Fact> kind, int times) {
        Simulation simulation = new Simulation(machine);
        while (said(kind).size() < times && simulation.step()) {
            simulation.nextChunk();
        }
        ran = true;
        return this;
    }

    /** Everything said. */
    public List<Said> all() {
        run();
        return said;
    }

    /** All facts of a kind, in order; so far, when the run was stopped. */
    public <T extends Fact> List<T> facts(Class<T> kind) {
        run();
        return said(kind);
    }

    private <T extends Fact> List<T> said(Class<T> kind) {
        return said.stream().map(Said::fact).filter(kind::isInstance).map(kind::cast).toList();
    }

    /** All facts of a kind about a packet. */
    public <T extends Fact> List<T> facts(Class<T> kind, int packet) {
        run();
        return said.stream().filter(s -> s.packet() == packet).map(Said::fact).filter(kind::isInstance).map(
                kind::cast).toList();
    }

    /** When facts of a kind were said. */
    public List<Long> times(Class<? extends Fact> kind) {
        run();
        return said.stream().filter(s -> kind.isInstance(s.fact())).map(Said::timePs).toList();
    }

    /** Packets dropped for a reason. */
    public long dropped(DropReason reason) {
        return host().nic().counters().dropped.get(reason.ordinal());
    }
}
