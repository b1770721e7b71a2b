// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fragscope.engine.packet.Traffic;
import fragscope.engine.run.Pace;
import fragscope.engine.run.Scenario;
import org.junit.jupiter.api.Test;

/** Scenario files: what they give, and where they are wrong. */
final class ScenarioJsonTest {

    private static String refused(String text) {
        return assertThrows(InputException.class, () -> ScenarioJson.parse("s.json", text)).getMessage();
    }

    @Test
    void whatIsNotGivenHasItsDefault() throws Exception {
        Scenario s = ScenarioJson.parse("s.json", "{\"ring\": 8, \"pace\": \"line-rate\", \"gro\": false}");
        assertEquals(Scenario.defaults().with("ring", 8).with("pace", Pace.LINE_RATE).with("gro", false), s);
    }

    @Test
    void aTrafficObjectBeginsWithTheGeneratorsDefaults() throws Exception {
        Scenario s = ScenarioJson.parse("s.json", "{\"traffic\": {\"flows\": 3}}");
        assertEquals(3, s.traffic().flows());
        assertEquals(Traffic.defaults().segments(), s.traffic().segments());
        assertEquals(Traffic.none(), ScenarioJson.parse("s.json", "{}").traffic());
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Scenario s = Scenario.defaults().with("name", "a \"b\"").with("app_pace", "20us").with("device_bytes",
                "64KiB").with("traffic", Traffic.defaults()).with("traffic.loss", 50);
        assertEquals(s, ScenarioJson.parse("again", ScenarioJson.write(s)));
        assertEquals("{\"ring\":8}", ScenarioJson.write(Scenario.defaults().with("ring", 8)));
    }

    @Test
    void errorsNameFileLineAndField() {
        assertEquals("s.json line 2: ring is 0; right would be 1 to 32768", refused("{\"mtu\": 1500,\n \"ring\": 0}"));
        assertEquals("s.json line 3: unknown field \"rign\"; did you mean \"ring\"?", refused("{\n\n\"rign\": 8}"));
        assertEquals("s.json line 2: traffic.loss is -1; right would be 0 to 10000",
                refused("{\"traffic\": {\n\"loss\": -1}}"));
        assertEquals("s.json line 1: unknown field \"flow\"; did you mean \"flows\"?",
                refused("{\"traffic\": {\"flow\": 1}}"));
        assertEquals("s.json line 1: \"ring\" is given twice", refused("{\"ring\": 8, \"ring\": 9}"));
        assertEquals("s.json line 1: is an array; right would be an object", refused("[1]"));
        assertEquals("s.json line 1: is empty; right would be a JSON document", refused(""));
        assertEquals("s.json line 1: ring is no text, number, true or false", refused("{\"ring\": [8]}"));
        assertEquals("s.json line 2: is no JSON: ", refused("{\"ring\":\n }").substring(0, 27));
    }
}
