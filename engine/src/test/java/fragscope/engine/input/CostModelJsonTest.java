// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.run.Scenario;
import fragscope.engine.time.CostModel;
import fragscope.engine.time.CostNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cost model is data: numbers with their sources, in a file or behind the word typical. */
class CostModelJsonTest {

    private static CostModel parse(String text) throws InputException {
        return CostModelJson.parse("costs.json", text);
    }

    @Test
    void everyNumberHasItsSource() {
        for (CostNumber number : CostNumber.values()) {
            assertTrue(number.source().endsWith("typical") || number.source().endsWith("computed"), number.word());
        }
    }

    @Test
    void aFileChangesSomeNumbersAndSaysWhereTheyComeFrom() throws Exception {
        CostModel model = parse("{\"irq_ps\": {\"value\": 2500000, \"source\": \"measured\"}, \"skb_ps\": 40000}");
        assertEquals(2_500_000, model.costs(false).irqPs());
        assertEquals("measured", model.source(CostNumber.IRQ_PS));
        assertEquals("given by hand", model.source(CostNumber.SKB_PS));
        assertEquals(CostNumber.GRO_PS.source(), model.source(CostNumber.GRO_PS));
        assertEquals("typical,irq_ps=2500000,skb_ps=40000", model.toString());
        assertEquals(model.changed(), CostModel.of(model.toString()).changed());
    }

    @Test
    void whatIsWrittenIsReadAgainWithItsSources() throws Exception {
        CostModel model = parse("{\"irq_ps\": {\"value\": 2500000, \"source\": \"measured\"}, \"skb_ps\": 40000}");
        assertEquals(model, parse(CostModelJson.write(model)));
        assertEquals("{}", CostModelJson.write(CostModel.typical()));
    }

    @Test
    void whatIsTypicalAfterAllIsNoChange() throws Exception {
        assertEquals(CostModel.typical(), parse("{\"skb_ps\": " + CostNumber.SKB_PS.typical() + "}"));
    }

    @Test
    void aScenariosFileNamesItsCostFile(@TempDir Path dir) throws Exception {
        Files.writeString(dir.resolve("slow.json"), "{\"copy_bytes_per_sec\": 5000000000}");
        Path file = Files.writeString(dir.resolve("s.json"), "{\"cost_model\": \"slow.json\"}");
        Scenario scenario = ScenarioJson.read(file);
        assertEquals(5_000_000_000L, scenario.costModel().costs(false).copyBytesPerSec());
        assertEquals(scenario, ScenarioJson.parse("again", ScenarioJson.write(scenario)));
    }

    @Test
    void whatIsWrongIsSaidWithPlaceAndRemedy() {
        wrong("{\n\"irq_pz\": 1}", "line 2", "irq_pz");
        wrong("{\"host_link_bits_per_sec\": 0}", "host_link_bits_per_sec = 0", "right would be");
        wrong("{\"irq_ps\": {\"value\": 7}}", "source");
        wrong("{\"irq_ps\": \"fast\"}", "costs.json");
        assertTrue(String.valueOf(assertThrows(IllegalArgumentException.class, () -> Scenario.defaults().with(
                "cost_model", "cheap")).getMessage()).startsWith("cost_model is \"cheap\"; right would be typical"));
    }

    private static void wrong(String text, String... says) {
        String message = String.valueOf(assertThrows(InputException.class, () -> parse(text)).getMessage());
        for (String word : says) {
            assertTrue(message.contains(word), message);
        }
    }
}
