// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.assets.Assets;
import fragscope.engine.design.FragSides;
import fragscope.engine.helper.Helpers;
import fragscope.engine.helper.Version;
import fragscope.engine.input.LayoutsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table over its whole corpus. Source of what is expected: the kernel's files that each helper names. */
class HelperTableTest {

    private final FragSides sides = new FragSides(k -> LayoutsJson.read(Assets.text("layouts/" + k + ".json"), k));
    private final HelperTable table = new HelperTable();

    private HelperTable.Row row(String helper, String design, Version version) {
        return table.of(sides.of(design, version), List.of(helper)).get(0);
    }

    private Verdict verdict(String helper, String design) {
        return row(helper, design, Version.AS_CHANGED).worst().verdict();
    }

    @Test
    void onHostPagesEveryHelperWorksInBothVersions() {
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (Version version : Version.values()) {
            for (HelperTable.Row row : table.of(sides.of("host-copy", version))) {
                rows++;
                if (row.worst().verdict() != Verdict.WORKS) {
                    wrong.add(row.helper() + " on " + row.worst().skb() + ": " + row.worst().rule());
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(rows >= 2 * 40, rows + " rows");
    }

    @Test
    void everyHelperOfTheListIsARow() {
        assertTrue(Helpers.rows().size() >= 41, Helpers.rows().size() + " helpers");
        assertEquals(Helpers.rows().stream().map(h -> h.name()).toList(), table.helpers());
    }

    @Test
    void helpersThatNeedOnlyLenAndOffsetWorkWithEveryWord() {
        for (String design : List.of("tagged-pointer", "union-frag", "handle-pa", "page-pool-iov", "netmem", "zcrx")) {
            for (Version version : Version.values()) {
                assertEquals(Verdict.WORKS, row("skb_frag_size", design, version).worst().verdict(), design);
                assertEquals(Verdict.WORKS, row("skb_clone", design, version).worst().verdict(), design);
            }
        }
    }

    @Test
    void oldCodeCrashesOnAnObjectsWordWhereItReadsThePayload() {
        for (String helper : List.of("skb_copy_bits", "__skb_checksum", "__skb_datagram_iter", "packet_rcv")) {
            Cell cell = row(helper, "netmem", Version.FOR_PAGES).worst();
            assertEquals(Verdict.CRASHES, cell.verdict(), helper);
            assertEquals("GENERAL_PROTECTION", String.valueOf(cell.oops()), helper);
        }
    }

    @Test
    void changedCodeRefusesWhatItCannotRead() {
        assertEquals(Verdict.REFUSES_SAFELY, verdict("skb_copy_bits", "netmem"));
        assertEquals(14, row("skb_copy_bits", "netmem", Version.AS_CHANGED).worst().errno());
        assertEquals(Verdict.REFUSES_SAFELY, verdict("skb_linearize", "netmem"));
        assertEquals(12, row("skb_linearize", "netmem", Version.AS_CHANGED).worst().errno());
        assertEquals(Verdict.HEADERS_ONLY, verdict("packet_rcv", "netmem"));
    }

    /** Source: include/linux/skbuff_ref.h, __skb_frag_ref of 6.18 takes a reference on the binding alone. */
    @Test
    void aCopyOfAReceivedNetIovsFragIsUsedAfterItsBufferIsLetGo() {
        Cell cell = row("__pskb_copy_fclone", "netmem", Version.AS_CHANGED).worst();
        assertEquals(Verdict.WRONG_SILENTLY, cell.verdict());
        assertTrue(cell.consequence().contains("let go while an skb still has it"), cell.consequence());
    }

    /** Source: net/core/gro.c, skb_gro_receive compares pp_recycle only and never marks the skb that it merges into. */
    @Test
    void groMakesAReadableSkbWithFragsThatCannotBeRead() {
        Cell cell = row("skb_gro_receive", "netmem", Version.AS_CHANGED).worst();
        assertEquals(Verdict.WRONG_SILENTLY, cell.verdict());
        assertEquals("pages-and-device-mixed", cell.skb());
        assertTrue(cell.consequence().contains("counts as readable"), cell.consequence());
    }

    /** Source: net/core/skbuff.c, skb_split hands the mark on. */
    @Test
    void splittingKeepsTheMark() {
        for (Cell cell : row("skb_split", "page-pool-iov", Version.AS_CHANGED).cells()) {
            assertEquals(Verdict.WORKS, cell.verdict(), cell.skb() + ": " + cell.consequence());
        }
    }

    /** Source: net/kcm/kcmsock.c, kcm_write_msgs looks at frags[0] only. */
    @Test
    void kcmCrashesWhereThePagesComeFirst() {
        Cell cell = row("kcm_write_msgs", "netmem", Version.AS_CHANGED).worst();
        assertEquals(Verdict.CRASHES, cell.verdict());
        assertEquals("pages-and-device-mixed", cell.skb());
    }

    @Test
    void theCpuReadsPagesOfABarSlowlyButRightly() {
        HelperTable.Row row = row("skb_copy_bits", "p2pdma", Version.FOR_PAGES);
        assertEquals(Verdict.WORKS, row.worst().verdict());
        assertTrue(row.slow() >= 4096 * 2 / 8, "loads " + row.slow());
    }

    /** Source: struct page in include/linux/mm_types.h: pp_magic and pgmap are the same word. */
    @Test
    void takingAP2pdmaPageIntoAPagePoolDestroysItsPgmap() {
        Cell cell = row("page_pool_set_pp_info", "p2pdma", Version.FOR_PAGES).worst();
        assertEquals(Verdict.WRONG_SILENTLY, cell.verdict());
        assertTrue(cell.consequence().contains("never let go"), cell.consequence());
    }

    @Test
    void everyCellIsOfTheCorpusAndEachWorstIsTheWorst() {
        for (HelperTable.Row row : table.of(sides.of("netmem", Version.AS_CHANGED))) {
            assertNotNull(row.worst().rule());
            for (Cell cell : row.cells()) {
                assertTrue(!cell.verdict().worseThan(row.worst().verdict()), row.helper() + " " + cell.skb());
            }
        }
    }

    @Test
    void theReadmePublishesTheRules() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> missing = Verdict.rules().stream().map(
                r -> "| " + r.name() + " | " + r.when() + " | " + r.verdict().words() + " |").filter(
                        row -> !readme.contains(row)).toList();
        assertEquals(List.of(), missing);
    }
}
