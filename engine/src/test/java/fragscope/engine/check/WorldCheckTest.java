// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.assets.Assets;
import fragscope.engine.design.Design;
import fragscope.engine.design.Host;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.Kind;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.packet.Packets;
import fragscope.engine.packet.Traffic;
import fragscope.engine.packet.TrafficGenerator;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.RxMachine;
import fragscope.engine.run.Scenario;
import fragscope.engine.run.Simulation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check finds what it is there for: a world is damaged by hand, and the sentence names the damage. */
class WorldCheckTest {

    private static final Map<String, Object> SMALL = Map.of("queues", 2, "ring", 8, "pp_bulk", 8, "pp_refill", 8,
            "pp_cache", 8);

    private Host host = host(new Simulation(run().machine()));
    private WorldCheck check = new WorldCheck(host);

    private static Run run() {
        Design netmem = Objects.requireNonNull(Presets.named("netmem"));
        Packets packets = TrafficGenerator.packets("check", Traffic.defaults(), 1);
        return Run.of(Scenario.defaults().with(SMALL), netmem, packets,
                LayoutsJson.read(Assets.text("layouts/6.18.json"), "layouts/6.18.json"));
    }

    private static Host host(Simulation simulation) {
        return ((RxMachine) simulation.machine()).host();
    }

    /** A machine just after the step that issued a token. */
    @BeforeEach
    void runUntilATokenIsIssued() {
        Simulation simulation = new Simulation(run().machine());
        boolean issued = false;
        while (!issued) {
            int before = simulation.machine().facts().log().count();
            assertTrue(simulation.step(), "no token is ever issued");
            for (int i = before; i < simulation.machine().facts().log().count(); i++) {
                issued |= simulation.machine().facts().log().kind(i) == Kind.TOKEN_ISSUED;
            }
        }
        host = host(simulation);
        check = new WorldCheck(host);
        assertEquals(WorldCheck.SOUND, check.broken(true));
    }

    private Holding held(Holding.Place place) {
        return Holders.of(host).stream().filter(h -> h.place() == place).findFirst().orElseThrow();
    }

    @Test
    void aTokenIsAReferenceBesideTheFrags() {
        Holding token = held(Holding.Place.TOKEN);
        List<Holding.Place> places = Holders.of(host).stream().filter(h -> h.netmem() == token.netmem()).map(
                Holding::place).toList();
        assertTrue(places.contains(Holding.Place.TOKEN));
        assertEquals(places.size(), host.buffers().refs(token.netmem()));
    }

    @Test
    void aReferenceTooManyIsFound() {
        long netmem = held(Holding.Place.TOKEN).netmem();
        host.buffers().addRef(netmem);
        assertTrue(check.broken(true).contains(String.format("0x%016x has pp_ref_count", netmem)));
        assertEquals(WorldCheck.SOUND, check.broken(false), "within a step it may be in somebody's hands");
    }

    @Test
    void aReferenceTooFewIsFoundEvenWithinAStep() {
        long netmem = held(Holding.Place.TOKEN).netmem();
        host.netIovs().ppRefCount.set(host.netIovs().rowOf(netmem), 0);
        assertTrue(check.broken(false).contains("has pp_ref_count 0"));
    }

    @Test
    void aBufferThatWaitsAndIsUsedIsFound() {
        Holding slot = held(Holding.Place.HEADER_RING);
        Holding idle = Holders.of(host).stream().filter(h -> h.place().idle()).findFirst().orElseThrow();
        host.nic().headerRing().netmem.set(host.nic().headerRing().row(slot.of(), slot.index()), idle.netmem());
        assertTrue(check.broken(false).contains("waits in its pool and is held"), check.broken(false));
    }

    @Test
    void aBufferThatNobodyHasIsFound() {
        Holding slot = held(Holding.Place.DATA_RING);
        host.nic().dataRing().netmem.set(host.nic().dataRing().row(slot.of(), slot.index()), 0);
        assertTrue(check.broken(true).contains("of the data ring of queue"), check.broken(true));
    }

    @Test
    void aPoolThatCountsWrongIsFound() {
        long netmem = held(Holding.Place.HEADER_RING).netmem();
        int row = host.pages().rowOf(netmem);
        int other = host.pools().poolOf(netmem) == 0 ? 1 : 0;
        host.pages().pp.set(row, host.pools().addressOf(other));
        assertTrue(check.broken(true).matches("pool [0-9] counts .*"), check.broken(true));
    }

    @Test
    void aPacketThatIsCountedTwiceIsFound() {
        host.nic().counters().delivered.add(0, 1);
        assertTrue(check.broken(true).contains("packets came in"), check.broken(true));
    }

    @Test
    void aRecordingThatEndsEarlyIsSoundUpToThere() {
        Recording recording = run().recording().limit(500, Long.MAX_VALUE).recordAll();
        assertTrue(recording.facts() >= 500 && recording.facts() < 520, "facts " + recording.facts());
        assertTrue(!recording.complete());
        Invariants found = Invariants.everyFact(recording);
        assertTrue(found.broken().isEmpty(), () -> found.broken().toString());
        assertEquals(recording.facts(), found.visited());
    }

    @Test
    void noStepBeginsAfterTheLimitOfTime() {
        Recording recording = run().recording().limit(Long.MAX_VALUE, 1_000_000).recordAll();
        assertTrue(recording.endPs() <= 1_000_000 && recording.endPs() > 0, "ends at " + recording.endPs());
        assertTrue(recording.facts() < run().recording().recordAll().facts());
    }
}
