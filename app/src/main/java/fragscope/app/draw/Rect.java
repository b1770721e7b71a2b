// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

/** An upright rectangle of a display list; {@code w} and {@code h} are never negative. */
public record Rect(double x, double y, double w, double h) {

    public Rect {
        if (!(w >= 0) || !(h >= 0)) {
            throw new IllegalArgumentException("a rectangle of " + w + " by " + h + " cannot be drawn");
        }
    }

    public double right() {
        return x + w;
    }

    public double bottom() {
        return y + h;
    }

    public double centerX() {
        return x + w / 2;
    }

    public double centerY() {
        return y + h / 2;
    }

    public Point center() {
        return new Point(centerX(), centerY());
    }

    /** This rectangle made smaller by {@code d} on every side (larger where d is negative), never below empty. */
    public Rect inset(double d) {
        return inset(d, d);
    }

    /** As {@link #inset(double)}, with its own distance for each direction. */
    public Rect inset(double dx, double dy) {
        double nw = Math.max(0, w - 2 * dx);
        double nh = Math.max(0, h - 2 * dy);
        return new Rect(x + (w - nw) / 2, y + (h - nh) / 2, nw, nh);
    }

    /** Whether {@code other} lies inside, with {@code slack} units of tolerance. */
    public boolean contains(Rect other, double slack) {
        return other.x >= x - slack && other.y >= y - slack && other.right() <= right() + slack
                && other.bottom() <= bottom() + slack;
    }

    public boolean contains(Point p) {
        return p.x() >= x && p.x() <= right() && p.y() >= y && p.y() <= bottom();
    }

    /** Whether the two share more than {@code slack} units in both directions. */
    public boolean overlaps(Rect other, double slack) {
        return Math.min(right(), other.right()) - Math.max(x, other.x) > slack
                && Math.min(bottom(), other.bottom()) - Math.max(y, other.y) > slack;
    }

    /** The rectangle in units of another size. */
    Rect scaled(double by) {
        return new Rect(x * by, y * by, w * by, h * by);
    }

    /** The rectangle at {@code t} of the way to {@code other}. */
    public Rect toward(Rect other, double t) {
        return new Rect(Tween.mix(x, other.x, t), Tween.mix(y, other.y, t), Tween.mix(w, other.w, t),
                Tween.mix(h, other.h, t));
    }
}
