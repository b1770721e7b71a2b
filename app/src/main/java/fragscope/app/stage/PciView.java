// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import java.util.List;

/** PCIe: pipes with their ports, numbered on the way to the device so that the distance can be counted. */
final class PciView {

    private PciView() {
    }

    static void draw(Sketch s, Floor floor, Ways ways) {
        Pci pci = s.scene.pci();
        pipe(s, ways, Pool.Memory.HOST, Style.LINK);
        if (floor.device().isPresent()) {
            pipe(s, ways, Pool.Memory.DEVICE, Style.LINK);
        }
        for (Pci.Flow flow : pci.flows()) {
            String name = flow.to() == Pool.Memory.HOST ? "host" : "device";
            s.route(Sketch.mark("flow/" + name, Layer.LINKS, "flow", Looks.flow(flow.carried()), 0), ways.to(flow.to()),
                    s.sizes.of(4), s.sizes.of(s.level == Level.PRESENT ? 34 : 13));
        }
        if (s.level.detailed()) {
            group(s, ways);
        }
        ways.ports().forEach(p -> port(s, p));
        if (s.level != Level.PRESENT) {
            labels(s, floor, ways);
        }
    }

    private static double dim(Sketch s, String id) {
        boolean crossed = s.scene.parts().stream().anyMatch(
                p -> (p.spot() == Part.Spot.TO_HOST || p.spot() == Part.Spot.TO_DEVICE) && s.dim(p.id()) == 0);
        return crossed || !s.scene.pci().flows().isEmpty() ? 0 : s.dim(id, "pci");
    }

    private static void pipe(Sketch s, Ways ways, Pool.Memory memory, Style style) {
        String name = memory == Pool.Memory.HOST ? "host" : "device";
        s.route(Sketch.mark("pci/" + name, Layer.LINKS, "pipe", style, dim(s, "pci/" + name)), ways.to(memory), 0, 0);
    }

    /** What holds the switch's ports together, so that one sees what is inside one box. */
    private static void group(Sketch s, Ways ways) {
        List<Point> at = ways.ports().stream().filter(p -> ofSwitch(p.port().kind())).map(Ways.Placed::at).toList();
        if (at.size() < 2) {
            return;
        }
        double out = s.sizes.of(18);
        double x = at.stream().mapToDouble(Point::x).min().orElse(0) - out;
        double y = at.stream().mapToDouble(Point::y).min().orElse(0) - out;
        double right = at.stream().mapToDouble(Point::x).max().orElse(0) + out;
        double bottom = at.stream().mapToDouble(Point::y).max().orElse(0) + out;
        s.box(Sketch.mark("pci/switch", Layer.PLACES, "switch", Style.SLOT_GONE, dim(s, "pci")),
                new Rect(x, y, right - x, bottom - y), s.sizes.of(8));
        double size = s.sizes.small();
        s.text(s.label("pci/switch/name", Style.MUTED, dim(s, "pci")), s.words.say("pci.switch"), Face.SANS, size,
                Anchor.START, x, y - s.sizes.of(6), right - x);
    }

    private static boolean ofSwitch(Pci.PortKind kind) {
        return kind == Pci.PortKind.SWITCH_DOWNSTREAM || kind == Pci.PortKind.SWITCH_UPSTREAM;
    }

    private static void port(Sketch s, Ways.Placed placed) {
        String id = "pci/" + placed.port().bdf();
        boolean room = s.level == Level.PRESENT;
        double side = s.sizes.of(room ? 26 : s.level == Level.LESSON ? 12 : 17);
        Rect r = new Rect(placed.at().x() - side / 2, placed.at().y() - side / 2, side, side);
        String kind = s.words.say("pci.port." + placed.port().kind().name().toLowerCase(java.util.Locale.ROOT));
        double dim = dim(s, id);
        s.box(Sketch.mark(id, Layer.LINKS, "port", Style.BADGE, 0).say(kind), r, s.sizes.of(room ? 5 : 3));
        if (s.level.detailed() && placed.number() > 0 && !s.covered(r)) {
            s.line(s.label(id + "/number", Style.TEXT, dim), Integer.toString(placed.number()), Face.BOLD,
                    s.sizes.small() * 0.95, Anchor.MIDDLE, r);
        }
    }

    private static void labels(Sketch s, Floor floor, Ways ways) {
        Rect r = floor.pci();
        double dim = dim(s, "pci");
        double x = r.x() + s.sizes.of(12);
        double width = r.w() - s.sizes.of(24);
        s.text(s.label("pci/title", Style.TEXT, dim), s.words.say("place.pci"), Face.BOLD, s.sizes.title(),
                Anchor.START, x, s.level == Level.LESSON ? floor.trunk() - s.sizes.of(24) : r.y() + s.sizes.of(28),
                s.level == Level.LESSON ? r.w() * 0.4 : width);
        if (s.level.detailed()) {
            ways.ports().stream().filter(p -> p.port().kind() == Pci.PortKind.ROOT_PORT).limit(1).forEach(
                    p -> rootPort(s, floor, p, dim));
        }
        if (!s.level.detailed() || floor.device().isEmpty() || s.scene.pci().distance() < 0) {
            return;
        }
        double y = floor.lane(Pool.Memory.DEVICE) + s.sizes.of(36);
        double line = s.sizes.small() * 1.4;
        s.text(s.label("pci/distance", Style.TEXT, dim), s.words.say("pci.distance", s.scene.pci().distance()),
                Face.BOLD, s.sizes.small(), Anchor.START, x, y, width);
        s.text(s.label("pci/type", Style.MUTED, dim), s.scene.pci().mapType(), Face.MONO, s.sizes.small(),
                Anchor.START, x, y + line, width);
        int row = 2;
        for (Ways.Placed p : ways.ports()) {
            if (s.level == Level.EXPERT && p.number() > 0 && y + row * line < r.bottom()) {
                s.text(s.label("pci/" + p.port().bdf() + "/key", Style.MUTED, dim),
                        p.number() + " " + p.port().bdf(), Face.MONO, s.sizes.small(), Anchor.START, x,
                        y + row * line, width);
                row++;
            }
        }
    }

    private static void rootPort(Sketch s, Floor floor, Ways.Placed p, double dim) {
        String words = s.words.say("pci.port.root_port");
        double size = s.sizes.small();
        double right = floor.pci().right() - s.sizes.of(8);
        s.text(s.label("pci/root/name", Style.MUTED, dim), words, Face.SANS, size, Anchor.END, right,
                p.at().y() - s.sizes.of(18), floor.pci().w() * 0.6);
    }
}
