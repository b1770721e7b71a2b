// SPDX-License-Identifier: Apache-2.0
package fragscope.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Which keys run which command: the one binding table. It begins with the program's own keys; a person's changes
 * are put over them.
 */
public final class Keymap {

    private final ObservableMap<String, KeyCombination> keys = FXCollections.observableMap(new LinkedHashMap<>());

    /** The program's own keys. */
    public Keymap() {
        change(Map.of());
    }

    /**
     * The program's own keys with a person's changes over them; what was changed before is forgotten.
     *
     * @param changes keys as {@code Shortcut+K} by command; an empty text takes the command's key away. What is no key
     *                is left out
     */
    public void change(Map<String, String> changes) {
        Map<String, KeyCombination> wanted = new LinkedHashMap<>();
        DefaultKeys.all().forEach((id, key) -> wanted.put(id, KeyCombination.valueOf(key)));
        changes.forEach((id, key) -> {
            KeyCombination read = read(key);
            if (read != null) {
                wanted.put(id, read);
            } else if (key.isEmpty()) {
                wanted.remove(id);
            }
        });
        keys.keySet().retainAll(wanted.keySet());
        wanted.forEach((id, key) -> {
            if (!key.equals(keys.get(id))) {
                keys.put(id, key);
            }
        });
    }

    private static @Nullable KeyCombination read(String key) {
        try {
            return key.isEmpty() ? null : KeyCombination.valueOf(key);
        } catch (IllegalArgumentException e) {
            return null; // written by hand, or by a newer program
        }
    }

    /** The keys of a command. */
    public Optional<KeyCombination> of(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** The program's own key of a command, or "". */
    public static String own(String id) {
        return DefaultKeys.all().getOrDefault(id, "");
    }

    /** The command that has these keys, of all but one. */
    public Optional<String> holder(KeyCombination key, String but) {
        return keys.entrySet().stream().filter(e -> e.getValue().equals(key) && !e.getKey().equals(but)).map(
                Map.Entry::getKey).findFirst();
    }

    /** Whether these are a command's keys; plus and minus count wherever a keyboard has them. */
    public boolean pressed(String id, KeyEvent event) {
        KeyCombination key = keys.get(id);
        if (key == null) {
            return false;
        }
        boolean zoom = event.isShortcutDown() && !event.isAltDown();
        KeyCode code = event.getCode();
        return key.match(event)
                || zoom && isOwn(id, "view.zoom-in", key) && (code == KeyCode.EQUALS || code == KeyCode.ADD
                        || code == KeyCode.PLUS)
                || zoom && isOwn(id, "view.zoom-out", key) && code == KeyCode.SUBTRACT
                || zoom && isOwn(id, "view.zoom-reset", key) && code == KeyCode.NUMPAD0;
    }

    private static boolean isOwn(String id, String wanted, KeyCombination key) {
        return id.equals(wanted) && key.equals(KeyCombination.valueOf(own(id)));
    }

    /** The table itself, to watch. */
    public ObservableMap<String, KeyCombination> table() {
        return keys;
    }
}
