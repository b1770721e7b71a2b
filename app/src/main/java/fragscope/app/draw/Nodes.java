// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.transform.Affine;

/** JavaFX nodes for shapes: made once per id, then set anew where the record changed. */
final class Nodes {

    /** How far a casing shows on either side of its line, in units of the theme. */
    static final double CASING = 1;

    private Nodes() {
    }

    /** A new node for the shape, still without its looks. */
    static Node create(Shape shape) {
        return switch (shape) {
            case Box _ -> new Rectangle();
            case Text _ -> text();
            case Glyph _ -> glyph();
            case Band _ -> new SVGPath();
            case Route _ -> line();
            case Curve _ -> line();
        };
    }

    /**
     * Gives a node made for this class of shape the shape's geometry and looks. A fade is that of the paints: of a node
     * with an opacity the software pipeline makes a picture of its own, as large as the node, in each pulse.
     */
    static void update(Node node, Shape shape, Audience audience, double unit, Theme theme) {
        Mark mark = shape.mark();
        Look look = theme.look(mark.style(), mark.dim(), audience);
        node.setId(mark.id());
        double alpha = mark.fade();
        node.setAccessibleText(mark.spoken().isEmpty() ? null : mark.spoken());
        switch (shape) {
            case Box b when node instanceof Rectangle r -> box(r, b, look, unit, alpha);
            case Text t when node instanceof javafx.scene.text.Text n -> {
                n.setFont(Fonts.font(t.face(), t.size()));
                n.setText(t.words());
                n.setX(t.left());
                n.setY(t.y());
                n.setFill(paint(theme.ink(mark.style(), mark.dim(), audience), alpha));
            }
            case Glyph g when node instanceof SVGPath p -> {
                p.setContent(g.symbol().path());
                double scale = g.size() / Symbol.SIDE;
                p.getTransforms().setAll(new Affine(scale, 0, g.bounds().x(), 0, scale, g.bounds().y()));
                p.setFill(paint(theme.ink(mark.style(), mark.dim(), audience), alpha));
            }
            case Band b when node instanceof SVGPath p -> {
                p.setContent(PathData.outline(b));
                p.setFill(paint(look.fill(), alpha));
                p.setStroke(paint(look.stroke(), alpha));
                p.setStrokeWidth(look.width() * unit);
            }
            case Route r when node instanceof Group g ->
                line(g, PathData.stem(r), PathData.head(r), look, unit, alpha);
            case Curve c when node instanceof Group g ->
                line(g, PathData.stem(c), PathData.head(c), look, unit, alpha);
            default -> throw new IllegalStateException("node of " + mark.id() + " was made for another shape");
        }
    }

    private static javafx.scene.text.Text text() {
        javafx.scene.text.Text node = new javafx.scene.text.Text();
        node.setTextOrigin(VPos.BASELINE);
        node.setFontSmoothingType(FontSmoothingType.GRAY);
        return node;
    }

    private static SVGPath glyph() {
        SVGPath node = new SVGPath();
        node.setFillRule(FillRule.EVEN_ODD);
        return node;
    }

    /** Casing of stem and head, then their cores. */
    private static Group line() {
        Group group = new Group();
        for (int i = 0; i < 4; i++) {
            SVGPath path = new SVGPath();
            path.setFill(null);
            path.setStrokeLineCap(StrokeLineCap.BUTT);
            group.getChildren().add(path);
        }
        return group;
    }

    private static void box(Rectangle r, Box b, Look look, double unit, double alpha) {
        r.setX(b.rect().x());
        r.setY(b.rect().y());
        r.setWidth(b.rect().w());
        r.setHeight(b.rect().h());
        r.setArcWidth(2 * b.radius());
        r.setArcHeight(2 * b.radius());
        r.setFill(paint(look.fill(), alpha));
        r.setStroke(paint(look.stroke(), alpha));
        r.setStrokeWidth(look.width() * unit);
        dash(r, look, unit);
    }

    private static void line(Group group, String stem, String head, Look look, double unit, double alpha) {
        double width = look.width() * unit;
        double casing = look.casing().visible() ? CASING * unit : 0;
        path(group, 0, stem, Rgb.NONE, look.casing(), width + 2 * casing, alpha);
        path(group, 1, head, look.casing(), look.casing(), 2 * casing, alpha);
        path(group, 2, stem, Rgb.NONE, look.stroke(), width, alpha);
        path(group, 3, head, look.stroke(), Rgb.NONE, 0, alpha);
        dash((SVGPath) group.getChildren().get(2), look, unit);
    }

    private static void path(Group group, int index, String data, Rgb fill, Rgb stroke, double width,
            double alpha) {
        SVGPath path = (SVGPath) group.getChildren().get(index);
        path.setVisible(!data.isEmpty() && (fill.visible() || stroke.visible()));
        path.setContent(data);
        path.setFill(paint(fill, alpha));
        path.setStroke(paint(stroke, alpha));
        path.setStrokeWidth(width);
    }

    /** Sets the dashes where they differ: the toolkit takes each setting for a change. */
    private static void dash(javafx.scene.shape.Shape node, Look look, double unit) {
        List<Double> dashes = look.dash() == 0 ? List.of() : List.of(look.dash() * unit, look.dash() * unit);
        if (!node.getStrokeDashArray().equals(dashes)) {
            node.getStrokeDashArray().setAll(dashes);
        }
    }

    static @org.jspecify.annotations.Nullable Paint paint(Rgb color, double alpha) {
        return color.visible() ? Color.rgb(color.r(), color.g(), color.b(), color.alpha() * alpha) : null;
    }
}
