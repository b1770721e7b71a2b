// SPDX-License-Identifier: Apache-2.0
package fragscope.app.verdict;

import fragscope.app.source.Runs;
import fragscope.app.tool.FxThread;
import fragscope.engine.check.Cost;
import fragscope.engine.check.HelperTable;
import fragscope.engine.design.Design;
import fragscope.engine.design.FragSides;
import fragscope.engine.helper.Helper;
import fragscope.engine.helper.Step;
import fragscope.engine.helper.Version;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Executes the table's cells over the corpus in the background, a design at a time, once each; a design takes a good
 * tenth of a second. JavaFX thread.
 */
final class Outcomes {

    private record Asked(Design design, Version version) {
    }

    private final HelperTable table = new HelperTable();
    private final FragSides sides = new FragSides(Runs::layouts);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("verdicts").factory());
    private final FxThread fx = new FxThread();
    private final Set<Asked> asked = new HashSet<>();
    private final Map<Asked, Map<String, HelperTable.Row>> rows = new HashMap<>();
    private final Map<Design, Cost> costs = new HashMap<>();
    private final Runnable came;

    /** Tells when something came. */
    Outcomes(Runnable came) {
        this.came = came;
    }

    /** The kernel's side of designs, for executions elsewhere. */
    FragSides sides() {
        return sides;
    }

    List<String> helpers() {
        return table.helpers();
    }

    Helper helper(String name) {
        return table.helper(name);
    }

    /** Executes a design's column and its cost, unless that was asked before. */
    void want(Design design, Version version) {
        Asked one = new Asked(design, version);
        if (!asked.add(one)) {
            return;
        }
        boolean costToo = asked.add(new Asked(design, Version.FOR_PAGES)) || version == Version.FOR_PAGES;
        worker.execute(() -> {
            give(one);
            if (costToo) {
                give(new Asked(design, Version.FOR_PAGES));
                Cost cost = Cost.of(sides.of(design, Version.FOR_PAGES));
                fx.execute(() -> {
                    costs.put(design, cost);
                    came.run();
                });
            }
        });
    }

    private void give(Asked one) {
        Map<String, HelperTable.Row> found = new HashMap<>();
        table.of(sides.of(one.design(), one.version())).forEach(row -> found.put(row.helper(), row));
        fx.execute(() -> {
            rows.put(one, found);
            came.run();
        });
    }

    /** Whether a column is executed. */
    boolean done(Design design, Version version) {
        return rows.containsKey(new Asked(design, version));
    }

    /** A cell; empty where it is not executed yet, or the design has no way to that helper. */
    Optional<HelperTable.Row> row(Design design, Version version, String helper) {
        return Optional.ofNullable(rows.get(new Asked(design, version))).map(found -> found.get(helper));
    }

    /** What a design costs; empty where that is not known yet. */
    Optional<Cost> cost(Design design) {
        return Optional.ofNullable(costs.get(design));
    }

    /** All that the CPU does in one cell. */
    List<Step> steps(Design design, Version version, String helper, String skb) {
        return table.recorded(sides.of(design, version), helper, skb).steps();
    }
}
