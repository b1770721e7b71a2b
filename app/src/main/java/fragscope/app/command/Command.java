// SPDX-License-Identifier: Apache-2.0
package fragscope.app.command;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;

/**
 * Something that a person can do.
 *
 * <p>Words are those of {@code command.ID} (title) and, where it can be unavailable, {@code command.ID.why}, the
 * reason.
 *
 * @param id      as {@code file.open}: the part before the dot is its menu
 * @param enabled whether it can be done now
 * @param about   what it would be done to, said after the title; "" for most
 * @param action  does it, on the JavaFX thread
 */
public record Command(String id, ObservableBooleanValue enabled, ObservableStringValue about, Runnable action) {

    /** A command whose title says all. */
    public Command(String id, ObservableBooleanValue enabled, Runnable action) {
        this(id, enabled, new SimpleStringProperty(""), action);
    }

    /** A command that can always be done. */
    public static Command always(String id, Runnable action) {
        return new Command(id, new SimpleBooleanProperty(true), action);
    }

    /** Does it, if it can be done now; returns whether it was. */
    public boolean run() {
        if (!enabled.get()) {
            return false;
        }
        action.run();
        return true;
    }
}
