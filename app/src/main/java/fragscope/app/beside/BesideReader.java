// SPDX-License-Identifier: Apache-2.0
package fragscope.app.beside;

import fragscope.app.compare.DifferenceWords;
import fragscope.app.stage.Carried;
import fragscope.app.stage.Level;
import fragscope.app.stage.Scene;
import fragscope.app.stage.SceneReader;
import fragscope.app.stage.Words;
import fragscope.app.text.Numbers;
import fragscope.app.text.Texts;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;
import fragscope.engine.versus.Account;
import fragscope.engine.versus.Alignment;
import fragscope.engine.versus.Comparison;
import fragscope.engine.versus.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads runs at one moment, each by a cursor of its own. Not thread safe. */
public final class BesideReader {

    private static final int MOST_STEPS = 48;

    private final Compared compared;
    private final Texts texts;
    private final Words words;
    private final SceneReader scenes;
    private final DifferenceWords sentences;
    private final List<Cursor> cursors;

    public BesideReader(Compared compared, Texts texts) {
        this.compared = compared;
        this.texts = texts;
        this.words = Words.of(texts.locale());
        this.scenes = new SceneReader(texts.locale());
        this.sentences = new DifferenceWords(compared.comparison(), texts.locale());
        this.cursors = compared.comparison().sides().stream().map(s -> s.recording().cursor()).toList();
    }

    /** The row in which the first run has a fact. */
    public int row(long fact) {
        return compared.comparison().alignment().row(0, (int) fact);
    }

    /** What is to be seen at a row. */
    public Beside at(int row, Align align) {
        Alignment alignment = compared.comparison().alignment();
        int[] moments = switch (align) {
            case STEP -> alignment.moments(row);
            case TIME -> alignment.momentsAt(alignment.timePs(row));
            case FACT -> sameFact(alignment.moments(row)[0]);
        };
        List<Beside.Column> columns = new ArrayList<>();
        for (int side = 0; side < moments.length; side++) {
            columns.add(column(side, moments[side]));
        }
        int near = row;
        while (near > 0 && alignment.packet(near) == FactLog.NONE) {
            near--; // what is about no packet comes after one's step
        }
        int packet = alignment.packet(near);
        Beside.Strip strip = packet == FactLog.NONE
                ? new Beside.Strip(texts.get("beside.no-packet"), List.of(), Optional.empty())
                : align == Align.TIME ? time(row, packet) : steps(row, packet);
        String where = texts.get("beside.where." + align.name().toLowerCase(java.util.Locale.ROOT),
                Words.time(alignment.timePs(row)), Math.max(0, moments[0]), packet + 1);
        return new Beside(columns, align, where, strip, compared.first());
    }

    private int[] sameFact(int n) {
        return compared.comparison().sides().stream().mapToInt(s -> (int) Math.min(Math.max(0, n), s.recording().facts()
                - 1)).toArray();
    }

    private Beside.Column column(int side, int moment) {
        Account account = compared.accounts().get(side);
        @Nullable
        Scene scene = moment < 0 ? null : scenes.at(cursors.get(side), moment, Level.EXPLORE, false);
        Account.Paid paid = account.paid();
        String cost = texts.get("beside.paid", words.bytes(paid.cpuCopyBytes()),
                new Numbers(texts.locale()).time(paid.cpuPs()));
        return new Beside.Column(Comparison.letter(side), compared.names().get(side), scene,
                new Beside.Bytes(paid.pcieBytes(), paid.dramBytes(), paid.cpuCopyBytes(), paid.deviceBytes()),
                account.rulesBroken().size(),
                cost, account.code().mustChange().size(), account.code().touching().size());
    }

    /** The packet's steps as equal cells, matched ones above each other. */
    private Beside.Strip steps(int row, int packet) {
        Alignment alignment = compared.comparison().alignment();
        List<Integer> all = alignment.steps(packet);
        int here = (int) all.stream().filter(r -> r <= row).count();
        int from = Math.clamp(here - MOST_STEPS / 2, 0, Math.max(0, all.size() - MOST_STEPS));
        List<Integer> shown = all.subList(from, Math.min(all.size(), from + MOST_STEPS));
        double unit = 1.0 / Math.max(1, shown.size());
        List<List<Beside.Cell>> rows = new ArrayList<>();
        for (int side = 0; side < alignment.sides(); side++) {
            List<Beside.Cell> cells = new ArrayList<>();
            for (int i = 0; i < shown.size(); i++) {
                cells.add(cell(side, shown.get(i), i * unit, (i + 1) * unit));
            }
            rows.add(cells);
        }
        return new Beside.Strip(texts.get("beside.strip.step", packet + 1, here, all.size()), rows, Optional.of((here
                - from) * unit));
    }

    /** The packet's facts where they happened, from its first to its last in any run. */
    private Beside.Strip time(int row, int packet) {
        Alignment alignment = compared.comparison().alignment();
        List<Integer> all = alignment.steps(packet);
        List<Side> sides = compared.comparison().sides();
        long first = Long.MAX_VALUE;
        long last = 0;
        for (int side = 0; side < sides.size(); side++) {
            for (int r : all) {
                if (alignment.fact(side, r) != Alignment.GAP) {
                    long at = sides.get(side).track().timePs(alignment.fact(side, r));
                    first = Math.min(first, at);
                    last = Math.max(last, at);
                }
            }
        }
        double length = Math.max(1, last - first);
        List<List<Beside.Cell>> rows = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            rows.add(lasting(side, all, first, length));
        }
        double here = (alignment.timePs(row) - first) / length;
        return new Beside.Strip(texts.get("beside.strip.time", packet + 1, (last - first) / 1000), rows,
                Optional.of(Math.clamp(here, 0, 1)));
    }

    private List<Beside.Cell> lasting(int side, List<Integer> all, long first, double length) {
        Alignment alignment = compared.comparison().alignment();
        List<Integer> own = all.stream().filter(r -> alignment.fact(side, r) != Alignment.GAP).sorted(
                Comparator.comparingInt(r -> alignment.fact(side, r))).toList();
        List<Beside.Cell> cells = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            double from = (timePs(side, own.get(i)) - first) / length;
            double to = i + 1 < own.size() ? (timePs(side, own.get(i + 1)) - first) / length : from;
            if (i + 1 == own.size() || to > from) { // of facts at one moment the last is seen
                cells.add(cell(side, own.get(i), from, Math.max(from, to)));
            }
        }
        return cells;
    }

    private long timePs(int side, int row) {
        return compared.comparison().sides().get(side).track().timePs(compared.comparison().alignment().fact(side,
                row));
    }

    private Beside.Cell cell(int side, int row, double from, double to) {
        Alignment alignment = compared.comparison().alignment();
        boolean gap = alignment.fact(side, row) == Alignment.GAP;
        String said = gap ? texts.get("beside.gap") : sentences.fact(side, alignment.fact(side, row));
        return new Beside.Cell(row, from, to, gap, !alignment.same(row), carried(alignment.kind(row)), said);
    }

    /** What a kind of fact is about; null for neither header nor payload. */
    private static @Nullable Carried carried(Kind kind) {
        return switch (kind) {
            case HEADER_COPIED, LINEAR_COPIED -> Carried.HEADER;
            case FRAG_ADDED, BYTES_COPIED, TOKEN_ISSUED, COMPLETION_POSTED, COPIED_TO_AREA -> Carried.PAYLOAD;
            default -> null;
        };
    }
}
