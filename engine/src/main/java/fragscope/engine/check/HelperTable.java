// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import fragscope.engine.helper.Corpus;
import fragscope.engine.helper.Helper;
import fragscope.engine.helper.Kernel;
import fragscope.engine.helper.Scene;
import fragscope.engine.helper.SceneBuilder;
import fragscope.engine.helper.Side;
import fragscope.engine.helper.SkbPlan;
import fragscope.engine.helper.Subject;
import fragscope.engine.helper.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Helpers × designs: every helper executed on every skb of the corpus, in both versions of its code. No outcome is
 * written down anywhere; the table is what comes out.
 */
public final class HelperTable {

    private final List<Probe> probes = Probes.all();
    private final List<SkbPlan> plans = Corpus.plans();

    /** The table over the whole corpus. */
    public HelperTable() {
    }

    /**
     * One row in one design and version.
     *
     * @param helper the function
     * @param design the design's name
     * @param version which code
     * @param worst the worst cell over the corpus, the first of equals
     * @param slow most loads from device memory that an skb of the corpus costs
     * @param cells all cells, in the corpus's order
     */
    public record Row(String helper, String design, Version version, Cell worst, long slow, List<Cell> cells) {

        /** Keeps its own copy. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Names of the rows, in order. */
    public List<String> helpers() {
        return probes.stream().map(p -> p.helper().name()).toList();
    }

    /** All rows that the subject reaches. */
    public List<Row> of(Subject subject) {
        return of(subject, helpers());
    }

    /** The named rows that the subject reaches. */
    public List<Row> of(Subject subject, List<String> helpers) {
        List<Pair> pairs = plans.stream().map(plan -> new Pair(subject, plan, UnaryOperator.identity())).toList();
        List<Row> rows = new ArrayList<>();
        for (Probe probe : probes) {
            if (helpers.contains(probe.helper().name()) && probe.applies().test(subject)) {
                List<Cell> cells = new ArrayList<>();
                pairs.forEach(pair -> pair.cell(probe, false, cells));
                rows.add(row(probe, subject, cells));
            }
        }
        return rows;
    }

    /** What a row's helper is: where it stands and how closely it is followed. */
    public Helper helper(String name) {
        return probe(name).helper();
    }

    private Probe probe(String helper) {
        return probes.stream().filter(p -> p.helper().name().equals(helper)).findFirst().orElseThrow();
    }

    /** One cell with every step that the CPU took. */
    public Cell recorded(Subject subject, String helper, String skb) {
        SkbPlan plan = plans.stream().filter(p -> p.name().equals(skb)).findFirst().orElseThrow();
        return recorded(subject, helper, plan, UnaryOperator.identity());
    }

    /** A helper on an skb in a scene that was changed, with every step that the CPU took; it must be called for it. */
    public Cell recorded(Subject subject, String helper, SkbPlan plan, UnaryOperator<Scene> change) {
        List<Cell> cells = new ArrayList<>();
        new Pair(subject, plan, change).cell(probe(helper), true, cells);
        return cells.get(0);
    }

    /**
     * One bit of the first frag's word flipped: a cell a helper, each on the first skb of the corpus that it is called
     * for.
     */
    public List<Cell> flipped(Subject subject, int bit) {
        Map<SkbPlan, Pair> pairs = new LinkedHashMap<>();
        List<Cell> cells = new ArrayList<>();
        for (Probe probe : probes) {
            int before = cells.size();
            for (int i = 0; i < plans.size() && cells.size() == before && probe.applies().test(subject); i++) {
                pairs.computeIfAbsent(plans.get(i), plan -> new Pair(subject, plan, scene -> scene.flipped(bit))).cell(
                        probe, false, cells);
            }
        }
        return cells;
    }

    /** Cells of the plainest skb in a scene that was changed, helper by helper. */
    public List<Cell> on(Subject subject, UnaryOperator<Scene> change) {
        return on(subject, plans.get(0), change);
    }

    /** Cells of an skb in a scene that was changed, helper by helper. */
    public List<Cell> on(Subject subject, SkbPlan plan, UnaryOperator<Scene> change) {
        Pair pair = new Pair(subject, plan, change);
        List<Cell> cells = new ArrayList<>();
        for (Probe probe : probes) {
            if (probe.applies().test(subject)) {
                pair.cell(probe, false, cells);
            }
        }
        return cells;
    }

    private static Row row(Probe probe, Subject subject, List<Cell> cells) {
        Cell worst = cells.get(0);
        long slow = 0;
        for (Cell cell : cells) {
            if (cell.verdict().worseThan(worst.verdict())) {
                worst = cell;
            }
            slow = Math.max(slow, cell.slow());
        }
        return new Row(probe.helper().name(), subject.name(), subject.version(), worst, slow, cells);
    }

    /** An skb of the design and the same on host pages. */
    private static final class Pair {

        private final Scene scene;
        private final Scene host;
        private final Kernel kernel;
        private final Kernel right;
        private final Aftermath without;
        private final Aftermath hostWithout;

        Pair(Subject subject, SkbPlan plan, UnaryOperator<Scene> change) {
            kernel = subject.kernel();
            Side side = subject.side();
            scene = change.apply(SceneBuilder.build(side, subject.own(), plan));
            right = subject.onHostPages().kernel();
            host = SceneBuilder.build(subject.onHostPages().side(), subject.own(),
                    side.headersInside() ? plan.withHeadersInside() : plan);
            without = new Execution(scene, kernel, null, false).aftermath();
            hostWithout = new Execution(host, right, null, false).aftermath();
        }

        void cell(Probe probe, boolean recording, List<Cell> cells) {
            Execution run = new Execution(scene, kernel, probe, recording);
            if (run.skipped()) {
                return;
            }
            Execution onHost = new Execution(host, right, probe, false);
            Verdict.Rule rule = Judge.of(probe, run, without, onHost, hostWithout);
            String consequence = "";
            if (rule.verdict() == Verdict.WRONG_SILENTLY) {
                String used = run.use();
                consequence = used.isEmpty() ? run.aftermath().other(without, onHost.aftermath(), hostWithout) : used;
            }
            cells.add(Cell.of(probe, scene, run.seen(), rule, onHost.seen(), consequence));
        }
    }
}
