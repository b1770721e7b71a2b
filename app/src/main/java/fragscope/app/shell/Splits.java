// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.settings.Settings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/** Panes side by side, whose dividers stand where they were last dragged to. */
final class Splits {

    private final Settings settings;

    Splits(Settings settings) {
        this.settings = settings;
    }

    /** {@code share} is the first node's until the divider was dragged, 0 to 1; the name is that in the settings. */
    SplitPane of(String name, Orientation orientation, double share, Node... nodes) {
        SplitPane pane = new SplitPane(nodes);
        pane.setId(name);
        pane.setOrientation(orientation);
        Double known = settings.dividers().get(name);
        pane.setDividerPositions(known == null ? share : known);
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> { // layout moves them too
            if (event.getTarget() instanceof Node node && node.getStyleClass().contains("split-pane-divider")) {
                settings.dividers().put(name, pane.getDividerPositions()[0]);
            }
        });
        return pane;
    }
}
