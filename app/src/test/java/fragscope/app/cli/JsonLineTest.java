// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is written is JSON. */
final class JsonLineTest {

    @Test
    void fieldsInTheOrderOfTheCalls() {
        JsonLine line = new JsonLine();
        line.begin().field("n", 1).field("ok", true).fieldUnless("a", -1, -1).fieldUnless("b", 2, -1).array(
                "vlan").item(5).item(6).end().object("o").field("t", "x").end().end();
        assertEquals("{\"n\":1,\"ok\":true,\"a\":null,\"b\":2,\"vlan\":[5,6],\"o\":{\"t\":\"x\"}}", line.toString());
        assertEquals("{\"l\":[{\"a\":1},{\"a\":2},\"s\",null],\"e\":[]}",
                line.begin().array("l").object().field("a", 1).end().object().field("a", 2).end().item(
                        "s").itemNull().end().array("e").end().end().toString());
    }

    @Test
    void wordsHaveAllTheirDigits() {
        assertEquals("{\"w\":\"0x00000000000000ff\",\"h\":\"0xffffffff\"}",
                new JsonLine().begin().word("w", 255).hash32("h", -1).end().toString());
    }

    @Test
    void textsAreEscaped() {
        String text = "a\"b\\c\nd" + (char) 1 + "\u00e9";
        assertEquals("{\"t\":\"a\\\"b\\\\c\\nd\\u0001\u00e9\",\"n\":null}",
                new JsonLine().begin().field("t", text).field("n", null).end().toString());
    }
}
