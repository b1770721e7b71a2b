// SPDX-License-Identifier: Apache-2.0
package fragscope.app.preferences;

import fragscope.app.settings.Motion;
import fragscope.app.settings.Settings;
import fragscope.app.settings.ThemeChoice;
import fragscope.app.stage.Level;
import fragscope.app.text.Texts;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.Property;

/** What can be chosen, page by page. */
final class Pages {

    private static final List<Double> ZOOMS = List.of(0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2.0);
    private static final List<Double> SPEEDS = List.of(0.01, 0.1, 0.25, 0.5, 1.0, 2.0, 10.0, 100.0, 1000.0, 10_000.0);

    private final Settings settings;
    private final Settings own = new Settings(); // what the program begins with
    private final Texts texts;

    Pages(Settings settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
    }

    List<Page> all() {
        return List.of(new Page("look", List.of(theme(), zoom(), language(), level())),
                new Page("playing", List.of(motion(), speed())), new Page("start", List.of(restore())));
    }

    private Preference theme() {
        return new Preference("theme", Choosers.oneOf(List.of(ThemeChoice.values()),
                t -> texts.get("preferences.theme-" + name(t)), settings.themeProperty()),
                reset(
                        settings.themeProperty(), own.themeProperty()));
    }

    private Preference zoom() {
        NumberFormat percent = NumberFormat.getPercentInstance(texts.locale());
        return new Preference("zoom", Choosers.oneOf(ZOOMS, percent::format, settings.zoomProperty()), reset(
                settings.zoomProperty(), own.zoomProperty()));
    }

    private Preference language() {
        return new Preference("language", Choosers.oneOf(List.of(Locale.ENGLISH, Locale.GERMAN),
                l -> l.getDisplayLanguage(l), settings.languageProperty()),
                () -> settings.languageProperty().set(
                        Locale.getDefault().getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH));
    }

    private Preference level() {
        return new Preference("level", Choosers.oneOf(List.of(Level.LESSON, Level.EXPLORE, Level.EXPERT),
                l -> texts.get("command.view." + name(l)), settings.levelProperty()),
                reset(settings.levelProperty(),
                        own.levelProperty()));
    }

    private Preference motion() {
        return new Preference("motion", Choosers.oneOf(List.of(Motion.values()),
                m -> texts.get("preferences.motion-" + name(m)), settings.motionProperty()),
                reset(
                        settings.motionProperty(), own.motionProperty()));
    }

    private Preference speed() {
        NumberFormat number = NumberFormat.getInstance(texts.locale());
        return new Preference("speed", Choosers.oneOf(SPEEDS,
                s -> s < 1 ? "1/" + number.format(Math.rint(1 / s)) + "×" : number.format(s) + "×",
                settings.speedProperty()), reset(settings.speedProperty(), own.speedProperty()));
    }

    private Preference restore() {
        return new Preference("restore", Choosers.onOff(settings.restoreProperty()), reset(settings.restoreProperty(),
                own.restoreProperty()));
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static <T> Runnable reset(Property<T> setting, Property<T> first) {
        return () -> setting.setValue(first.getValue());
    }
}
