// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Shape;
import fragscope.engine.design.Host;
import fragscope.engine.fact.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Scenes of real runs say what the world's tables and the facts say. */
class SceneReaderTest {

    @Test
    void aPoolsAccountAddsUpAtEveryFactAndIsHoldLessRelease() {
        long pools = 0;
        for (Runs run : List.of(Runs.of("two-packets", "netmem"), Runs.of("two-packets", "host-copy"),
                Runs.of("pool-runs-dry", "netmem"), Runs.of("no-header-split", "host-copy"))) {
            for (long n = 0; n < run.recording.facts(); n++) {
                for (Pool pool : run.at(n, Level.EXPLORE).pools()) {
                    String where = run.name + " fact " + n + " " + pool.id();
                    assertEquals(pool.held(), pool.idle() + pool.posted() + pool.inSkbs() + pool.withUser(), where);
                    if (pool.id().startsWith("pool:")) {
                        int row = Integer.parseInt(pool.id().substring(5));
                        Host host = run.world(n);
                        assertEquals(host.pools().hold(row) - host.pools().release(row), pool.held(), where);
                        pools++;
                    }
                }
            }
        }
        long seen = pools;
        assertTrue(seen > 4000, () -> seen + " pools were looked at");
    }

    @Test
    void everyBufferIsDrawnOnceInTheStateThatItIsCountedIn() {
        for (Runs run : Runs.all()) {
            for (long n : run.sampled(Runs.samples(12))) {
                Scene scene = run.at(n, Level.EXPLORE);
                DisplayList list = Stage.english().draw(scene, 1280, 800, Level.EXPLORE);
                for (Pool pool : scene.pools()) {
                    Map<Pool.State, Integer> states = new TreeMap<>();
                    Set<Integer> seen = new HashSet<>();
                    for (Pool.Cell cell : pool.cells()) {
                        states.merge(cell.state(), 1, Integer::sum);
                        assertTrue(seen.add(cell.index()), run.name + " " + n + " two cells " + cell.index());
                    }
                    if (pool.buffers() <= Pool.CELLS_MAX) {
                        String where = run.name + " fact " + n + " " + pool.id();
                        assertEquals(pool.idle(), states.getOrDefault(Pool.State.FREE, 0), where);
                        assertEquals(pool.written(), states.getOrDefault(Pool.State.WRITTEN, 0), where);
                        assertEquals(pool.inSkbs(), states.getOrDefault(Pool.State.IN_SKB, 0), where);
                        assertEquals(pool.withUser(), states.getOrDefault(Pool.State.WITH_USER, 0), where);
                        for (int index : seen) {
                            assertTrue(list.find(pool.cellId(index)).isPresent(), where + " cell " + index);
                        }
                    }
                }
            }
        }
    }

    @Test
    void theWordOfADrawnFragIsTheOneInMemory() {
        int frags = 0;
        for (Runs run : Runs.all()) {
            for (long n : run.sampled(Runs.samples(25))) {
                Optional<Linux.Skb> skb = run.at(n, Level.EXPERT).linux().skb();
                if (skb.isPresent()) {
                    Host host = run.world(n);
                    int frame = host.skbs().headFrame.ref(skb.get().row());
                    for (Linux.Frag frag : skb.get().frags()) {
                        assertEquals(host.infos().wordColumn(frag.index()).get(frame), frag.word());
                        assertEquals(host.infos().lenColumn(frag.index()).get(frame), frag.len());
                        boolean tagged = (frag.word() & frag.tagBits()) != 0;
                        assertEquals(tagged, !frag.means().equals("struct page"), frag::means);
                        frags++;
                    }
                }
            }
        }
        int seen = frags;
        assertTrue(seen > 100, () -> seen + " frags were seen");
    }

    @Test
    void aFragPointsAtTheCellThatHoldsItsBytes() {
        Runs run = Runs.of("two-packets", "netmem");
        Scene scene = run.at(run.first(Kind.FRAG_ADDED, 2, 0), Level.EXPLORE);
        Linux.Frag frag = scene.linux().skb().orElseThrow().frags().getFirst();
        Pool device = scene.pool(Pool.Memory.DEVICE).orElseThrow();
        Pool.Cell cell = device.cells().stream().filter(
                c -> device.cellId(c.index()).equals(frag.buffer())).findFirst().orElseThrow();
        assertEquals(Pool.State.IN_SKB, cell.state());
        assertEquals(Carried.PAYLOAD, cell.carried());
        assertEquals(2, cell.packet());
        assertTrue(scene.linux().skb().orElseThrow().unreadable());
    }

    @Test
    void atTheSplitBothPartsAreInTheNicAndThenOnTheirWaysToTheirCells() {
        Runs run = Runs.of("two-packets", "netmem");
        long split = run.first(Kind.PACKET_SPLIT, 1, 0);
        assertEquals(List.of(Part.Spot.SPLIT, Part.Spot.SPLIT),
                run.at(split, Level.EXPLORE).parts().stream().map(Part::spot).toList());
        Scene taken = run.at(run.first(Kind.DESCRIPTORS_TAKEN, 1, split), Level.EXPLORE);
        assertEquals(Set.of(Part.Spot.TO_HOST, Part.Spot.TO_DEVICE),
                taken.parts().stream().map(Part::spot).collect(Collectors.toSet()));
        Part payload = taken.parts().stream().filter(p -> p.carried() == Carried.PAYLOAD).findFirst().orElseThrow();
        Scene written = run.at(last(run, Kind.DMA_WRITTEN, 1), Level.EXPLORE);
        assertEquals(payload.goesTo(), written.focus().subject());
        assertTrue(written.parts().stream().noneMatch(p -> p.packet() == 1));
    }

    private static long last(Runs run, Kind kind, int packet) {
        long found = -1;
        for (long n = run.first(kind, packet, 0); n >= 0; n = run.first(kind, packet, n + 1)) {
            found = n;
        }
        return found;
    }

    @Test
    void hostCopyHasNoDeviceMemoryAndTheCpuIsSeenCopying() {
        Runs run = Runs.of("two-packets", "host-copy");
        for (long n = 0; n < run.recording.facts(); n++) {
            Scene scene = run.at(n, Level.EXPLORE);
            assertTrue(scene.pools().stream().allMatch(p -> p.memory() == Pool.Memory.HOST));
            assertEquals(List.of(), scene.pci().toDevice());
        }
        Scene copy = run.at(run.first(Kind.BYTES_COPIED, 0, 0), Level.EXPLORE);
        assertEquals(Cpu.Doing.COPYING, copy.cpu().doing());
        assertEquals("cpu", copy.focus().subject());
        assertEquals(1448, copy.cpu().bytes());
    }

    @Test
    void underNetmemNoPayloadByteIsCopiedByTheCpu() {
        Runs run = Runs.of("bulk-tcp", "netmem");
        assertEquals(0, run.at(run.recording.facts() - 1, Level.EXPLORE).cpu().payloadBytesCopied());
    }

    @Test
    void theQueueInViewIsThatOfTheFocalPacket() {
        Runs run = Runs.of("mixed-traffic", "netmem");
        long seen = 0;
        for (long n = run.first(Kind.DMA_WRITTEN, 0, 0); n >= 0; n = run.first(Kind.DMA_WRITTEN, 0, n + 1)) {
            Scene scene = run.at(n, Level.EXPLORE);
            String cell = scene.focus().subject();
            assertTrue(scene.pools().stream().anyMatch(p -> cell.startsWith(p.id() + "/")),
                    () -> cell + " is not in view");
            seen++;
        }
        assertTrue(seen > 50);
    }

    @Test
    void theFocalObjectOfEveryFactIsDrawnOrLiesInAPlaceThatIs() {
        for (Runs run : Runs.all()) {
            Set<String> lost = new HashSet<>();
            for (long n : run.sampled(Runs.samples(40))) {
                Scene scene = run.at(n, Level.EXPLORE);
                if (!scene.focus().subject().isEmpty()) {
                    DisplayList list = Stage.english().draw(scene, 1280, 800, Level.EXPLORE);
                    if (list.find("focus:" + scene.focus().subject()).isEmpty()) {
                        lost.add(run.kind(n) + " " + scene.focus().subject().replaceAll("[0-9]+", "N"));
                    }
                }
            }
            assertEquals(Set.of(), lost, run.name);
        }
    }

    @Test
    void underTheSealNothingOfTheFutureIsRead() {
        Runs run = Runs.of("bulk-tcp", "netmem");
        long n = run.first(Kind.FRAG_ADDED, 3, 0);
        Scene sealed = run.sealedAt(n);
        assertEquals(Optional.empty(), sealed.next());
        assertEquals(0, sealed.status().facts());
        assertEquals(0, sealed.status().done());
        int arrived = (int) run.world(n).nic().wire().next.get(0);
        assertTrue(sealed.wire().frames().stream().allMatch(f -> f.packet() <= arrived));
        assertNotEquals(Optional.empty(), run.at(n, Level.EXPLORE).next());
    }

    @Test
    void underTheSealTheWordDoesNotSayWhichOfItsBitsIsTheTag() {
        Runs run = Runs.of("two-packets", "netmem");
        long n = run.first(Kind.FRAG_ADDED, 1, 0);
        assertEquals(1, frags(run.at(n, Level.EXPLORE)).getFirst().tagBits());
        assertEquals(0, frags(run.sealedAt(n)).getFirst().tagBits());
        assertEquals(frags(run.at(n, Level.EXPLORE)).getFirst().word(), frags(run.sealedAt(n)).getFirst().word());
    }

    private static List<Linux.Frag> frags(Scene scene) {
        return scene.linux().skb().orElseThrow().frags();
    }

    @Test
    void aSceneIsTheSameHoweverTheCursorCameThere() {
        Runs run = Runs.of("bulk-tcp", "netmem");
        long n = run.recording.facts() / 2;
        Scene first = run.at(n, Level.EXPERT);
        run.at(run.recording.facts() - 1, Level.EXPERT);
        run.at(3, Level.EXPERT);
        assertEquals(first, run.at(n, Level.EXPERT));
        assertEquals(first, Runs.of("bulk-tcp", "netmem").at(n, Level.EXPERT));
    }

    @Test
    void alsoSettingUpAndTakingDownAreSeen() {
        Runs run = Runs.of("two-packets", "netmem");
        assertEquals("device", run.at(run.first(Kind.REGION_BOUND, 0, 0), Level.EXPLORE).focus().subject());
        assertTrue(run.at(run.first(Kind.POOL_CREATED, 0, 0), Level.EXPLORE).focus().subject().startsWith("pool:"));
        assertEquals("", run.at(0, Level.EXPLORE).focus().subject());
        Scene end = run.at(run.recording.facts() - 1, Level.EXPLORE);
        assertFalse(end.next().isPresent());
        assertEquals(1, end.status().done());
        assertEquals(0, end.pools().stream().mapToInt(Pool::held).sum());
    }

    @Test
    void noMoreThanFiveHundredShapesAreDrawn() {
        int most = 0;
        for (Runs run : Runs.all()) {
            for (long n : run.sampled(Runs.samples(8))) {
                List<Shape> shapes = Stage.english().draw(run.at(n, Level.EXPERT), 1280, 800, Level.EXPERT).shapes();
                most = Math.max(most, shapes.size());
            }
        }
        int drawn = most;
        assertTrue(drawn <= 500, () -> drawn + " shapes");
    }
}
