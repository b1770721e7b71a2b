// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.assets.Assets;
import fragscope.engine.fact.Facts;
import fragscope.engine.fact.Kind;
import fragscope.engine.fact.MemoryFact;
import fragscope.engine.fact.OopsKind;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.world.Column;
import fragscope.engine.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What wrong words do on x86-64 without KASLR. Source of the faults: Intel SDM volume 3, 6.15 (#GP, #PF); of the
 * places: Documentation/arch/x86/x86_64/mm.rst.
 */
class AddressSpaceTest {

    /** Structs within page frames, as skb_shared_info at the end of a head page. */
    private static final class Tails extends StructTable {
        final Column nrFrags = member("nr_frags");

        Tails(World world, StructLayout layout, int rows) {
            super(world, "tails", rows, layout);
        }
    }

    private static final int SITE = 7;

    private final Layouts layouts = LayoutsJson.read(Assets.text("layouts/6.18.json"), "layouts/6.18.json");
    private final World world = new World();
    private final Facts facts = new Facts(world);
    private final HostPages pages = new HostPages(world, layouts.of("page"), 64);
    private final NetIovs netIovs = new NetIovs(world, layouts.of("net_iov"),
            List.of(new BusChunk(KernelMap.DEVICE_BUS, 16 * 4096)));
    private final ChunkOwners owners = new ChunkOwners(world, layouts.of("dmabuf_genpool_chunk_owner"),
            layouts.of("net_iov_area"), 1);
    private final Tails tails = new Tails(world, layouts.of("skb_shared_info"), 64);
    private final AddressSpace space = new AddressSpace(world, facts,
            List.of(Region.of(pages), Region.of(netIovs), Region.of(owners),
                    new Region("skb_shared_info", tails, pages.pageAddress(0) + 4096 - 320, 4096)),
            pages, (row, offset) -> (row + offset) & 0xff);

    AddressSpaceTest() {
        world.seal();
    }

    private MemoryFact.Oopsed lastOops() {
        return (MemoryFact.Oopsed) facts.log().decode(facts.log().count() - 1);
    }

    /** {@code get_page()} as compiled: an atomic increment of the int at offset 52. */
    private boolean getPage(long word) {
        return space.add(word + 52, pages.refcount, 1, SITE);
    }

    @Test
    void pageAddressOfATaggedNetIovIsNotCanonical() {
        long address = KernelMap.pageAddress(0xffff_8881_0456_0c41L);
        assertEquals(0xffe7_28c1_1583_1000L, address);
        assertEquals(0, space.load(address, 8, SITE));
        assertEquals(new MemoryFact.Oopsed(OopsKind.GENERAL_PROTECTION, address, 8, SITE), lastOops());
        assertTrue(space.oopsed());
    }

    @Test
    void pageAddressOfNullIsNotCanonical() {
        assertEquals(0x0005_0880_0000_0000L, KernelMap.pageAddress(0));
        space.load(KernelMap.pageAddress(0), 1, SITE);
        assertEquals(OopsKind.GENERAL_PROTECTION, space.oops().kind());
    }

    /** In 6.12 {@code get_page(skb_frag_page(niov))} reads compound_head of NULL. */
    @Test
    void aMemberOfNullIsAPageFault() {
        space.load(8, 8, SITE);
        assertEquals(new MemoryFact.Oopsed(OopsKind.PAGE_FAULT, 8, 8, SITE), lastOops());
    }

    @Test
    void beyondTheLastFrameIsAPageFault() {
        long end = pages.pageAddress(63) + 4096;
        space.load(end - 1, 1, SITE);
        assertFalse(space.oopsed());
        space.load(end - 4, 8, SITE);
        assertEquals(new MemoryFact.Oopsed(OopsKind.PAGE_FAULT, end, 8, SITE), lastOops());
    }

    @Test
    void theFirstOopsIsKept() {
        space.load(8, 8, SITE);
        space.load(0x0005_0880_0000_0000L, 8, SITE + 1);
        assertEquals(8, space.oops().address());
        assertEquals(SITE, space.oops().site());
        assertEquals(2, facts.log().count());
    }

    @Test
    void aTagOnAStructPageVanishesInTheShift() {
        assertEquals(KernelMap.pageAddress(0xffff_ea00_0012_3440L), KernelMap.pageAddress(0xffff_ea00_0012_3441L));
        assertEquals(pages.pageAddress(5), KernelMap.pageAddress(pages.addressOf(5) | 1));
    }

    @Test
    void getPageOfAPageCounts() {
        pages.refcount.set(5, 1);
        assertTrue(getPage(pages.addressOf(5)));
        assertEquals(2, pages.refcount.get(5));
        assertEquals(0, facts.log().count(), "what was meant is stated by the caller");
    }

    @Test
    void getPageOfATaggedPageAdds256() {
        pages.refcount.set(5, 1);
        assertFalse(getPage(pages.addressOf(5) | 1));
        assertEquals(257, pages.refcount.get(5));
        assertEquals(new MemoryFact.StoreDamaged(pages.addressOf(5) + 53, 4, SITE), facts.log().decode(0));
        assertFalse(getPage(pages.addressOf(5) | 2));
        assertEquals(257 + 65536, pages.refcount.get(5));
        assertFalse(space.oopsed(), "nothing faults: the consequence comes later and elsewhere");
    }

    @Test
    void getPageOfAPagePlusFourHitsMemcgData() {
        assertFalse(getPage(pages.addressOf(5) | 4));
        assertEquals(0, pages.refcount.get(5));
        assertEquals(1, pages.memcgData.get(5));
    }

    @Test
    void getPageOfATaggedNetIovDamagesItsOwner() {
        netIovs.owner.set(3, owners.addressOf(0));
        assertFalse(getPage(netIovs.addressOf(3) | 1));
        assertEquals(owners.addressOf(0) + (1L << 40), netIovs.owner.get(3));
        // the consequence: who asks for the dma-buf's offset follows owner to where no memory is
        space.load(netIovs.owner.get(3) + 16, 8, SITE);
        assertEquals(OopsKind.PAGE_FAULT, space.oops().kind());
    }

    /** net_iov had 48 bytes in 6.12. */
    @Test
    void in612TheSameHitsTheNextNetIov() {
        World old = new World();
        Facts said = new Facts(old);
        HostPages oldPages = new HostPages(old, layouts.of("page"), 1);
        StructLayout netIov612 = new StructLayout("net_iov", 48,
                List.of(new Member("_flags", "unsigned long", 0, 64), new Member("pp_magic", "unsigned long", 64, 64),
                        new Member("pp", "struct page_pool *", 128, 64),
                        new Member("_pp_mapping_pad", "unsigned long", 192, 64),
                        new Member("owner", "struct dmabuf_genpool_chunk_owner *", 192, 64),
                        new Member("dma_addr", "unsigned long", 256, 64),
                        new Member("pp_ref_count", "atomic_long_t", 320, 64),
                        new Member("type", "unsigned long", 0, 64)));
        NetIovs oldIovs = new NetIovs(old, netIov612, List.of(new BusChunk(KernelMap.DEVICE_BUS, 2 * 4096)));
        AddressSpace oldSpace = new AddressSpace(old, said, List.of(Region.of(oldPages), Region.of(oldIovs)), oldPages,
                FrameBytes.ZEROS);
        old.seal();
        assertFalse(oldSpace.add((oldIovs.addressOf(0) | 1) + 52, oldPages.refcount, 1, SITE));
        assertEquals(1L << 40, oldIovs.flags.get(1));
    }

    @Test
    void aStoreAcrossTwoObjectsDamagesBoth() {
        long end = pages.addressOf(5) + 60;
        space.store(end, pages.memcgData, -1L, SITE);
        assertEquals(0xffff_ffff_0000_0000L, pages.memcgData.get(5));
        assertEquals(0xffff_ffffL, pages.flags.get(6));
        assertEquals(-1L, space.load(end, 8, SITE));
        assertEquals(1, facts.log().count());
        assertTrue(world.closed());
    }

    @Test
    void loadsReadStructsFramesAndStructsWithinFrames() {
        pages.dmaAddr.set(5, 0x1122_3344_5566_7788L);
        assertEquals(0x1122_3344_5566_7788L, space.load(pages.addressOf(5) + 32, 8, SITE));
        assertEquals(0x5566, space.load(pages.addressOf(5) + 34, 2, SITE));
        assertEquals(0x2233_4455, space.load(pages.addressOf(5) + 35, 4, SITE));
        assertEquals(5 + 16, space.load(pages.pageAddress(5) + 16, 1, SITE));
        tails.nrFrags.set(5, 9);
        assertEquals(9, space.load(pages.pageAddress(5) + 4096 - 320 + 2, 1, SITE));
    }

    @Test
    void memoryWithoutObjectsReadsAsZero() {
        assertEquals(0, space.load(KernelMap.DIRECT_MAP + 0x1000, 8, SITE));
        assertFalse(space.oopsed());
    }

    @Test
    void aWarningIsStatedAndGoesOn() {
        space.warn(0xffff_8881_0456_0c41L, SITE);
        assertEquals(Kind.OOPSED, facts.log().kind(0));
        assertEquals(OopsKind.WARN, lastOops().fault());
        assertFalse(space.oopsed());
    }

    @Test
    void anAddressIsExplained() {
        assertEquals(new Place("vmemmap", "page", 5, 53, List.of("_refcount")), space.explain(pages.addressOf(5) + 53));
        assertEquals("net_iov array: net_iov[3].owner (byte 48)", space.explain(netIovs.addressOf(3) + 48).toString());
        assertEquals("skb_shared_info: skb_shared_info[2].frags (byte 48)",
                space.explain(pages.pageAddress(2) + 4096 - 320 + 48).toString());
        assertEquals("direct map: page frame[2]+100", space.explain(pages.pageAddress(2) + 100).toString());
        assertEquals("direct map, not modelled", space.explain(KernelMap.DIRECT_MAP).toString());
        assertEquals("vmemmap, not modelled", space.explain(KernelMap.VMEMMAP).toString());
        assertEquals("not canonical", space.explain(0xffe7_28c1_1583_1000L).toString());
        assertEquals("user space", space.explain(8).toString());
        assertEquals("not mapped", space.explain(0xffff_c900_0000_0000L).toString());
    }
}
