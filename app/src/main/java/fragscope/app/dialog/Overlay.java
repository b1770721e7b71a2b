// SPDX-License-Identifier: Apache-2.0
package fragscope.app.dialog;

import atlantafx.base.controls.ModalPane;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Where cards lie over the window. While one lies there the focus stays on it; when it goes, the focus returns to where
 * it was.
 */
public final class Overlay {

    private static final double MARGIN = 32;

    private final ModalPane pane = new ModalPane();
    private final ReadOnlyObjectWrapper<@Nullable Card> card = new ReadOnlyObjectWrapper<>();
    private @Nullable Node before;

    /** An overlay with nothing on it. */
    public Overlay() {
        pane.setId("overlay");
        pane.setFocusTraversable(false);
        pane.usePredefinedTransitionFactories(null);
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) { // lists and text fields would keep it to themselves
                event.consume();
                hide();
            }
        });
        pane.displayProperty().addListener((_, _, now) -> {
            if (!now) {
                gone();
            }
        });
        pane.sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((_, _, now) -> keepFocus(now));
            }
        });
    }

    /** The node that lies over the window. */
    public Region node() {
        return pane;
    }

    /** Shows a card; one that lay there goes. */
    public void show(Card next) {
        Scene scene = pane.getScene();
        if (card.get() == null && scene != null) {
            before = scene.getFocusOwner();
        }
        card.set(next);
        next.onClose(this::hide);
        next.maxHeightProperty().bind(Bindings.min(pane.heightProperty().subtract(2 * MARGIN),
                next.prefHeightProperty()));
        next.maxWidthProperty().bind(Bindings.min(pane.widthProperty().subtract(2 * MARGIN),
                next.prefWidthProperty()));
        pane.show(next);
        next.first().requestFocus();
    }

    /** Takes the card away. */
    public void hide() {
        pane.hide(true);
    }

    private void gone() {
        if (card.get() != null) {
            card.set(null);
            Node back = before;
            before = null;
            if (back != null && back.getScene() != null) {
                back.requestFocus();
            }
        }
    }

    private void keepFocus(@Nullable Node now) {
        Card shown = card.get();
        if (shown != null && now != null && !inside(now, pane)) {
            shown.first().requestFocus();
        }
    }

    private static boolean inside(Node node, Node outer) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    /** The card that lies there. */
    public Optional<Card> card() {
        return Optional.ofNullable(card.get());
    }

    /** The card that lies there, or null. */
    public ReadOnlyObjectProperty<@Nullable Card> cardProperty() {
        return card.getReadOnlyProperty();
    }
}
