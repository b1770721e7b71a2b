// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import fragscope.engine.fact.GroRule;
import java.util.List;

/**
 * What GRO made of a sequence of packets.
 *
 * @param delivered what went up the stack, in that order
 * @param notMerged the packets that joined nothing, in the order of arrival
 */
public record GroOutcome(List<Delivered> delivered, List<NotMerged> notMerged) {

    /** Keeps its own copies. */
    public GroOutcome {
        delivered = List.copyOf(delivered);
        notMerged = List.copyOf(notMerged);
    }

    /**
     * A packet that went up.
     *
     * @param segments the packets in it by their order of arrival, from 0
     * @param payload TCP payload in bytes, by the IP length
     * @param gsoSize payload of each segment but the last; 0 for a packet alone
     */
    public record Delivered(List<Integer> segments, int payload, int gsoSize) {

        /** Keeps its own copy. */
        public Delivered {
            segments = List.copyOf(segments);
        }
    }

    /**
     * A packet that did not join what was held before it.
     *
     * @param segment its order of arrival, from 0
     * @param rule what forbade it; {@link GroRule#NO_HELD_FLOW} where it was the first and nothing joined it
     */
    public record NotMerged(int segment, GroRule rule) {
    }
}
