// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;

/**
 * A display list as an SVG file. Ids survive; every character has its own x from the bundled fonts' widths, so that the
 * layout holds even where the fonts are absent.
 */
public final class Svg {

    private Svg() {
    }

    /** Writes the file; {@code scale} multiplies the size, not the coordinates. */
    public static void write(DisplayList list, Theme theme, double scale, Path file) throws IOException {
        Files.writeString(file, of(list, theme, scale));
    }

    public static String of(DisplayList list, Theme theme, double scale) {
        StringBuilder out = new StringBuilder();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(n(list.width() * scale)).append(
                "\" height=\"").append(n(list.height() * scale)).append("\" viewBox=\"0 0 ").append(
                        n(list.width())).append(' ').append(n(list.height())).append("\">\n<style>\n");
        for (Face face : Face.values()) {
            out.append("@font-face{font-family:\"").append(face.family()).append("\";font-weight:").append(
                    face.weight()).append(";src:local(\"").append(face.fullName()).append("\"),local(\"").append(
                            face.family()).append("\")}\n");
        }
        out.append(
                "text{font-kerning:none;font-variant-ligatures:none;white-space:pre}\n</style>\n<rect width=\"").append(
                        n(list.width())).append("\" height=\"").append(n(list.height())).append("\" fill=\"").append(
                                theme.ground().hex()).append("\"/>\n");
        list.shapes().forEach(s -> out.append(element(s, list, theme)).append('\n'));
        return out.append("</svg>\n").toString();
    }

    private static String element(Shape shape, DisplayList list, Theme theme) {
        Mark m = shape.mark();
        Look look = theme.look(m.style(), m.dim(), list.audience());
        String open = "<g id=\"" + xml(m.id()) + "\"" + opacity(shape)
                + (m.spoken().isEmpty() ? "" : " role=\"img\" aria-label=\"" + xml(m.spoken()) + "\"") + ">";
        return open + switch (shape) {
            case Box b -> "<rect x=\"" + n(b.rect().x()) + "\" y=\"" + n(b.rect().y()) + "\" width=\""
                    + n(b.rect().w()) + "\" height=\"" + n(b.rect().h()) + "\" rx=\"" + n(b.radius()) + "\""
                    + fill(look.fill()) + stroke(look.stroke(), look.width() * list.unit(), look.dash() * list.unit())
                    + "/>";
            case Route r -> line(PathData.stem(r), PathData.head(r), look, list.unit());
            case Curve c -> line(PathData.stem(c), PathData.head(c), look, list.unit());
            case Band b -> path(PathData.outline(b), look.fill(), look.stroke(), look.width() * list.unit(), 0);
            case Glyph g -> "<path transform=\"translate(" + n(g.bounds().x()) + " " + n(g.bounds().y()) + ") scale("
                    + n(g.size() / Symbol.SIDE) + ")\" fill-rule=\"evenodd\" d=\"" + g.symbol().path() + "\""
                    + fill(theme.ink(m.style(), m.dim(), list.audience())) + "/>";
            case Text t -> text(t, theme.ink(m.style(), m.dim(), list.audience()));
        } + "</g>";
    }

    private static String text(Text t, Rgb color) {
        StringJoiner xs = new StringJoiner(" ");
        for (int i = 0; i < t.words().length(); i = t.words().offsetByCodePoints(i, 1)) {
            xs.add(n(t.left() + t.face().width(t.words().substring(0, i), t.size())));
        }
        return "<text x=\"" + xs + "\" y=\"" + n(t.y()) + "\" font-family=\"'" + t.face().family()
                + "',sans-serif\" font-weight=\"" + t.face().weight() + "\" font-size=\"" + n(t.size()) + "\""
                + fill(color) + ">" + xml(t.words()) + "</text>";
    }

    private static String line(String stem, String head, Look look, double unit) {
        double width = look.width() * unit;
        StringBuilder out = new StringBuilder();
        if (look.casing().visible()) {
            double wide = width + 2 * Nodes.CASING * unit;
            out.append(path(stem, Rgb.NONE, look.casing(), wide, 0));
            if (!head.isEmpty()) {
                out.append(path(head, look.casing(), look.casing(), 2 * Nodes.CASING * unit, 0));
            }
        }
        out.append(path(stem, Rgb.NONE, look.stroke(), width, look.dash() * unit));
        if (!head.isEmpty()) {
            out.append(path(head, look.stroke(), Rgb.NONE, 0, 0));
        }
        return out.toString();
    }

    private static String path(String data, Rgb fill, Rgb stroke, double width, double dash) {
        return "<path d=\"" + data + "\"" + fill(fill) + stroke(stroke, width, dash) + "/>";
    }

    private static String opacity(Shape shape) {
        double opacity = shape.mark().fade();
        return opacity == 1 ? "" : " opacity=\"" + n(opacity) + "\"";
    }

    private static String fill(Rgb color) {
        return " fill=\"" + (color.visible() ? color.hex() : "none") + "\"";
    }

    private static String stroke(Rgb color, double width, double dash) {
        if (!color.visible() || width == 0) {
            return "";
        }
        return " stroke=\"" + color.hex() + "\" stroke-width=\"" + n(width) + "\""
                + (dash == 0 ? "" : " stroke-dasharray=\"" + n(dash) + "\"");
    }

    private static String n(double value) {
        return TextForm.number(value);
    }

    private static String xml(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
