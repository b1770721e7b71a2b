// SPDX-License-Identifier: Apache-2.0
package fragscope.app.command;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.input.KeyCombination;

/**
 * Which keys run which command: the one binding table. It begins with the program's own keys; a person's changes
 * are put over them.
 */
public final class Keymap {

    private final ObservableMap<String, KeyCombination> keys = FXCollections.observableHashMap();

    /** The program's own keys. */
    public Keymap() {
        reset();
    }

    /** Every command has the program's own key again. */
    public void reset() {
        keys.clear();
        DefaultKeys.all().forEach((id, key) -> keys.put(id, KeyCombination.valueOf(key)));
    }

    /** The keys of a command. */
    public Optional<KeyCombination> of(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** Gives a command other keys. */
    public void put(String id, KeyCombination key) {
        keys.put(id, key);
    }

    /** Takes a command's keys away. */
    public void remove(String id) {
        keys.remove(id);
    }

    /** The table itself, to watch. */
    public ObservableMap<String, KeyCombination> table() {
        return keys;
    }
}
