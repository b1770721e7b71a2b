// SPDX-License-Identifier: Apache-2.0
package fragscope.app.present;

import fragscope.app.draw.Band;
import fragscope.app.draw.Box;
import fragscope.app.draw.Curve;
import fragscope.app.draw.Glyph;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Route;
import fragscope.app.draw.Shape;
import fragscope.app.draw.Text;

/** Shapes of a picture, all smaller by the same factor about its upper left corner. */
final class Shrunk {

    private Shrunk() {
    }

    static Shape of(Shape shape, double k) {
        return switch (shape) {
            case Box b -> new Box(b.mark(), new Rect(b.rect().x() * k, b.rect().y() * k, b.rect().w() * k,
                    b.rect().h() * k), b.radius() * k);
            case Text t -> new Text(t.mark(), t.words(), t.face(), t.size() * k, t.anchor(), t.x() * k, t.y() * k,
                    t.maxWidth() * k);
            case Glyph g -> new Glyph(g.mark(), g.symbol(), point(g.center(), k), g.size() * k);
            case Route r -> new Route(r.mark(), r.points().stream().map(p -> point(p, k)).toList(), r.radius() * k,
                    r.head() * k);
            case Band b -> new Band(b.mark(), point(b.from(), k), point(b.to(), k), b.width() * k);
            case Curve c -> new Curve(c.mark(), point(c.from(), k), point(c.c1(), k), point(c.c2(), k),
                    point(c.to(), k), c.head() * k);
        };
    }

    private static Point point(Point p, double k) {
        return new Point(p.x() * k, p.y() * k);
    }
}
