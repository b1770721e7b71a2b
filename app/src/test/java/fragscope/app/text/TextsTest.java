// SPDX-License-Identifier: Apache-2.0
package fragscope.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Words are there in both languages for all that asks for them, and nothing has words that nobody says. */
final class TextsTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern ASKED = Pattern.compile(
            "(?:texts(?:\\(\\))?|words)\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern HOLE = Pattern.compile("\\{\\d");

    private static String sources() {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    private static Map<String, String> words(String suffix) {
        TreeMap<String, String> all = new TreeMap<>();
        for (String file : Texts.FILES) {
            Properties read = Texts.read(file + suffix + ".properties");
            read.forEach((key, value) -> assertEquals(null, all.put((String) key, (String) value),
                    () -> key + " is in two files"));
        }
        return all;
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndTheSameHoles() {
        Map<String, String> english = words("");
        Map<String, String> german = words("_de");
        assertTrue(english.size() > 60, () -> "only " + english.size() + " keys");
        assertEquals(english.keySet(), german.keySet());
        english.forEach((key, value) -> {
            String other = german.getOrDefault(key, "");
            assertEquals(holes(value), holes(other), key);
            assertTrue(!value.isBlank() && !other.isBlank(), () -> key + " says nothing");
        });
    }

    private static Set<String> holes(String words) {
        Set<String> found = new TreeSet<>();
        Matcher m = HOLE.matcher(words);
        while (m.find()) {
            found.add(m.group());
        }
        return found;
    }

    @Test
    void whatIsAskedForIsThere() {
        Set<String> missing = new TreeSet<>();
        Matcher m = ASKED.matcher(sources());
        int asked = 0;
        while (m.find()) {
            asked++;
            missing.add(m.group(1));
        }
        missing.removeAll(words("").keySet());
        int seen = asked;
        assertTrue(seen > 30, () -> "only " + seen + " places ask for words");
        assertEquals(Set.of(), missing);
    }

    /** A key is used when a source holds it, or a beginning that ends with a dot or dash and the rest. */
    @Test
    void whatIsThereIsAskedFor() {
        Set<String> literals = new TreeSet<>();
        Matcher m = LITERAL.matcher(sources());
        while (m.find()) {
            literals.add(m.group(1));
        }
        Set<String> unused = new TreeSet<>();
        for (String key : words("").keySet()) {
            String plain = key.startsWith("command.")
                    ? key.substring("command.".length()).replaceFirst("\\.why$", "")
                    : key;
            boolean family = literals.stream().anyMatch(l -> l.length() > 2 && (l.endsWith(".") || l.endsWith("-"))
                    && !l.equals("command.") && plain.startsWith(l));
            boolean command = key.startsWith("command.") && literals.contains(plain + ".");
            if (!literals.contains(plain) && !literals.contains(key) && !family && !command) {
                unused.add(key);
            }
        }
        assertEquals(Set.of(), unused);
    }

    @Test
    void apostrophesAreNotEatenWhereValuesAreFilledIn() {
        for (String suffix : new String[]{"", "_de"}) {
            words(suffix).forEach((key, value) -> assertTrue(!value.contains("'") || holes(value).isEmpty(),
                    () -> key + suffix + ": a message with values swallows a single apostrophe"));
        }
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertEquals("1/1.5×", Texts.of(Locale.ENGLISH).get("transport.part", 1.5));
        assertEquals("1/1,5×", Texts.of(Locale.GERMAN).get("transport.part", 1.5));
    }
}
