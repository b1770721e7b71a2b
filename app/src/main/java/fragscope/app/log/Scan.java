// SPDX-License-Identifier: Apache-2.0
package fragscope.app.log;

import fragscope.app.query.FactQuery;
import fragscope.app.query.QueryException;
import fragscope.app.session.Tape;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Machine;
import fragscope.engine.run.Recording;
import java.util.Arrays;

/**
 * Looks for facts that fulfil a query on a thread of its own, with a cursor of its own. What it has found can be read
 * while it goes on. Kinds that cannot fulfil it are passed over by the tape, and whole chunks with them.
 */
final class Scan {

    private static final long SLICE = 4096;

    private final Recording recording;
    private final Tape tape;
    private final Maker maker;
    private final FactQuery query;
    private final boolean[] possible = new boolean[Tape.CODES];
    private volatile boolean cancelled;
    private volatile boolean running;
    private volatile long[] found = new long[64];
    private volatile int count;
    private volatile long scanned;

    /** Makes a query for the world of one machine. */
    interface Maker {
        /** Each time another one that means the same. */
        FactQuery of(Machine machine) throws QueryException;
    }

    /**
     * A scan.
     *
     * @throws QueryException when the expression cannot be understood
     */
    Scan(Recording recording, Tape tape, Maker maker) throws QueryException {
        this.recording = recording;
        this.tape = tape;
        this.maker = maker;
        this.query = maker.of(recording.liveMachine()); // for what it is; a cursor's own is asked
        for (int code = 0; code < Tape.CODES; code++) {
            Kind kind = Tape.kindOf(code);
            possible[code] = query.kinds().contains(kind);
        }
    }

    /** Goes on where there is more recorded than scanned; call once per pulse. */
    void goOn() {
        if (!running && !cancelled && scanned < recording.facts()) {
            running = true;
            Thread worker = new Thread(this::run, "scan");
            worker.setDaemon(true);
            worker.start();
        }
    }

    private void run() {
        try {
            Cursor cursor = query.byKindAlone() ? null : recording.cursor();
            FactQuery asked = cursor == null ? query : maker.of(cursor.machine());
            while (!cancelled && scanned < recording.facts()) {
                long from = scanned;
                long to = Math.min(recording.facts(), endOfChunk(from));
                if (cursor == null) {
                    byTape(from, to);
                } else {
                    byFacts(cursor, asked, from, to);
                }
            }
        } catch (QueryException e) {
            throw new IllegalStateException("an expression that was right is not any more", e);
        } finally {
            running = false;
        }
    }

    private long endOfChunk(long fact) {
        int chunk = recording.chunkOf(fact);
        return chunk + 1 < recording.chunks() ? recording.firstFact(chunk + 1) : Long.MAX_VALUE;
    }

    private void byTape(long from, long to) {
        for (long n = from; n < to; n++) {
            if (possible[tape.code(n)]) {
                add(n);
            }
        }
        scanned = to;
    }

    private void byFacts(Cursor cursor, FactQuery asked, long from, long to) {
        long last = to - 1;
        while (last >= from && !possible[tape.code(last)]) {
            last--;
        }
        while (last >= from && !cancelled && !cursor.approach(last + 1, SLICE)) {
            // on its way; between two slices it may be cancelled
        }
        for (long n = from; n <= last && !cancelled; n++) {
            if (possible[tape.code(n)]) {
                if (asked.state().asked()) {
                    cursor.seek(n + 1);
                }
                FactLog log = cursor.log(n);
                if (asked.holds(log, cursor.indexOf(n), n)) {
                    add(n);
                }
            }
        }
        if (!cancelled) {
            scanned = to;
        }
    }

    private void add(long n) {
        int at = count;
        long[] list = found;
        if (at == list.length) {
            list = Arrays.copyOf(list, at * 2);
        }
        list[at] = n;
        found = list;
        count = at + 1;
    }

    /** Stops; what was found stays. */
    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    /** Facts found so far. */
    int count() {
        return count;
    }

    /** The {@code i}th fact found, rising with {@code i}. */
    long found(int i) {
        return found[i];
    }

    /** Facts looked at so far. */
    long scanned() {
        return scanned;
    }

    /** Whether everything recorded so far was looked at. */
    boolean upToDate() {
        return scanned >= recording.facts();
    }
}
