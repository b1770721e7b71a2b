// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.session.Opened;
import fragscope.app.session.Request;
import fragscope.app.session.Selection;
import fragscope.app.text.Texts;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.RxMachine;
import fragscope.engine.world.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the inspector says of things, as plain values. */
final class PageReaderTest {

    private static Cursor run(String source, String design) throws Exception {
        Opened opened = Opened.of(Request.of(source).under(design));
        return opened.recording().recordAll().cursor();
    }

    private static long first(Cursor cursor, Kind kind, int nth) {
        int seen = 0;
        for (long n = 0; n < cursor.recording().facts(); n++) {
            if (cursor.log(n).kind(cursor.indexOf(n)) == kind && ++seen == nth) {
                cursor.seek(n + 1);
                return n;
            }
        }
        throw new AssertionError("no " + kind);
    }

    private static Line.Entry entry(Page page, String name) {
        return page.lines().stream().filter(l -> l instanceof Line.Entry e && e.name().equals(name)).map(
                l -> (Line.Entry) l).findFirst().orElseThrow(() -> new AssertionError("no " + name + " in " + page));
    }

    @Test
    void everythingHasAPageAtEveryFactUnderEveryDesign() throws Exception {
        PageReader english = new PageReader(Texts.of(Locale.ENGLISH));
        PageReader german = new PageReader(Texts.of(Locale.GERMAN));
        int pages = 0;
        for (Design design : Presets.all()) {
            Cursor cursor = run("two-packets", design.name());
            for (long n = 0; n < cursor.recording().facts(); n += 3) {
                cursor.seek(n + 1);
                for (Selection thing : List.of(new Selection.Nothing(), new Selection.APacket(1),
                        new Selection.AnSkb(0), new Selection.AFrag(0, 0), new Selection.AShape("app"),
                        new Selection.AShape("token:1"), new Selection.ABuffer(12345))) {
                    Page page = (n % 2 == 0 ? english : german).read(cursor, n, thing, n % 4 < 2);
                    assertFalse(page.path().isEmpty() || page.lines().isEmpty(), design.name() + " " + n + " "
                            + thing);
                    pages++;
                }
            }
        }
        assertTrue(pages > 1000, "only " + pages);
    }

    @Test
    void everyTablesRowsCanBeShown() throws Exception {
        Cursor cursor = run("two-packets", "netmem");
        cursor.seek(cursor.recording().facts() / 2);
        PageReader reader = new PageReader(Texts.of(Locale.ENGLISH));
        Set<String> shown = new TreeSet<>();
        for (Table table : cursor.machine().world().tables()) {
            Page page = reader.read(cursor, cursor.position() - 1, new Selection.ARow(table.name(), 0), true);
            if (page.lines().stream().anyMatch(l -> l instanceof Line.Entry e && e.source() != null)) {
                shown.add(table.name());
            }
        }
        assertEquals(cursor.machine().world().tables().size(), shown.size(), shown::toString);
    }

    @Test
    void whatThePresentFactChangedIsMarkedWithWhatItWas() throws Exception {
        Cursor cursor = run("bulk-tcp", "netmem");
        long n = first(cursor, Kind.FRAG_ADDED, 1);
        int skb = (int) cursor.log(n).component(cursor.indexOf(n), 0);
        PageReader reader = new PageReader(Texts.of(Locale.ENGLISH));
        Page page = reader.read(cursor, n, new Selection.AFrag(skb, 0), false);
        Line.Word word = (Line.Word) page.lines().stream().filter(
                l -> l instanceof Line.Word).findFirst().orElseThrow();
        assertTrue(word.changed());
        assertEquals(1, word.tag());
        assertEquals(0b110, word.free());
        assertEquals("1,448", entry(page, "len").value());
        assertEquals("0", entry(page, "len").before());
        cursor.seek(n + 2);
        Page later = reader.read(cursor, n + 1, new Selection.AFrag(skb, 0), false);
        assertNull(entry(later, "len").before());
    }

    @Test
    void withNothingSelectedItIsAboutThePresentFactsSubject() throws Exception {
        Cursor cursor = run("bulk-tcp", "netmem");
        PageReader reader = new PageReader(Texts.of(Locale.ENGLISH));
        long n = first(cursor, Kind.FRAG_ADDED, 1);
        Page page = reader.read(cursor, n, new Selection.Nothing(), false);
        assertTrue(page.implied());
        assertInstanceOf(Selection.AnSkb.class, page.path().getFirst().thing());
        assertInstanceOf(Selection.AFrag.class, page.path().get(1).thing());
        assertEquals("net/core/skbuff.c", entry(page, "file").value());
        assertEquals("skb_add_rx_frag_netmem", entry(page, "function").value());
        assertEquals("modelled, since 6.12", entry(page, "model").value());
        n = first(cursor, Kind.FRAME_ARRIVED, 1);
        page = reader.read(cursor, n, new Selection.Nothing(), false);
        assertEquals("packet 1", page.path().getFirst().words());
    }

    @Test
    void exploreLeavesOutWhatExpertShows() throws Exception {
        Cursor cursor = run("bulk-tcp", "netmem");
        long n = first(cursor, Kind.FRAG_ADDED, 1);
        PageReader reader = new PageReader(Texts.of(Locale.ENGLISH));
        Selection skb = new Selection.AnSkb((int) cursor.log(n).component(cursor.indexOf(n), 0));
        Page explore = reader.read(cursor, n, skb, false);
        Page expert = reader.read(cursor, n, skb, true);
        assertNotNull(entry(expert, "cause").source()); // a ghost column
        assertTrue(explore.lines().stream().noneMatch(l -> l instanceof Line.Entry e && e.name().equals("cause")));
        assertEquals("+112  0x5ea", entry(expert, "len").detail());
        assertEquals("1,514", entry(explore, "len").value());
        assertEquals("", entry(explore, "len").detail());
    }

    @Test
    void aPoolPointerLeadsToItsPool() throws Exception {
        Cursor cursor = run("bulk-tcp", "netmem");
        long n = first(cursor, Kind.DMA_WRITTEN, 2);
        long netmem = cursor.log(n).component(cursor.indexOf(n), 1);
        Page page = new PageReader(Texts.of(Locale.ENGLISH)).read(cursor, n, new Selection.ABuffer(netmem), false);
        int pool = ((RxMachine) cursor.machine()).host().pools().poolOf(netmem);
        assertEquals(new Link.ToThing(new Selection.ARow("page_pools", pool)), entry(page, "pp").link());
    }
}
