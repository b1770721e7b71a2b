// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.command.Command;
import fragscope.app.tool.Desk;
import fragscope.app.tool.OwnKeys;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * From keys to commands. Keys of the keymap go before whatever has the focus; Space, arrows, Home and End drive the
 * transport wherever the focused node does not use them itself and no card lies over the window.
 */
final class Keys {

    /** Keys that text fields need: where one has the focus they stay with it. */
    private static final List<String> TEXT = List.of("edit.copy", "edit.undo", "edit.redo", "run.first", "run.last");

    private final Scene scene;
    private final Supplier<Desk> desk;
    private final BooleanSupplier covered;

    private Keys(Scene scene, Supplier<Desk> desk, BooleanSupplier covered) {
        this.scene = scene;
        this.desk = desk;
        this.covered = covered;
    }

    /**
     * @param covered whether a card lies over the window
     */
    static void install(Scene scene, Supplier<Desk> desk, BooleanSupplier covered) {
        Keys keys = new Keys(scene, desk, covered);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            keys.bound(event);
            keys.transport(event);
        });
    }

    private void bound(KeyEvent event) {
        boolean writing = scene.getFocusOwner() instanceof TextInputControl;
        for (Command command : desk.get().commands().all()) {
            if (desk.get().keymap().pressed(command.id(), event) && !(writing && TEXT.contains(command.id()))) {
                event.consume();
                command.run();
                return;
            }
        }
    }

    private void transport(KeyEvent event) {
        if (event.isConsumed() || covered.getAsBoolean() || event.isControlDown() || event.isAltDown()
                || event.isMetaDown() || !OwnKeys.TRANSPORT.contains(event.getCode())) {
            return;
        }
        Node focused = scene.getFocusOwner();
        if (focused == null || !OwnKeys.uses(focused, event.getCode())) {
            event.consume();
            desk.get().commands().get(id(event.getCode(), event.isShiftDown())).run();
        }
    }

    private static String id(KeyCode code, boolean shift) {
        return switch (code) {
            case RIGHT -> shift ? "run.on-by-packet" : "run.on";
            case LEFT -> shift ? "run.back-by-packet" : "run.back";
            case HOME -> "run.first";
            case END -> "run.last";
            default -> "run.play";
        };
    }
}
