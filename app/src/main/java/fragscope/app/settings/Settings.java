// SPDX-License-Identifier: Apache-2.0
package fragscope.app.settings;

import fragscope.app.stage.Level;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/** What a person has chosen. Each change has its effect at once; {@link SettingsStore} keeps them. */
public final class Settings {

    /** The smallest zoom. */
    public static final double ZOOM_MIN = 0.8;
    /** The largest zoom. */
    public static final double ZOOM_MAX = 2;

    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final ObjectProperty<Motion> motion = new SimpleObjectProperty<>(Motion.SYSTEM);
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(Locale.ENGLISH);
    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.EXPLORE);
    private final ObservableList<String> recent = FXCollections.observableArrayList();
    private final ObservableMap<String, Double> dividers = FXCollections.observableHashMap();

    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final BooleanProperty restore = new SimpleBooleanProperty(true);
    private final ObjectProperty<Optional<WindowPlace>> place = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableMap<String, String> keys = FXCollections.observableHashMap();

    public Settings() {
    }

    /** Which theme. */
    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /** How large everything is, {@link #ZOOM_MIN} to {@link #ZOOM_MAX}; 1 is 13 px text. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    /** Whether things move. */
    public ObjectProperty<Motion> motionProperty() {
        return motion;
    }

    /** The interface's language, English or German. */
    public ObjectProperty<Locale> languageProperty() {
        return language;
    }

    /** How much is shown. */
    public ObjectProperty<Level> levelProperty() {
        return level;
    }

    /** Sources that were opened, the last one first. */
    public ObservableList<String> recent() {
        return recent;
    }

    /** Places of the dividers between panes, 0…1, by name. */
    public ObservableMap<String, Double> dividers() {
        return dividers;
    }

    /** How fast playing goes; 1 is normal. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** Whether the next start opens what was open at the end. */
    public BooleanProperty restoreProperty() {
        return restore;
    }

    /** Where the window stands; empty before it ever stood anywhere. */
    public ObjectProperty<Optional<WindowPlace>> placeProperty() {
        return place;
    }

    /** Keys that a person gave to commands, by the command's id; an empty text takes the command's key away. */
    public ObservableMap<String, String> keys() {
        return keys;
    }
}
