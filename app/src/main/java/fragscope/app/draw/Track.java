// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.util.ArrayList;
import java.util.List;

/** A way in straight stretches, by length: what a moving thing keeps to. */
public record Track(List<Point> points) {

    public Track {
        points = List.copyOf(points);
    }

    /**
     * From {@code from} level to the nearest place on {@code route}, along it to the place nearest {@code to}, and
     * there.
     */
    static Track over(Point from, List<Point> route, Point to) {
        Track line = new Track(route);
        double start = line.nearest(from);
        double end = line.nearest(to);
        List<Point> way = new ArrayList<>();
        way.add(from);
        way.add(new Point(line.atLength(start).x(), from.y()));
        way.add(line.atLength(start));
        way.addAll(line.corners(start, end));
        way.add(line.atLength(end));
        way.add(to);
        return new Track(way);
    }

    public double length() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += distance(points.get(i - 1), points.get(i));
        }
        return sum;
    }

    /** The point at {@code t} 0…1 of the length. */
    public Point at(double t) {
        return atLength(t * length());
    }

    private Point atLength(double length) {
        double rest = length;
        for (int i = 1; i < points.size(); i++) {
            double d = distance(points.get(i - 1), points.get(i));
            if (rest <= d && d > 0) {
                return points.get(i - 1).toward(points.get(i), rest / d);
            }
            rest -= d;
        }
        return points.getLast();
    }

    /** The length at which the way comes nearest to {@code p}. */
    private double nearest(Point p) {
        double best = Double.MAX_VALUE;
        double found = 0;
        double before = 0;
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            double d = distance(a, b);
            double u = d == 0
                    ? 0
                    : Math.clamp(((p.x() - a.x()) * (b.x() - a.x()) + (p.y() - a.y()) * (b.y() - a.y())) / (d * d), 0,
                            1);
            double off = distance(p, a.toward(b, u));
            if (off < best) {
                best = off;
                found = before + u * d;
            }
            before += d;
        }
        return found;
    }

    /** The corners between two lengths, in the order of going from one to the other. */
    private List<Point> corners(double start, double end) {
        List<Point> between = new ArrayList<>();
        double sum = 0;
        for (int i = 1; i < points.size() - 1; i++) {
            sum += distance(points.get(i - 1), points.get(i));
            if (sum > Math.min(start, end) && sum < Math.max(start, end)) {
                between.add(points.get(i));
            }
        }
        return start <= end ? between : between.reversed();
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(b.x() - a.x(), b.y() - a.y());
    }
}
