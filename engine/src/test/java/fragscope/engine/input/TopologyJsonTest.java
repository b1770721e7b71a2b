// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.pci.P2pDistance;
import fragscope.engine.pci.P2pMapType;
import org.junit.jupiter.api.Test;

final class TopologyJsonTest {

    private static final String DEVICE = "{'bdf': '00:01.0', 'type': 'root_port', 'parent': null, 'host_bridge': 'h',"
            + " 'vendor': '0x8086', 'device': 9, 'acs_ctrl': null}";

    private static String in(String devices) {
        return "{'name': 't',\n 'devices': [" + devices + "]}";
    }

    private static Json json(String text) throws InputException {
        return Json.parse("t.json", text.replace('\'', '"'));
    }

    @Test
    void everyPairOfTheSharedDataIsAsTheKernelsFunctionSays() throws InputException {
        Json all = Json.read(SharedData.file("p2pdma/topologies.json"));
        int pairs = 0;
        for (int t = 0; t < all.items().size(); t++) {
            TopologyJson read = TopologyJson.of(all).get(t);
            for (int i = 0; i < read.pairs().size(); i++) {
                Json want = all.items().get(t).at("expected").items().get(i);
                P2pDistance d = P2pDistance.of(read.topology(), read.pairs().get(i).provider(),
                        read.pairs().get(i).client());
                String what = read.topology().name() + " " + d;
                assertEquals(want.text("provider") + want.text("client"), d.provider().toString() + d.client(), what);
                assertEquals(want.integer("hops"), d.hops(), what);
                assertEquals(want.text("map_type"), d.mapType().name(), what);
                assertEquals(want.integer("p2pdma_distance"), d.distance(), what);
                pairs++;
            }
        }
        System.out.println("p2pdma: " + pairs + " pairs");
        assertTrue(pairs >= 26, pairs + " pairs");
    }

    @Test
    void oneTopologyNeedsNoList() throws InputException {
        TopologyJson t = TopologyJson.of(json("{'devices': [" + DEVICE + "], 'pairs': [['00:01.0', '00:01.0']]}")).get(
                0);
        TopologyJson.Pair pair = t.pairs().get(0);
        assertEquals(P2pMapType.BUS_ADDR, P2pDistance.of(t.topology(), pair.provider(), pair.client()).mapType());
    }

    @Test
    void whateverIsWrongIsSaidWithItsLineAndField() {
        wrong(in(DEVICE + ",\n" + DEVICE), "t.json line 3: \"bdf\": 0000:00:01.0 stands twice");
        wrong(in(DEVICE.replace("00:01.0", "00:41.0")), "t.json line 2: \"bdf\": \"00:41.0\" is no PCI address");
        wrong(in(DEVICE.replace("null, 'host", "'00:07.0', 'host")), "\"parent\" of 0000:00:01.0: no device");
        wrong(in(DEVICE.replace("9", "'0x10000'")), "\"device\" is \"0x10000\"; right would be 0 to 0xffff");
        wrong(in(DEVICE.replace("9", "'nine'")), "\"device\" is \"nine\"");
        wrong(in(DEVICE.replace("'type': 'root_port',", "")), "\"type\" is missing");
        wrong("{'host_bridges': [{'id': 'x'}], 'devices': [" + DEVICE + "]}", "\"h\" is none of the topology's: x");
        wrong("{'devices': [" + DEVICE + "], 'pairs': [['00:01.0', '00:02.0']]}",
                "\"client\": no device 0000:00:02.0");
        wrong("{'devices': [" + DEVICE + "], 'pairs': [['00:01.0']]}", "right would be [provider, client]");
        wrong("[5]", "right would be an object");
    }

    private static void wrong(String text, String what) {
        InputException e = assertThrows(InputException.class, () -> TopologyJson.of(json(text)), text);
        assertTrue(e.getMessage().contains(what) && e.getMessage().startsWith("t.json line "), e.getMessage());
    }
}
