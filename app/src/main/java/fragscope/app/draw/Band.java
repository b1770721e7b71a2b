// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

/**
 * A band of one width from left to right, as an amount flows: level at both ends, a cubic curve between.
 *
 * @param from the upper corner of its left end
 * @param to the upper corner of its right end
 * @param width how high it is at every x: the amount
 */
public record Band(Mark mark, Point from, Point to, double width) implements Shape {

    @Override
    public Rect bounds() {
        double top = Math.min(from.y(), to.y());
        return new Rect(Math.min(from.x(), to.x()), top, Math.abs(to.x() - from.x()),
                Math.max(from.y(), to.y()) + width - top);
    }

    /** The upper edge. */
    public Curve upper() {
        double middle = (from.x() + to.x()) / 2;
        return new Curve(mark, from, new Point(middle, from.y()), new Point(middle, to.y()), to, 0);
    }

    @Override
    public Band with(Mark newMark) {
        return new Band(newMark, from, to, width);
    }

    @Override
    public Band scaled(double by) {
        return new Band(mark, from.scaled(by), to.scaled(by), width * by);
    }

    @Override
    public Band fittedTo(Rect where) {
        Rect is = bounds();
        double wide = is.h() == 0 ? where.h() : width * where.h() / is.h();
        return new Band(mark, Curve.place(from, is, where), Curve.place(to, is, where), wide);
    }
}
