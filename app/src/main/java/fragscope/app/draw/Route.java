// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.util.List;

/**
 * Straight stretches through two or more points, corners rounded by {@code radius}.
 *
 * @param head length of the arrow's head at the last point; 0 draws a plain line
 */
public record Route(Mark mark, List<Point> points, double radius, double head) implements Shape {

    public Route {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("route " + mark.id() + " needs two points");
        }
    }

    @Override
    public Rect bounds() {
        double x0 = points.stream().mapToDouble(Point::x).min().orElseThrow();
        double x1 = points.stream().mapToDouble(Point::x).max().orElseThrow();
        double y0 = points.stream().mapToDouble(Point::y).min().orElseThrow();
        double y1 = points.stream().mapToDouble(Point::y).max().orElseThrow();
        return new Rect(x0, y0, x1 - x0, y1 - y0);
    }

    @Override
    public Route with(Mark newMark) {
        return new Route(newMark, points, radius, head);
    }

    @Override
    public Route scaled(double by) {
        return new Route(mark, points.stream().map(p -> p.scaled(by)).toList(), radius * by, head * by);
    }

    @Override
    public Route fittedTo(Rect where) {
        Rect from = bounds();
        return new Route(mark, points.stream().map(p -> Curve.place(p, from, where)).toList(), radius, head);
    }
}
