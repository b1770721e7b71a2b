// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

/**
 * One line of text.
 *
 * @param x        where {@code anchor} lies
 * @param y        the base line
 * @param size     of the font, in units
 * @param maxWidth what the layout gave it; a wider text is a problem that {@link Problems} reports
 */
public record Text(Mark mark, String words, Face face, double size, Anchor anchor, double x, double y, double maxWidth)
        implements
            Shape {

    /** Which end of the text lies at its x. */
    public enum Anchor {
        START, MIDDLE, END
    }

    /** Heights above and below the base line, in parts of the size: capitals with accents, and descenders. */
    static final double ABOVE = 0.76;
    static final double BELOW = 0.22;

    public double width() {
        return face.width(words, size);
    }

    /** The left end, whatever the anchor. */
    public double left() {
        return switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width() / 2;
            case END -> x - width();
        };
    }

    @Override
    public Rect bounds() {
        return new Rect(left(), y - ABOVE * size, width(), (ABOVE + BELOW) * size);
    }

    @Override
    public Text with(Mark newMark) {
        return new Text(newMark, words, face, size, anchor, x, y, maxWidth);
    }

    @Override
    public Text scaled(double by) {
        return new Text(mark, words, face, size * by, anchor, x * by, y * by, maxWidth * by);
    }

    @Override
    public Text fittedTo(Rect where) {
        return at(x + where.centerX() - bounds().centerX(), y + where.centerY() - bounds().centerY());
    }

    /** The same text elsewhere. */
    public Text at(double newX, double newY) {
        return new Text(mark, words, face, size, anchor, newX, newY, maxWidth);
    }
}
