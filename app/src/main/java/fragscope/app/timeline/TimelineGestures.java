// SPDX-License-Identifier: Apache-2.0
package fragscope.app.timeline;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;

/**
 * Mouse and keys: press or drag seeks, with Shift or another button it pans; the wheel zooms, with Shift it pans; plus
 * and minus zoom, the page keys pan. Arrows are left to the transport.
 */
final class TimelineGestures {

    private static final double STEP = 1.25;

    private final TimelineTool timeline;
    private final Pane plot;
    private double lastX;
    private boolean panning;

    TimelineGestures(TimelineTool timeline, Pane plot) {
        this.timeline = timeline;
        this.plot = plot;
    }

    void install() {
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        plot.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> timeline.hold(false));
        plot.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        plot.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        plot.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(MouseEvent event) {
        plot.requestFocus();
        lastX = event.getX();
        panning = event.isShiftDown() || event.getButton() != MouseButton.PRIMARY;
        if (!panning) {
            timeline.hold(true);
            timeline.seek(event.getX(), event.getY());
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (panning) {
            timeline.pan((lastX - event.getX()) / timeline.plotWidth());
            lastX = event.getX();
        } else {
            timeline.seek(event.getX(), event.getY());
        }
        event.consume();
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            double delta = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
            timeline.pan(-delta / timeline.plotWidth());
        } else if (event.getDeltaY() != 0) {
            timeline.zoom(event.getDeltaY() > 0 ? 1 / STEP : STEP, event.getX());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case PAGE_UP -> timeline.pan(-0.8);
            case PAGE_DOWN -> timeline.pan(0.8);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        switch (event.getCharacter()) {
            case "+", "=" -> timeline.zoom(1 / STEP / STEP);
            case "-" -> timeline.zoom(STEP * STEP);
            case "0" -> timeline.whole();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
