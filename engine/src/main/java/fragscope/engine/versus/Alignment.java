// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.versus;

import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which fact of one run stands beside which of another: those of the same kind about the same packet, the first
 * with the first, the second with the second; facts about no packet are counted within their queue, pool or socket.
 *
 * <p>A row has a fact of each run or a gap. Rows are in the order of the first run's facts; what only others have
 * follows what went before it there.
 */
public final class Alignment {

    /** Where a run has no such fact. */
    public static final int GAP = FactLog.NONE;

    private final List<Track> tracks;
    private final int[][] factOfRow; // by side, then row
    private final int[][] rowOfFact; // by side, then fact
    private final int rows;

    private Alignment(List<Track> tracks, int[][] factOfRow, int rows) {
        this.tracks = List.copyOf(tracks);
        this.factOfRow = factOfRow;
        this.rows = rows;
        this.rowOfFact = new int[tracks.size()][];
        for (int side = 0; side < tracks.size(); side++) {
            rowOfFact[side] = new int[tracks.get(side).facts()];
            for (int row = 0; row < rows; row++) {
                if (factOfRow[side][row] != GAP) {
                    rowOfFact[side][factOfRow[side][row]] = row;
                }
            }
        }
    }

    /** Aligns runs. */
    static Alignment of(List<Track> tracks) {
        Merge merge = new Merge(tracks.size());
        for (int side = 0; side < tracks.size(); side++) {
            merge.add(side, tracks.get(side));
        }
        return new Alignment(tracks, merge.inOrder(), merge.rows);
    }

    /** Rows as they are found, chained in their order. */
    private static final class Merge {

        private final LongIntMap rowOf = new LongIntMap();
        private final int[][] facts;
        private int[] next = new int[1 << 12];
        private int rows = 1; // row 0 is before all

        Merge(int sides) {
            facts = new int[sides][1 << 12];
            for (int[] side : facts) {
                Arrays.fill(side, GAP);
            }
        }

        void add(int side, Track track) {
            LongIntMap seen = new LongIntMap();
            int last = 0;
            for (int n = 0; n < track.facts(); n++) {
                long family = track.family(n);
                long key = family | seen.count(family) & 0xff_ffffL;
                int row = rowOf.get(key);
                if (row == LongIntMap.NONE) {
                    row = insertAfter(last);
                    rowOf.put(key, row);
                }
                facts[side][row] = n;
                last = row;
            }
        }

        private int insertAfter(int before) {
            if (rows == next.length) {
                next = Arrays.copyOf(next, rows * 2);
                for (int side = 0; side < facts.length; side++) {
                    facts[side] = Arrays.copyOf(facts[side], rows * 2);
                    Arrays.fill(facts[side], rows, rows * 2, GAP);
                }
            }
            next[rows] = next[before];
            next[before] = rows;
            return rows++;
        }

        int[][] inOrder() {
            rows--;
            int[][] ordered = new int[facts.length][rows];
            int row = next[0];
            for (int at = 0; at < rows; at++) {
                for (int side = 0; side < facts.length; side++) {
                    ordered[side][at] = facts[side][row];
                }
                row = next[row];
            }
            return ordered;
        }
    }

    /** Rows of the alignment by fact. */
    public int rows() {
        return rows;
    }

    /** The number of runs. */
    public int sides() {
        return tracks.size();
    }

    /** The number of a run's fact in a row, or {@link #GAP}. */
    public int fact(int side, int row) {
        return factOfRow[side][row];
    }

    /** The row of a run's fact. */
    public int row(int side, int fact) {
        return rowOfFact[side][fact];
    }

    /** What a row's facts are. */
    public Kind kind(int row) {
        int side = someSide(row);
        return tracks.get(side).kind(factOfRow[side][row]);
    }

    /** The packet that a row is about, or {@link FactLog#NONE}. */
    public int packet(int row) {
        int side = someSide(row);
        return tracks.get(side).packet(factOfRow[side][row]);
    }

    /** When, in picoseconds, in the first run that has it. */
    public long timePs(int row) {
        int side = someSide(row);
        return tracks.get(side).timePs(factOfRow[side][row]);
    }

    private int someSide(int row) {
        int side = 0;
        while (factOfRow[side][row] == GAP) {
            side++;
        }
        return side;
    }

    /**
     * The moment of every run that goes with a row: its fact, or the last one of an earlier row that it has.
     *
     * @return by side; {@link #GAP} before a run's first fact
     */
    public int[] moments(int row) {
        int[] moments = new int[sides()];
        for (int side = 0; side < moments.length; side++) {
            int at = row;
            while (at > 0 && factOfRow[side][at] == GAP) {
                at--;
            }
            moments[side] = factOfRow[side][at];
        }
        return moments;
    }

    /** The moment of every run at a virtual time: its last fact not after it. */
    public int[] momentsAt(long timePs) {
        return tracks.stream().mapToInt(t -> t.lastAt(timePs)).toArray();
    }

    /** Whether a row has a gap, or the facts of two of its runs differ in more than time. */
    public boolean differs(int row, int one, int other) {
        int a = factOfRow[one][row];
        int b = factOfRow[other][row];
        if (a == GAP || b == GAP) {
            return a != b;
        }
        return tracks.get(one).digest(a) != tracks.get(other).digest(b);
    }

    /** Whether a row is the same in all runs, time apart. */
    public boolean same(int row) {
        boolean same = true;
        for (int side = 1; same && side < sides(); side++) {
            same = !differs(row, 0, side);
        }
        return same;
    }

    /**
     * The rows about one packet, in their order: its steps, with gaps. Step mode shows these as equal cells.
     *
     * @param packet counted from 0
     */
    public List<Integer> steps(int packet) {
        boolean[] about = new boolean[rows];
        for (int side = 0; side < sides(); side++) {
            for (int n : tracks.get(side).about(packet)) {
                about[rowOfFact[side][n]] = true;
            }
        }
        List<Integer> steps = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            if (about[row]) {
                steps.add(row);
            }
        }
        return steps;
    }
}
