// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.nic;

import fragscope.engine.time.Choices;
import fragscope.engine.world.Mix;

/**
 * Which packets a NIC with a careless parser does not split: they lie whole in a header buffer, where they fit one.
 *
 * @param oneIn one packet in so many, by chance; 0 for none
 * @param choices chance
 */
public record SplitMisses(int oneIn, Choices choices) {

    private static final long PURPOSE = Mix.salt("split-miss");

    /** A NIC that splits what it says it splits. */
    public static SplitMisses none() {
        return new SplitMisses(0, (purpose, subject, bound) -> 0);
    }

    boolean missed(int packet) {
        return oneIn > 0 && choices.pick(PURPOSE, packet, oneIn) == 0;
    }
}
