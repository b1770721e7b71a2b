// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.tool.FxThread;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Places that panes take one a pulse: styling and laying out all of them in one pulse would hold up the movement (up to
 * 200 ms in a large run). JavaFX thread.
 */
final class Seats {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean oneByOne;

    /** Where panes take their places from now on: one a pulse, or at once where no one sees it. */
    void in(Node place) {
        Scene scene = place.getScene();
        oneByOne = scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
    }

    /** A place for {@code pane}: empty until its turn comes. */
    Region of(Region pane) {
        StackPane seat = new StackPane();
        seat.setMinSize(0, 0);
        then(() -> seat.getChildren().setAll(pane));
        return seat;
    }

    /** To be done when all that have a place so far have taken it. */
    void then(Runnable work) {
        if (oneByOne) {
            waiting.add(work);
        } else {
            work.run();
        }
    }

    /** Gives a node the keyboard as soon as it is in the scene and laid out. */
    void focus(Node node) {
        FxThread soon = new FxThread();
        if (node.getScene() == null) {
            then(() -> soon.execute(node::requestFocus));
        } else {
            soon.execute(node::requestFocus);
        }
    }

    /** The next takes its place. To be called once a pulse. */
    void next() {
        Runnable work = waiting.poll();
        if (work != null) {
            work.run();
        }
    }

    /** Whether some are still to take their place. */
    boolean filling() {
        return !waiting.isEmpty();
    }

    /** No one waits any more. */
    void clear() {
        waiting.clear();
    }

    /** Takes a pane out of the seat or pane that it is in. */
    static void leave(Node pane) {
        if (pane.getParent() instanceof javafx.scene.layout.Pane place) {
            place.getChildren().remove(pane);
        }
    }
}
