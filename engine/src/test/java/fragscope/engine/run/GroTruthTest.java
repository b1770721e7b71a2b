// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fragscope.assets.Assets;
import fragscope.engine.input.GroCase;
import fragscope.engine.input.GroCasesJson;
import fragscope.engine.input.InputException;
import fragscope.engine.input.Json;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.memory.Layouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a real kernel delivered, observed through a TAP device. */
class GroTruthTest {

    private final Layouts layouts = LayoutsJson.read(Assets.text("layouts/6.18.json"), "layouts/6.18.json");

    @Test
    void whatLinuxDeliversIsDelivered() throws IOException, InputException {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("shared/data"))) {
            at = at.getParent();
        }
        assumeTrue(at != null, "skipped: no shared/data beside the project");
        Path file = at.resolve("shared/data/gro/gro.json");
        GroCasesJson read = GroCasesJson.of(Json.read(file));
        assertTrue(read.unknown().isEmpty(), () -> "fields without meaning: " + read.unknown());
        JsonNode cases = new JsonMapper().readTree(Files.readAllBytes(file)).path("cases");
        assertTrue(cases.size() > 0, "gro.json holds no case");
        for (int i = 0; i < cases.size(); i++) {
            assertEquals(expected(cases.get(i)), got(read.cases().get(i)), read.cases().get(i).name());
            JsonNode lens = cases.get(i).path("frame_lens");
            for (int k = 0; k < lens.size(); k++) {
                assertEquals(lens.get(k).intValue(), read.cases().get(i).packets().len(k), "length of frame " + k);
            }
        }
        System.out.println("GRO: " + cases.size() + " sequences as Linux 6.18.44 delivered them");
    }

    private String got(GroCase one) {
        StringBuilder out = new StringBuilder();
        for (GroOutcome.Delivered d : GroReplay.tap(one.packets(), layouts).delivered()) {
            out.append(d.payload() == 0 ? "null" : d.segments()).append(' ').append(d.payload()).append(' ').append(
                    d.gsoSize()).append('\n');
        }
        return out.toString();
    }

    private static String expected(JsonNode one) {
        StringBuilder out = new StringBuilder();
        for (JsonNode d : one.path("expected_delivered")) {
            StringBuilder segments = new StringBuilder();
            for (JsonNode s : d.path("segments")) {
                segments.append(segments.isEmpty() ? "[" : ", ").append(s.intValue());
            }
            out.append(segments.isEmpty() ? "null" : segments + "]").append(' ').append(
                    d.path("payload").intValue()).append(' ').append(d.path("gso_size").intValue()).append('\n');
        }
        return out.toString();
    }
}
