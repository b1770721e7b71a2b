// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shortcuts;

import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** From a key that is pressed to the name by which settings keep it. */
final class KeyName {

    /** Keys that do something everywhere and so cannot be a command's alone. */
    private static final Set<KeyCode> TAKEN = Set.of(KeyCode.TAB, KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.SPACE,
            KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN, KeyCode.BACK_SPACE, KeyCode.DELETE);

    private KeyName() {
    }

    /**
     * The name, as {@code Shortcut+K}; "" while only Shift and the like are down, and for keys that belong to every
     * control or that are letters to type.
     */
    static String of(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean modified = event.isShortcutDown() || event.isAltDown();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED || !modified && !code.isFunctionKey()
                || !modified && TAKEN.contains(code)) {
            return "";
        }
        java.util.List<KeyCombination.Modifier> held = new java.util.ArrayList<>();
        if (event.isShortcutDown()) {
            held.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isAltDown()) {
            held.add(KeyCombination.ALT_DOWN);
        }
        if (event.isShiftDown()) {
            held.add(KeyCombination.SHIFT_DOWN);
        }
        return new KeyCodeCombination(code, held.toArray(new KeyCombination.Modifier[0])).getName();
    }
}
