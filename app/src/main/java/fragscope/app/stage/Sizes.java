// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

/**
 * Text sizes and distances of one picture, all in proportion to {@code u}, with least sizes so that text stays
 * readable in small windows.
 *
 * @param u units per unit of the reference picture (1280×800 at a desk, 1920×1080 in a room)
 */
record Sizes(double u, double title, double body, double label, double small, double sentence) {

    static Sizes of(double width, double height, Level level) {
        if (level == Level.PRESENT) {
            double u = height / 1080;
            return new Sizes(u, 38 * u, 40 * u, 40 * u, 34 * u, 44 * u);
        }
        double u = Math.clamp(Math.min(width / 1280, height / 800), 0.4, 6);
        return level == Level.LESSON
                ? new Sizes(u, least(18, u), least(16, u), least(15, u), least(13.5, u),
                        least(25, u))
                : new Sizes(u, least(15, u), least(13, u), least(12, u), least(11, u), least(16, u));
    }

    private static double least(double size, double u) {
        return Math.max(size * u, 8.5);
    }

    /** {@code n} reference units. */
    double of(double n) {
        return n * u;
    }
}
