// SPDX-License-Identifier: Apache-2.0
package fragscope.app.settings;

import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where the window stood, in screen units.
 *
 * @param x         left edge
 * @param y         top edge
 * @param width     of the whole window
 * @param height    of the whole window
 * @param maximized whether it filled its screen
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {

    /** So much of the window's top has to be on a screen for a hand to catch it. */
    private static final double GRIP_WIDTH = 120;
    private static final double GRIP_HEIGHT = 30;

    public WindowPlace {
        if (!(width > 0 && height > 0 && Double.isFinite(x + y + width + height))) {
            throw new IllegalArgumentException("a window has a place and a size, not " + x + ", " + y + ", " + width
                    + " × " + height);
        }
    }

    /**
     * The same place where its top can be caught on one of the screens; else the middle of the first screen. Never
     * larger than that screen.
     *
     * @param screens parts of the screens that windows may use, the first one first; at least one
     */
    public WindowPlace on(List<Rectangle2D> screens) {
        for (Rectangle2D screen : screens) {
            double wide = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
            boolean high = y >= screen.getMinY() && y + GRIP_HEIGHT <= screen.getMaxY();
            if (wide >= Math.min(GRIP_WIDTH, width) && high) {
                return new WindowPlace(x, y, Math.min(width, screen.getWidth()), Math.min(height, screen.getHeight()),
                        maximized);
            }
        }
        Rectangle2D first = screens.getFirst();
        double w = Math.min(width, first.getWidth());
        double h = Math.min(height, first.getHeight());
        return new WindowPlace(first.getMinX() + (first.getWidth() - w) / 2,
                first.getMinY() + (first.getHeight() - h) / 2, w, h, maximized);
    }
}
