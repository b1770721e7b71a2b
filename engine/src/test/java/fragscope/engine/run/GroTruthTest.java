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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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
        int cases = compare(file.toString(), Files.readString(file));
        System.out.println("GRO: " + cases + " sequences as Linux 6.18.44 delivered them");
    }

    /** Every field, first, between and last; each case names the kernel line that its outcome was read from. */
    @Test
    void ownSequencesAreDeliveredAsTheKernelsLinesSay() throws IOException, InputException {
        String name = "gro-cases.json";
        try (InputStream in = Objects.requireNonNull(GroTruthTest.class.getResourceAsStream(name))) {
            assertEquals(212, compare(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    private int compare(String name, String text) throws InputException {
        GroCasesJson read = GroCasesJson.of(Json.parse(name, text));
        assertTrue(read.unknown().isEmpty(), () -> "fields without meaning: " + read.unknown());
        JsonNode cases = new JsonMapper().readTree(text).path("cases");
        assertTrue(cases.size() > 0, name + " holds no case");
        for (int i = 0; i < cases.size(); i++) {
            GroCase one = read.cases().get(i);
            String source = cases.get(i).path("source").asString("");
            assertEquals(expected(cases.get(i)), got(one), one.name() + " " + source);
            JsonNode lens = cases.get(i).path("frame_lens");
            for (int k = 0; k < lens.size(); k++) {
                assertEquals(lens.get(k).intValue(), one.packets().len(k), one.name() + ": length of frame " + k);
            }
        }
        return cases.size();
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
