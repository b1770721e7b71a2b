// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.pci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** drivers/pci/p2pdma.c calc_map_type_and_dist() and host_bridge_whitelist(). */
final class P2pDistanceTest {

    private static final int LISTED = 0x09a2;
    private static final int UNLISTED = 0x1237;

    private static P2pDistance ask(TopologyBuilder b, String provider, String client) {
        return b.distance(Bdf.parse(provider), Bdf.parse(client));
    }

    private static void is(P2pDistance d, int hops, P2pMapType type) {
        assertEquals(hops, d.hops());
        assertEquals(type, d.mapType());
        assertEquals(type == P2pMapType.NOT_SUPPORTED ? -1 : hops, d.distance());
    }

    /** Two switches below one another and below root port 00:01.0, a device below 00:02.0. */
    private static TopologyBuilder machine(int hostDevice) {
        return new TopologyBuilder().host("hb0", "00:00.0", hostDevice).root("00:01.0").below("01:00.0", "00:01.0",
                "switch_upstream").below("02:00.0", "01:00.0", "switch_downstream").below("02:01.0", "01:00.0",
                        "switch_downstream").below("03:00.0", "02:00.0", "endpoint").below("03:00.1", "02:00.0",
                                "endpoint").below("04:00.0", "02:01.0", "switch_upstream").below("05:00.0",
                                        "04:00.0", "switch_downstream").below("06:00.0", "05:00.0",
                                                "endpoint").root("00:02.0").below("07:00.0", "00:02.0", "endpoint");
    }

    @Test
    void aFunctionReachesItselfInNoHop() {
        is(ask(machine(UNLISTED), "03:00.0", "03:00.0"), 0, P2pMapType.BUS_ADDR);
    }

    @Test
    void twoFunctionsOfOneDeviceAreTwoHopsApart() {
        is(ask(machine(UNLISTED), "03:00.0", "03:00.1"), 2, P2pMapType.BUS_ADDR);
    }

    @Test
    void aSwitchBelowASwitchAddsTwoHops() {
        P2pDistance d = ask(machine(UNLISTED), "03:00.0", "06:00.0");
        is(d, 6, P2pMapType.BUS_ADDR);
        assertEquals("[0000:03:00.0, 0000:02:00.0, 0000:01:00.0, 0000:02:01.0, 0000:04:00.0, 0000:05:00.0, "
                + "0000:06:00.0]", d.path().toString());
    }

    @Test
    void withoutACommonBridgeTheDevicesOfBothChainsCount() {
        is(ask(machine(UNLISTED), "03:00.0", "07:00.0"), 6, P2pMapType.NOT_SUPPORTED);
        is(ask(machine(LISTED), "03:00.0", "07:00.0"), 6, P2pMapType.THRU_HOST_BRIDGE);
        is(ask(machine(UNLISTED).cpu("amd", 0x17), "07:00.0", "03:00.0"), 6, P2pMapType.THRU_HOST_BRIDGE);
        is(ask(machine(UNLISTED).cpu("amd", 0x16), "07:00.0", "03:00.0"), 6, P2pMapType.NOT_SUPPORTED);
        is(ask(machine(UNLISTED).cpu("intel", 0x19), "07:00.0", "03:00.0"), 6, P2pMapType.NOT_SUPPORTED);
    }

    @Test
    void redirectAnywhereOnThePathGoesThroughTheHostBridge() {
        for (String at : List.of("03:00.0", "02:00.0", "01:00.0", "02:01.0", "04:00.0", "05:00.0", "06:00.0")) {
            is(ask(machine(UNLISTED).acs(at, 0x08), "03:00.0", "06:00.0"), 6, P2pMapType.NOT_SUPPORTED);
            is(ask(machine(LISTED).acs(at, 0x08), "03:00.0", "06:00.0"), 6, P2pMapType.THRU_HOST_BRIDGE);
        }
        is(ask(machine(UNLISTED).acs("00:01.0", 0x7f), "03:00.0", "06:00.0"), 6, P2pMapType.BUS_ADDR);
    }

    @Test
    void requestRedirectCompletionRedirectAndEgressControlAreTheBitsThatCount() {
        for (int bit = 0; bit < 16; bit++) {
            boolean counts = bit == 2 || bit == 3 || bit == 5;
            is(ask(machine(LISTED).acs("02:00.0", 1 << bit), "03:00.0", "03:00.1"), 2,
                    counts ? P2pMapType.THRU_HOST_BRIDGE : P2pMapType.BUS_ADDR);
        }
    }

    private static TopologyBuilder twoHosts(int first, int second) {
        return new TopologyBuilder().host("hb0", "00:00.0", first).root("00:01.0").below("01:00.0", "00:01.0",
                "endpoint").host("hb1", "80:00.0", second).root("80:01.0").below("81:00.0", "80:01.0", "endpoint");
    }

    @Test
    void twoHostBridgesMustBothBeListedWithoutTheSameBridgeFlag() {
        is(ask(twoHosts(0x2020, LISTED), "01:00.0", "81:00.0"), 4, P2pMapType.THRU_HOST_BRIDGE);
        is(ask(twoHosts(0x2020, 0x2f00), "01:00.0", "81:00.0"), 4, P2pMapType.NOT_SUPPORTED);
        is(ask(twoHosts(0x2f00, 0x2020), "01:00.0", "81:00.0"), 4, P2pMapType.NOT_SUPPORTED);
        is(ask(twoHosts(0x2020, UNLISTED), "01:00.0", "81:00.0"), 4, P2pMapType.NOT_SUPPORTED);
    }

    @Test
    void aBridgeForItsOwnDevicesOnlyServesTwoOfThem() {
        is(ask(machine(0x3c01), "03:00.0", "07:00.0"), 6, P2pMapType.THRU_HOST_BRIDGE);
    }

    @Test
    void theFirstDeviceOnTheRootBusStandsForTheHostBridge() {
        TopologyBuilder none = new TopologyBuilder().add("00:00.1", null, "hb0", "endpoint", LISTED).root(
                "00:01.0").root("00:02.0");
        is(ask(none, "00:01.0", "00:02.0"), 2, P2pMapType.NOT_SUPPORTED);
        TopologyBuilder port = new TopologyBuilder().add("00:02.0", null, "hb0", "root_port", UNLISTED).add("00:01.0",
                null, "hb0", "root_port", LISTED);
        is(ask(port, "00:01.0", "00:02.0"), 2, P2pMapType.THRU_HOST_BRIDGE);
    }

    @Test
    void ofRandomTopologiesRedirectNeverLeavesBusAddressesAndNumbersOfBusesDoNotMatter() {
        int count = Boolean.getBoolean("fragscope.full") ? 10_000 : 500;
        int[] seen = new int[P2pMapType.values().length];
        for (int seed = 0; seed < count; seed++) {
            RandomTopology random = new RandomTopology(seed);
            P2pDistance plain = random.distance(0, false);
            P2pDistance redirected = random.distance(0, true);
            seen[plain.mapType().ordinal()]++;
            assertNotEquals(P2pMapType.BUS_ADDR, redirected.mapType(), "seed " + seed);
            assertEquals(plain.hops(), redirected.hops(), "seed " + seed);
            for (boolean acs : new boolean[]{false, true}) {
                P2pDistance here = random.distance(0, acs);
                P2pDistance there = random.distance(77, acs);
                assertEquals(here.hops(), there.hops(), "seed " + seed);
                assertEquals(here.mapType(), there.mapType(), "seed " + seed);
            }
        }
        for (int n : seen) {
            assertTrue(n > count / 50, "every way of mapping occurs: " + java.util.Arrays.toString(seen));
        }
    }
}
