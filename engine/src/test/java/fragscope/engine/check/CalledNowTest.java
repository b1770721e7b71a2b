// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.assets.Assets;
import fragscope.engine.design.Design;
import fragscope.engine.design.FragSides;
import fragscope.engine.design.Host;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.Kind;
import fragscope.engine.helper.Version;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.memory.Layouts;
import fragscope.engine.packet.Packets;
import fragscope.engine.packet.Traffic;
import fragscope.engine.packet.TrafficGenerator;
import fragscope.engine.run.Run;
import fragscope.engine.run.RxMachine;
import fragscope.engine.run.Scenario;
import fragscope.engine.run.Simulation;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Helpers on a copy of an skb of a run. */
class CalledNowTest {

    private int skb;

    private static Layouts layouts(String kernel) {
        return LayoutsJson.read(Assets.text("layouts/" + kernel + ".json"), kernel);
    }

    /** The machine just after the driver added the first frag to an skb. */
    private Host machine(String preset) {
        Design design = Objects.requireNonNull(Presets.named(preset));
        Packets packets = TrafficGenerator.packets("now", Traffic.defaults(), 1);
        Simulation simulation = new Simulation(Run.of(Scenario.defaults().with(Map.of("queues", 2, "ring", 8)), design,
                packets, layouts(design.kernel())).machine());
        skb = -1;
        while (skb < 0) {
            int before = simulation.machine().facts().log().count();
            assertTrue(simulation.step(), "no frag is ever added");
            for (int i = before; i < simulation.machine().facts().log().count(); i++) {
                if (simulation.machine().facts().log().kind(i) == Kind.FRAG_ADDED) {
                    skb = (int) simulation.machine().facts().log().component(i, 0);
                }
            }
        }
        return ((RxMachine) simulation.machine()).host();
    }

    private Cell cell(Host host, String helper, Version version) {
        return new CalledNow(host, new FragSides(CalledNowTest::layouts)).on(skb, version).stream().filter(
                c -> c.helper().equals(helper)).findFirst().orElseThrow();
    }

    @Test
    void onAnSkbOfARunOldCodeCrashesAndChangedCodeRefuses() {
        Host host = machine("netmem");
        long hash = host.world().hash();
        assertEquals(Verdict.CRASHES, cell(host, "skb_copy_bits", Version.FOR_PAGES).verdict());
        assertEquals(Verdict.REFUSES_SAFELY, cell(host, "skb_copy_bits", Version.AS_CHANGED).verdict());
        assertEquals(hash, host.world().hash(), "a copy was worked on");
    }

    @Test
    void onHostPagesBothWork() {
        Host host = machine("host-copy");
        for (Version version : Version.values()) {
            assertEquals(Verdict.WORKS, cell(host, "skb_copy_bits", version).verdict());
        }
    }

    @Test
    void aFlippedBitOfTheRunsWordIsFlippedInTheCopy() {
        Host host = machine("host-copy");
        int frame = host.skbs().headFrame.ref(skb);
        host.infos().wordColumn(0).set(frame, host.infos().word(frame, 0) ^ 1L << 46);
        assertEquals(Verdict.CRASHES, cell(host, "skb_copy_bits", Version.AS_CHANGED).verdict());
    }
}
