// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Mark;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.draw.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Packet bytes on their way: a box per part, which keeps its id from the wire to where it ends. */
final class PartView {

    /** Places that are tried on a way. */
    private static final int STEPS = 60;

    private PartView() {
    }

    static void draw(Sketch s, Floor floor, Ways ways) {
        List<Rect> placed = new ArrayList<>();
        for (Part part : order(s)) {
            String label = label(s, part);
            Rect size = size(s, label, part.carried());
            Optional<Point> at = onItsWay(part)
                    ? free(s, ways, part, size, placed)
                    : Optional.of(center(s, floor, part, size.w() / 2));
            at.ifPresent(p -> {
                placed.add(around(p, size));
                box(s, part, p, label);
            });
        }
    }

    /** The focal packet's parts first, then what is nearer its goal; a room sees one packet move. */
    private static List<Part> order(Sketch s) {
        List<Part> parts = new ArrayList<>(s.scene.parts());
        if (parts.isEmpty()) {
            return parts;
        }
        int first = parts.getFirst().packet();
        boolean fork = s.scene.pool(Pool.Memory.DEVICE).isPresent();
        parts.sort(
                Comparator.comparing((Part p) -> p.packet() != first).thenComparingDouble(p -> -p.at()).thenComparing(
                        p -> (p.carried() == Carried.HEADER) != fork)); // before a fork payload leads: nobody overtakes
        if (s.level == Level.PRESENT) {
            parts.removeIf(p -> p.packet() != first);
        }
        return parts;
    }

    private static boolean onItsWay(Part part) {
        return part.spot() == Part.Spot.TO_HOST || part.spot() == Part.Spot.TO_DEVICE;
    }

    private static Rect around(Point p, Rect size) {
        return new Rect(p.x() - size.w() / 2, p.y() - size.h() / 2, size.w(), size.h());
    }

    /** Where the part is, or as near behind it, else before it, as there is room between the others. */
    private static Optional<Point> free(Sketch s, Ways ways, Part part, Rect size, List<Rect> placed) {
        List<Point> line = ways.to(part.spot() == Part.Spot.TO_HOST ? Pool.Memory.HOST : Pool.Memory.DEVICE);
        double gap = s.sizes.of(s.level == Level.PRESENT ? 8 : 3);
        for (int step = 0; step <= 2 * STEPS; step++) {
            double at = step <= STEPS
                    ? part.at() * (STEPS - step) / STEPS
                    : part.at() + (1 - part.at()) * (step - STEPS) / STEPS;
            Point p = onWay(s, line, at, size.w() / 2);
            Rect box = around(p, size).inset(-gap);
            boolean inTheWay = step > STEPS && line.size() > 2
                    && Math.abs(p.y() - line.getFirst().y()) < size.h() * 1.5; // who goes before leaves the trunk
            if (!inTheWay && placed.stream().noneMatch(r -> r.overlaps(box, 0))) {
                return Optional.of(p);
            }
        }
        return Optional.empty();
    }

    /** In the NIC a payload says whose it is; on its way each part says how much it is. */
    private static String label(Sketch s, Part part) {
        return switch (part.spot()) {
            case PARSE, STEER -> part.carried() == Carried.HEADER ? "" : "#" + part.packet();
            case SPLIT -> s.level == Level.PRESENT && part.carried() == Carried.HEADER
                    ? ""
                    : part.carried() == Carried.HEADER ? s.words.bytes(part.bytes()) : "#" + part.packet();
            case TO_HOST, TO_DEVICE, TO_CPU, FROM_CPU -> s.words.bytes(part.bytes());
        };
    }

    private static Point center(Sketch s, Floor floor, Part part, double half) {
        return switch (part.spot()) {
            case PARSE -> inNic(s, floor, Nic.Engine.PARSE, part, half);
            case STEER -> inNic(s, floor, Nic.Engine.STEER, part, half);
            case SPLIT -> inNic(s, floor, Nic.Engine.SPLIT, part, half);
            case TO_HOST, TO_DEVICE -> throw new IllegalStateException(part.id() + " is placed on its way");
            case TO_CPU -> new Point(floor.corridor().centerX(), CpuView.inLane(floor));
            case FROM_CPU -> new Point(floor.corridor().centerX(), CpuView.outLane(floor));
        };
    }

    private static Point inNic(Sketch s, Floor floor, Nic.Engine engine, Part part, double half) {
        Rect bay = NicView.bay(s, floor, engine);
        double apart = engine == Nic.Engine.SPLIT ? s.sizes.of(s.level == Level.PRESENT ? 12 : 9) : 0;
        double headerHalf = s.scene.parts().stream().filter(p -> p.carried() == Carried.HEADER).mapToDouble(
                p -> size(s, label(s, p), Carried.HEADER).w() / 2).findFirst().orElse(0);
        double x = switch (part.carried()) {
            case HEADER -> bay.x() + headerHalf;
            case PAYLOAD -> bay.x() + 2 * headerHalf + apart + half;
            case PLAIN -> bay.x() + half;
        };
        return new Point(x, bay.centerY());
    }

    /** Along the line, but never over the edges of the places at its ends. */
    private static Point onWay(Sketch s, List<Point> line, double at, double half) {
        Point p = new Track(line).at(at);
        double low = line.getFirst().x() + half + s.sizes.of(s.level == Level.PRESENT ? 14 : 8);
        double high = line.getLast().x() - half - s.sizes.of(s.level == Level.PRESENT ? 40 : 17);
        return new Point(Math.clamp(p.x(), low, Math.max(low, high)), p.y());
    }

    /** The id of the line that a part keeps to while it moves. */
    private static String route(Part.Spot spot) {
        return switch (spot) {
            case PARSE, STEER, SPLIT -> "";
            case TO_HOST -> "pci/host";
            case TO_DEVICE -> "pci/device";
            case TO_CPU -> "flow/cpu-in";
            case FROM_CPU -> "flow/cpu-out";
        };
    }

    /** A packet that stays whole was drawn as two parts before the NIC said so. */
    private static String parent(Part part) {
        return part.carried() == Carried.PLAIN ? Part.id(part.packet(), Carried.PAYLOAD) : "";
    }

    /** The size of a part's box around its label, at the origin. */
    static Rect size(Sketch s, String label, Carried carried) {
        boolean room = s.level == Level.PRESENT;
        double least = s.sizes.of(room ? carried == Carried.HEADER ? 40 : 92 : carried == Carried.HEADER ? 16 : 46);
        double width = Face.BOLD.width(label, textSize(s)) + s.sizes.of(room ? 26 : 13);
        return new Rect(0, 0, Math.max(least, width),
                Math.max(s.sizes.of(room ? 64 : s.level == Level.LESSON ? 28 : 23), textSize(s) * 1.3));
    }

    private static double textSize(Sketch s) {
        return s.level == Level.PRESENT ? s.sizes.label() : s.sizes.small();
    }

    static void box(Sketch s, Part part, Point center, String label) {
        Rect size = size(s, label, part.carried());
        Rect at = new Rect(center.x() - size.w() / 2, center.y() - size.h() / 2, size.w(), size.h());
        double dim = s.dim("packet:" + part.packet(), part.id());
        String kind = part.carried().name().toLowerCase(java.util.Locale.ROOT);
        Mark mark = Sketch.mark(part.id(), Layer.MOVING, "packet-" + kind, Looks.fill(part.carried()), dim).say(
                s.words.say("part.spoken." + kind, part.packet(), s.words.bytes(part.bytes()))).goes(
                        part.goesTo()).along(route(part.spot())).born(parent(part));
        s.box(mark, at, s.sizes.of(s.level == Level.PRESENT ? 10 : 4));
        s.line(Sketch.mark(part.id() + "/label", Layer.MOVING, "label", Looks.on(part.carried()), dim).goes(
                part.goesTo()).along(route(part.spot())), label, Face.BOLD, textSize(s), Anchor.MIDDLE, at);
    }
}
