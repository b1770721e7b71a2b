// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.input.InputException;
import fragscope.engine.input.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each built-in scenario shows what its lesson says: the numbers are kept in tune with the machine's costs by this. */
final class ScenarioOutcomesTest {

    private static Json packets(String scenario, String design) throws InputException {
        Ran ran = Ran.of("run", scenario, "--design", design, "--json");
        assertEquals(0, ran.status(), ran.err());
        return Json.parse(scenario, ran.out()).at("packets");
    }

    private static long dropped(String scenario, String design, String reason) throws InputException {
        return packets(scenario, design).at("dropped").integer(reason, 0);
    }

    @Test
    void theHealthyOnesDropNothingUnderEitherDesign() throws Exception {
        for (String scenario : List.of("two-packets", "bulk-tcp", "many-flows", "reorder-and-loss", "mixed-traffic")) {
            for (String design : List.of("netmem", "host-copy")) {
                assertTrue(packets(scenario, design).at("dropped").fields().isEmpty(), scenario + " " + design);
            }
        }
    }

    @Test
    void theNicDropsWhenTheApplicationKeepsTheBuffersAndOnlyWhereTheyAreDeviceMemory() throws Exception {
        for (String scenario : List.of("pool-runs-dry", "app-hoards-tokens")) {
            assertTrue(dropped(scenario, "netmem", "ring_full") > 10, scenario);
            assertTrue(packets(scenario, "host-copy").at("dropped").fields().isEmpty(), scenario);
        }
    }

    @Test
    void withoutTheSplitHeadersInDeviceMemoryCannotBeRead() throws Exception {
        assertEquals(27, dropped("no-header-split", "netmem", "headers_unreadable"));
        assertTrue(packets("no-header-split", "host-copy").at("dropped").fields().isEmpty());
    }
}
