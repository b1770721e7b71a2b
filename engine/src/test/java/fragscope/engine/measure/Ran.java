// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.Fact;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.BundledLayouts;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.RxMachine;
import fragscope.engine.run.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A run to its end or its failure: what was said, and what it adds up to. */
public record Ran(Summary summary, List<Fact> facts, RxMachine machine) {

    /** A design by name. */
    public static Design preset(String name) {
        return Objects.requireNonNull(Presets.named(name));
    }

    /** Runs packets towards {@link Frames#HOST} under a design; fields of the scenario in pairs. */
    public static Ran of(Design design, Packets packets, Object... fields) {
        Scenario scenario = Scenario.defaults().with("ring", 64).with("device_bytes", 256 * 4096L);
        if (packets.addresses().find(Frames.HOST) >= 0) {
            scenario = scenario.with("host", Frames.HOST);
        }
        for (int i = 0; i < fields.length; i += 2) {
            scenario = scenario.with((String) fields[i], fields[i + 1]);
        }
        return of(Run.of(scenario, design, packets, BundledLayouts.of(design.kernel())));
    }

    static Ran of(Run run) {
        Recording recording = run.recording();
        Measurement measurement = Measurement.of(run, recording);
        List<Fact> facts = new ArrayList<>();
        recording.liveFacts().listen((log, index, n) -> {
            measurement.said(log, index, n);
            facts.add(log.decode(index));
        });
        Summary summary = measurement.runTo(Long.MAX_VALUE);
        return new Ran(summary, facts, (RxMachine) recording.liveMachine());
    }

    /** All facts of a kind. */
    public <T extends Fact> List<T> all(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Bytes of TCP streams that the application received. */
    public long received() {
        return summary.flows().stream().filter(f -> f.proto() == 6).mapToLong(Summary.Flow::bytes).sum();
    }

    /** True without oops and violation. */
    public boolean sound() {
        return summary.oops().isEmpty() && summary.violations().isEmpty();
    }

    /** What went wrong, for messages. */
    public String wrong() {
        return summary.violations() + " " + summary.oops();
    }
}
