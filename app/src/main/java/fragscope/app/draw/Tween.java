// SPDX-License-Identifier: Apache-2.0
package fragscope.app.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The picture between two facts: shapes with the same id move, new ones start where {@code bornFrom} was, lost ones go
 * to where {@code goesTo} is. No animation code per kind of fact. Phase 0 is the first list itself, phase 1 the second.
 */
public final class Tween {

    private Tween() {
    }

    /** {@code a} to {@code b} by {@code t}. */
    public static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    /** Slow at both ends (smoothstep): 0…1 to 0…1. */
    public static double ease(double phase) {
        double p = Math.clamp(phase, 0, 1);
        return p * p * (3 - 2 * p);
    }

    /** The list at {@code phase} 0…1 between two lists of one size. */
    public static DisplayList at(DisplayList a, DisplayList b, double phase) {
        if (phase <= 0) {
            return a;
        }
        if (phase >= 1) {
            return b;
        }
        double t = ease(phase);
        Map<String, Shape> before = byId(a);
        Map<String, Shape> after = byId(b);
        List<Shape> shapes = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (Shape next : b.shapes()) {
            Shape old = before.get(next.id());
            done.add(next.id());
            shapes.add(old == null
                    ? born(next, before.get(next.mark().bornFrom()), t)
                    : along(old, next, t, before, after));
        }
        for (Shape old : a.shapes()) {
            if (!done.contains(old.id())) {
                shapes.add(gone(old, after.get(old.mark().goesTo()), t, before, after));
            }
        }
        return new DisplayList(b.width(), b.height(), b.unit(), b.audience(), shapes);
    }

    private static Map<String, Shape> byId(DisplayList list) {
        Map<String, Shape> map = new HashMap<>();
        list.shapes().forEach(s -> map.put(s.id(), s));
        return map;
    }

    private static Shape born(Shape next, @org.jspecify.annotations.Nullable Shape parent, double t) {
        if (parent == null) {
            return next.with(next.mark().faded(next.mark().fade() * t));
        }
        return between(next.fittedTo(parent.bounds()), next, t);
    }

    private static Shape gone(Shape old, @org.jspecify.annotations.Nullable Shape goal, double t,
            Map<String, Shape> before, Map<String, Shape> after) {
        Shape moved = goal == null ? old : along(old, old.fittedTo(goal.bounds()), t, before, after);
        return moved.with(old.mark().faded(old.mark().fade() * (1 - t)));
    }

    /** Between the two, but with its middle on the route that one of them names, where that is drawn. */
    private static Shape along(Shape a, Shape b, double t, Map<String, Shape> before, Map<String, Shape> after) {
        Shape moved = between(a, b, t);
        String name = b.mark().along().isEmpty() ? a.mark().along() : b.mark().along();
        Shape route = after.getOrDefault(name, before.get(name));
        if (!(route instanceof Route r)) {
            return moved;
        }
        Point at = Track.over(a.bounds().center(), r.points(), b.bounds().center()).at(t);
        Rect is = moved.bounds();
        return moved.fittedTo(new Rect(at.x() - is.w() / 2, at.y() - is.h() / 2, is.w(), is.h()));
    }

    private static Shape between(Shape a, Shape b, double t) {
        Mark m = (t < 0.5 ? a : b).mark();
        Mark mark = m.dimmed(mix(a.mark().dim(), b.mark().dim(), t)).faded(mix(a.mark().fade(), b.mark().fade(), t));
        return switch (b) {
            case Box y when a instanceof Box x ->
                new Box(mark, x.rect().toward(y.rect(), t), mix(x.radius(), y.radius(), t));
            case Glyph y when a instanceof Glyph x -> new Glyph(mark, t < 0.5 ? x.symbol() : y.symbol(),
                    x.center().toward(y.center(), t), mix(x.size(), y.size(), t));
            case Text y when a instanceof Text x && x.anchor() == y.anchor() ->
                new Text(mark, t < 0.5 ? x.words() : y.words(), t < 0.5 ? x.face() : y.face(),
                        mix(x.size(), y.size(), t), y.anchor(), mix(x.x(), y.x(), t), mix(x.y(), y.y(), t),
                        Math.max(x.maxWidth(), y.maxWidth()));
            case Band y when a instanceof Band x -> new Band(mark, x.from().toward(y.from(), t),
                    x.to().toward(y.to(), t), mix(x.width(), y.width(), t));
            case Curve y when a instanceof Curve x ->
                new Curve(mark, x.from().toward(y.from(), t), x.c1().toward(y.c1(), t), x.c2().toward(y.c2(), t),
                        x.to().toward(y.to(), t), mix(x.head(), y.head(), t));
            case Route y when a instanceof Route x && x.points().size() == y.points().size() ->
                new Route(mark, points(x.points(), y.points(), t), mix(x.radius(), y.radius(), t),
                        mix(x.head(), y.head(), t));
            default -> t < 0.5 ? a : b;
        };
    }

    private static List<Point> points(List<Point> a, List<Point> b, double t) {
        List<Point> out = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            out.add(a.get(i).toward(b.get(i), t));
        }
        return out;
    }
}
