// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.versus;

import fragscope.engine.fact.Kind;
import fragscope.engine.run.Causes;
import fragscope.engine.run.Cursor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * From a difference over its consequences to the first result that somebody outside the kernel can see: each a
 * difference of the same two runs, and, the first apart, each a cause of the last.
 *
 * <p>The last is looked for first: the next difference in what an application, a tap or the sender notices. Then the
 * chain of its causes is followed back, and those that differ between the runs are kept. What differs before any
 * packet arrives is no link of that chain: facts of the setup lead to it by the state that they leave.
 *
 * @param from the difference that is explained
 * @param through consequences, in order
 * @param to the visible result, or empty when nobody sees any
 */
public record Breadcrumb(Difference from, List<Difference> through, Optional<Difference> to) {

    /** What somebody outside the kernel notices. */
    private static final Set<Kind> VISIBLE = EnumSet.of(Kind.OOPSED, Kind.STORE_DAMAGED, Kind.BIND_REFUSED,
            Kind.BYTES_COPIED, Kind.LINEAR_COPIED, Kind.TOKEN_ISSUED, Kind.COMPLETION_POSTED, Kind.COPIED_TO_AREA,
            Kind.RECVMSG_FAILED, Kind.RECVMSG_RETURNED, Kind.FRAME_DROPPED, Kind.RX_DROPPED, Kind.DMA_LOST,
            Kind.TAP_SAW, Kind.TAP_READ, Kind.TAP_READ_FAILED, Kind.FRAGMENTS_DROPPED, Kind.TOKEN_UNKNOWN);
    /** Where a packet or its bytes go: what tells most on the way. */
    private static final Set<Kind> TELLING = EnumSet.of(Kind.REGION_BOUND, Kind.QUEUE_STEERED, Kind.QUEUE_HASHED,
            Kind.PACKET_SPLIT, Kind.PACKET_NOT_SPLIT, Kind.DMA_WRITTEN, Kind.BUFFER_PEEKED, Kind.HEADER_COPIED,
            Kind.FRAG_ADDED, Kind.GRO_REFUSED, Kind.DATA_QUEUED, Kind.DATA_OUT_OF_ORDER, Kind.FRAG_WORD_CHANGED);
    private static final int CAUSES = 200;
    private static final int BETWEEN = 3;

    /** Keeps its own copy. */
    public Breadcrumb {
        through = List.copyOf(through);
    }

    /** Explains a difference between two runs. */
    public static Breadcrumb of(Comparison comparison, Difference from) {
        Differences differences = comparison.differences(from.one(), from.other()); // one, so that cursors are shared
        Alignment alignment = comparison.alignment();
        Optional<Difference> to = VISIBLE.contains(from.kind())
                ? Optional.empty()
                : differences.next(from.row(), row -> VISIBLE.contains(alignment.kind(row)));
        List<Difference> through = to.map(d -> between(comparison, differences, from, d)).orElse(List.of());
        return new Breadcrumb(from, through, to);
    }

    private static List<Difference> between(Comparison comparison, Differences differences, Difference from,
            Difference to) {
        Alignment alignment = comparison.alignment();
        Cursor cursor = comparison.sides().get(to.side()).recording().cursor();
        TreeSet<Integer> rows = new TreeSet<>();
        for (long cause : Causes.of(cursor, to.fact(), CAUSES, () -> false).told()) {
            int row = alignment.row(to.side(), (int) cause);
            if (row != to.row() && row != from.row() && alignment.differs(row, from.one(), from.other())) {
                rows.add(row);
            }
        }
        return few(rows.stream().filter(row -> alignment.kind(row) != from.kind()).toList(),
                alignment).stream().flatMap(row -> differences.next(row - 1).stream()).toList();
    }

    /** The first of each kind: of telling ones the first few, and if there are none of the others. */
    private static List<Integer> few(List<Integer> rows, Alignment alignment) {
        List<Integer> telling = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        for (int row : rows) {
            if (seen.add(alignment.kind(row))) {
                (TELLING.contains(alignment.kind(row)) ? telling : others).add(row);
            }
        }
        List<Integer> found = telling.isEmpty() ? others : telling;
        return found.subList(0, Math.min(BETWEEN, found.size()));
    }

    /** The whole of it, the difference first. */
    public List<Difference> steps() {
        List<Difference> steps = new ArrayList<>();
        steps.add(from);
        steps.addAll(through);
        to.ifPresent(steps::add);
        return steps;
    }
}
