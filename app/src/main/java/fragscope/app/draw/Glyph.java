// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

/** A symbol, drawn from its SVG path into a square of {@code size} around {@code center}. */
public record Glyph(Mark mark, Symbol symbol, Point center, double size) implements Shape {

    @Override
    public Rect bounds() {
        return new Rect(center.x() - size / 2, center.y() - size / 2, size, size);
    }

    @Override
    public Glyph with(Mark newMark) {
        return new Glyph(newMark, symbol, center, size);
    }

    @Override
    public Glyph scaled(double by) {
        return new Glyph(mark, symbol, center.scaled(by), size * by);
    }

    @Override
    public Glyph fittedTo(Rect where) {
        return new Glyph(mark, symbol, where.center(), Math.min(size, Math.min(where.w(), where.h())));
    }
}
