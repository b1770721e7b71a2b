// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.fact.GroFact;
import fragscope.engine.fact.GroRule;
import fragscope.engine.fact.StackFact;
import fragscope.engine.skb.SharedInfos;
import fragscope.engine.skb.Skbs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** net/core/gro.c skb_gro_receive and dev_gro_receive, Linux 6.18: what becomes of the skbs. */
class GroTest {

    @Test
    void theFirstIsHeldAndTheSecondGivesItsFragAway() {
        GroRig rig = GroRig.ofSegments(2);
        int p = rig.receive(0, rig.device);
        assertTrue(rig.gro.holds(0));
        int from = rig.facts.log().count();
        int skb = rig.receive(1, rig.device);
        List<GroFact.GroMerged> merged = rig.facts(from, GroFact.GroMerged.class);
        assertEquals(List.of(new GroFact.GroMerged(skb, p, 2, 2054, true)), merged);
        assertEquals(2, rig.frags(p));
        assertEquals(2054, rig.skbs.len.get(p));
        assertEquals(2000, rig.skbs.dataLen.get(p));
        assertEquals(GroRig.HEADERS, rig.skbs.headlen(p));
        assertEquals(3 * 4096, rig.skbs.truesize.get(p), "two frags and one head");
        assertFalse(rig.skbs.used.is(skb), "the merged skb is freed");
        assertEquals(1, rig.facts(from, StackFact.SkbFreed.class).size());
    }

    /** {@code *--frag = *--frag2}: no reference is taken, none is dropped. */
    @Test
    void fragsMoveByStructCopy() {
        GroRig rig = GroRig.ofSegments(2);
        int p = rig.receive(0, rig.device);
        int skb = rig.skb(1, GroRig.HEADERS, rig.device);
        long word = rig.infos.word(rig.frame(skb), 0);
        int idle = rig.pools.idle(rig.device);
        rig.gro.receive(0, skb);
        assertEquals(word, rig.infos.word(rig.frame(p), 1));
        assertEquals(0, rig.infos.offset(rig.frame(p), 1));
        assertEquals(1000, rig.infos.len(rig.frame(p), 1));
        assertEquals(idle, rig.pools.idle(rig.device));
    }

    /** skb_frag_off_add, skb_frag_size_sub of the first moved frag. */
    @Test
    void headersInTheFirstFragAreCutOff() {
        GroRig rig = GroRig.ofSegments(2);
        int p = rig.receive(0, rig.host);
        int skb = rig.skb(1, 30, rig.host);
        rig.gro.receive(0, skb);
        assertEquals(24, rig.infos.offset(rig.frame(p), 1));
        assertEquals(1000, rig.infos.len(rig.frame(p), 1));
        assertEquals(2054, rig.skbs.len.get(p));
    }

    /** {@code nr_frags > MAX_SKB_FRAGS: goto merge}. */
    @Test
    void theEighteenthFragIsChainedAndTheNextJoinsTheChainsLast() {
        GroRig rig = GroRig.ofSegments(20);
        int p = rig.receive(0, rig.host);
        for (int i = 1; i < SharedInfos.MAX_FRAGS; i++) {
            rig.receive(i, rig.host);
        }
        assertEquals(17, rig.frags(p));
        int chained = rig.receive(17, rig.host);
        assertTrue(rig.skbs.used.is(chained));
        assertEquals(rig.skbs.addressOf(chained), rig.infos.fragList.get(rig.frame(p)));
        assertEquals(1000, rig.skbs.len.get(chained), "its headers are pulled");
        assertEquals(0, rig.skbs.headlen(chained));
        int after = rig.receive(18, rig.host);
        assertFalse(rig.skbs.used.is(after));
        assertEquals(2, rig.frags(chained), "lp = NAPI_GRO_CB(p)->last");
        assertEquals(2000, rig.skbs.len.get(chained));
        assertEquals(54 + 19 * 1000, rig.skbs.len.get(p));
        assertEquals(19, rig.skbs.segments.get(p));
    }

    /** headlen > offset and no head_frag: goto merge. */
    @Test
    void payloadInTheLinearPartIsChained() {
        GroRig rig = GroRig.ofSegments(3);
        int p = rig.receive(0, rig.host);
        int one = rig.skb(1, 1054, rig.host);
        rig.gro.receive(0, one);
        int two = rig.skb(2, 1054, rig.host);
        rig.gro.receive(0, two);
        assertEquals(rig.skbs.addressOf(one), rig.infos.fragList.get(rig.frame(p)));
        assertEquals(rig.skbs.addressOf(two), rig.skbs.next.get(one));
        assertEquals(1000, rig.skbs.headlen(one));
        assertEquals(3054, rig.skbs.len.get(p));
        assertEquals(3000, rig.skbs.dataLen.get(p));
    }

    /** The kernel never sets it here: a readable skb with net_iov frags. */
    @Test
    void theHeadDoesNotBecomeUnreadable() {
        GroRig rig = GroRig.ofSegments(2);
        int p = rig.receive(0, rig.host);
        rig.receive(1, rig.device);
        assertEquals(2, rig.frags(p));
        assertFalse(rig.skbs.unreadable.is(p));
    }

    @Test
    void anSkbOfNoPoolDoesNotMixWithOneOfAPool() {
        GroRig rig = GroRig.ofSegments(2);
        rig.receive(0, rig.host);
        int skb = rig.skb(1, GroRig.HEADERS, rig.host);
        rig.skbs.ppRecycle.set(skb, 0);
        int from = rig.facts.log().count();
        rig.gro.receive(0, skb);
        assertEquals(GroRule.PP_RECYCLE_DIFFERS, rig.facts(from, GroFact.GroRefused.class).get(0).rule());
    }

    /** include/net/gro.h skb_gro_header: pskb_may_pull fails on unreadable memory. */
    @Test
    void headersInDeviceMemoryPassByGro() {
        GroRig rig = GroRig.ofSegments(1);
        int skb = rig.skb(0, 0, rig.device);
        int from = rig.facts.log().count();
        rig.gro.receive(0, skb);
        assertEquals(GroRule.HEADERS_UNREADABLE, rig.facts(from, GroFact.GroRefused.class).get(0).rule());
        assertEquals(skb, rig.gro.pop(0));
    }

    /** gro_complete, tcp_gro_complete. */
    @Test
    void aMergedPacketIsGsoAndOneAloneIsNot() {
        GroRig rig = GroRig.ofSegments(3);
        int p = rig.receive(0, rig.host);
        rig.receive(1, rig.host);
        rig.gro.flush(0);
        int alone = rig.receive(2, rig.host);
        rig.gro.flush(0);
        assertFalse(rig.gro.holds(0));
        assertEquals(3, rig.gro.rxListCount(0), "packets, not skbs");
        assertEquals(p, rig.gro.pop(0));
        assertEquals(1000, rig.infos.gsoSize.get(rig.frame(p)));
        assertEquals(2, rig.infos.gsoSegs.get(rig.frame(p)));
        assertEquals(alone, rig.gro.pop(0));
        assertEquals(0, rig.infos.gsoSize.get(rig.frame(alone)));
        assertEquals(0, rig.gro.rxListCount(0));
        assertEquals(Skbs.NO_ROW, rig.gro.pop(0));
    }

    @Test
    void pshOfAJoinedPacketIsInTheFirstHeaderAndSendsItUp() {
        GroRig rig = new GroRig(Segments.of("{'seq': 1, 'len': 1000, 'id': 1}",
                "{'seq': 1001, 'len': 1000, 'id': 2, 'flags': ['ack', 'psh']}"));
        int p = rig.receive(0, rig.host);
        rig.receive(1, rig.host);
        assertFalse(rig.gro.holds(0));
        assertEquals(p, rig.gro.pop(0));
        assertEquals(8, rig.skbs.groFlags.get(p));
    }

    /** A queue's lists are its own. */
    @Test
    void queuesDoNotShareWhatTheyHold() {
        GroRig rig = GroRig.ofSegments(2);
        rig.receive(0, rig.host);
        rig.gro.receive(1, rig.skb(1, GroRig.HEADERS, rig.host));
        assertEquals(0, rig.gro.rxListCount(0));
        rig.gro.flush(1);
        assertEquals(1, rig.gro.rxListCount(1));
        assertTrue(rig.gro.holds(0));
    }

    /** Every buffer comes back when all skbs are freed, moved and chained ones too. */
    @Test
    void nothingLeaksThroughAMerge() {
        GroRig rig = GroRig.ofSegments(40);
        for (int i = 0; i < 40; i++) {
            if (i % 7 == 3) {
                rig.gro.receive(0, rig.skb(i, 1054, rig.host));
            } else {
                rig.receive(i, rig.device);
            }
        }
        rig.gro.flush(0);
        int skb = rig.gro.pop(0);
        assertEquals(40, rig.skbs.segments.get(skb));
        rig.ops.free(skb, true);
        assertEquals(rig.pools.inflight(rig.host), rig.pools.idle(rig.host));
        assertEquals(rig.pools.inflight(rig.device), rig.pools.idle(rig.device));
    }
}
