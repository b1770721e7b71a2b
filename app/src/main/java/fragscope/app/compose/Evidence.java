// SPDX-License-Identifier: Apache-2.0
package fragscope.app.compose;

import fragscope.app.session.Request;
import fragscope.engine.claim.ClaimResult;
import fragscope.engine.input.DesignJson;
import fragscope.engine.input.ScenarioJson;
import fragscope.engine.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The run that shows a claim's answer, as a scenario file and a design file that are there until the program ends. */
final class Evidence {

    private Evidence() {
    }

    /** What opens the run that {@code result} has. */
    static Request request(ClaimResult result) throws IOException {
        Run run = result.run().orElseThrow();
        Path dir = Files.createTempDirectory("claim-");
        Path design = dir.resolve("design-of-" + result.id() + ".json");
        Files.writeString(design, DesignJson.write(run.design()) + "\n");
        Path scenario = dir.resolve("claim-" + result.id() + ".json");
        Files.writeString(scenario, ScenarioJson.write(run.scenario()) + "\n");
        dir.toFile().deleteOnExit(); // what is registered last goes first
        design.toFile().deleteOnExit();
        scenario.toFile().deleteOnExit();
        return Request.of(scenario.toString()).under(design.toString());
    }

    /** The fact to look at: the first telling one, else where the run begins. */
    static long fact(ClaimResult result) {
        return result.facts().isEmpty() ? 0 : result.facts().getFirst();
    }
}
