// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.claim;

import fragscope.engine.design.Design;
import fragscope.engine.fact.Fact;
import fragscope.engine.measure.Measurement;
import fragscope.engine.measure.Summary;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.Layouts;
import fragscope.engine.packet.Packets;
import fragscope.engine.packet.Traffic;
import fragscope.engine.packet.TrafficGenerator;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.RxMachine;
import fragscope.engine.run.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A design run over one short stream, to its end or its failure.
 *
 * @param run what was run
 * @param summary what it adds up to
 * @param facts every fact, by its number
 * @param machine at the end
 */
public record Trial(Run run, Summary summary, List<Fact> facts, RxMachine machine) {

    /** Data segments of the stream. */
    public static final int SEGMENTS = 24;
    /** Payload bytes of each. */
    public static final int MSS = 1448;
    private static final int TOLD = 3;
    private static final int DEVICE_PAGES = 256;

    /** Runs a design; fields of the scenario in pairs. */
    static Trial of(Design design, Layouts layouts, Object... fields) {
        Scenario scenario = Scenario.defaults().with("ring", 64).with("device_bytes",
                (long) DEVICE_PAGES * KernelMap.PAGE_SIZE).with("traffic", Traffic.defaults()).with(
                        "traffic.segments", SEGMENTS).with("traffic.handshake", false).with("traffic.fin", false);
        for (int i = 0; i < fields.length; i += 2) {
            scenario = scenario.with((String) fields[i], fields[i + 1]);
        }
        Packets packets = TrafficGenerator.packets("claims", scenario.traffic(), scenario.seed());
        Run run = Run.of(scenario, design, packets, layouts);
        Recording recording = run.recording();
        Measurement measurement = Measurement.of(run, recording);
        List<Fact> facts = new ArrayList<>();
        recording.liveFacts().listen((log, index, n) -> {
            measurement.said(log, index, n);
            facts.add(log.decode(index));
        });
        Summary summary = measurement.runTo(Long.MAX_VALUE);
        return new Trial(run, summary, facts, (RxMachine) recording.liveMachine());
    }

    /** All facts of a kind. */
    <T extends Fact> List<T> all(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Numbers of the first few facts that something holds of. */
    List<Long> where(Predicate<Fact> wanted) {
        List<Long> found = new ArrayList<>();
        for (int n = 0; n < facts.size() && found.size() < TOLD; n++) {
            if (wanted.test(facts.get(n))) {
                found.add((long) n);
            }
        }
        return found;
    }

    /** Numbers of the first few facts of a kind. */
    List<Long> where(Class<? extends Fact> kind) {
        return where(kind::isInstance);
    }

    /** This run as evidence, with the first few facts that something holds of. */
    Shown shown(Predicate<Fact> wanted) {
        return new Shown(Optional.of(run), where(wanted));
    }

    /** This run as evidence, with the first few facts of a kind. */
    Shown shown(Class<? extends Fact> kind) {
        return shown(kind::isInstance);
    }

    /** This run as evidence of what never happens in it. */
    Shown shown() {
        return new Shown(Optional.of(run), List.of());
    }

    /**
     * What shows an answer.
     *
     * @param run   that was run; empty where nothing had to be
     * @param facts numbers of telling facts in it
     */
    record Shown(Optional<Run> run, List<Long> facts) {

        /** Nothing that was run. */
        static final Shown NOTHING = new Shown(Optional.empty(), List.of());
    }

    /** Without oops and violation. */
    boolean sound() {
        return summary.oops().isEmpty() && summary.violations().isEmpty();
    }

    /** SHA-256 of the one stream, or "" when nothing of it arrived. */
    String digest() {
        return summary.flows().isEmpty() ? "" : summary.flows().getFirst().sha256();
    }

    /** What went wrong first, in words. */
    String wrong() {
        return !summary.oops().isEmpty()
                ? "it oopses in " + summary.oops().getFirst().function()
                : !summary.violations().isEmpty()
                        ? summary.violations().getFirst()
                        : "the application receives other bytes or fewer";
    }
}
