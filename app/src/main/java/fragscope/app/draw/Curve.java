// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

/**
 * A cubic curve from {@code from} to {@code to}.
 *
 * @param head length of the arrow's head at {@code to}; 0 draws a plain line
 */
public record Curve(Mark mark, Point from, Point c1, Point c2, Point to, double head) implements Shape {

    @Override
    public Rect bounds() {
        double x0 = Math.min(Math.min(from.x(), to.x()), Math.min(c1.x(), c2.x()));
        double x1 = Math.max(Math.max(from.x(), to.x()), Math.max(c1.x(), c2.x()));
        double y0 = Math.min(Math.min(from.y(), to.y()), Math.min(c1.y(), c2.y()));
        double y1 = Math.max(Math.max(from.y(), to.y()), Math.max(c1.y(), c2.y()));
        return new Rect(x0, y0, x1 - x0, y1 - y0);
    }

    /** The point at {@code t} 0…1 of the curve. */
    public Point at(double t) {
        Point ab = from.toward(c1, t);
        Point bc = c1.toward(c2, t);
        Point cd = c2.toward(to, t);
        return ab.toward(bc, t).toward(bc.toward(cd, t), t);
    }

    @Override
    public Curve with(Mark newMark) {
        return new Curve(newMark, from, c1, c2, to, head);
    }

    @Override
    public Curve scaled(double by) {
        return new Curve(mark, from.scaled(by), c1.scaled(by), c2.scaled(by), to.scaled(by), head * by);
    }

    @Override
    public Curve fittedTo(Rect where) {
        Rect b = bounds();
        return new Curve(mark, place(from, b, where), place(c1, b, where), place(c2, b, where), place(to, b, where),
                head);
    }

    /** Where {@code p} of rectangle {@code from} comes to lie in {@code where}. */
    static Point place(Point p, Rect from, Rect where) {
        double u = from.w() == 0 ? 0.5 : (p.x() - from.x()) / from.w();
        double v = from.h() == 0 ? 0.5 : (p.y() - from.y()) / from.h();
        return new Point(where.x() + u * where.w(), where.y() + v * where.h());
    }
}
