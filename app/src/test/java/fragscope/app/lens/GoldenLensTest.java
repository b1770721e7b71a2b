// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fragscope.app.draw.TextForm;
import fragscope.app.stage.Level;
import fragscope.engine.fact.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists of the lens as text; {@code -Dgoldens=update} writes them anew, a changed golden is looked at by eye. */
class GoldenLensTest {

    private static final Path GOLDENS = Path.of("src/test/resources/goldens");
    private static final boolean UPDATE = "update".equals(System.getProperty("goldens"));

    @Test
    void theListsAreThoseThatWereLookedAt() throws IOException {
        LensRuns run = LensRuns.of("two-packets", "netmem");
        long n = run.first(Kind.FRAG_ADDED);
        Map<String, String> now = new LinkedHashMap<>();
        now.put("lens-word-explore.txt", TextForm.of(run.draw(n, Look.start(), 1280, 800, Level.EXPLORE)));
        now.put("lens-word-present.txt", TextForm.of(run.draw(n, Look.start(), 1920, 1080, Level.PRESENT)));
        now.put("lens-object-expert.txt", TextForm.of(run.draw(n, Look.start().at(Depth.OBJECT), 1280, 800,
                Level.EXPERT)));
        List<String> changed = new ArrayList<>();
        for (var golden : now.entrySet()) {
            Path file = GOLDENS.resolve(golden.getKey());
            String then = Files.exists(file) ? Files.readString(file) : "";
            if (UPDATE) {
                Files.writeString(file, golden.getValue(), StandardCharsets.UTF_8);
            } else if (!then.equals(golden.getValue())) {
                List<String> old = then.lines().toList();
                changed.add(golden.getKey() + ": " + golden.getValue().lines().filter(l -> !old.contains(l)).limit(
                        5).toList());
            }
        }
        assertEquals(List.of(), changed, "run mvn with -Dgoldens=update, and look at what changed");
    }
}
