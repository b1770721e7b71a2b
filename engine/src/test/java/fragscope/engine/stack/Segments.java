// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import fragscope.engine.fact.GroRule;
import fragscope.engine.input.GroCasesJson;
import fragscope.engine.input.InputException;
import fragscope.engine.input.Json;
import fragscope.engine.packet.Packets;

/** Segments for tests, by the fields of a case file; single quotes stand for double ones. */
final class Segments {

    static final String FIRST = "{'seq': 5000, 'len': 1000, 'id': 100}";

    private Segments() {
    }

    static Packets of(String... segments) {
        String text = "{\"cases\": [{\"name\": \"t\", \"segments\": [" + String.join(",", segments).replace('\'', '"')
                + "]}]}";
        try {
            return GroCasesJson.of(Json.parse("test", text)).cases().get(0).packets();
        } catch (InputException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** The rule for a second packet after {@link #FIRST}, its next fields being seq 6000, len 1000, id 101. */
    static GroRule second(String differing) {
        StringBuilder next = new StringBuilder("{'v': 4");
        for (String usual : new String[]{"'seq': 6000", "'len': 1000", "'id': 101"}) {
            if (!differing.contains(usual.substring(0, usual.indexOf(':') + 1))) {
                next.append(", ").append(usual);
            }
        }
        return against(FIRST, next + differing + "}");
    }

    /** The rule for a second packet after a first one, where only one packet is held. */
    static GroRule against(String first, String second) {
        Packets p = of(first, second);
        int held = GroFlow.tcpPayload(p, 0);
        return GroRules.against(p, 0, 1, GroFlow.tcpPayload(p, 1), 1, held, held, GroRules.fixesId(p, 0, 1, 1),
                false);
    }

    /** The rule that screens out a packet, as a TAP device has it. */
    static GroRule screened(String segment) {
        return GroScreen.check(of(segment), 0, GroChecks.tap());
    }
}
