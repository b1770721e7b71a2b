// SPDX-License-Identifier: Apache-2.0
package fragscope.app.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The pages of the help in one language. */
public final class HelpBook {

    /** Their names, in the order in which they are read. */
    public static final List<String> PAGES = List.of("start", "lesson", "captures", "stage", "transport", "timeline",
            "log", "breakpoints", "packets", "life", "inspector", "lens", "helpers", "compare", "compose", "figures",
            "bytes", "costs", "sweep", "levels", "commands");

    private final String language;

    private HelpBook(String language) {
        this.language = language;
    }

    /** The pages in German where German is asked for, else in English. */
    public static HelpBook of(Locale locale) {
        return new HelpBook(locale.getLanguage().equals("de") ? "de" : "en");
    }

    /** The page's text, Markdown; begins with its title as a heading. */
    public String page(String name) {
        String file = language + "/" + name + ".md";
        try (InputStream in = HelpBook.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no page " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page's heading. */
    public String title(String name) {
        return page(name).lines().findFirst().orElse("").replaceFirst("^# *", "");
    }
}
