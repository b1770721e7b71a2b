// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

/** A point of a display list, in its own units (one unit is one pixel at scale 1), y downward. */
public record Point(double x, double y) {

    /** The point in units of another size. */
    Point scaled(double by) {
        return new Point(x * by, y * by);
    }

    /** The point at {@code t} of the way to {@code other}; t 0 is this one. */
    public Point toward(Point other, double t) {
        return new Point(Tween.mix(x, other.x, t), Tween.mix(y, other.y, t));
    }
}
