// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.bench;

import fragscope.assets.Assets;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.packet.Packets;
import fragscope.engine.packet.Traffic;
import fragscope.engine.packet.TrafficGenerator;
import fragscope.engine.run.Run;
import fragscope.engine.run.Scenario;
import java.util.Map;
import java.util.Objects;

/** Bulk TCP into device memory with the kernel's own sizes: what the figures of the engine's README are of. */
public final class BulkRun {

    private BulkRun() {
    }

    /** One connection, so many full segments with timestamps, back to back at 100 Gbit/s, design netmem. */
    public static Run of(int segments) {
        Scenario scenario = Scenario.defaults().with(Map.of("pace", "line-rate", "traffic.flows", 1, "traffic.segments",
                segments, "traffic.burst", 1 << 16));
        Traffic traffic = scenario.traffic();
        Packets packets = TrafficGenerator.packets("bulk", traffic, 1);
        Design netmem = Objects.requireNonNull(Presets.named("netmem"));
        return Run.of(scenario, netmem, packets,
                LayoutsJson.read(Assets.text("layouts/6.18.json"), "layouts/6.18.json"));
    }
}
