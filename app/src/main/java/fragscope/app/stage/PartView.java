// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Mark;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Text.Anchor;
import fragscope.app.draw.Track;
import java.util.List;

/** Packet bytes on their way: a box per part, which keeps its id from the wire to where it ends. */
final class PartView {

    private PartView() {
    }

    static void draw(Sketch s, Floor floor, Ways ways) {
        for (Part part : s.scene.parts()) {
            double half = size(s, label(s, part), part.carried()).w() / 2;
            box(s, part, center(s, floor, ways, part, half), label(s, part));
        }
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

    private static Point center(Sketch s, Floor floor, Ways ways, Part part, double half) {
        return switch (part.spot()) {
            case PARSE -> inNic(s, floor, Nic.Engine.PARSE, part, half);
            case STEER -> inNic(s, floor, Nic.Engine.STEER, part, half);
            case SPLIT -> inNic(s, floor, Nic.Engine.SPLIT, part, half);
            case TO_HOST -> onWay(s, ways.to(Pool.Memory.HOST), part.at(), half);
            case TO_DEVICE -> onWay(s, ways.to(Pool.Memory.DEVICE), part.at(), half);
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
        double low = line.getFirst().x() + half + s.sizes.of(4);
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
                        part.goesTo()).along(route(part.spot()));
        s.box(mark, at, s.sizes.of(s.level == Level.PRESENT ? 10 : 4));
        s.line(Sketch.mark(part.id() + "/label", Layer.MOVING, "label", Looks.on(part.carried()), dim).goes(
                part.goesTo()).along(route(part.spot())), label, Face.BOLD, textSize(s), Anchor.MIDDLE, at);
    }
}
