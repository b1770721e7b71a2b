// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PciTopologyTest {

    private static void refused(TopologyBuilder b, int device, String what) {
        TopologyException e = assertThrows(TopologyException.class, b::build);
        assertEquals(device, e.device());
        assertTrue(e.getMessage().contains(what), e.getMessage());
    }

    @Test
    void whatCannotBeIsRefusedWithItsDevice() {
        refused(new TopologyBuilder().root("00:01.0").root("00:01.0"), 1, "stands twice");
        refused(new TopologyBuilder().below("01:00.0", "00:01.0", "endpoint"), 0, "no device 0000:00:01.0");
        refused(new TopologyBuilder().root("00:01.0").below("01:00.0", "02:00.0", "bridge").below("02:00.0", "01:00.0",
                "bridge"), 1, "a loop");
        refused(new TopologyBuilder().below("02:00.0", "02:00.0", "bridge"), 0, "a loop");
        refused(new TopologyBuilder().below("01:00.0", "00:01.0", "endpoint").add("00:01.0", null, "hb1", "root_port",
                1), 0, "host_bridge");
        refused(new TopologyBuilder().add("01:00.0", null, "hb0", "endpoint", 1).below("02:00.0", "01:00.0",
                "endpoint"), 1, "is an endpoint");
    }

    @Test
    void aChainLongerThanADomainHasBusesIsRefused() {
        TopologyBuilder b = new TopologyBuilder().root("00:00.0");
        for (int i = 1; i <= 256; i++) {
            b.below(new Bdf(i >> 8, i & 255, 0, 0).toString(), new Bdf(i - 1 >> 8, i - 1 & 255, 0, 0).toString(),
                    "bridge");
        }
        refused(b, 256, "more than 256 levels");
    }

    @Test
    void addressesHaveOneForm() {
        assertEquals("0000:03:1f.7", Bdf.parse("03:1F.7").toString());
        assertEquals("10000:03:00.0", Bdf.parse("10000:03:00.0").toString());
        for (String bad : List.of("", "03", "03:00", "03:20.0", "03:00.8", "0000:3:00.0", "0000:03:00.0 ", "g0:00.0")) {
            assertThrows(IllegalArgumentException.class, () -> Bdf.parse(bad), bad);
        }
    }
}
