// SPDX-License-Identifier: Apache-2.0
package fragscope.app.breakpoint;

import fragscope.app.facts.FactFields;
import fragscope.app.facts.Sentences;
import fragscope.app.query.FactQuery;
import fragscope.app.query.QueryException;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Machine;
import fragscope.engine.run.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Goes from a fact to the next or the previous one at which some breakpoint stops, chunk by chunk and the nearest
 * first.
 * Chunks that cannot hold one are passed over without being executed.
 *
 * <p>Belongs to one thread: it has a cursor of its own, which it moves. Cost: some milliseconds for each chunk that is
 * executed, and what the expressions take for each candidate in it (figure {@code reverse_continue} of the command
 * {@code bench}).
 */
public final class Search {

    /** Said of a fact where there is none. */
    public static final long NONE = Watch.NONE;

    private final Cursor cursor;
    private final Recording recording;
    private final List<Watch> watches = new ArrayList<>();
    private final long facts;

    /**
     * What was found.
     *
     * @param fact        the fact, or {@link #NONE}
     * @param breakpoints which ones stop there, by their places in the list
     * @param cancelled   whether it was given up before anything was found
     */
    public record Found(long fact, List<Integer> breakpoints, boolean cancelled) {

        /** Keeps its own copy. */
        public Found {
            breakpoints = List.copyOf(breakpoints);
        }
    }

    /**
     * A search over what is recorded now.
     *
     * @param cursor moved by nobody else
     * @param kinds  what is known of the facts without execution
     * @throws QueryException when a breakpoint's expression cannot be understood
     */
    public Search(Cursor cursor, Kinds kinds, List<? extends Breakpoint> breakpoints, Sentences sentences)
            throws QueryException {
        this.cursor = cursor;
        this.recording = cursor.recording();
        this.facts = recording.facts();
        Watches makes = new Watches(cursor, kinds, sentences);
        for (Breakpoint breakpoint : breakpoints) {
            watches.add(makes.of(breakpoint));
        }
    }

    /**
     * Why a breakpoint means nothing in a machine's runs, as one sentence; nothing where it does.
     *
     * @param machine only its names are read
     */
    public static Optional<String> trouble(Machine machine, Breakpoint breakpoint, Sentences sentences) {
        return switch (breakpoint) {
            case Breakpoint.Holds holds -> {
                try {
                    FactQuery.parse(holds.text(), new FactFields(), machine, sentences);
                    yield Optional.empty();
                } catch (QueryException e) {
                    yield Optional.of(e.what());
                }
            }
            case Breakpoint.Changes c -> Watches.column(machine, c).isPresent()
                    ? Optional.empty()
                    : Optional.of(c.table() + "[" + c.row() + "]." + c.column());
            case Breakpoint.AboutToRead _ -> Optional.empty();
            case Breakpoint.InvariantBreaks _ -> Optional.empty();
        };
    }

    /** A search without anything that knows kinds: each chunk is executed to find them out. */
    public static Kinds byExecution(Cursor cursor) {
        return n -> {
            cursor.seek(n + 1);
            return cursor.log(n).kind(cursor.indexOf(n));
        };
    }

    /** Whether every breakpoint leaves few facts to be looked at; else all of them are, which takes its time. */
    public boolean prefiltered() {
        return watches.stream().allMatch(Watch::prefiltered);
    }

    /** Facts that it knows of. */
    public long facts() {
        return facts;
    }

    /**
     * The first fact after one at which it stops.
     *
     * @param from     −1 looks from the first fact on
     * @param looked   told up to which fact it has looked, after each chunk
     * @param giveUp   asked before each chunk
     */
    public Found forward(long from, LongConsumer looked, BooleanSupplier giveUp) {
        long at = Math.max(0, from + 1);
        while (at < facts) {
            if (giveUp.getAsBoolean()) {
                return new Found(NONE, List.of(), true);
            }
            long end = Math.min(facts, endOfChunk(at));
            long found = NONE;
            long to = end;
            for (Watch watch : watches) {
                long hit = watch.mayHit(at, to) ? watch.first(at, to) : NONE;
                if (hit != NONE) {
                    found = hit;
                    to = hit + 1;
                }
            }
            if (found != NONE) {
                return found(found);
            }
            at = end;
            looked.accept(at);
        }
        return new Found(NONE, List.of(), false);
    }

    /** The last fact before one at which it stops; otherwise as {@link #forward}. */
    public Found backward(long from, LongConsumer looked, BooleanSupplier giveUp) {
        long end = Math.min(from, facts);
        while (end > 0) {
            if (giveUp.getAsBoolean()) {
                return new Found(NONE, List.of(), true);
            }
            long begin = recording.firstFact(recording.chunkOf(end - 1));
            long found = NONE;
            long at = begin;
            for (Watch watch : watches) {
                long hit = watch.mayHit(at, end) ? watch.last(at, end) : NONE;
                if (hit != NONE) {
                    found = hit;
                    at = hit;
                }
            }
            if (found != NONE) {
                return found(found);
            }
            end = begin;
            looked.accept(end);
        }
        return new Found(NONE, List.of(), false);
    }

    private Found found(long fact) {
        List<Integer> which = new ArrayList<>();
        for (int i = 0; i < watches.size(); i++) {
            Watch watch = watches.get(i);
            if (watch.mayHit(fact, fact + 1) && watch.first(fact, fact + 1) == fact) {
                which.add(i);
            }
        }
        return new Found(fact, which, false);
    }

    private long endOfChunk(long fact) {
        int chunk = recording.chunkOf(fact);
        return chunk + 1 < recording.chunks() ? recording.firstFact(chunk + 1) : Long.MAX_VALUE;
    }

    /** The cursor that it moves. */
    public Cursor cursor() {
        return cursor;
    }
}
