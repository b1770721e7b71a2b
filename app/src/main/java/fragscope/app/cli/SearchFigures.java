// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.breakpoint.Breakpoint;
import fragscope.app.breakpoint.Search;
import fragscope.app.facts.FactFields;
import fragscope.app.facts.Sentences;
import fragscope.app.query.FactQuery;
import fragscope.app.query.QueryException;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.LastWriter;
import fragscope.engine.run.Recording;
import fragscope.engine.time.SeededChoices;
import fragscope.engine.world.Journal;
import fragscope.engine.world.Mix;
import java.util.Arrays;
import java.util.List;

/** Figures of looking back: reverse-continue, what expressions cost, who wrote a cell. */
final class SearchFigures {

    private static final long BACK = 1_000_000;
    private static final int QUESTIONS = 1000;
    private static final int QUESTIONS_QUICK = 50;
    private static final long CELL = Mix.salt("bench-cell");
    private static final long POSITION = Mix.salt("bench-position");

    private final Figures figures;
    private final Recording recording;
    private final boolean quick;

    /** Figures of a recording that keeps which cells each chunk wrote. */
    SearchFigures(Figures figures, Recording recording, boolean quick) {
        this.figures = figures;
        this.recording = recording;
        this.quick = quick;
    }

    void measure() {
        byte[] kinds = kinds();
        Kind[] all = Kind.values();
        long from = recording.facts() - 10;
        long target = from - Math.min(BACK, from / 2);
        figures.print("reverse-continue, facts back", (double) (from - target), "1");
        back("a column of one kind", "kind == frag_added && n <= " + target, kinds, all, from);
        back("a column of every fact", "n <= " + target, kinds, all, from);
        back("JEXL, every fact", "n + 0 <= " + target, kinds, all, from);
        back("JEXL of state, one kind", "kind == frag_added && skbs[skb].len + 0 >= 0 && n <= " + target, kinds, all,
                from);
        expression("a column", "len > 100000");
        expression("JEXL of two numbers", "len + offset > 100000");
        expression("JEXL of the sentence", "text.contains(\"nothing like this\")");
        whoWrote();
    }

    /** The kinds as a session's tape has them. */
    private byte[] kinds() {
        byte[] kinds = new byte[Math.toIntExact(recording.facts())];
        Cursor cursor = recording.cursor();
        for (int n = 0; n < kinds.length; n++) {
            cursor.seek(n + 1);
            kinds[n] = (byte) cursor.log(n).kind(cursor.indexOf(n)).ordinal();
        }
        return kinds;
    }

    private void back(String name, String expression, byte[] kinds, Kind[] all, long from) {
        try {
            Search search = new Search(recording.cursor(), n -> all[kinds[(int) n]],
                    List.of(new Breakpoint.Holds(expression)), Sentences.english());
            double[] ms = new double[Figures.ROUNDS];
            for (int i = -1; i < Figures.ROUNDS; i++) {
                long start = System.nanoTime();
                Search.Found found = search.backward(from, looked -> {
                }, () -> false);
                double took = (System.nanoTime() - start) / 1e6;
                if (found.fact() == Search.NONE) {
                    throw new IllegalStateException(expression + " is nowhere");
                }
                ms[Math.max(0, i)] = took;
            }
            figures.print("reverse-continue, " + name + (search.prefiltered() ? "" : " (no prefilter)"),
                    Figures.median(ms), "ms");
        } catch (QueryException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an expression takes for a candidate: facts of a chunk that have its fields. */
    private void expression(String name, String expression) {
        try {
            Cursor cursor = recording.cursor();
            FactQuery query = FactQuery.parse(expression, new FactFields(), cursor.machine(), Sentences.english());
            long begin = recording.firstFact(recording.chunks() / 2);
            long last = Math.min(recording.facts(), begin + 30_000) - 1;
            cursor.seek(last + 1);
            double[] ns = new double[Figures.ROUNDS];
            double first = -1;
            for (int i = quick ? -2 : -20; i < Figures.ROUNDS; i++) {
                long candidates = 0;
                long held = 0;
                long start = System.nanoTime();
                for (long n = begin; n <= last; n++) {
                    int index = cursor.indexOf(n);
                    if (query.kinds().contains(cursor.log(n).kind(index))) {
                        candidates++;
                        held += query.holds(cursor.log(n), index, n) ? 1 : 0;
                    }
                }
                ns[Math.max(0, i)] = (double) (System.nanoTime() - start) / Math.max(1, candidates - held);
                first = first < 0 ? ns[Math.max(0, i)] : first;
            }
            figures.print("expression, " + name + ", a candidate, first pass over a chunk", first, "ns");
            figures.print("expression, " + name + ", a candidate", Figures.median(ns), "ns");
        } catch (QueryException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Any cell that is ever written, at any position, in a recording that keeps which cells each chunk wrote. */
    private void whoWrote() {
        int[] cells = written();
        SeededChoices choices = new SeededChoices(7);
        int questions = quick ? QUESTIONS_QUICK : QUESTIONS;
        LastWriter writer = new LastWriter(recording.cursor());
        double[] ms = new double[questions];
        for (int i = 0; i < questions; i++) {
            int cell = cells[choices.pick(CELL, i, cells.length)];
            long position = choices.pick(POSITION, i, (int) Math.min(Integer.MAX_VALUE, recording.facts()));
            long start = System.nanoTime();
            long found = writer.of(cell, -1L, position, () -> false);
            ms[i] = (System.nanoTime() - start) / 1e6 + (found < -1 ? 1 : 0);
        }
        Arrays.sort(ms);
        figures.print("who wrote this, of facts", (double) recording.facts(), "1");
        figures.print("who wrote this, median", ms[questions / 2], "ms");
        figures.print("who wrote this, 99 of 100", ms[questions * 99 / 100], "ms");
        figures.print("who wrote this, worst", ms[questions - 1], "ms");
    }

    private int[] written() {
        Cursor cursor = recording.cursor();
        int[] found = {};
        for (long at : new long[]{Math.min(30_000, recording.facts()), recording.facts() / 2}) {
            cursor.seek(at);
            Journal journal = cursor.machine().world().journal();
            int[] more = new int[journal.count()];
            Arrays.setAll(more, journal::cell);
            int had = found.length;
            found = Arrays.copyOf(found, had + more.length);
            System.arraycopy(more, 0, found, had, more.length);
        }
        return Arrays.stream(found).distinct().toArray();
    }
}
