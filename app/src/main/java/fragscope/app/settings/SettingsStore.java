// SPDX-License-Identifier: Apache-2.0
package fragscope.app.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files that keep settings and the last session: {@code settings.json} and {@code session.json} in the platform's
 * folder for such things, or the one that the system property {@code fragscope.settings} names.
 *
 * <p>{@link #keep} compares with what was written last and writes only what differs.
 */
public final class SettingsStore {

    private final Path folder;
    private final JsonFile<SettingsJson> settingsFile;
    private final JsonFile<LastSession> sessionFile;
    private final List<Trouble> troubles = new ArrayList<>();
    private Optional<LastSession> last = Optional.empty();
    private @Nullable SettingsJson written;
    private Optional<LastSession> sessionWritten = Optional.empty();
    private boolean refused;

    /** The store in a folder, which need not exist. */
    public SettingsStore(Path folder) {
        this.folder = folder;
        settingsFile = new JsonFile<>(folder.resolve("settings.json"), SettingsJson.class);
        sessionFile = new JsonFile<>(folder.resolve("session.json"), LastSession.class);
    }

    /** The store of this machine and person. */
    public static SettingsStore ofThisMachine() {
        return new SettingsStore(ConfigFolder.ofThisMachine());
    }

    /** Where the files are. */
    public Path folder() {
        return folder;
    }

    /** Reads both files; where there are none, the settings are those of a first start in the system's language. */
    public Settings load(Locale system) {
        Settings settings = new Settings();
        settings.languageProperty().set(system.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH);
        JsonFile.Found<SettingsJson> found = settingsFile.read();
        found.value().ifPresent(json -> json.into(settings));
        found.trouble().ifPresent(troubles::add);
        written = found.value().orElse(null);
        JsonFile.Found<LastSession> session = sessionFile.read();
        session.trouble().ifPresent(troubles::add);
        last = session.value();
        sessionWritten = last;
        return settings;
    }

    /** What was open at the last end; empty the first time, and when it could not be read. */
    public Optional<LastSession> last() {
        return last;
    }

    /** What was wrong with the files. */
    public List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    /**
     * Writes what has changed; a disk that refuses is asked again the next time.
     *
     * @param now what is open; empty leaves what was open last
     * @return what was wrong, the first time that it is
     */
    public Optional<Trouble> keep(Settings settings, Optional<LastSession> now) {
        try {
            SettingsJson json = SettingsJson.of(settings);
            if (!json.equals(written)) {
                settingsFile.write(json);
                written = json;
            }
            if (now.isPresent() && !now.equals(sessionWritten)) {
                sessionFile.write(now.get());
                sessionWritten = now;
            }
            refused = false;
            return Optional.empty();
        } catch (IOException e) {
            boolean first = !refused;
            refused = true;
            return first ? Optional.of(new Trouble(folder, "cannot be written (" + e + ")", "")) : Optional.empty();
        }
    }
}
