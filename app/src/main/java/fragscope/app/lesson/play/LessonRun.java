// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lesson.play;

import fragscope.app.facts.FactFields;
import fragscope.app.lesson.Setting;
import fragscope.app.query.FactQuery;
import fragscope.app.query.FactValues;
import fragscope.app.query.QueryException;
import fragscope.app.source.UnusableException;
import fragscope.engine.design.Host;
import fragscope.engine.fact.FactLog;
import fragscope.engine.measure.Measurement;
import fragscope.engine.measure.Summary;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.RxMachine;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A setting's run, recorded to its end and added up: what lessons ask. Not thread safe; cost: a small scenario takes
 * some milliseconds.
 */
public final class LessonRun {

    /** No lesson's run is longer: one that never ends stops here. */
    private static final long FACTS_MAX = 2_000_000;

    private final Setting setting;
    private final Run run;
    private final Recording recording;
    private final Summary summary;
    private final Cursor reader;
    private final Cursor stand;
    private final FactFields fields = new FactFields();
    private final List<String> actors;
    private final FactValues values;
    private final Map<String, long[]> found = new HashMap<>();

    private LessonRun(Setting setting, Run run) throws UnusableException {
        this.setting = setting;
        this.run = run;
        this.recording = run.recording().limit(FACTS_MAX, Long.MAX_VALUE);
        this.summary = Measurement.of(run, recording).runTo(Long.MAX_VALUE);
        if (recording.facts() >= FACTS_MAX) {
            throw new UnusableException("this run has not ended after " + FACTS_MAX
                    + " facts; right would be fewer packets");
        }
        this.reader = recording.cursor();
        this.stand = recording.cursor();
        this.actors = recording.liveMachine().actors().names();
        this.values = new FactValues(fields, actors);
    }

    /**
     * Runs a setting.
     *
     * @throws UnusableException when a word of it means nothing, with what would be right
     */
    static LessonRun of(Setting setting) throws UnusableException {
        Run run = Assembly.run(setting);
        String changes = setting.get(Setting.CHANGE);
        if (changes.isEmpty()) {
            return new LessonRun(setting, run);
        }
        LessonRun before = new LessonRun(setting.with(Setting.of(Setting.CHANGE, "")), run);
        return new LessonRun(setting, run.with(Changes.of(changes, before)));
    }

    /** What is run. */
    public Setting setting() {
        return setting;
    }

    /** The run, for panes that open it. */
    public Run run() {
        return run;
    }

    /** All of it. */
    public Recording recording() {
        return recording;
    }

    /** What it adds up to. */
    public Summary summary() {
        return summary;
    }

    /** Facts in all. */
    public long facts() {
        return recording.facts();
    }

    FactValues values() {
        return values;
    }

    /** The world after so many facts; the next call moves it. */
    Host world(long facts) {
        stand.seek(facts);
        return ((RxMachine) stand.machine()).host();
    }

    /** A cursor of this run at a moment; the next call moves it. */
    public Cursor cursor(long facts) {
        stand.seek(facts);
        return stand;
    }

    /**
     * The first fact, not before {@code from}, that fulfils a condition, or -1.
     *
     * @throws UnusableException when the condition cannot be read
     */
    public long next(String condition, long from) throws UnusableException {
        long[] all = all(condition);
        int at = Arrays.binarySearch(all, from);
        int index = at >= 0 ? at : -at - 1;
        return index < all.length ? all[index] : -1;
    }

    /** All facts that fulfil a condition, in their order; not to be written to. */
    long[] all(String condition) throws UnusableException {
        long[] known = found.get(condition);
        if (known == null) {
            known = scan(condition);
            found.put(condition, known);
        }
        return known;
    }

    private long[] scan(String condition) throws UnusableException {
        FactQuery query;
        try {
            query = FactQuery.parse(condition, fields, actors);
        } catch (QueryException e) {
            throw new UnusableException("the condition " + e.getMessage(), e);
        }
        long[] hits = new long[16];
        int count = 0;
        for (long n = 0; n < facts(); n++) {
            FactLog log = reader.log(n);
            if (query.holds(log, reader.indexOf(n), n)) {
                hits = count == hits.length ? Arrays.copyOf(hits, count * 2) : hits;
                hits[count++] = n;
            }
        }
        return Arrays.copyOf(hits, count);
    }

    /** A field of a fact, or null where it has none of that name. */
    public @Nullable Object field(String name, long fact) {
        FactLog log = reader.log(fact);
        return values.of(name, log, reader.indexOf(fact), fact);
    }
}
