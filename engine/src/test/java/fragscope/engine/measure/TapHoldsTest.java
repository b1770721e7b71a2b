// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.check.Holders;
import fragscope.engine.check.Holding;
import fragscope.engine.check.Invariants;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.Kind;
import fragscope.engine.fact.OopsKind;
import fragscope.engine.fact.PoolFact;
import fragscope.engine.fact.SetupFact;
import fragscope.engine.fact.Site;
import fragscope.engine.fact.StackFact;
import fragscope.engine.fact.UserFact;
import fragscope.engine.packet.Frames;
import fragscope.engine.packet.Packets;
import fragscope.engine.pool.Errno;
import fragscope.engine.run.BundledLayouts;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.RxMachine;
import fragscope.engine.run.Scenario;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A packet tap without a ring holds clones until its reader comes: net/packet/af_packet.c, packet_rcv. */
class TapHoldsTest {

    private static final int SEGMENTS = 24;
    private static final Design UNASKED = Ran.preset("netmem").without("readable_tap");

    private static Packets stream() {
        Frames frames = new Frames().every(20_000);
        for (int i = 0; i < SEGMENTS; i++) {
            frames.tcp(1000, 5000 + i * 1448, Frames.ACK, 1448);
        }
        return frames.build();
    }

    private static Ran tapped(Design design, String holds, Object... more) {
        return Ran.of(design, stream(), with(holds, more));
    }

    private static Object[] with(String holds, Object... more) {
        Object[] fields = new Object[4 + more.length];
        System.arraycopy(new Object[]{"tap", true, "tap_holds", holds}, 0, fields, 0, 4);
        System.arraycopy(more, 0, fields, 4, more.length);
        return fields;
    }

    private static Recording recording(Design design, String holds) {
        Scenario scenario = Scenario.defaults().with("ring", 64).with("device_bytes", 256 * 4096L).with("host",
                Frames.HOST).with("tap", true).with("tap_holds", holds);
        return Run.of(scenario, design, stream(), BundledLayouts.of(design.kernel())).recording().recordAll();
    }

    /** Every design stays sound at every fact, and its application gets what was sent. */
    @Test
    void clonesAreCountedInEveryDesign() {
        for (String holds : List.of("30us", "until-close")) {
            for (Design design : Presets.meantToWork(true)) {
                Ran ran = tapped(design, holds);
                assertTrue(ran.sound(), () -> design.name() + " " + ran.wrong());
                assertEquals(SEGMENTS * 1448, ran.received(), design.name());
                assertFalse(ran.all(StackFact.TapCloned.class).isEmpty(), design.name());
                assertEquals(Optional.empty(), Invariants.everyFact(recording(design, holds)).broken(), design.name());
            }
        }
    }

    /** {@code snaplen = skb_frags_readable(skb) ? skb->len : skb_headlen(skb)}, and pskb_trim cuts the clone to it. */
    @Test
    void ofAnUnreadableSkbTheCloneKeepsTheHeadersInAHeadOfItsOwn() {
        Ran ran = tapped(Ran.preset("netmem"), "30us");
        for (StackFact.TapCloned c : ran.all(StackFact.TapCloned.class)) {
            assertEquals(54, c.snaplen());
        }
        assertEquals(ran.all(StackFact.TapCloned.class).size(), ran.all(StackFact.HeadExpanded.class).size());
        assertTrue(ran.all(UserFact.TapRead.class).stream().allMatch(r -> r.len() == 54 && r.linear() == 54));
    }

    /** Of pages it keeps all: skb_clone takes no reference on frags, the data counts its sk_buffs. */
    @Test
    void ofPagesTheCloneKeepsAllAndTheReaderGetsIt() {
        Ran ran = tapped(Ran.preset("host-copy"), "30us");
        List<UserFact.TapRead> reads = ran.all(UserFact.TapRead.class);
        assertTrue(ran.all(StackFact.HeadExpanded.class).isEmpty());
        assertEquals(ran.all(StackFact.TapCloned.class).stream().mapToLong(StackFact.TapCloned::len).sum(),
                reads.stream().mapToLong(UserFact.TapRead::len).sum());
        assertTrue(reads.stream().allMatch(r -> r.len() > r.linear()));
    }

    /** datagram.c, __skb_datagram_iter: {@code !skb_frags_readable(skb)} is a fault; the skb is freed all the same. */
    @Test
    void withoutTheTapsCheckTheReaderGetsEfaultAndTheBufferStaysOutUntilThen() {
        Ran ran = tapped(UNASKED, "30us");
        List<UserFact.TapReadFailed> failed = ran.all(UserFact.TapReadFailed.class);
        assertEquals(ran.all(StackFact.TapCloned.class).size(), failed.size());
        assertTrue(failed.stream().allMatch(f -> f.errno() == Errno.EFAULT));
        assertTrue(ran.sound(), ran::wrong);
    }

    /** And without the copy's check as well it reads where page_address(NULL) is: a general protection fault. */
    @Test
    void withoutBothChecksTheReaderOopses() {
        Ran ran = tapped(UNASKED.without("readable_copy"), "30us");
        Summary.Oops oops = ran.summary().oops().getFirst();
        assertEquals(OopsKind.GENERAL_PROTECTION, oops.kind());
        assertEquals(Site.COPY_TO_ITER.function(), oops.function());
    }

    /** A buffer that only a clone holds is out, though the application gave its token back: the tap is its holder. */
    @Test
    void theScannerFindsTheTapAsTheHolder() {
        Recording recording = recording(UNASKED, "until-close");
        Cursor cursor = recording.cursor();
        long last = 1;
        cursor.seek(last);
        while (cursor.log(last - 1).kind(cursor.indexOf(last - 1)) != Kind.TEARDOWN_STARTED) {
            cursor.seek(++last);
        }
        List<Holding> held = Holders.of(((RxMachine) cursor.machine()).host()).stream().filter(
                h -> h.place() == Holding.Place.TAP_FRAG).toList();
        assertEquals(SEGMENTS, held.size());
        assertEquals("frag 0 of the tap's clone " + held.getFirst().of(), held.getFirst().words());
    }

    /** page_pool_release: a pool lives until its last buffer is back, and so the region does, held by the tap alone. */
    @Test
    void aHeldCloneKeepsAnUnboundRegion() {
        Ran ran = tapped(UNASKED, "until-close", "unbind_at_us", 2000L);
        List<SetupFact.BindingFreed> freed = ran.all(SetupFact.BindingFreed.class);
        assertTrue(ran.sound(), ran::wrong);
        assertEquals(1, freed.size());
        assertTrue(ran.facts().indexOf(freed.getFirst()) > ran.facts().indexOf(
                ran.all(PoolFact.BufferReleased.class).getFirst()));
        assertTrue(ran.facts().indexOf(freed.getFirst()) > ran.facts().indexOf(
                ran.all(SetupFact.TeardownStarted.class).getFirst()), "only the tap's end lets it go");
    }

    /** Where nobody holds the binding for it, the clone's last put finds freed descriptors. */
    @Test
    void aHeldCloneOfARegionThatDoesNotWaitFindsPoison() {
        Ran ran = tapped(UNASKED.without("hold_binding"), "until-close", "unbind_at_us", 2000L);
        assertFalse(ran.sound());
    }

    /** {@code sk_rmem_alloc >= sk_rcvbuf}: a tap whose reader never comes holds so much and no more. */
    @Test
    void aTapHoldsNoMoreThanItsReceiveBuffer() {
        Frames frames = new Frames().every(20_000);
        for (int i = 0; i < 200; i++) {
            frames.tcp(1000, 5000 + i * 1448, Frames.ACK, 1448);
        }
        Ran ran = Ran.of(Ran.preset("host-copy"), frames.build(), with("until-close", "gro", false));
        assertTrue(ran.sound(), ran::wrong);
        long most = ran.all(StackFact.TapQueued.class).stream().mapToLong(
                StackFact.TapQueued::rmemAlloc).max().orElseThrow();
        assertEquals(26, ran.all(StackFact.TapQueued.class).size()); // 212,992 B of truesize, 8,192 each
        assertEquals(212_992, most);
        assertEquals(200 - 26, ran.all(StackFact.TapDropped.class).size());
    }

    /** ip_rcv_core, pskb_trim_rcsum: padding is cut off data that the clone shares, so the skb takes its own first. */
    @Test
    void trimmingASharedSkbExpandsItsHead() {
        Packets packets = new Frames().every(20_000).padTo(60).tcp(1000, 5000, Frames.ACK, 1).build();
        Ran ran = Ran.of(Ran.preset("host-copy"), packets, with("30us"));
        assertTrue(ran.sound(), ran::wrong);
        assertEquals(ran.all(StackFact.PaddingTrimmed.class).size(), ran.all(StackFact.HeadExpanded.class).size());
        assertTrue(ran.all(UserFact.TapRead.class).getFirst().len() >= 55);
    }

    /** A page with a reference beside the pool's cannot be recycled: __page_pool_page_can_be_recycled. */
    @Test
    void thePageOfAnExpandedSkbLeavesThePool() {
        Ran whole = Ran.of(Ran.preset("host-copy"), padded(), with("until-close"));
        assertTrue(whole.sound(), whole::wrong);
        assertFalse(whole.all(StackFact.HeadExpanded.class).isEmpty());
        assertEquals(1, whole.received());
    }

    private static Packets padded() {
        return new Frames().every(20_000).padTo(60).tcp(1000, 5000, Frames.ACK, 1).build();
    }

    /** Without a tap, or with one that holds nothing, no fact and no number changes. */
    @Test
    void aTapThatHoldsNothingIsTheTapOfBefore() {
        Ran ring = tapped(Ran.preset("netmem"), "nothing");
        assertTrue(ring.all(StackFact.TapCloned.class).isEmpty());
        assertFalse(ring.all(StackFact.TapSaw.class).isEmpty());
    }
}
