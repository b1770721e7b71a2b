// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.design.Design;
import fragscope.engine.design.WordForm;
import fragscope.engine.fact.DmaFact;
import fragscope.engine.fact.DriverFact;
import fragscope.engine.fact.P2pWay;
import fragscope.engine.fact.PoolFact;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.fact.StackFact;
import fragscope.engine.fact.UserFact;
import fragscope.engine.frag.PageWord;
import fragscope.engine.memory.KernelMap;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import fragscope.engine.skb.SharedInfos;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The discussion of July 2023 on netdev, claim by claim: each is seen to hold or to fail in a run, and the same
 * assertion fails in a counter-scenario, where a field was moved or a safeguard taken away. Long, because the claims
 * are read side by side.
 */
class ClaimsTest {

    private static final int SEGMENTS = 24;
    private static final int MSS = 1448;
    private static final Packets STREAM = stream();

    private static Packets stream() {
        Frames frames = new Frames();
        for (int i = 0; i < SEGMENTS; i++) {
            frames.tcp(1000, 5000 + i * MSS, Frames.ACK, MSS);
        }
        return frames.build();
    }

    private static Ran run(String preset, Object... fields) {
        return Ran.of(Ran.preset(preset), STREAM, fields);
    }

    private static Ran run(Design design, Object... fields) {
        return Ran.of(design, STREAM, fields);
    }

    private static void seen(Predicate<Ran> claim, Ran holds, Ran fails) {
        assertTrue(claim.test(holds), holds::wrong);
        assertFalse(claim.test(fails), fails::wrong);
    }

    private static boolean whole(Ran ran) {
        return ran.sound() && ran.received() == (long) SEGMENTS * MSS
                && ran.summary().flows().getFirst().sha256().equals(
                        run("host-copy").summary().flows().getFirst().sha256());
    }

    private static boolean page(long word) {
        return word >= KernelMap.VMEMMAP && word < KernelMap.VMEMMAP + (1L << 40);
    }

    @Test
    void t1NothingTechnicalForbidsAFragThatIsNoPage() {
        Predicate<Ran> claim = r -> whole(r)
                && r.all(DriverFact.FragAdded.class).stream().noneMatch(f -> page(f.netmem()));
        seen(claim, run("netmem"), run("union-len-moved"));
        assertTrue(claim.test(run("handle-pa")));
        assertFalse(claim.test(run("host-copy")), "there the frags are pages");
    }

    @Test
    void t2ChangingTheFragAloneIsNotEnough() {
        seen(ClaimsTest::whole, run("netmem"), run("old-driver"));
        assertEquals("eth_get_headlen", run("old-driver").summary().oops().getFirst().function());
    }

    /** Counted from execution: how often the driver reads through a page. */
    @Test
    void t3DriversTouchPagesWhereTheyExpectThem() {
        Predicate<Ran> touches = r -> r.all(DriverFact.BufferPeeked.class).size() == SEGMENTS && whole(r);
        seen(touches, run(Ran.preset("host-copy").with("naming", "struct_page")), run("host-copy"));
    }

    @Test
    void t4ADriverCanPostAndBuildWithNoPageInSight() {
        Predicate<Ran> claim = r -> whole(r) && r.all(DriverFact.DescriptorPosted.class).stream().filter(
                d -> !d.header() && d.rxq() == 3).noneMatch(d -> page(d.netmem()));
        seen(claim, run("handle-pa"), run("p2pdma"));
    }

    /** The same 16 bytes, word at 0, len at 8, offset at 12, under both kernels' structs. */
    @Test
    void t5TheFragsBytesAreTheSameUnderBothReadings() {
        Predicate<Ran> claim = r -> {
            SharedInfos infos = r.machine().host().infos();
            boolean placed = infos.lenColumn(0).bit() == 0 && infos.offsetColumn(0).bit() == 32;
            DriverFact.FragAdded first = r.all(DriverFact.FragAdded.class).getFirst();
            int skb = first.skb();
            long head = r.machine().host().skbs().head.get(skb);
            int frame = r.machine().host().pages().rowOfPageAddress(head);
            return placed && first.len() == MSS && (frame < 0 || infos.len(frame, 0) == MSS);
        };
        seen(claim, run("union-frag", "app_pace", "stopped", "teardown", false, "gro", false),
                run("union-len-moved", "app_pace", "stopped", "teardown", false, "gro", false));
        assertTrue(claim.test(run("dmabuf-pages", "app_pace", "stopped", "teardown", false, "gro", false)));
        assertTrue(claim.test(run("netmem", "app_pace", "stopped", "teardown", false, "gro", false)));
    }

    @Test
    void t6AlignmentFreesBitsAndNoMore() {
        Design tagged = Ran.preset("tagged-pointer");
        for (int bit = 0; bit < 6; bit++) {
            assertTrue(whole(run(tagged.with("word", new WordForm(1 << bit, 64, 8, 12)))), "bit " + bit);
        }
        seen(ClaimsTest::whole, run(tagged.with("word", new WordForm(0x40, 128, 8, 12))),
                run(tagged.with("word", new WordForm(0x40, 64, 8, 12))));
    }

    @Test
    void t7LenAndOffsetCannotBeOverloaded() {
        seen(ClaimsTest::whole, run("union-frag"), run("union-len-moved"));
    }

    /** What the object knows and the frag does not: where in the region the buffer lies. */
    @Test
    void t8TheWordLeadsToAnObjectWithTheOtherMetadata() {
        Predicate<Ran> claim = r -> r.sound() && r.all(UserFact.TokenIssued.class).stream().allMatch(
                t -> t.fragOffset() == ((long) r.machine().host().buffers().row(t.netmem()) << 12) + t.offset())
                && !r.all(UserFact.TokenIssued.class).isEmpty();
        seen(claim, run("tagged-pointer"), run(Ran.preset("tagged-pointer").without("mask_tag")));
    }

    /** GRO and TCP read len and offset only and pass; who takes the word for a page computes an address of nothing. */
    @Test
    void t9AUnionLivesBesideOldCodeThatReadsOnlyLenAndOffset() {
        seen(ClaimsTest::whole, run("union-frag"), run("union-len-moved"));
        long word = run("union-frag").all(DriverFact.FragAdded.class).getFirst().netmem();
        assertFalse(KernelMap.canonical(KernelMap.pageAddress(new PageWord().page(word))));
        assertNotEquals(0, word & 1, "nothing but the tag tells");
    }

    @Test
    void t10ABufferMayServeSeveralPacketsOrOne() {
        Predicate<Ran> shared = r -> whole(r) && buffers(r) == SEGMENTS / 2;
        seen(shared, run("handle-pa-frags", "ring", 64), run("handle-pa", "ring", 64));
        Ran held = run("handle-pa-frags", "app_returns_tokens", "never", "teardown", false);
        assertEquals(SEGMENTS, held.all(UserFact.TokenIssued.class).size());
        assertEquals(SEGMENTS / 2, buffers(held), "two tokens pin one buffer");
    }

    private static long buffers(Ran ran) {
        return ran.all(UserFact.TokenIssued.class).stream().mapToLong(UserFact.TokenIssued::netmem).distinct().count();
    }

    @Test
    void t11OneDriverSourceServesBothIfItStopsExpectingPages() {
        assertTrue(whole(run("host-copy")));
        seen(ClaimsTest::whole, run("netmem"), run(Ran.preset("netmem").with("naming", "struct_page").without(
                "driver_check")));
        assertTrue(whole(run(Ran.preset("host-copy").with("naming", "struct_page"))), "with pages it works");
    }

    /** Updating drivers costs, and the kernel can refuse those that were not: the bind fails, nothing breaks. */
    @Test
    void t12DriversThatWereNotUpdatedCanBeRefused() {
        Predicate<Ran> refused = r -> r.all(SetupFact.BindRefused.class).size() == 1 && r.sound();
        Design old = Ran.preset("netmem").with("naming", "struct_page");
        seen(refused, run(old), run(old.without("driver_check")));
    }

    /** What page form keeps: code that forgets to ask reads a BAR slowly and rightly. */
    @Test
    void t13PageFormKeepsWorkingWhatReads() {
        Predicate<Ran> tapped = r -> r.sound() && r.all(StackFact.TapSaw.class).stream().anyMatch(
                t -> t.caplen() == t.len());
        seen(tapped, run(Ran.preset("p2pdma").without("readable_tap"), "tap", true),
                run(Ran.preset("netmem").without("readable_tap"), "tap", true));
    }

    @Test
    void t14TheProviderAddsItsResourceAndPublishesIt() {
        Predicate<Ran> calls = r -> r.all(SetupFact.P2pResourceAdded.class).size() == 1
                && r.all(SetupFact.P2pPublished.class).size() == 1
                && r.facts().indexOf(r.all(SetupFact.P2pResourceAdded.class).getFirst()) < r.facts().indexOf(
                        r.all(SetupFact.P2pPublished.class).getFirst());
        seen(calls, run("p2pdma"), run("netmem"));
    }

    @Test
    void t15TheNicsDriverBindsAfterAskingForTheDistance() {
        Predicate<Ran> bound = r -> r.all(SetupFact.BindRefused.class).isEmpty()
                && r.all(SetupFact.P2pDistanceAsked.class).getFirst().distance() >= 0;
        seen(bound, run("p2pdma"), run("p2pdma", "topology", "one-switch-acs"));
        assertFalse(bound.test(run("p2pdma", "topology", "two-root-ports")));
        assertTrue(bound.test(run("p2pdma", "topology", "two-root-ports-zen")));
        Ran cascaded = run("p2pdma", "topology", "two-switches");
        assertEquals(new SetupFact.P2pDistanceAsked(3, 6, 6, P2pWay.BUS_ADDR),
                cascaded.all(SetupFact.P2pDistanceAsked.class).getFirst());
    }

    @Test
    void t16ThePacketsWholeWayThroughP2pdmaPages() {
        Predicate<Ran> way = r -> whole(r) && r.all(DmaFact.DmaWritten.class).stream().filter(
                DmaFact.DmaWritten::device).count() == SEGMENTS
                && r.all(PoolFact.ZonePageFreed.class).size() >= SEGMENTS
                && r.all(UserFact.TokenIssued.class).size() == SEGMENTS;
        seen(way, run("p2pdma"), run("p2pdma", "topology", "one-switch-acs"));
    }

    /** Taken strictly the claim is false: p2pdma makes a pgmap and struct pages for the whole range. */
    @Test
    void t17SomebodyMakesStructPagesWhereverFragsArePages() {
        Predicate<Ran> none = r -> r.all(SetupFact.PagesMade.class).isEmpty()
                && r.all(SetupFact.P2pResourceAdded.class).isEmpty();
        seen(none, run("netmem"), run("dmabuf-pages"));
        assertFalse(none.test(run("p2pdma")));
        assertEquals(256, run("p2pdma").all(SetupFact.P2pResourceAdded.class).getFirst().pages());
        assertTrue(run("p2pdma").all(SetupFact.PagesMade.class).isEmpty(), "not in the dma-buf core");
    }

    @Test
    void t18APagePoolsFieldsOverlayThePagesPgmap() {
        seen(ClaimsTest::whole, run("p2pdma-pool"), run(Ran.preset("p2pdma-pool").without("keep_pgmap")));
        assertTrue(whole(run(Ran.preset("p2pdma").without("keep_pgmap"))), "without a page pool nothing overlays it");
    }

    @Test
    void t19HeadersStayInHostPages() {
        seen(ClaimsTest::whole, run("netmem"), run("headers-in-device"));
    }

    /** Which concerns p2pdma sidesteps and which not: reading works; the page pool, and the way through ACS, do not. */
    @Test
    void t20NotAllConcernsAreSidestepped() {
        Predicate<Ran> sidestepped = r -> whole(r) && r.all(SetupFact.BindRefused.class).isEmpty();
        seen(sidestepped, run("p2pdma"), run("p2pdma", "topology", "one-switch-acs"));
        assertFalse(sidestepped.test(run(Ran.preset("p2pdma-pool").without("keep_pgmap"))));
    }

    /** The provider is removed while frags wait in a socket's queue. */
    @Test
    void t21TheProviderMustOutliveItsFrags() {
        Object[] late = {"app_pace", "stopped", "unbind", "before-close"};
        seen(Ran::sound, run("p2pdma", late), run(Ran.preset("p2pdma").without("hold_binding"), late));
        assertTrue(run(Ran.preset("p2pdma").without("hold_binding"), late).summary().violations().getFirst().contains(
                "leaked"), "their counts lie in freed memory and never reach 0");
    }
}
