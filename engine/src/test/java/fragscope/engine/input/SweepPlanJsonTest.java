// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fragscope.engine.run.SweepPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A sweep's plan names every combination once; what is wrong with it is said with its line. */
final class SweepPlanJsonTest {

    private static String refused(String fields) {
        String text = "{\"source\": \"bulk-tcp\",\n" + fields + "}";
        return String.valueOf(
                assertThrows(InputException.class, () -> SweepPlanJson.parse("p.json", text)).getMessage());
    }

    private static SweepPlan plan(String fields) throws InputException {
        return SweepPlanJson.parse("p.json", "{\"source\":\"bulk-tcp\"" + (fields.isEmpty() ? "" : "," + fields)
                + "}");
    }

    @Test
    void aPlanOfASourceAloneIsOneRunThatChangesNothing() throws InputException {
        assertEquals(1, plan("").runs().intValueExact());
        assertEquals(Map.of(), plan("").changes(0));
    }

    @Test
    void everyCombinationHasOneNumberAndSeedsChangeFastest() throws InputException {
        SweepPlan plan = plan("""
                "designs":["netmem","host-copy"],"seeds":{"from":7,"count":3},
                "set":{"ring":[8,16],"gro":[true,false],"traffic.loss":{"from":100,"to":0,"step":-50}}""");
        assertEquals(2 * 3 * 2 * 2 * 3, plan.runs().intValueExact());
        Set<Map<String, String>> seen = new HashSet<>();
        for (int i = 0; i < plan.runs().intValueExact(); i++) {
            seen.add(plan.changes(i));
        }
        assertEquals(72, seen.size());
        assertEquals("{design=netmem, ring=8, gro=true, traffic.loss=100, seed=8}", plan.changes(1).toString());
        assertEquals("{design=netmem, ring=8, gro=true, traffic.loss=50, seed=7}", plan.changes(3).toString());
        assertEquals("{design=host-copy, ring=16, gro=false, traffic.loss=0, seed=9}", plan.changes(71).toString());
    }

    @Test
    void rangesAreFromToByStepOrCountedOrGrow() throws InputException {
        assertEquals(List.of("8", "16", "32", "64"), ring("{\"from\":8,\"to\":100,\"times\":2}"));
        assertEquals(List.of("1", "4", "7"), ring("{\"from\":1,\"to\":9,\"step\":3}"));
        assertEquals(List.of("5", "6"), ring("{\"from\":5,\"count\":2}"));
        assertEquals(List.of("64"), ring("64"));
    }

    private static List<String> ring(String values) throws InputException {
        SweepPlan plan = plan("\"set\":{\"ring\":" + values + "}");
        return java.util.stream.LongStream.range(0, plan.runs().longValueExact()).mapToObj(
                i -> String.valueOf(plan.changes(i).get("ring"))).toList();
    }

    @Test
    void billionsAreCountedAndNotUnfolded() throws InputException {
        SweepPlan plan = plan("""
                "seeds":{"from":0,"count":9000000000000000000},"set":{"rcvbuf":{"from":1,"to":2000000000,"step":1}}""");
        assertEquals("18000000000000000000000000000", plan.runs().toString());
    }

    @Test
    void whatIsUnknownOrBelongsElsewhereIsSaidWithItsLine() {
        assertEquals("p.json line 2: unknown field \"seed\"; did you mean \"seeds\"?", refused("\"seed\": 1"));
        assertEquals("p.json line 2: unknown field \"rings\"; did you mean \"ring\"?",
                refused("\"set\": {\"rings\": [1]}"));
        assertEquals("p.json line 2: \"design\" cannot be set here; right would be \"designs\" beside \"set\"",
                refused("\"set\": {\"design\": [\"netmem\"]}"));
        assertEquals("p.json line 3: \"ring\" is \"many\"; right would be a whole number",
                refused("\"set\": {\"ring\": [1,\n\"many\"]}"));
        assertEquals("p.json line 2: \"gro\" is \"1\"; right would be true or false",
                refused("\"set\": {\"gro\": {\"from\":1,\"to\":2}}"));
        assertEquals("p.json line 2: \"designs\" has 7; right would be names of designs or files",
                refused("\"designs\": [7]"));
        assertEquals("p.json line 2: \"designs\" has netmem twice; right would be each value once",
                refused("\"designs\": [\"netmem\",\"netmem\"]"));
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertEquals("p.json line 2: \"ring\" is empty; right would be at least one value",
                refused("\"set\": {\"ring\": []}"));
        assertEquals("p.json line 2: \"ring\" is an empty range (from 9 to 8 by 1); right would be a to that is not "
                + "below from", refused("\"set\": {\"ring\": {\"from\":9,\"to\":8}}"));
        assertEquals(
                "p.json line 2: \"ring\" is an empty range (from 1 to 8 by -1); right would be a to not above from",
                refused("\"set\": {\"ring\": {\"from\":1,\"to\":8,\"step\":-1}}"));
        assertEquals("p.json line 2: \"seeds\" count is 0; right would be at least 1",
                refused("\"seeds\": {\"from\":1,\"count\":0}"));
        assertEquals("p.json line 2: \"ring\" step is 0; right would be the distance of two values",
                refused("\"set\": {\"ring\": {\"from\":1,\"to\":8,\"step\":0}}"));
        assertEquals("p.json line 2: \"ring\" is no range; right would be from, to and step, from and count, or from, "
                + "to and times", refused("\"set\": {\"ring\": {\"from\":1}}"));
        assertEquals("p.json line 2: \"seeds\" has values of more than 64 bits; right would be fewer values",
                refused("\"seeds\": {\"from\":9000000000000000000,\"count\":9000000000000000000}"));
    }
}
