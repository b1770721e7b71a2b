// SPDX-License-Identifier: Apache-2.0
package fragscope.app.tool;

import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** What panes that scroll need. */
public final class Scrolling {

    private Scrolling() {
    }

    /** Lets the pane draw its content anew each time: off-screen pictures would show what was there before. */
    public static void uncached(ScrollPane scroll) {
        scroll.skinProperty().addListener(_ -> uncache(scroll));
    }

    private static void uncache(ScrollPane pane) {
        if (pane.lookup(".viewport") instanceof Parent viewport) {
            viewport.setCache(false);
            viewport.getChildrenUnmodifiable().forEach(child -> child.setCache(false));
        }
    }
}
