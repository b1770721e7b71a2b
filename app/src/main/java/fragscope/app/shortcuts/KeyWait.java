// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shortcuts;

import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Waits for the keys that a command is to have, before anything else sees them. Escape gives up, Backspace takes the
 * keys away, losing the focus gives up too.
 */
final class KeyWait {

    private final Scene scene;
    private final Node node;
    private final Consumer<String> taken;
    private final Runnable givenUp;
    private final EventHandler<KeyEvent> keys = this::pressed;
    private final ChangeListener<Boolean> focus = (_, _, now) -> {
        if (!now) {
            end(this::giveUp);
        }
    };

    KeyWait(Node node, Consumer<String> taken, Runnable givenUp) {
        this.node = node;
        this.scene = node.getScene();
        this.taken = taken;
        this.givenUp = givenUp;
        scene.getWindow().addEventFilter(KeyEvent.KEY_PRESSED, keys);
        node.focusedProperty().addListener(focus);
    }

    private void pressed(KeyEvent event) {
        event.consume();
        if (event.getCode() == KeyCode.ESCAPE) {
            end(this::giveUp);
        } else if (event.getCode() == KeyCode.BACK_SPACE && !event.isShortcutDown()) {
            end(() -> taken.accept(""));
        } else {
            String name = KeyName.of(event);
            if (!name.isEmpty()) {
                end(() -> taken.accept(name));
            }
        }
    }

    private void giveUp() {
        givenUp.run();
    }

    private void end(Runnable does) {
        scene.getWindow().removeEventFilter(KeyEvent.KEY_PRESSED, keys);
        node.focusedProperty().removeListener(focus);
        does.run();
    }
}
