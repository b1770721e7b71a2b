// SPDX-License-Identifier: Apache-2.0
package fragscope.app.sweep;

import fragscope.app.source.ImpossibleException;
import fragscope.app.source.Runs;
import fragscope.app.source.Source;
import fragscope.app.source.UnusableException;
import fragscope.engine.design.Design;
import fragscope.engine.input.RowJson;
import fragscope.engine.measure.Measurement;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Makes one run of a sweep into its row. Shares nothing with other runs: may be called by several threads at once. */
final class OneRun {

    private static final String DESIGN = "design";
    private static final String SEED = "seed";

    private final Sweep sweep;
    private final long factsMost;
    private final long lastPs;

    /**
     * Makes rows of a sweep's runs.
     *
     * @param factsMost no step begins once so many facts are said
     * @param lastPs    no step begins after this time
     */
    OneRun(Sweep sweep, long factsMost, long lastPs) {
        this.sweep = sweep;
        this.factsMost = factsMost;
        this.lastPs = lastPs;
    }

    /**
     * Runs.
     *
     * @param number    its number in the plan
     * @param cancelled asked now and then; once it says yes there is no row
     * @return the row as JSON; what goes wrong is in it
     */
    Optional<String> row(long number, BooleanSupplier cancelled) {
        Map<String, String> set = new LinkedHashMap<>(sweep.plan().changes(number));
        String word = set.containsKey(DESIGN) ? set.get(DESIGN) : sweep.designs().keySet().iterator().next();
        set.remove(DESIGN);
        String seed = set.getOrDefault(SEED, Long.toString(sweep.source().scenario().seed()));
        Map<String, String> fields = new LinkedHashMap<>(set);
        fields.remove(SEED);
        Map<String, Object> row = Rows.begin(number, word, seed, fields);
        Design design = java.util.Objects.requireNonNull(sweep.designs().get(word), "every word of the plan was found");
        try {
            Scenario scenario = sweep.source().scenario().with(set);
            return ended(row, scenario, design, cancelled);
        } catch (IllegalArgumentException | ImpossibleException | UnusableException e) {
            return written(Rows.failed(row, Rows.Outcome.REFUSED, String.valueOf(e.getMessage())));
        } catch (OutOfMemoryError e) {
            return written(
                    Rows.failed(row, Rows.Outcome.FAILED, "memory is exhausted; fewer jobs leave more for each"));
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return written(Rows.failed(row, Rows.Outcome.FAILED, "the program has a defect (" + e + ")"));
        }
    }

    private Optional<String> ended(Map<String, Object> row, Scenario scenario, Design design,
            BooleanSupplier cancelled) throws UnusableException, ImpossibleException {
        Source source = sweep.source().with(scenario);
        Run alone = Runs.of(scenario, design, source.packets(note -> {
        }));
        Run run = source.session().map(s -> alone.with(s.interventions())).orElse(alone);
        Recording recording = run.recording().limit(factsMost, lastPs);
        Measurement measurement = Measurement.of(run, recording);
        boolean more = true;
        while (more && !cancelled.getAsBoolean()) {
            more = recording.recordChunk();
        }
        return more ? Optional.empty() : written(Rows.ended(row, measurement.runTo(Long.MAX_VALUE)));
    }

    private static Optional<String> written(Map<String, Object> row) {
        return Optional.of(RowJson.write(row));
    }
}
