// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.fact.OopsKind;
import fragscope.engine.helper.Addresses;
import fragscope.engine.helper.Area;
import fragscope.engine.helper.Fault;
import fragscope.engine.helper.Helper;
import fragscope.engine.helper.Helpers;
import fragscope.engine.helper.Subject;
import fragscope.engine.helper.Version;
import fragscope.engine.memory.KernelMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table is computed: what is changed below changes the cells that depend on it, and no others. */
class NoCellByHandTest {

    private final HelperRig rig = new HelperRig();

    private Cell cell(Subject subject, String helper, String skb) {
        return rig.table().of(subject, List.of(helper)).get(0).cells().stream().filter(
                c -> c.skb().equals(skb)).findFirst().orElseThrow();
    }

    private static Fault fault(Cell cell) {
        return Objects.requireNonNull(cell.fault(), cell.verdict().words());
    }

    @Test
    void swappingLenAndOffsetChangesWhoReadsThemAndNobodyElse() {
        Subject right = rig.of("netmem", Version.AS_CHANGED);
        Subject wrong = HelperRig.believing(right,
                HelperRig.swapped(right.side().layouts().of("skb_frag"), "len", "offset"));
        assertEquals(1000, cell(right, "skb_frag_size", "offset-not-0").value());
        assertEquals(100, cell(wrong, "skb_frag_size", "offset-not-0").value());
        assertEquals(Verdict.WRONG_SILENTLY, cell(wrong, "skb_frag_off", "offset-not-0").verdict());
        Set<String> rows = rig.changedRows(right, wrong);
        for (String reads : List.of("skb_frag_size", "skb_frag_off", "skb_frag_dma_map", "skb_split", "skb_shift",
                "skb_segment", "skb_gro_receive", "___pskb_trim", "tcp_recvmsg_dmabuf", "skb_to_sgvec")) {
            assertTrue(rows.contains(reads), reads + " reads len or offset; changed: " + rows);
        }
        for (String doesNot : List.of("skb_frag_page", "__skb_frag_ref", "napi_pp_put_page", "skb_pp_frag_ref",
                "skb_clone", "__pskb_copy_fclone", "pskb_expand_head", "skb_copy", "skb_linearize", "packet_rcv",
                "__page_pool_page_can_be_recycled", "page_pool_set_pp_info", "validate_xmit_unreadable_skb")) {
            assertFalse(rows.contains(doesNot), doesNot + " needs neither len nor offset");
        }
    }

    @Test
    void movingTheReferenceCountChangesWhoCountsOnPages() {
        Subject right = rig.of("host-copy", Version.AS_CHANGED);
        Subject wrong = HelperRig.believing(right,
                HelperRig.swapped(right.side().layouts().of("page"), "_refcount", "_mapcount"));
        assertTrue(cell(wrong, "__skb_frag_ref", "one-frag").damage().get(0).contains("_mapcount"));
        Set<String> rows = rig.changedRows(right, wrong);
        for (String counts : List.of("__skb_frag_ref", "skb_frag_unref", "__pskb_copy_fclone", "skb_split",
                "skb_segment", "__page_pool_page_can_be_recycled", "tcp_zerocopy_receive")) {
            assertTrue(rows.contains(counts), counts + " counts on pages; changed: " + rows);
        }
        for (String doesNot : List.of("skb_frag_size", "skb_frag_page", "skb_copy_bits", "__skb_checksum", "skb_clone",
                "skb_copy", "skb_seq_read", "packet_rcv", "skb_gro_receive", "page_pool_dma_map")) {
            assertFalse(rows.contains(doesNot), doesNot + " counts nothing");
        }
    }

    /**
     * Source: include/net/netmem.h; 64 bytes in 6.18 with the owner at 48, 48 bytes in 6.12: then it is the next one.
     */
    @Test
    void theStrideOfNetIovsDecidesWhomAWrongCountHits() {
        Subject wide = rig.of("netmem", Version.FOR_PAGES);
        Subject narrow = new fragscope.engine.design.FragSides(k -> HelperRig.layouts("6.12")).of("netmem",
                Version.FOR_PAGES);
        assertEquals(64, wide.side().stride());
        assertEquals(48, narrow.side().stride());
        String hit = cell(wide, "__skb_frag_ref", "one-frag").damage().get(0);
        assertTrue(hit.startsWith("net_iov[0].owner+5"), hit);
        hit = cell(narrow, "__skb_frag_ref", "one-frag").damage().get(0);
        assertTrue(hit.startsWith("net_iov[1].__unused_padding+5"), hit);
        // byte 53 of a net_iov of 64 bytes is byte 5 of the next one of 48
        assertFalse(rig.changedRows(wide, narrow).contains("skb_frag_size"));
    }

    /** Source: net/core/skbuff.h of 6.12, __skb_frag_ref is get_page(skb_frag_page(frag)): get_page(NULL). */
    @Test
    void inTheOlderKernelAFurtherReferenceOnANetIovFaultsAtTheHeadWordOfNull() {
        Subject old = new fragscope.engine.design.FragSides(k -> HelperRig.layouts("6.12")).of("netmem",
                Version.AS_CHANGED);
        Fault fault = fault(cell(old, "__skb_frag_ref", "one-frag"));
        assertEquals(OopsKind.PAGE_FAULT, fault.kind());
        assertEquals(8, fault.address());
        assertEquals("get_page", fault.function());
    }

    @Test
    void anotherTagBitMovesTheDamageByAByte() {
        Subject one = rig.of("tagged-pointer", Version.FOR_PAGES);
        Subject two = new Subject(one.name(), one.side().tagged(2), one.kernel(), one.own());
        assertTrue(cell(one, "__skb_frag_ref", "one-frag").damage().get(0).contains("owner+5"));
        assertTrue(cell(two, "__skb_frag_ref", "one-frag").damage().get(0).contains("owner+6"));
        Set<String> rows = rig.changedRows(one, two);
        assertTrue(rows.contains("skb_frag_page"));
        assertFalse(rows.contains("skb_frag_size"));
        assertFalse(rows.contains("skb_clone"));
    }

    @Test
    void theDirectMapsBaseMovesEveryAddressThatIsComputedFromAPage() {
        long by = 0x20_0000_0000L;
        Subject plain = rig.of("netmem", Version.FOR_PAGES);
        Subject moved = HelperRig.at(plain, new Addresses(KernelMap.DIRECT_MAP + by, KernelMap.VMEMMAP));
        Fault before = fault(cell(plain, "skb_copy_bits", "one-frag"));
        Fault after = fault(cell(moved, "skb_copy_bits", "one-frag"));
        // 0xffff888000000000 + ((0xffff888104560c41 - 0xffffea0000000000) >> 6 << 12)
        assertEquals(0xffe7_28c1_1583_1000L, before.address());
        assertEquals(before.address() + by, after.address());
        Set<String> rows = rig.changedRows(plain, moved);
        assertTrue(rows.containsAll(List.of("skb_frag_address", "skb_copy_bits", "__skb_checksum", "skb_seq_read")));
        assertFalse(rows.contains("__skb_frag_ref"), "a count lies in the struct, not in what it stands for");
        assertFalse(rows.contains("skb_frag_size"));
    }

    @Test
    void namesChangeNothing() {
        for (String design : List.of("host-copy", "netmem", "tagged-pointer", "p2pdma-pool")) {
            Subject subject = rig.of(design, Version.AS_CHANGED);
            assertEquals(rig.cells(subject), rig.cells(subject.named("renamed")));
        }
    }

    @Test
    void aVariantChangesExactlyTheCellsThatCallIt() {
        for (String variant : List.of("skb_copy_bits", "get_page", "skb_page_unref", "__skb_frag_unref",
                "pskb_expand_head")) {
            Helper helper = Helpers.named(variant);
            if (helper == null) {
                continue;
            }
            Subject subject = rig.of("host-copy", Version.AS_CHANGED);
            Helper louder = helper.variant((c, a) -> {
                c.warnOn(true, "variant");
                return helper.body(Version.AS_CHANGED).run(c, a);
            });
            Set<String> calling = new TreeSet<>();
            rig.table().of(subject).forEach(row -> row.cells().stream().filter(
                    c -> c.called().contains(variant)).forEach(c -> calling.add(c.helper() + " on " + c.skb())));
            assertTrue(calling.size() > 3, variant + " is called by " + calling);
            assertEquals(calling, rig.changedCells(subject, subject.with(louder)), variant);
        }
    }

    @Test
    void everyFlippedBitOfANetmemWordHasAnOutcomeAndAlwaysTheSame() {
        int cells = 0;
        int crashes = 0;
        for (Version version : Version.values()) {
            Subject subject = rig.of("netmem", version);
            int rows = rig.table().of(subject).size();
            for (int bit = 0; bit < 64; bit++) {
                List<String> once = rig.table().flipped(subject, bit).stream().map(HelperRig::outcome).toList();
                List<String> again = rig.table().flipped(subject, bit).stream().map(HelperRig::outcome).toList();
                assertEquals(once, again, "bit " + bit);
                assertEquals(rows, once.size(), "each helper has an outcome, bit " + bit);
                cells += once.size();
                crashes += (int) once.stream().filter(o -> o.startsWith("CRASHES")).count();
            }
        }
        assertTrue(cells > 64 * 2 * 30, cells + " cells");
        assertTrue(crashes > 100, crashes + " crashes");
    }

    /** With the vmemmap elsewhere the same arithmetic gives a canonical address: nothing, or whatever is put there. */
    @Test
    void anObjectAtTheComputedAddressTurnsTheFaultIntoGarbage() {
        Subject subject = HelperRig.at(rig.of("netmem", Version.FOR_PAGES),
                new Addresses(KernelMap.DIRECT_MAP, 0xffff_8880_0000_0000L));
        Fault fault = fault(cell(subject, "skb_copy_bits", "one-frag"));
        // 0xffff888000000000 + ((0xffff888104560c41 - 0xffff888000000000) >> 6 << 12)
        assertEquals(0xffff_88c1_1583_1000L, fault.address());
        assertEquals(OopsKind.PAGE_FAULT, fault.kind());
        Cell there = rig.table().on(subject, scene -> scene.with(
                Area.bytes("another object", fault.address(), 4096, Area.Kind.HOST))).stream().filter(
                        c -> c.helper().equals("skb_copy_bits")).findFirst().orElseThrow();
        assertEquals(Verdict.WRONG_SILENTLY, there.verdict());
        assertEquals(66 + 1448, there.bytes());
        assertTrue(there.equalBytes() < 70, "all but the headers is garbage: " + there.equalBytes());
    }
}
