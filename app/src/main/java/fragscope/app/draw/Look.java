// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

/**
 * How a style is drawn.
 *
 * @param fill   of a box; of text and symbols their colour
 * @param stroke of a box its outline, of a line its core
 * @param width  of the outline or line, in list units of one
 * @param dash   length of dashes and gaps; 0 for a whole line
 * @param casing the darker or lighter edge along a line, that gives pale colours their contrast
 */
public record Look(Rgb fill, Rgb stroke, double width, double dash, Rgb casing) {

    static Look box(Rgb fill, Rgb stroke, double width) {
        return new Look(fill, stroke, width, 0, Rgb.NONE);
    }

    static Look line(Rgb core, double width, double dash, Rgb casing) {
        return new Look(Rgb.NONE, core, width, dash, casing);
    }

    static Look ink(Rgb color) {
        return new Look(color, Rgb.NONE, 0, 0, Rgb.NONE);
    }

    /** This look with every colour turned toward {@code ground} by {@code t}. */
    Look toward(Rgb ground, double t) {
        return new Look(mixed(fill, ground, t), mixed(stroke, ground, t), width, dash, mixed(casing, ground, t));
    }

    private static Rgb mixed(Rgb color, Rgb ground, double t) {
        return color.visible() ? color.toward(ground, t) : color;
    }

    Look dashed(double length) {
        return new Look(fill, stroke, width, length, casing);
    }
}
