// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Tells over a disabled menu item why it is disabled. Disabled nodes get no mouse events and so no tooltip of their
 * own: the pop-up's scene watches the mouse for them.
 */
final class Reasons {

    /** Key of an item's properties: a {@code Supplier<String>} of the reason, "" when it is enabled. */
    static final String KEY = "fragscope.reason";

    private final Menu menu;
    private final Tooltip tip = new Tooltip();

    private Reasons(Menu menu) {
        this.menu = menu;
    }

    static void install(Menu menu) {
        Reasons reasons = new Reasons(menu);
        menu.setOnShown(_ -> reasons.watch());
        menu.setOnHidden(_ -> reasons.tip.hide());
    }

    private void watch() {
        menu.getItems().stream().map(MenuItem::getStyleableNode).filter(
                n -> n != null && n.getScene() != null).findFirst().map(Node::getScene).ifPresent(
                        scene -> scene.setOnMouseMoved(e -> moved(scene, e)));
    }

    private void moved(Scene scene, MouseEvent event) {
        Optional<String> why = menu.getItems().stream().filter(MenuItem::isDisable).filter(
                item -> under(item, event)).map(Reasons::reason).filter(words -> !words.isEmpty()).findFirst();
        if (why.isEmpty()) {
            tip.hide();
        } else if (!tip.isShowing() || !tip.getText().equals(why.get())) {
            tip.setText(why.get());
            tip.show(scene.getWindow(), event.getScreenX() + 12, event.getScreenY() + 16);
        }
    }

    private static boolean under(MenuItem item, MouseEvent event) {
        Node node = item.getStyleableNode();
        return node != null && node.getScene() != null
                && node.localToScene(node.getBoundsInLocal()).contains(event.getSceneX(), event.getSceneY());
    }

    /** Why an item is disabled, or "". */
    static String reason(MenuItem item) {
        return item.getProperties().get(KEY) instanceof Supplier<?> words ? String.valueOf(words.get()) : "";
    }
}
