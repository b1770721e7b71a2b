// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.lens.WordBits.Use;
import fragscope.engine.design.Design;
import fragscope.engine.design.Host;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.Kind;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What lies under the lens is what the world has. */
class SightTest {

    private static Sight.Frag frag(Sight sight) {
        return Objects.requireNonNull(sight.frag());
    }

    private static Sight.Target target(Sight sight) {
        return Objects.requireNonNull(sight.target());
    }

    private static Sight at(String design, Kind kind) {
        LensRuns run = LensRuns.of("two-packets", design);
        return run.sight(run.first(kind), Look.start());
    }

    /** Source: include/net/netmem.h, NET_IOV; struct net_iov is aligned to 8 by its type, and 64 bytes long in 6.18. */
    @Test
    void aNetmemWordsBitsAreTagFreeByTypeFreeInPracticeAndPointer() {
        WordBits bits = frag(at("netmem", Kind.FRAG_ADDED)).bits();
        assertEquals(Use.TAG, bits.use(0));
        assertEquals(Use.GUARANTEED, bits.use(1));
        assertEquals(Use.GUARANTEED, bits.use(2));
        assertEquals(Use.PRACTICE, bits.use(3));
        assertEquals(Use.PRACTICE, bits.use(5));
        assertEquals(Use.POINTER, bits.use(6));
        assertEquals(Use.POINTER, bits.use(47));
        assertEquals(Use.SIGN, bits.use(48));
        assertEquals(Use.SIGN, bits.use(63));
    }

    @Test
    void bitsThatAreFreeAreNeverSetInAnyWordOfAnyDesign() {
        int words = 0;
        for (Design design : Presets.all()) {
            if (!design.meantToWork()) {
                continue;
            }
            Sight sight = at(design.name(), Kind.FRAG_ADDED);
            for (Sight.Frag f : Objects.requireNonNull(sight.skb()).frags()) {
                assertEquals(0, f.word() & (f.bits().guaranteed() | f.bits().practice()), design.name());
                words++;
            }
        }
        assertTrue(words >= Presets.meantToWork(true).size(), words + " words");
    }

    @Test
    void aTagAboveTheAlignmentTakesABitThatAddressesNeed() {
        WordBits bits = frag(at("tag-above-alignment", Kind.FRAG_ADDED)).bits();
        assertEquals(Use.TAG, bits.use(6));
        assertNotEquals(Use.TAG, bits.use(0));
    }

    @Test
    void aHandleIsANumberAndHasNoFreeBits() {
        WordBits bits = frag(at("handle-pa", Kind.FRAG_ADDED)).bits();
        assertEquals(Use.TAG, bits.use(0));
        assertEquals(Use.POINTER, bits.use(1));
        assertEquals(0, bits.sign());
    }

    @Test
    void aBusAddressIsAPointerWithoutASignExtension() {
        WordBits bits = frag(at("union-frag", Kind.FRAG_ADDED)).bits();
        assertEquals(Use.TAG, bits.use(0));
        assertEquals(Use.GUARANTEED, bits.use(11));
        assertEquals(Use.POINTER, bits.use(12));
        assertEquals(Use.POINTER, bits.use(63));
    }

    @Test
    void everyShownFieldIsWhatItsColumnHolds() {
        LensRuns run = LensRuns.of("two-packets", "netmem");
        long n = run.first(Kind.FRAG_ADDED);
        Sight sight = run.sight(n, Look.start());
        Host host = run.world(n);
        int row = host.buffers().row(frag(sight).word());
        var shown = target(sight).struct().fields();
        int compared = 0;
        for (Field f : shown) {
            var column = host.netIovs().columns().stream().filter(c -> c.name().equals(f.name())).findFirst();
            if (column.isPresent()) {
                assertEquals(column.get().get(row), f.value(), f.name());
                compared++;
            }
        }
        assertEquals(8, compared);
    }

    @Test
    void theBytesBehindAWordAreThoseOfTheFrame() {
        LensRuns run = LensRuns.of("two-packets", "netmem");
        long n = run.first(Kind.FRAG_ADDED);
        Sight sight = run.sight(n, Look.start());
        Bytes bytes = target(sight).memory();
        Sight.Frame frame = Objects.requireNonNull(sight.packet());
        int first = bytes.firstKnown(0);
        assertEquals(frag(sight).offset(), first);
        for (int i = 0; i < frag(sight).len(); i++) {
            assertEquals(frame.bytes().value(frame.headerLen() + i), bytes.value(first + i));
            assertEquals(frame.headerLen() + i, bytes.offset(first + i));
        }
        assertEquals(bytes.size(), bytes.firstKnown(first + frag(sight).len()));
    }

    @Test
    void anOldReaderTakesATaggedWordForAPageAndANewOneRefuses() {
        Sight sight = at("netmem", Kind.FRAG_ADDED);
        Reading netmem = reading(sight, "netmem");
        Reading pages = reading(sight, "dmabuf-pages");
        assertEquals(0, netmem.page());
        assertTrue(netmem.unreadable());
        assertEquals(frag(sight).word(), pages.page());
        assertFalse(pages.unreadable());
        assertEquals(netmem.len(), pages.len());
    }

    @Test
    void lenAndOffsetThatWereMovedAreReadTheOtherWayRound() {
        Sight sight = at("netmem", Kind.FRAG_ADDED);
        Reading moved = reading(sight, "union-len-moved");
        Reading plain = reading(sight, "union-frag");
        assertEquals(plain.len(), moved.offset());
        assertEquals(plain.offset(), moved.len());
    }

    private static Reading reading(Sight sight, String design) {
        return sight.readings().stream().filter(r -> r.design().equals(design)).findFirst().orElseThrow();
    }

    @Test
    void anAddressOfAnObjectIsExplainedByItsMember() {
        LensRuns run = LensRuns.of("two-packets", "netmem");
        long n = run.first(Kind.FRAG_ADDED);
        long object = target(run.sight(n, Look.start())).struct().address();
        assertTrue(run.sight(n, Look.start().explaining(object + 40)).place().contains("pp_ref_count"));
        assertEquals("not canonical", run.sight(n, Look.start().explaining(0x8000_0000_0000L)).place());
    }

    @Test
    void beforeAnySkbThereIsStillThePacket() {
        LensRuns run = LensRuns.of("two-packets", "netmem");
        Sight sight = run.sight(0, Look.start());
        assertNotNull(sight.packet());
        assertTrue(sight.skbs().isEmpty());
    }

    /** Source: include/net/netmem.h, NET_IOV_ASSERT_OFFSET of 6.18. */
    @Test
    void fourMembersOfPageAndNetIovAreMirrored() {
        Sight sight = at("netmem", Kind.FRAG_ADDED);
        var mirrored = Mirrored.of(sight.layouts().of("page"), sight.layouts().of("net_iov"));
        assertEquals(java.util.Set.of("pp_magic", "pp", "dma_addr", "pp_ref_count"), mirrored.keySet());
    }

    /**
     * Source: BTF of 6.18.44: skb_shared_info has four bytes of nothing at 36, and frags[0] ends its first cache
     * line.
     */
    @Test
    void theHoleOfSkbSharedInfoAndItsFragsAreToScale() {
        var layout = InfoPage.unfolded(at("netmem", Kind.FRAG_ADDED).layouts().of("skb_shared_info"));
        var slices = Slices.of(layout);
        var hole = slices.stream().filter(Slices.Slice::hole).toList();
        assertEquals(1, hole.size());
        assertEquals(36, hole.getFirst().byteFrom());
        assertEquals(4, hole.getFirst().bytes());
        var first = slices.stream().filter(s -> s.name().equals("frags[0]")).findFirst().orElseThrow();
        assertEquals(64, first.byteFrom() + first.bytes());
        assertEquals(layout.size(), slices.stream().mapToInt(Slices.Slice::bytes).sum());
    }
}
