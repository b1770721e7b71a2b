// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.versus;

import fragscope.engine.measure.Summary;
import fragscope.engine.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * Runs over the same packets, recorded: what they add up to, side by side, and how their facts stand to each
 * other. Which is the better one is nobody's business here.
 *
 * <p>Cost: the runs themselves, 18 bytes a fact and run, and twice that while aligning. Immutable once made, so
 * that any thread may read it; each reader takes cursors of its own from {@link Side#recording}.
 */
public final class Comparison {

    /** So many runs are compared at most. */
    public static final int MOST = 26;

    private final List<Side> sides;
    private final Alignment alignment;

    private Comparison(List<Side> sides) {
        this.sides = List.copyOf(sides);
        this.alignment = Alignment.of(sides.stream().map(Side::track).toList());
    }

    /**
     * Compares runs that are recorded already.
     *
     * @throws IllegalArgumentException when there are fewer than two or more than {@link #MOST}, or their packets
     * are not the         same
     */
    public static Comparison of(List<Side> sides) {
        if (sides.size() < 2 || sides.size() > MOST) {
            throw new IllegalArgumentException(sides.size() + " runs; right would be 2 to " + MOST);
        }
        for (Side side : sides) {
            if (!samePackets(sides.getFirst().run(), side.run())) {
                throw new IllegalArgumentException("the runs have other packets: " + side.summary().source()
                        + "; right would be " + sides.getFirst().summary().source());
            }
        }
        return new Comparison(sides);
    }

    private static boolean samePackets(Run one, Run other) {
        return one.packets() == other.packets() || one.packets().source().equals(other.packets().source())
                && one.packets().count() == other.packets().count();
    }

    /** Records runs and compares them; {@code stop} is asked before each, and ends it without a comparison. */
    public static Optional<Comparison> record(List<Run> runs, BooleanSupplier stop) {
        List<Side> sides = new ArrayList<>();
        for (Run run : runs) {
            if (stop.getAsBoolean()) {
                return Optional.empty();
            }
            sides.add(Side.of(run));
        }
        return Optional.of(of(sides));
    }

    /** The runs, in the order in which they were given: A, B, C and so on. */
    public List<Side> sides() {
        return sides;
    }

    /** A, B, C, D and so on. */
    public static String letter(int side) {
        return String.valueOf((char) ('A' + side));
    }

    /** Which fact of one run stands beside which of another. */
    public Alignment alignment() {
        return alignment;
    }

    /** Where two of the runs differ. */
    public Differences differences(int one, int other) {
        return new Differences(this, one, other);
    }

    /** Where any of them differs from the first. */
    public Differences differences() {
        return new Differences(this, 0, Differences.ANY);
    }

    /** Whether the applications of all runs received the same bytes of the same connections. */
    public boolean sameStreams() {
        return sides.stream().map(s -> streams(s.summary())).distinct().count() == 1;
    }

    /** What the application received, whatever the order in which connections were opened. */
    private static Set<String> streams(Summary summary) {
        Set<String> streams = new TreeSet<>();
        for (Summary.Flow f : summary.flows()) {
            streams.add(f.proto() + " " + f.src() + " " + f.sport() + " " + f.dport() + " " + f.bytes() + " "
                    + f.sha256() + " " + f.gap() + " " + f.unknownBytes());
        }
        return streams;
    }
}
