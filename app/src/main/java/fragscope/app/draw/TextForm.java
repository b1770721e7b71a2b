// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/** A display list as text, a line per shape in drawing order, for goldens and {@code --list}. */
public final class TextForm {

    private TextForm() {
    }

    /** The whole list; the first line is the canvas. */
    public static String of(DisplayList list) {
        StringBuilder out = new StringBuilder("canvas " + number(list.width()) + "x" + number(list.height()) + " unit "
                + number(list.unit()) + " for " + list.audience().name().toLowerCase(java.util.Locale.ROOT) + "\n");
        list.shapes().forEach(s -> out.append(line(s)).append('\n'));
        return out.toString();
    }

    private static String line(Shape shape) {
        Mark m = shape.mark();
        StringBuilder out = new StringBuilder(m.layer().name().toLowerCase(java.util.Locale.ROOT));
        out.append(' ').append(m.id()).append(' ').append(m.kind()).append(' ').append(m.style().label()).append(' ');
        out.append(geometry(shape));
        if (m.dim() != 0) {
            out.append(" dim=").append(number(m.dim()));
        }
        if (m.fade() != 1) {
            out.append(" fade=").append(number(m.fade()));
        }
        named(out, "born", m.bornFrom());
        named(out, "goes", m.goesTo());
        named(out, "along", m.along());
        if (!m.spoken().isEmpty()) {
            out.append(" say=\"").append(m.spoken()).append('"');
        }
        return out.toString();
    }

    private static void named(StringBuilder out, String name, String id) {
        if (!id.isEmpty()) {
            out.append(' ').append(name).append('=').append(id);
        }
    }

    private static String geometry(Shape shape) {
        return switch (shape) {
            case Box b -> "box " + rect(b.rect()) + " r" + number(b.radius());
            case Glyph g -> "glyph " + g.symbol().name().toLowerCase(java.util.Locale.ROOT) + " " + point(g.center())
                    + " " + number(g.size());
            case Text t -> "text " + t.anchor().name().toLowerCase(java.util.Locale.ROOT) + " " + number(t.x()) + ","
                    + number(t.y()) + " " + t.face().name().toLowerCase(java.util.Locale.ROOT) + " " + number(t.size())
                    + " \"" + t.words() + "\"";
            case Curve c -> "curve " + point(c.from()) + " " + point(c.c1()) + " " + point(c.c2()) + " "
                    + point(c.to()) + " head " + number(c.head());
            case Band b -> "band " + point(b.from()) + " " + point(b.to()) + " w" + number(b.width());
            case Route r -> "route " + r.points().stream().map(TextForm::point).collect(Collectors.joining(" "))
                    + " r" + number(r.radius()) + " head " + number(r.head());
        };
    }

    private static String rect(Rect r) {
        return number(r.x()) + "," + number(r.y()) + " " + number(r.w()) + "x" + number(r.h());
    }

    private static String point(Point p) {
        return number(p.x()) + "," + number(p.y());
    }

    /** At most two decimals, no trailing zeros, never minus zero: the same on every machine. */
    static String number(double value) {
        BigDecimal d = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return d.signum() == 0 ? "0" : d.toPlainString();
    }
}
