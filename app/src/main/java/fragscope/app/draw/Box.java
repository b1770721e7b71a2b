// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

/** A rectangle with rounded corners; {@code radius} 0 makes them square, half the height makes a pill or disc. */
public record Box(Mark mark, Rect rect, double radius) implements Shape {

    @Override
    public Rect bounds() {
        return rect;
    }

    @Override
    public Box with(Mark newMark) {
        return new Box(newMark, rect, radius);
    }

    @Override
    public Box scaled(double by) {
        return new Box(mark, rect.scaled(by), radius * by);
    }

    @Override
    public Box fittedTo(Rect where) {
        return new Box(mark, where, Math.min(radius, Math.min(where.w(), where.h()) / 2));
    }
}
