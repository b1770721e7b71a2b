// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.assets.Assets;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.Kind;
import fragscope.engine.input.ScenarioJson;
import fragscope.engine.input.SharedData;
import fragscope.engine.packet.Captures;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import fragscope.engine.packet.TrafficGenerator;
import fragscope.engine.run.BundledLayouts;
import fragscope.engine.run.RandomRuns;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.Scenario;
import fragscope.engine.time.Cases;
import fragscope.engine.time.SeededChoices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * In every world of every run each buffer has one owner, as many references as holders, and no packet is lost count of.
 */
class InvariantsTest {

    private static final boolean FULL = Boolean.getBoolean("fragscope.full");
    private static final int SAMPLES = FULL ? 4000 : 40;
    private static final long EVERY_FACT_MAX = 400_000;
    private static final long SMALL_REGION = 1L << 20; // a world of few buffers is looked at after every fact

    /** Small rings and pools, so that they run dry and wrap around. */
    private static final Map<String, Object> SMALL = Map.of("ring", 16, "pp_bulk", 8, "pp_refill", 8, "pp_cache", 16,
            "irq_frames", 4, "napi_budget", 8, "device_bytes", SMALL_REGION);

    @Test
    void everyCaptureKeepsTheInvariantsUnderEveryDesign() throws Exception {
        Path folder = Objects.requireNonNull(SharedData.file("captures/INDEX.json").getParent());
        List<String> broken = new ArrayList<>();
        long worlds = 0;
        int runs = 0;
        for (Path capture : captures(folder)) {
            Packets packets = Captures.open(capture);
            for (Design design : Presets.meantToWork(true)) {
                for (Map<String, Object> sizes : List.of(SMALL, Map.<String, Object>of())) {
                    Scenario scenario = Scenario.defaults().with(sizes);
                    Invariants found = check(Run.of(scenario, design, packets, BundledLayouts.of(design.kernel())));
                    runs++;
                    worlds += found.visited();
                    found.broken().ifPresent(b -> broken.add(capture.getFileName() + " " + design.name() + " "
                            + scenario.ring() + " after fact " + (b.facts() - 1) + ": " + b.what()));
                }
            }
        }
        System.out.println("invariants: " + runs + " runs, " + worlds + " worlds");
        assertEquals(List.of(), broken);
        assertTrue(worlds > 0, "no world was looked at");
    }

    @Test
    void everyBuiltInScenarioKeepsTheInvariantsUnderEveryDesign() throws Exception {
        List<String> broken = new ArrayList<>();
        long worlds = 0;
        for (String name : Assets.text("scenarios/list.txt").lines().filter(n -> !n.isBlank()).toList()) {
            Scenario scenario = ScenarioJson.parse(name, Assets.text("scenarios/" + name + ".json"));
            Packets packets = TrafficGenerator.packets(name, scenario.traffic(), scenario.seed());
            for (Design design : Presets.meantToWork(true)) {
                Invariants found = check(Run.of(scenario, design, packets, BundledLayouts.of(design.kernel())));
                worlds += found.visited();
                found.broken().ifPresent(b -> broken.add(name + " " + design.name() + " after fact " + (b.facts() - 1)
                        + ": " + b.what()));
            }
        }
        System.out.println("invariants: built-in scenarios, " + worlds + " worlds");
        assertEquals(List.of(), broken);
        assertTrue(worlds > 0, "no world was looked at");
    }

    /** Random machines, traffic and working designs: at every fact one owner, references equal holders. */
    @Test
    void randomRunsKeepTheInvariantsAtEveryFact() {
        Cases cases = Cases.seeded(31, FULL ? 3000 : 60);
        long worlds = 0;
        while (cases.next()) {
            Run run = RandomRuns.drawn(cases);
            Invariants found = Invariants.everyFact(run.recording().recordAll());
            worlds += found.visited();
            assertEquals(Optional.empty(), found.broken(), () -> cases + " " + run.design().name());
        }
        assertTrue(worlds > 10_000, "hardly a world was looked at");
    }

    /** Where a word names another buffer the scanner finds it at the fact that wrote the word. */
    @Test
    void theFirstFactThatBreaksTheInvariantsIsFound() {
        Frames frames = new Frames();
        for (int i = 0; i < 8; i++) {
            frames.tcp(1000, 5000 + i * 1448, Frames.ACK, 1448);
        }
        Design design = Objects.requireNonNull(Presets.named("tag-above-alignment"));
        Scenario scenario = Scenario.defaults().with(SMALL).with("host", Frames.HOST);
        Recording recording = Run.of(scenario, design, frames.build(),
                BundledLayouts.of("6.4")).recording().recordAll();
        Invariants.Broken broken = Invariants.everyFact(recording).broken().orElseThrow();
        assertEquals(Kind.FRAG_ADDED, recording.cursor().log(broken.facts() - 1).kind((int) (broken.facts() - 1)));
    }

    private static Invariants check(Run run) {
        Recording recording = run.recording().recordAll();
        return FULL && recording.facts() < EVERY_FACT_MAX && run.scenario().deviceBytes() <= SMALL_REGION
                ? Invariants.everyFact(recording)
                : Invariants.sampled(recording, new SeededChoices(run.scenario().seed()), SAMPLES);
    }

    private static List<Path> captures(Path folder) throws java.io.IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().matches(".*\\.(pcap|pcapng|cap)")).sorted().toList();
        }
    }
}
