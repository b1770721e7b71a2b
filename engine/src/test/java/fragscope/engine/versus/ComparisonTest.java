// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.versus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.fact.Kind;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.BundledLayouts;
import fragscope.engine.run.Run;
import fragscope.engine.run.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same packets through two designs: what stands beside what, and where they part. */
class ComparisonTest {

    @Test
    void aRunDiffersNowhereFromItself() {
        Comparison same = Compared.of("netmem", "netmem");
        assertTrue(same.sameStreams());
        assertTrue(same.differences(0, 1).first().isEmpty());
        assertEquals(0, same.differences().count());
        assertEquals(same.alignment().rows(), same.sides().getFirst().summary().facts());
    }

    @Test
    void everyFactOfEveryRunStandsInExactlyOneRow() {
        Comparison c = Compared.of("host-copy", "netmem", "p2pdma", "zcrx");
        for (int side = 0; side < 4; side++) {
            int facts = 0;
            for (int row = 0; row < c.alignment().rows(); row++) {
                int n = c.alignment().fact(side, row);
                if (n != Alignment.GAP) {
                    assertEquals(row, c.alignment().row(side, n));
                    assertEquals(c.alignment().kind(row), c.sides().get(side).track().kind(n));
                    facts++;
                }
            }
            assertEquals(c.sides().get(side).summary().facts(), facts);
        }
    }

    @Test
    void hostCopyAndNetmemPartAtTheBoundQueueAndAnApplicationSeesTokens() {
        Comparison c = Compared.of("host-copy", "netmem");
        assertTrue(c.sameStreams());
        Difference first = c.differences(0, 1).first().orElseThrow();
        assertEquals(Kind.QUEUE_CONFIGURED, first.kind());
        assertEquals("bound", first.field());
        assertEquals(0, first.oneValue());
        assertEquals(1, first.otherValue());
        assertEquals(Kind.QUEUE_STEERED, c.differences(0, 1).firstOfAPacket().orElseThrow().kind());
        Breadcrumb crumb = Breadcrumb.of(c, first);
        assertEquals(first, crumb.steps().getFirst());
        assertTrue(crumb.through().size() >= 2, crumb::toString);
        assertEquals(Kind.TOKEN_ISSUED, crumb.to().orElseThrow().kind());
    }

    /** What follows in a breadcrumb happens later, in the run that has it. */
    @Test
    void aBreadcrumbGoesForward() {
        Comparison c = Compared.of("netmem", "union-len-moved");
        List<Difference> steps = Breadcrumb.of(c, c.differences(0, 1).first().orElseThrow()).steps();
        assertTrue(steps.size() >= 2, steps::toString);
        for (int i = 1; i < steps.size(); i++) {
            assertTrue(steps.get(i).row() > steps.get(i - 1).row(), steps::toString);
        }
    }

    @Test
    void whichOfEqualPagesWasTakenIsNoDifferenceAndWhatAWordNamesIsOne() {
        Comparison c = Compared.of("p2pdma", "dmabuf-pages", "netmem");
        long posted = 0;
        for (int row = 0; row < c.alignment().rows(); row++) {
            if (c.alignment().kind(row) == Kind.FRAG_ADDED) {
                assertFalse(c.alignment().differs(row, 0, 0));
                assertTrue(c.alignment().differs(row, 0, 2), "a page is no net_iov");
                posted++;
            }
        }
        assertEquals(Compared.SEGMENTS, posted);
    }

    @Test
    void nextAndPreviousGoThroughTheSameDifferences() {
        Differences d = Compared.of("host-copy", "netmem").differences(0, 1);
        int forward = 0;
        int row = -1;
        for (var next = d.next(row); next.isPresent(); next = d.next(row)) {
            row = next.get().row();
            forward++;
        }
        int back = 1;
        for (var before = d.previous(row); before.isPresent(); before = d.previous(row)) {
            row = before.get().row();
            back++;
        }
        assertEquals(d.count(), forward);
        assertEquals(forward, back);
    }

    @Test
    void runsThatDifferInTimeAloneSaySo() {
        Comparison c = Comparison.of(List.of(Side.of(Compared.run(Compared.preset("netmem"))), Side.of(Compared.run(
                Compared.preset("netmem"), "link_gbps", 400))));
        Difference first = c.differences(0, 1).first().orElseThrow();
        assertEquals(Difference.What.TIME, first.what());
        assertEquals(Kind.FRAME_ARRIVED, first.kind());
        assertTrue(first.oneValue() > first.otherValue(), "the slower link comes later");
    }

    @Test
    void momentsAtATimeAreTheLastFactsNotAfterIt() {
        Comparison c = Compared.of("host-copy", "netmem");
        long at = c.sides().get(1).recording().endPs() / 2;
        int[] moments = c.alignment().momentsAt(at);
        for (int side = 0; side < 2; side++) {
            Track track = c.sides().get(side).track();
            assertTrue(track.timePs(moments[side]) <= at);
            assertTrue(track.timePs(moments[side] + 1) > at);
        }
        assertEquals(0, c.alignment().momentsAt(-1)[0] + 1, "nothing has happened yet");
    }

    @Test
    void thePacketsStepsStandSideBySide() {
        Comparison c = Compared.of("host-copy", "netmem");
        List<Integer> steps = c.alignment().steps(3);
        long joined = steps.stream().filter(
                r -> c.alignment().fact(0, r) >= 0 && c.alignment().fact(1, r) >= 0).count();
        assertTrue(joined >= 8, "matched " + joined + " of " + steps.size());
        assertTrue(joined < steps.size(), "some have no counterpart");
        steps.forEach(r -> assertEquals(3, c.alignment().packet(r)));
    }

    @Test
    void damagedStreamsAreNotTheSame() {
        assertFalse(Compared.of("netmem", "union-len-moved").sameStreams());
    }

    @Test
    void otherPacketsAreRefused() {
        Packets others = new Frames().tcp(1, 1, Frames.ACK, 10).build();
        Run other = Run.of(Scenario.defaults().with("host", Frames.HOST), Compared.preset("netmem"), others,
                BundledLayouts.of("6.18"));
        Side one = Side.of(Compared.run(Compared.preset("netmem")));
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(List.of(one, Side.of(other))));
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(List.of(one)));
    }
}
