// SPDX-License-Identifier: Apache-2.0
package fragscope.app.ink;

import fragscope.app.draw.Audience;
import fragscope.app.draw.Band;
import fragscope.app.draw.Box;
import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Face;
import fragscope.app.draw.Fit;
import fragscope.app.draw.Glyph;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Mark;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Route;
import fragscope.app.draw.Shape;
import fragscope.app.draw.Style;
import fragscope.app.draw.Symbol;
import fragscope.app.draw.Text;
import fragscope.app.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The list while it is being drawn. Lives for one picture. */
public final class Ink {

    public final Texts texts;
    public final Sizing s;
    private final List<Shape> shapes = new ArrayList<>();

    public Ink(Texts texts, Sizing sizing) {
        this.texts = texts;
        this.s = sizing;
    }

    /** A box; {@code spoken} is what a screen reader says, "" for decoration. */
    public void box(String id, String kind, Style style, Rect rect, double radius, String spoken) {
        Mark mark = Mark.of(id, Layer.CONTENT, kind, style).say(spoken);
        shapes.add(new Box(mark, rect, Math.min(radius, Math.min(rect.w(), rect.h()) / 2)));
    }

    /** An amount that flows from left to right, as high as it is great. */
    public void band(String id, Style style, Point from, Point to, double width, String spoken) {
        shapes.add(new Band(Mark.of(id, Layer.LINKS, "band", style).say(spoken), from, to, width));
    }

    /** A ring around something. */
    public void ring(String id, Rect rect, double radius) {
        shapes.add(new Box(Mark.of(id, Layer.MARKS, "here", Style.SELECTED), rect, radius));
    }

    public void rule(String id, Style style, Point... points) {
        shapes.add(new Route(Mark.of(id, Layer.LINKS, "line", style), List.of(points), 0, 0));
    }

    /** An arrow. */
    public void arrow(String id, Style style, Point... points) {
        shapes.add(new Route(Mark.of(id, Layer.LINKS, "arrow", style), List.of(points), s.of(6), s.of(9)));
    }

    public void glyph(String id, Style style, Symbol symbol, Point center, double size) {
        shapes.add(new Glyph(Mark.of(id, Layer.CONTENT, "mark", style), symbol, center, size));
    }

    /** One line on its base line; shortened to fit, left out where nothing fits. */
    public void text(String id, Style style, String said, Face face, double size, Text.Anchor anchor, double x,
            double y,
            double max) {
        String fitting = Fit.ellipsis(said, face, size, Math.max(0, max));
        if (!fitting.isEmpty()) {
            shapes.add(new Text(Mark.of(id, Layer.TEXT, "label", style), fitting, face, size, anchor, x, y, max));
        }
    }

    /** The same, left out where not all of it fits. */
    public void whole(String id, Style style, String said, Face face, double size, Text.Anchor anchor, Rect in) {
        if (face.width(said, size) <= in.w()) {
            line(id, style, said, face, size, anchor, in);
        }
    }

    /** One line in the middle of a rectangle's height, at its left, middle or right. */
    public void line(String id, Style style, String said, Face face, double size, Text.Anchor anchor, Rect in) {
        double x = switch (anchor) {
            case START -> in.x();
            case MIDDLE -> in.centerX();
            case END -> in.right();
        };
        text(id, style, said, face, size, anchor, x, in.centerY() + 0.36 * size, in.w());
    }

    /** A paragraph; returns the base line of its last line. */
    public double paragraph(String id, Style style, String said, Face face, double size, Rect in) {
        double y = in.y() + size;
        int most = (int) Math.max(1, Math.floor((in.h() - size) / (size * 1.4)) + 1);
        double last = y;
        int i = 0;
        for (String words : Fit.wrap(said, face, size, in.w(), most)) {
            text(id + "/line:" + i, style, words, face, size, Text.Anchor.START, in.x(), y, in.w());
            last = y;
            y += size * 1.4;
            i++;
        }
        return last;
    }

    public DisplayList list(double width, double height) {
        return new DisplayList(width, height, s.u(), s.room() ? Audience.ROOM : Audience.DESK, shapes);
    }
}
