// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fragscope.engine.fact.GroFact;
import fragscope.engine.fact.GroRule;
import org.junit.jupiter.api.Test;

/**
 * What skb_gro_receive's test of pp_recycle is for: a merged skb gives all its frags back in one way. Source:
 * net/core/gro.c, skb_gro_receive ({@code p->pp_recycle != skb->pp_recycle}: -ETOOMANYREFS).
 */
class GroRecycleTest {

    private static GroRig two(GroChecks checks) {
        return new GroRig(Segments.of("{'seq': 1, 'len': 1000, 'id': 0}", "{'seq': 1001, 'len': 1000, 'id': 1}"),
                checks);
    }

    /** The first skb was built by a driver that did not mark it for recycling, the second by one that did. */
    private static int merge(GroRig rig) {
        int first = rig.skb(0, GroRig.HEADERS, rig.host);
        rig.skbs.ppRecycle.set(first, 0);
        rig.gro.receive(0, first);
        rig.receive(1, rig.host);
        return first;
    }

    @Test
    void skbsWhoseBuffersGoBackDifferentlyStayApart() {
        GroRig rig = two(GroChecks.hardware());
        merge(rig);
        assertEquals(GroRule.PP_RECYCLE_DIFFERS, rig.facts(0, GroFact.GroRefused.class).getFirst().rule());
    }

    @Test
    void withoutTheTestAPoolsPageIsFreedPastItsPool() {
        GroRig rig = two(GroChecks.hardware().withoutRecycle());
        int whole = merge(rig);
        assertEquals(1, rig.facts(0, GroFact.GroMerged.class).size());
        long second = rig.infos.word(rig.frame(whole), 1);
        rig.ops.free(whole, true);
        assertEquals(0, rig.pages.refcount.get(rig.pages.rowOf(second)), "the page allocator has it");
        assertEquals(rig.pools.addressOf(rig.host), rig.pages.pp.get(rig.pages.rowOf(second)),
                "and its pool still counts on it");
    }
}
