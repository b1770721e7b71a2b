// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.assets.Assets;
import fragscope.engine.design.Design;
import fragscope.engine.design.FragSides;
import fragscope.engine.design.Host;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.Kind;
import fragscope.engine.fact.OopsKind;
import fragscope.engine.fact.Site;
import fragscope.engine.helper.Fault;
import fragscope.engine.helper.Version;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.memory.Layouts;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.RxMachine;
import fragscope.engine.run.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run does to a frag is what the modelled helper does to the same word: two readings of one kernel function. */
class RunsAgreeTest {

    private static final FragSides SIDES = new FragSides(RunsAgreeTest::layouts);

    private static Layouts layouts(String kernel) {
        return LayoutsJson.read(Assets.text("layouts/" + kernel + ".json"), kernel);
    }

    private static Recording recording(Design design, boolean tap) {
        Frames frames = new Frames().every(1000);
        for (int i = 0; i < 12; i++) {
            frames.tcp(1000, 5000 + i * 1448, Frames.ACK, 1448);
        }
        Packets packets = frames.build();
        Scenario scenario = Scenario.defaults().with("ring", 64).with("device_bytes", 64 * 4096L).with("host",
                Frames.HOST).with("tap", tap);
        return Run.of(scenario, design, packets, layouts(design.kernel())).recording().recordAll();
    }

    private static List<Long> all(Recording recording, Kind kind) {
        Cursor cursor = recording.cursor();
        List<Long> found = new ArrayList<>();
        for (long n = 0; n < recording.facts(); n++) {
            if (cursor.log(n).kind(cursor.indexOf(n)) == kind) {
                found.add(n);
            }
        }
        return found;
    }

    private static Cell cell(Host host, int skb, String helper, Version version) {
        return new CalledNow(host, SIDES).on(skb, version).stream().filter(
                c -> c.helper().equals(helper)).findFirst().orElseThrow();
    }

    /**
     * packet_rcv of every skb that a run passes up. Not p2pdma: runs mark its skbs as RFC v1 would have (skb->devmem),
     * the table's are unmarked, as its pages can be read.
     */
    @Test
    void aTapRecordsWhatPacketRcvWould() {
        int compared = 0;
        for (Design design : Presets.meantToWork(true).stream().filter(d -> !d.throughBar()).toList()) {
            Recording recording = recording(design, true);
            Cursor cursor = recording.cursor();
            for (long saw : all(recording, Kind.TAP_SAW)) {
                cursor.seek(saw + 1);
                Host host = ((RxMachine) cursor.machine()).host();
                int skb = (int) cursor.log(saw).component(cursor.indexOf(saw), 0);
                long caplen = cursor.log(saw).component(cursor.indexOf(saw), 2);
                Cell would = cell(host, skb, "packet_rcv", Version.AS_CHANGED);
                assertEquals(null, would.fault(), design.name());
                boolean whole = caplen == host.skbs().len.get(skb);
                assertEquals(whole ? host.skbs().len.get(skb) : host.skbs().headlen(skb), would.value(), design.name());
                compared++;
            }
        }
        assertTrue(compared >= 12, "compared " + compared);
    }

    /**
     * A run that forgets to ask ends where the helper ends: kind, function, and the address that page_address gives.
     * skb_copy_bits has a check of its own, which the helper meets and the run's tap does not: both are off here. Not
     * struct pages of devices: a run has those of a dma-buf in vmemmap, the table in an array.
     */
    @Test
    void withoutItsCheckATapFaultsWhereSkbCopyBitsDoes() {
        int faults = 0;
        for (Design preset : Presets.meantToWork(true).stream().filter(d -> !d.zoneDevice()).toList()) {
            Design design = preset.without("readable_tap", "readable_copy");
            Recording recording = recording(design, true);
            List<Long> oopses = all(recording, Kind.OOPSED);
            if (oopses.isEmpty()) {
                continue;
            }
            long n = oopses.getFirst();
            Cursor cursor = recording.cursor();
            cursor.seek(n);
            int index = cursor.indexOf(n);
            OopsKind kind = OopsKind.values()[(int) cursor.log(n).component(index, 0)];
            Host host = ((RxMachine) cursor.machine()).host();
            int skb = lastBefore(cursor, n);
            Fault fault = cell(host, skb, "packet_rcv", Version.AS_CHANGED).fault();
            assertNotNull(fault, design.name());
            assertEquals(kind, fault.kind(), design.name());
            long word = host.infos().word(host.skbs().headFrame.ref(skb), 0);
            assertEquals(KernelMap.pageAddress(host.encoding().page(word)), cursor.log(n).component(index, 1),
                    design.name());
            assertEquals(Site.TAP_COPY.function(), fault.function(), design.name());
            faults++;
        }
        assertTrue(faults >= 3, "faults " + faults);
    }

    private static int lastBefore(Cursor cursor, long n) {
        for (long k = n - 1; k >= 0; k--) {
            if (cursor.log(k).kind(cursor.indexOf(k)) == Kind.GRO_PASSED
                    || cursor.log(k).kind(cursor.indexOf(k)) == Kind.GRO_HELD) {
                return (int) cursor.log(k).component(cursor.indexOf(k), 0);
            }
        }
        throw new AssertionError("no skb went up");
    }
}
