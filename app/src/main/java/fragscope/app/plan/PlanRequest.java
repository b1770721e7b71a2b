// SPDX-License-Identifier: Apache-2.0
package fragscope.app.plan;

import fragscope.app.session.Request;
import fragscope.app.source.Designs;
import fragscope.app.sweep.Sweep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What opens a run of a sweep: its source under its design, with its fields. */
final class PlanRequest {

    private PlanRequest() {
    }

    /** The run of a number; files are named as seen from the plan's. */
    static Request of(Sweep sweep, Path plan, long number) {
        Map<String, String> fields = new LinkedHashMap<>(sweep.plan().changes(number));
        String word = fields.getOrDefault("design", "");
        fields.remove("design");
        Path beside = plan.resolveSibling(word);
        String design = Designs.isFile(word) && Files.isRegularFile(beside) ? beside.toString() : word;
        return new Request(sweep.source().name(), design, fields);
    }
}
