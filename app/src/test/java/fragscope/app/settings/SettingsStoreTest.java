// SPDX-License-Identifier: Apache-2.0
package fragscope.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.stage.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person has chosen is there again at the next start, and a broken file costs no more than itself. */
final class SettingsStoreTest {

    @TempDir
    Path dir;

    private static Settings changed() {
        Settings s = new Settings();
        s.themeProperty().set(ThemeChoice.DARK);
        s.zoomProperty().set(1.4);
        s.levelProperty().set(Level.EXPERT);
        s.languageProperty().set(Locale.GERMAN);
        s.motionProperty().set(Motion.REDUCED);
        s.speedProperty().set(0.25);
        s.restoreProperty().set(false);
        s.placeProperty().set(Optional.of(new WindowPlace(10, 20, 900, 700, true)));
        s.dividers().put("left-middle", 0.3);
        s.recent().setAll("b.pcap", "two-packets");
        s.keys().putAll(Map.of("file.open", "Shortcut+L", "run.play", ""));
        return s;
    }

    @Test
    void allThatWasChosenIsThereAgain() {
        SettingsStore store = new SettingsStore(dir.resolve("not/yet/there"));
        LastSession last = new LastSession("bulk-tcp", "netmem", Map.of("ring", "8"), 120);
        assertEquals(Optional.empty(), store.keep(changed(), Optional.of(last)));
        SettingsStore next = new SettingsStore(dir.resolve("not/yet/there"));
        assertEquals(SettingsJson.of(changed()), SettingsJson.of(next.load(Locale.ENGLISH)));
        assertEquals(Optional.of(last), next.last());
        assertEquals(List.of(), next.troubles());
    }

    @Test
    void whatDidNotChangeIsNotWrittenAgain() throws IOException {
        SettingsStore store = new SettingsStore(dir);
        Settings settings = changed();
        store.keep(settings, Optional.empty());
        Files.delete(dir.resolve("settings.json"));
        store.keep(settings, Optional.empty());
        assertFalse(Files.exists(dir.resolve("settings.json")));
        settings.zoomProperty().set(1.5);
        store.keep(settings, Optional.empty());
        assertTrue(Files.exists(dir.resolve("settings.json")));
    }

    @Test
    void aFirstStartIsInTheSystemsLanguageWhereThereAreWordsForIt() {
        assertEquals(Locale.GERMAN, new SettingsStore(dir).load(Locale.GERMANY).languageProperty().get());
        assertEquals(Locale.ENGLISH, new SettingsStore(dir).load(Locale.JAPAN).languageProperty().get());
    }

    @Test
    void aBrokenFileIsSetAsideAndNamedWithThePlaceInIt() throws IOException {
        String broken = "{\n  \"zoom\": 1.2,\n  \"theme\": \"PINK\"\n}";
        Files.writeString(dir.resolve("settings.json"), broken);
        SettingsStore store = new SettingsStore(dir);
        Settings settings = store.load(Locale.ENGLISH);
        assertEquals(1, settings.zoomProperty().get(), "nothing of a file that cannot be trusted is taken");
        Trouble trouble = store.troubles().getFirst();
        assertEquals("settings-broken-1.json", trouble.aside());
        assertTrue(trouble.reason().startsWith("line 3: "), trouble.reason());
        assertTrue(trouble.reason().contains("PINK"), trouble.reason());
        assertEquals(broken, Files.readString(dir.resolve("settings-broken-1.json")));
        assertFalse(Files.exists(dir.resolve("settings.json")));
        store.keep(settings, Optional.empty());
        assertTrue(new SettingsStore(dir).load(Locale.ENGLISH).recent().isEmpty());
    }

    @Test
    void eachBrokenFileKeepsItsOwnName() throws IOException {
        for (int n = 1; n <= 2; n++) {
            Files.writeString(dir.resolve("session.json"), "not JSON " + n);
            SettingsStore store = new SettingsStore(dir);
            store.load(Locale.ENGLISH);
            assertEquals("session-broken-" + n + ".json", store.troubles().getFirst().aside());
            assertEquals(Optional.empty(), store.last());
        }
    }

    @Test
    void aValueOutOfRangeIsSaidWithWhatWouldBeRight() throws IOException {
        Map<String, String> cases = Map.of("{\"zoom\": 9}", "\"zoom\" is 9.0; right would be 0.8 to 2",
                "{\"speed\": 0}", "\"speed\" is 0.0; right would be 0.01 to 10000", "{\"level\": \"NONE\"}",
                "\"level\" is \"NONE\"; right would be LESSON, EXPLORE or EXPERT", "{\"dividers\": {\"a\": 2}}",
                "\"dividers\" has a place that is not between 0 and 1");
        for (var one : cases.entrySet()) {
            Files.writeString(dir.resolve("settings.json"), one.getKey());
            SettingsStore store = new SettingsStore(dir);
            store.load(Locale.ENGLISH);
            assertTrue(store.troubles().getFirst().reason().endsWith(one.getValue()),
                    store.troubles().getFirst().reason());
        }
    }

    @Test
    void noHalfFileIsLeftAndNoTemporaryOne() throws IOException {
        new SettingsStore(dir).keep(changed(), Optional.of(new LastSession("x", "", Map.of(), 0)));
        try (var files = Files.list(dir)) {
            assertEquals(List.of("session.json", "settings.json"),
                    files.map(f -> String.valueOf(f.getFileName())).sorted().toList());
        }
    }

    @Test
    void aFolderThatRefusesIsSaidOnce() throws IOException {
        Path file = Files.writeString(dir.resolve("a-file"), "");
        SettingsStore store = new SettingsStore(file.resolve("below"));
        assertTrue(store.keep(changed(), Optional.empty()).isPresent());
        assertTrue(store.keep(changed(), Optional.empty()).isEmpty());
    }

    @Test
    void eachPlatformHasItsFolder() {
        assertEquals(Path.of("/u/.config/fragscope"), ConfigFolder.of("Linux", "/u", Map.of()));
        assertEquals(Path.of("/c/fragscope"), ConfigFolder.of("Linux", "/u", Map.of("XDG_CONFIG_HOME", "/c")));
        assertEquals(Path.of("/u/.config/fragscope"),
                ConfigFolder.of("Linux", "/u", Map.of("XDG_CONFIG_HOME", "relative")));
        assertEquals(Path.of("/u/Library/Application Support/Fragscope"),
                ConfigFolder.of("Mac OS X", "/u", Map.of()));
        assertEquals(Path.of("/a/Fragscope"), ConfigFolder.of("Windows 11", "/u", Map.of("APPDATA", "/a")));
    }
}
