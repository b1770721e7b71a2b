// SPDX-License-Identifier: Apache-2.0
package fragscope.app.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The window's words in one language: keys of {@code *.properties} files in this package, one file per part of the
 * window, English without a suffix, German with {@code _de}. A key that is missing is a defect that a test finds.
 */
public final class Texts {

    /** One file for each part of the window. */
    static final List<String> FILES = List.of(//
            "shell", //
            "command", //
            "branch", //
            "cards", //
            "compare", //
            "report", //
            "inspector", //
            "life", //
            "scene", //
            "log", //
            "timeline", //
            "packets", //
            "lens", //
            "moment", //
            "author", //
            "course", //
            "present", //
            "stops", //
            "verdict", //
            "beside", //
            "compose", //
            "plot", //
            "flow", //
            "sweep", //
            "claim");

    private final Locale locale;
    private final Map<String, String> words = new HashMap<>();

    private Texts(Locale locale) {
        this.locale = locale;
        String suffix = locale.getLanguage().equals("de") ? "_de" : "";
        FILES.forEach(file -> read(file + suffix + ".properties").forEach(
                (key, value) -> words.put((String) key, (String) value)));
    }

    /** The words of a language: German where German is asked for, else English. */
    public static Texts of(Locale locale) {
        return new Texts(locale);
    }

    static Properties read(String file) {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no words: " + file);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The words of a key. */
    public String get(String key) {
        String found = words.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return found;
    }

    /** Whether there are words for a key. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** The words of a key with {@code {0}}… filled in; numbers as the language writes them. */
    public String get(String key, Object... values) {
        return new MessageFormat(get(key), locale).format(values);
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }
}
