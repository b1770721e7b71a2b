// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code frag} over words and files of them. */
final class FragCommandTest {

    @TempDir
    Path dir;

    @Test
    void aPageHasItsFrameAndAddresses() {
        assertEquals("{\"scheme\":\"plain-page\",\"word\":\"0xffffea0000048d00\",\"kind\":\"page\",\"pfn\":4660,"
                + "\"page_ptr\":\"0xffffea0000048d00\",\"phys\":\"0x0000000001234000\",\"net_iov_ptr\":null,"
                + "\"tag\":null,\"ptr\":null,\"tag_bits_set\":null,\"why\":null}\n",
                Ran.of("frag", "0xffffea0000048d00", "--scheme", "plain-page", "--json").out());
    }

    @Test
    void aTagIsSplitFromItsPointer() {
        String out = Ran.of("frag", "0xffff88810000001d", "--scheme", "tag-n", "--bits", "3", "--json").out();
        assertTrue(out.contains("\"tag\":5,\"ptr\":\"0xffff888100000018\",\"tag_bits_set\":[0,2]"), out);
    }

    @Test
    void withoutASchemeEveryDesignHasALine() {
        String out = Ran.of("frag", "0xffff888112340001", "--json", "--len", "5", "--offset", "6").out();
        assertTrue(out.lines().count() >= 2, out);
        assertTrue(out.contains("{\"design\":\"netmem\",\"scheme\":\"netmem-lsb\",\"len\":5,\"offset\":6,"
                + "\"word\":\"0xffff888112340001\",\"kind\":\"net_iov\""), out);
        assertEquals(1, Ran.of("frag", "1", "--design", "netmem").out().lines().count());
    }

    @Test
    void aFileOfCasesIsALineEachInItsOrder() throws IOException {
        Path file = dir.resolve("words.json");
        Files.writeString(file, """
                {"cases": [{"name": "b", "scheme": "netmem-lsb", "word": "0xffff888112340001"},
                 {"name": "a", "scheme": "tag-n", "n": 2, "word": "0x7"}]}
                """);
        String out = Ran.of("frag", file.toString(), "--json").out();
        assertTrue(out.lines().toList().get(0).startsWith("{\"name\":\"b\","), out);
        assertTrue(out.lines().toList().get(1).contains("\"tag\":3,"), out);
        Files.writeString(file, "{\"cases\": [\n{\"scheme\": \"tag-n\", \"n\": 0, \"word\": \"0x7\"}]}");
        Ran ran = Ran.of("frag", file.toString());
        assertEquals(3, ran.status());
        assertTrue(ran.err().endsWith("words.json line 2: tag-n with 0 tag bits; right would be 1 to 12"), ran.err());
        assertEquals(3, Ran.of("frag", dir.resolve("none.json").toString()).status());
    }

    @Test
    void whatIsNoQuestionIsTwo() {
        for (String[] bad : new String[][]{{"frag", "word"}, {"frag", "0x10000000000000000"},
                {"frag", "1", "--scheme", "plain-pages"}, {"frag", "1", "--scheme", "tag-n"},
                {"frag", "1", "--scheme", "tag-n", "--bits", "13"}, {"frag", "1", "--design", "netmen"},
                {"frag", "1", "--design", "netmem", "--scheme", "tag-n"}}) {
            Ran ran = Ran.of(bad);
            assertEquals(2, ran.status(), String.join(" ", bad));
            assertEquals(1, ran.err().lines().count(), ran.err());
        }
        assertTrue(Ran.of("frag", "1", "--scheme", "plain-pages").err().endsWith("did you mean \"plain-page\"?"));
    }
}
