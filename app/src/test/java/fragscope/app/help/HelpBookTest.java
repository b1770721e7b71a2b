// SPDX-License-Identifier: Apache-2.0
package fragscope.app.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every pane has its page, in both languages, and links lead to pages. */
final class HelpBookTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]*)\\)");

    @Test
    void everyPageIsThereInBothLanguagesWithATitleOfItsOwn() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            HelpBook book = HelpBook.of(locale);
            long titles = HelpBook.PAGES.stream().map(book::title).distinct().count();
            assertEquals(HelpBook.PAGES.size(), titles);
            for (String page : HelpBook.PAGES) {
                assertTrue(book.page(page).startsWith("# "), page);
                assertTrue(book.page(page).length() > 300, page + " says too little");
            }
        }
        assertFalse(HelpBook.of(Locale.GERMAN).page("start").equals(HelpBook.of(Locale.FRENCH).page("start")));
    }

    @Test
    void everyPaneHasAPage() {
        assertTrue(HelpBook.PAGES.containsAll(
                List.of("stage", "packets", "life", "timeline", "log", "inspector", "sweep", "bytes",
                        "costs")));
    }

    @Test
    void linksLeadToPages() {
        int links = 0;
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (String page : HelpBook.PAGES) {
                Matcher m = LINK.matcher(HelpBook.of(locale).page(page));
                while (m.find()) {
                    links++;
                    assertTrue(HelpBook.PAGES.contains(m.group(1)), page + " leads to " + m.group(1));
                }
            }
        }
        assertTrue(links > 0);
    }
}
