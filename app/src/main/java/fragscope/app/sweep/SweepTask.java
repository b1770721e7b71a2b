// SPDX-License-Identifier: Apache-2.0
package fragscope.app.sweep;

import fragscope.app.source.Until;
import fragscope.app.source.UnusableException;
import java.math.BigInteger;
import java.nio.file.Path;

/**
 * What is to be run here: a sweep or a shard of it, and where each run ends early.
 *
 * @param sweep     of which sweep
 * @param shard     which part
 * @param factsMost no step begins once so many facts are said
 * @param lastPs    no step begins after this time, in picoseconds
 */
public record SweepTask(Sweep sweep, Shard shard, long factsMost, long lastPs) {

    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    public SweepTask {
        if (sweep.runs().compareTo(LONG_MAX) > 0 || shard.count(sweep.runs().longValue()) > RunJournal.ROWS_MAX) {
            throw new IllegalArgumentException(
                    sweep.name() + " has " + String.format(java.util.Locale.ROOT, "%,d", sweep.runs())
                            + " runs; right would be at most "
                            + String.format(java.util.Locale.ROOT, "%,d", RunJournal.ROWS_MAX)
                            + " here, as a smaller plan or as more shards");
        }
    }

    /**
     * A part of a sweep, whose runs end where its plan says.
     *
     * @throws UnusableException        when the plan says that wrongly
     * @throws IllegalArgumentException when there are too many
     */
    public static SweepTask of(Sweep sweep, Shard shard) throws UnusableException {
        Until until;
        try {
            until = Until.of(sweep.plan().until());
        } catch (IllegalArgumentException e) {
            throw new UnusableException(sweep.name() + ": \"until\" is " + e.getMessage(), e);
        }
        return new SweepTask(sweep, shard, until.facts(), until.timePs());
    }

    /** How many rows that gives. */
    public long rows() {
        return shard.count(sweep.runs().longValue());
    }

    /** Goes on with the journal in a folder, or begins one there. */
    public RunJournal journal(Path folder) throws UnusableException {
        return RunJournal.open(folder, new JournalHead(sweep.digest(), sweep.runs().longValue(), shard));
    }
}
