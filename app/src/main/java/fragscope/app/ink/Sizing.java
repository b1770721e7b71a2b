// SPDX-License-Identifier: Apache-2.0
package fragscope.app.ink;

import fragscope.app.stage.Level;

/**
 * Text sizes and distances of one picture, in proportion to {@code u}, with least sizes so that text stays readable in
 * small windows; a room's text is never under a thirty-fifth of its height.
 *
 * @param u units per unit of the reference picture (1280×800 at a desk, 1920×1080 in a room)
 */
public record Sizing(double u, double hex, double title, double body, double small, boolean room) {

    private static final double LEAST = 9;

    public static Sizing of(double width, double height, Level level) {
        if (level == Level.PRESENT) {
            double u = height / 1080;
            return new Sizing(u, 56 * u, 44 * u, 36 * u, 32 * u, true);
        }
        double u = Math.clamp(Math.min(width / 1280, height / 800), 0.4, 6);
        double more = level == Level.LESSON ? 1.15 : 1;
        return new Sizing(u, least(38 * u), least(15 * more * u), least(13 * more * u), least(11.5 * more * u), false);
    }

    private static double least(double size) {
        return Math.max(size, LEAST);
    }

    /** {@code n} reference units. */
    public double of(double n) {
        return n * u;
    }

    /** The distance between two base lines of small text. */
    public double line() {
        return small * 1.5;
    }
}
