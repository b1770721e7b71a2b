// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

/**
 * Text sizes and distances of one picture, all in proportion to {@code u}, with least sizes so that text stays
 * readable in small windows.
 *
 * @param u units per unit of the reference picture (1280×800 at a desk, 1920×1080 in a room)
 */
record Sizes(double u, double title, double body, double label, double small, double sentence) {

    private static final double LEAST = 8.5;
    /** Where there is room, no text is smaller: what is readable on a screen at its normal distance. */
    private static final double LEAST_LESSON = 10.5;
    private static final double LEAST_DETAILED = 9.5;
    private static final double LEAST_OF_U = 17.2;

    static Sizes of(double width, double height, Level level) {
        if (level == Level.PRESENT) {
            double u = height / 1080;
            return new Sizes(u, 38 * u, 40 * u, 40 * u, 34 * u, 44 * u);
        }
        double u = Math.clamp(Math.min(width / 1280, height / 800), 0.4, 6);
        boolean lesson = level == Level.LESSON;
        double most = lesson ? LEAST_LESSON : LEAST_DETAILED;
        return lesson
                ? new Sizes(u, least(18, u, most), least(16, u, most), least(15, u, most), least(13.5, u, most),
                        least(25, u, most))
                : new Sizes(u, least(15, u, most), least(13, u, most), least(12, u, most), least(11, u, most),
                        least(16, u, most));
    }

    private static double least(double size, double u, double most) {
        return Math.max(size * u, Math.clamp(LEAST_OF_U * u, LEAST, most));
    }

    /** {@code n} reference units. */
    double of(double n) {
        return n * u;
    }
}
