// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.versus;

import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.BundledLayouts;
import fragscope.engine.run.Run;
import fragscope.engine.run.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Comparisons over one small stream. */
final class Compared {

    static final int SEGMENTS = 12;
    static final int MSS = 1448;
    static final Packets STREAM = stream();

    private Compared() {
    }

    private static Packets stream() {
        Frames frames = new Frames();
        for (int i = 0; i < SEGMENTS; i++) {
            frames.tcp(1000, 5000 + i * MSS, Frames.ACK, MSS);
        }
        return frames.build();
    }

    static Design preset(String name) {
        return Objects.requireNonNull(Presets.named(name));
    }

    static Run run(Design design, Object... fields) {
        Scenario scenario = Scenario.defaults().with("ring", 64).with("device_bytes", 256 * 4096L).with("host",
                Frames.HOST);
        for (int i = 0; i < fields.length; i += 2) {
            scenario = scenario.with((String) fields[i], fields[i + 1]);
        }
        return Run.of(scenario, design, STREAM, BundledLayouts.of(design.kernel()));
    }

    static Comparison of(String... designs) {
        List<Side> sides = new ArrayList<>();
        for (String design : designs) {
            sides.add(Side.of(run(preset(design))));
        }
        return Comparison.of(sides);
    }
}
