// SPDX-License-Identifier: Apache-2.0
package fragscope.app.log;

import fragscope.app.facts.FactFields;
import fragscope.app.facts.Sentences;
import fragscope.engine.fact.FactLog;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Recording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the log, read by a cursor of its own as they are asked for, a few milliseconds at a time; the last ones are
 * kept. JavaFX thread.
 */
final class Rows {

    private static final int KEPT = 2_000;
    private static final long NANOS = 3_000_000;
    private static final long SLICE = 1024;

    private final Cursor cursor;
    private final Sentences sentences;
    private final Subjects subjects = new Subjects(new FactFields());
    private final List<String> actors;
    private final TreeSet<Long> wanted = new TreeSet<>();
    private final Map<Long, Row> kept = new LinkedHashMap<>(64, 0.75f, true);

    Rows(Recording recording, Sentences sentences) {
        this.cursor = recording.cursor();
        this.sentences = sentences;
        this.actors = cursor.machine().actors().names();
    }

    /** A line; null when it has still to be read, which {@link #work} will do. */
    @Nullable
    Row get(long n) {
        Row row = kept.get(n);
        if (row == null) {
            wanted.add(n);
        }
        return row;
    }

    /** Forgets what was asked for and is not there: other lines are in view. */
    void forgetWanted() {
        wanted.clear();
    }

    /** Whether a line that was asked for has still to be read. */
    boolean waiting() {
        return !wanted.isEmpty();
    }

    /** Reads what was asked for, for a few milliseconds; returns whether a line came. */
    boolean work() {
        long end = System.nanoTime() + NANOS;
        boolean came = false;
        while (!wanted.isEmpty() && System.nanoTime() < end) {
            long n = wanted.first();
            if (cursor.approach(n + 1, SLICE)) {
                wanted.pollFirst();
                keep(n);
                came = true;
            }
        }
        return came;
    }

    private void keep(long n) {
        FactLog log = cursor.log(n);
        int index = cursor.indexOf(n);
        kept.put(n, new Row(n, log.timePs(index), log.kind(index),
                sentences.text(log, index, Sentences.Length.SENTENCE, actors), subjects.of(log, index)));
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
