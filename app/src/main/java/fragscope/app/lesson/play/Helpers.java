// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.app.source.Runs;
import fragscope.engine.check.Cell;
import fragscope.engine.check.HelperTable;
import fragscope.engine.design.FragSides;
import fragscope.engine.design.Presets;
import fragscope.engine.helper.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The helpers × designs table for formulas, computed a design at a time when it is asked for. */
final class Helpers {

    private final Map<String, List<HelperTable.Row>> rows = new HashMap<>();
    private @Nullable FragSides sides;
    private @Nullable HelperTable table;

    Helpers() {
    }

    /** The worst verdict of a helper under a design, in its words. */
    String verdict(String helper, String design, String version) {
        for (HelperTable.Row row : rows(design, version)) {
            if (row.helper().equals(helper)) {
                return row.worst().verdict().words();
            }
        }
        throw new IllegalArgumentException("the helper \"" + helper + "\" is not in the table of " + design
                + "; right would be one that the command helpers lists");
    }

    /** How many helpers have a verdict under a design; "" for all. */
    long count(String verdict, String design, String version) {
        List<HelperTable.Row> all = rows(design, version);
        return verdict.isEmpty()
                ? all.size()
                : all.stream().filter(r -> r.worst().verdict().words().equals(verdict)).count();
    }

    /** The function in which a helper faults under a design, or "none". */
    String fault(String helper, String design, String version) {
        Cell worst = rows(design, version).stream().filter(r -> r.helper().equals(helper)).map(
                HelperTable.Row::worst).findFirst().orElseThrow(
                        () -> new IllegalArgumentException("no helper \"" + helper + "\""));
        return worst.fault() == null ? "none" : worst.fault().function();
    }

    private List<HelperTable.Row> rows(String design, String version) {
        return rows.computeIfAbsent(design + "/" + version, key -> compute(design, version));
    }

    private List<HelperTable.Row> compute(String design, String version) {
        if (Presets.named(design) == null) {
            throw new IllegalArgumentException("unknown design \"" + design + "\"");
        }
        FragSides ofDesigns = sides == null ? new FragSides(Runs::layouts) : sides;
        HelperTable all = table == null ? new HelperTable() : table;
        sides = ofDesigns;
        table = all;
        for (Version v : Version.values()) {
            if (v.words().equals(version)) {
                return new ArrayList<>(all.of(ofDesigns.of(design, v)));
            }
        }
        throw new IllegalArgumentException("\"" + version + "\" is no version; right would be \"written for pages\" or "
                + "the other that the command helpers prints");
    }
}
