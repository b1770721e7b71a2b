// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.Runs;
import fragscope.engine.claim.ClaimResult;
import fragscope.engine.claim.Claims;
import fragscope.engine.design.Design;
import java.util.List;
import java.util.Locale;

/** The claims of the discussion of July 2023, asked of designs by running them: a line a design and claim. */
final class ClaimLines {

    private ClaimLines() {
    }

    static void print(List<Design> designs, boolean json, Console console) {
        Claims claims = new Claims(Runs::layouts);
        for (Design design : designs) {
            for (ClaimResult r : claims.of(design)) {
                String answer = r.answer().name().toLowerCase(Locale.ROOT);
                if (json) {
                    JsonLine line = new JsonLine().begin().field("design", design.name()).field("claim", r.id()).field(
                            "answer", answer).field("how", r.how()).array("facts");
                    r.facts().forEach(line::item);
                    console.line(line.end().end());
                } else {
                    console.line(String.format(Locale.ROOT, "%-20s %-4s %-11s %s", design.name(), r.id(),
                            answer.replace('_', ' '), r.how()));
                }
            }
        }
    }
}
