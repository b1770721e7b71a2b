// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.assets.Assets;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.Kind;
import fragscope.engine.input.InputException;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.input.ScenarioJson;
import fragscope.engine.memory.Contents;
import fragscope.engine.memory.Layouts;
import fragscope.engine.packet.Packets;
import fragscope.engine.packet.TrafficGenerator;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.RxMachine;
import fragscope.engine.run.Scenario;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which bytes pass host memory and CPUs, and why. */
class LedgerTest {

    private static final Layouts LAYOUTS = LayoutsJson.read(Assets.text("layouts/6.18.json"), "layouts/6.18.json");

    private static Run run(String scenarioName, String design) throws InputException {
        Scenario scenario = ScenarioJson.parse(scenarioName, Assets.text("scenarios/" + scenarioName + ".json"));
        Packets packets = TrafficGenerator.packets(scenarioName, scenario.traffic(), scenario.seed());
        return Run.of(scenario, Objects.requireNonNull(Presets.named(design)), packets, LAYOUTS);
    }

    private static Summary summary(String scenarioName, String design) throws InputException {
        Run run = run(scenarioName, design);
        return Measurement.of(run, run.recording()).runTo(Long.MAX_VALUE);
    }

    @Test
    void inNetmemNoPayloadOfASplitAndSteeredPacketPassesHostMemoryOrACpu() throws Exception {
        for (String name : new String[]{"bulk-tcp", "many-flows", "reorder-and-loss", "mixed-traffic"}) {
            Summary.LedgerTotals ledger = summary(name, "netmem").ledger();
            assertFalse(ledger.pcieHost().containsKey("payload"), name + " " + ledger.pcieHost());
            assertTrue(ledger.pcieDevice().keySet().equals(java.util.Set.of("payload")), name + ledger.pcieDevice());
            for (String cause : ledger.cpuCopy().keySet()) {
                assertTrue(cause.contains("not split: "), name + " copies " + cause);
            }
        }
    }

    @Test
    void inHostCopyTheCpuCopiesEveryByteThatTheApplicationGets() throws Exception {
        Summary summary = summary("bulk-tcp", "host-copy");
        long received = summary.flows().stream().mapToLong(Summary.Flow::bytes).sum();
        assertEquals(received, summary.ledger().cpuCopy().get("payload to the user"));
        assertEquals(0, summary.ledger().device());
    }

    @Test
    void everyByteOnTheWireIsOnALinkToMemoryOrInADroppedOrFilteredFrame() throws Exception {
        for (String design : new String[]{"host-copy", "netmem"}) {
            Summary summary = summary("mixed-traffic", design);
            assertTrue(summary.packets().dropped().isEmpty(), design + " " + summary.packets());
            Summary.LedgerTotals ledger = summary.ledger();
            long carried = ledger.pcieHost().entrySet().stream().filter(
                    e -> !e.getKey().equals("completion")).mapToLong(java.util.Map.Entry::getValue).sum()
                    + ledger.pcieDevice().values().stream().mapToLong(Long::longValue).sum();
            assertEquals(ledger.wire(), carried, design);
        }
    }

    /** The digest reads buffers, not the capture: other bytes in a device page, other digest. */
    @Test
    void aDevicePageThatHoldsOtherBytesChangesTheDigest() throws Exception {
        String clean = summary("bulk-tcp", "netmem").flows().get(0).sha256();
        Run run = run("bulk-tcp", "netmem");
        Recording recording = run.recording();
        RxMachine machine = (RxMachine) recording.liveMachine();
        Contents device = machine.host().buffers().deviceBytes();
        Measurement measurement = Measurement.of(run, recording);
        int[] damaged = {0};
        recording.liveFacts().listen((log, index, n) -> {
            if (damaged[0] == 0 && log.kind(index) == Kind.TOKEN_ISSUED) {
                int row = machine.host().buffers().row(log.component(index, 2));
                // One byte further on in the frame, as if a DMA had been shifted.
                device.write(row, device.packet(row), device.from(row) - 1, device.at(row), device.len(row));
                damaged[0]++;
            }
            measurement.said(log, index, n);
        });
        assertNotEquals(clean, measurement.runTo(Long.MAX_VALUE).flows().get(0).sha256());
        assertEquals(1, damaged[0]);
    }
}
