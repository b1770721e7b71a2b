// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static Properties read(String name) throws IOException {
        Properties p = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no " + name);
            }
            p.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        return p;
    }

    @Test
    void everyWordIsThereInEachLanguage() throws IOException {
        Properties base = read("stage.properties");
        assertEquals(base.stringPropertyNames(), read("stage_de.properties").stringPropertyNames());
        assertFalse(base.isEmpty());
    }

    @Test
    void aLanguageWithoutWordsIsEnglishWhateverTheMachineSpeaks() {
        assertEquals("Host memory", Words.of(Locale.FRENCH).say("place.host"));
        assertEquals("Hauptspeicher", Words.of(Locale.GERMANY).say("place.host"));
    }

    @Test
    void numbersAreGroupedAndBytesKeepTheirUnits() {
        Words words = Words.of(Locale.ENGLISH);
        assertEquals("fact 421 of 2,904", words.say("status.fact.of", 421, 2904));
        assertEquals("66 B", words.bytes(66));
        assertEquals("1,448 B", words.bytes(1448));
        assertEquals("4 KiB", words.bytes(4096));
        assertEquals("16 MiB", words.bytes(16L << 20));
    }

    @Test
    void timesKeepEveryPicosecondBelowAMillisecond() {
        assertEquals("12.480 312 µs", Words.time(12_480_312));
        assertEquals("6.203 118 ms", Words.time(6_203_118_000L));
        assertEquals("8 µs", Words.duration(8000));
        assertEquals("350 ns", Words.duration(350));
        assertEquals("3.5 µs", Words.duration(3500));
    }
}
