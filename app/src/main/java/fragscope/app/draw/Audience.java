// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

/** Who looks: one person at a desk, or a room at a projector, for whom contrast and lines are stronger. */
public enum Audience {
    DESK(4.5, 3.0), ROOM(7.0, 4.5);

    private final double textContrast;
    private final double outlineContrast;

    Audience(double textContrast, double outlineContrast) {
        this.textContrast = textContrast;
        this.outlineContrast = outlineContrast;
    }

    /** Least contrast of text on its ground. Labels on coloured fills need {@link #LABEL_CONTRAST}. */
    public double textContrast() {
        return textContrast;
    }

    /** Least contrast of a shape's outline on its ground. */
    public double outlineContrast() {
        return outlineContrast;
    }

    /** Least contrast of a label on a coloured fill, for everyone. */
    public static final double LABEL_CONTRAST = 4.5;

    /** Least height of a room's text, as a part of the picture's height. */
    public static final double ROOM_TEXT = 1.0 / 35;
}
