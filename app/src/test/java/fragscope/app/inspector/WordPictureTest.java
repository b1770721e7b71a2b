// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Text;
import fragscope.app.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The picture of a frag's word. */
final class WordPictureTest {

    private static final long WORD = 0xffff_8881_0456_0c41L;

    private static DisplayList draw(Locale locale, double width, String tag) {
        return WordPicture.draw(Texts.of(locale), new Line.Word(WORD, 1, 0b110, tag, "net_iov 0",
                new Source(0, -1L, "infos", 0, "frags[0].netmem"), false), width);
    }

    @Test
    void noTextIsClippedOrOverlapsAtAnyWidthInAnyLanguage() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (String tag : List.of("net_iov", "page_pool_iov", "object")) {
                for (double width = 200; width <= 420; width += 10) {
                    DisplayList list = draw(locale, width, tag);
                    assertEquals(List.of(), list.problems(), locale + " " + tag + " at " + width);
                }
            }
        }
    }

    @Test
    void theCellsShowTheLowEightBitsAndTheHexTheOthers() {
        DisplayList list = draw(Locale.ENGLISH, 240, "net_iov");
        StringBuilder bits = new StringBuilder();
        for (int bit = 7; bit >= 0; bit--) {
            bits.append(((Text) list.find("bit:" + bit + "/value").orElseThrow()).words());
        }
        assertEquals("01000001", bits.toString());
        assertEquals("ffff 8881 0456 0c", ((Text) list.find("hex").orElseThrow()).words());
        assertEquals("bit 0 is 1", list.find("bit:0").orElseThrow().mark().spoken());
        assertTrue(list.find("tag:0").isPresent() && list.find("free:2").isPresent()
                && list.find("pointer:7").isPresent());
    }
}
