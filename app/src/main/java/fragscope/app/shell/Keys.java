// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.command.Command;
import fragscope.app.tool.Desk;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * From keys to commands. Keys of the keymap go before whatever has the focus; Space, arrows, Home and End drive the
 * transport wherever the focused node does not use them itself.
 */
final class Keys {

    /** Keys that text fields need: where one has the focus they stay with it. */
    private static final List<String> TEXT = List.of("edit.copy", "edit.undo", "edit.redo", "run.first", "run.last");

    private Keys() {
    }

    static void install(Scene scene, Supplier<Desk> desk) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> bound(scene, desk.get(), event));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> transport(desk.get(), event));
    }

    private static void bound(Scene scene, Desk desk, KeyEvent event) {
        boolean writing = scene.getFocusOwner() instanceof javafx.scene.control.TextInputControl;
        for (Command command : desk.commands().all()) {
            if (desk.keymap().pressed(command.id(), event) && !(writing && TEXT.contains(command.id()))) {
                event.consume();
                command.run();
                return;
            }
        }
    }

    private static void transport(Desk desk, KeyEvent event) {
        if (event.isConsumed() || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        String id = id(event.getCode(), event.isShiftDown());
        if (id != null) {
            event.consume();
            desk.commands().get(id).run();
        }
    }

    private static @Nullable String id(KeyCode code, boolean shift) {
        return switch (code) {
            case SPACE -> "run.play";
            case RIGHT -> shift ? "run.on-by-packet" : "run.on";
            case LEFT -> shift ? "run.back-by-packet" : "run.back";
            case HOME -> "run.first";
            case END -> "run.last";
            default -> null;
        };
    }
}
