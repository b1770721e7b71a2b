// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

/**
 * What every shape of a display list has beside its geometry.
 *
 * @param id       names the same thing in every list of a run, as in {@code pool:5/cell:3}
 * @param kind     what it is, for hit testing, as in {@code cell}
 * @param style    the theme's name for its colours and widths
 * @param spoken   what a screen reader says; empty where the shape is decoration
 * @param dim      0 at full strength to 1 for what the present fact does not concern (drawn at 35 %)
 * @param fade     opacity 0 to 1, below 1 only while something appears or goes
 * @param bornFrom id whose geometry this shape starts from when it is new; empty for none
 * @param goesTo   id whose geometry this shape moves to when it is gone; empty for none
 * @param along    id of the route that this shape keeps to while it moves; empty for the straight way
 */
public record Mark(String id, Layer layer, String kind, Style style, String spoken, double dim, double fade,
        String bornFrom, String goesTo, String along) {

    public Mark {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a shape needs an id");
        }
    }

    public static Mark of(String id, Layer layer, String kind, Style style) {
        return new Mark(id, layer, kind, style, "", 0, 1, "", "", "");
    }

    public Mark say(String words) {
        return new Mark(id, layer, kind, style, words, dim, fade, bornFrom, goesTo, along);
    }

    public Mark dimmed(double level) {
        return new Mark(id, layer, kind, style, spoken, level, fade, bornFrom, goesTo, along);
    }

    public Mark faded(double opacity) {
        return new Mark(id, layer, kind, style, spoken, dim, opacity, bornFrom, goesTo, along);
    }

    public Mark born(String from) {
        return new Mark(id, layer, kind, style, spoken, dim, fade, from, goesTo, along);
    }

    public Mark goes(String to) {
        return new Mark(id, layer, kind, style, spoken, dim, fade, bornFrom, to, along);
    }

    public Mark along(String route) {
        return new Mark(id, layer, kind, style, spoken, dim, fade, bornFrom, goesTo, route);
    }
}
