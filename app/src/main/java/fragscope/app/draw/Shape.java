// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

/**
 * One thing to draw: a mark that names and styles it, and its geometry. Two equal records look the same, so whoever
 * shows lists may skip what did not change.
 */
public sealed interface Shape permits Box, Route, Curve, Text, Glyph, Band {

    Mark mark();

    /** The smallest rectangle around the geometry, without line widths. */
    Rect bounds();

    /** The same geometry under another mark. */
    Shape with(Mark mark);

    /** The same shape fitted into {@code where}: moved and stretched; text is moved only. */
    Shape fittedTo(Rect where);

    /** The same shape in units of another size, text in another size of font. */
    Shape scaled(double by);

    default String id() {
        return mark().id();
    }
}
