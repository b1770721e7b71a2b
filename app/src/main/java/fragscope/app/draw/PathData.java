// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.util.List;

/** SVG path data of lines and their heads; the one geometry that nodes and SVG files share. */
final class PathData {

    private PathData() {
    }

    /** The line itself, ending at the base of the head. */
    static String stem(Route route) {
        List<Point> points = route.points();
        StringBuilder out = new StringBuilder("M" + at(points.getFirst()));
        for (int i = 1; i < points.size(); i++) {
            Point p = points.get(i);
            if (i == points.size() - 1) {
                out.append("L").append(at(back(p, points.get(i - 1), route.head() * 0.9)));
            } else {
                Point in = back(p, points.get(i - 1), route.radius());
                Point on = back(p, points.get(i + 1), route.radius());
                out.append("L").append(at(in)).append("Q").append(at(p)).append(" ").append(at(on));
            }
        }
        return out.toString();
    }

    static String stem(Curve c) {
        Point end = back(c.to(), c.c2(), c.head() * 0.9);
        return "M" + at(c.from()) + "C" + at(c.c1()) + " " + at(c.c2()) + " " + at(end);
    }

    /** A band's outline, closed. */
    static String outline(Band b) {
        Curve up = b.upper();
        double w = b.width();
        return "M" + at(up.from()) + "C" + at(up.c1()) + " " + at(up.c2()) + " " + at(up.to()) + "L" + at(lower(up.to(),
                w)) + "C" + at(lower(up.c2(), w)) + " " + at(lower(up.c1(), w)) + " " + at(lower(up.from(), w)) + "Z";
    }

    private static Point lower(Point p, double by) {
        return new Point(p.x(), p.y() + by);
    }

    /** The head of a line of length {@code size}, "" where it has none. */
    static String head(Point tip, Point from, double size) {
        if (size <= 0) {
            return "";
        }
        double length = Math.hypot(tip.x() - from.x(), tip.y() - from.y());
        Point base = length == 0 ? tip : tip.toward(from, Math.min(size, length) / length);
        double dx = (tip.x() - base.x()) * 0.5;
        double dy = (tip.y() - base.y()) * 0.5;
        return "M" + at(tip) + "L" + at(new Point(base.x() - dy, base.y() + dx)) + "L"
                + at(new Point(base.x() + dy, base.y() - dx)) + "Z";
    }

    static String head(Route r) {
        return head(r.points().getLast(), r.points().get(r.points().size() - 2), r.head());
    }

    static String head(Curve c) {
        return head(c.to(), c.c2(), c.head());
    }

    /** The point {@code d} before {@code p} on the way from {@code from}, at most half-way. */
    private static Point back(Point p, Point from, double d) {
        double length = Math.hypot(p.x() - from.x(), p.y() - from.y());
        return length == 0 ? p : p.toward(from, Math.min(d, length / 2) / length);
    }

    private static String at(Point p) {
        return TextForm.number(p.x()) + " " + TextForm.number(p.y());
    }
}
