// SPDX-License-Identifier: Apache-2.0
package fragscope.app.settings;

import fragscope.app.stage.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@link Settings} as a plain record, as the file holds it. A member that the file lacks leaves its setting alone. */
record SettingsJson(@Nullable ThemeChoice theme, @Nullable Double zoom, @Nullable String level,
        @Nullable String language, @Nullable Motion motion, @Nullable Double speed, @Nullable Boolean restore,
        @Nullable WindowPlace window, @Nullable Map<String, Double> dividers, @Nullable List<String> recent,
        @Nullable Map<String, String> keys) {

    SettingsJson {
        check(zoom == null || zoom >= Settings.ZOOM_MIN && zoom <= Settings.ZOOM_MAX,
                "\"zoom\" is " + zoom + "; right would be 0.8 to 2");
        check(speed == null || speed >= 0.01 && speed <= 10_000, "\"speed\" is " + speed
                + "; right would be 0.01 to 10000");
        check(level == null || level.matches("LESSON|EXPLORE|EXPERT"),
                "\"level\" is \"" + level + "\"; right would be LESSON, EXPLORE or EXPERT");
        check(dividers == null || dividers.values().stream().allMatch(d -> d != null && d >= 0 && d <= 1),
                "\"dividers\" has a place that is not between 0 and 1");
        dividers = dividers == null ? null : new TreeMap<>(dividers);
        recent = recent == null ? null : List.copyOf(recent);
        keys = keys == null ? null : new TreeMap<>(keys);
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static SettingsJson of(Settings s) {
        return new SettingsJson(s.themeProperty().get(), s.zoomProperty().get(), s.levelProperty().get().name(),
                s.languageProperty().get().getLanguage(), s.motionProperty().get(), s.speedProperty().get(),
                s.restoreProperty().get(), s.placeProperty().get().orElse(null), s.dividers(), s.recent(), s.keys());
    }

    void into(Settings s) {
        if (theme != null) {
            s.themeProperty().set(theme);
        }
        if (zoom != null) {
            s.zoomProperty().set(zoom);
        }
        if (level != null) {
            s.levelProperty().set(Level.valueOf(level));
        }
        if (language != null) {
            s.languageProperty().set(Locale.of(language));
        }
        if (motion != null) {
            s.motionProperty().set(motion);
        }
        if (speed != null) {
            s.speedProperty().set(speed);
        }
        if (restore != null) {
            s.restoreProperty().set(restore);
        }
        s.placeProperty().set(Optional.ofNullable(window));
        if (dividers != null) {
            s.dividers().putAll(dividers);
        }
        if (recent != null) {
            s.recent().setAll(recent);
        }
        if (keys != null) {
            s.keys().putAll(keys);
        }
    }
}
