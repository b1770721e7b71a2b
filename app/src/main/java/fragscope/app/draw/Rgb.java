// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

/** An sRGB colour with opacity; components 0 to 255, {@code alpha} 0 to 1. */
public record Rgb(int r, int g, int b, double alpha) {

    /** Nothing is drawn. */
    public static final Rgb NONE = new Rgb(0, 0, 0, 0);

    /** The colour written as {@code 0xRRGGBB}. */
    public static Rgb of(int hex) {
        return new Rgb(hex >> 16 & 0xff, hex >> 8 & 0xff, hex & 0xff, 1);
    }

    public boolean visible() {
        return alpha > 0;
    }

    /** This colour turned toward {@code other} by {@code t}; opacity too. */
    public Rgb toward(Rgb other, double t) {
        return new Rgb((int) Math.round(Tween.mix(r, other.r, t)), (int) Math.round(Tween.mix(g, other.g, t)),
                (int) Math.round(Tween.mix(b, other.b, t)), Tween.mix(alpha, other.alpha, t));
    }

    /** This colour painted over an opaque ground with a further {@code opacity}. */
    public Rgb over(Rgb ground, double opacity) {
        return ground.toward(new Rgb(r, g, b, 1), alpha * opacity);
    }

    /** As {@code #rrggbb}. */
    public String hex() {
        return String.format("#%02x%02x%02x", r, g, b);
    }

    /** Relative luminance 0…1. Source: WCAG 2.2, definition "relative luminance". */
    public double luminance() {
        return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    }

    /** Contrast ratio 1…21 of two opaque colours. Source: WCAG 2.2, definition "contrast ratio". */
    public double contrast(Rgb other) {
        double a = luminance();
        double c = other.luminance();
        return (Math.max(a, c) + 0.05) / (Math.min(a, c) + 0.05);
    }

    private static double linear(int component) {
        double s = component / 255.0;
        return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
    }
}
