// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.Face;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Style;
import fragscope.app.draw.Text.Anchor;
import java.util.List;

/** The wire with the frames on it, each behind the one before. */
final class WireView {

    private WireView() {
    }

    /** Height of the wire: that of the engine which it leads to. */
    private static double lane(Sketch s, Floor floor) {
        return NicView.row(s, floor, Nic.Engine.PARSE).centerY();
    }

    static void draw(Sketch s, Floor floor) {
        Rect r = floor.wire();
        double y = lane(s, floor);
        boolean busy = s.scene.wire().frames().stream().anyMatch(f -> s.dim("packet:" + f.packet()) == 0);
        double dim = busy ? 0 : s.dim("wire");
        s.route(Sketch.mark("wire", Layer.LINKS, "wire", Style.WIRE, dim),
                List.of(new Point(r.x(), y), new Point(floor.nic().x(), y)), 0, 0);
        if (s.level == Level.PRESENT) {
            frames(s, floor, y);
            return;
        }
        s.text(s.label("wire/title", Style.TEXT, dim), s.words.say("place.wire"), Face.BOLD, s.sizes.title(),
                Anchor.START, r.x(), s.level == Level.LESSON ? y - s.sizes.of(30) : r.y() + s.sizes.of(28),
                r.w() - s.sizes.of(8));
        if (s.level == Level.EXPERT) {
            s.text(s.label("wire/speed", Style.MUTED, dim), s.words.say("wire.speed", s.scene.wire().gbps()),
                    Face.MONO, s.sizes.small(), Anchor.START, r.x(), r.y() + s.sizes.of(46), r.w() - s.sizes.of(8));
        }
        frames(s, floor, y);
    }

    private static void frames(Sketch s, Floor floor, double y) {
        Rect r = floor.wire();
        double end = r.right() - s.sizes.of(s.level == Level.PRESENT ? 12 : 6);
        double door = end;
        int drawn = 0;
        for (Wire.Frame f : s.scene.wire().frames()) {
            if (!RoomLabels.shows(s, f)) {
                break;
            }
            double w = width(s, f);
            double free = door - r.x() - w;
            double right = Math.min(end, r.x() + w + Math.clamp(f.at(), 0, 1) * Math.max(free, 0));
            if (right - w < r.x() - 0.01 || (s.level == Level.PRESENT && drawn == 1)) {
                break;
            }
            frame(s, f, right - w, y);
            end = right - w - s.sizes.of(6);
            drawn++;
        }
        int more = s.scene.wire().frames().size() - drawn;
        if (more > 0 && s.level != Level.PRESENT) {
            s.text(s.label("wire/more", Style.MUTED, s.dim("wire")), s.words.say("wire.more", more), Face.SANS,
                    s.sizes.small(), Anchor.START, r.x(), y + s.sizes.of(34), r.w() - s.sizes.of(8));
        }
    }

    private static double width(Sketch s, Wire.Frame f) {
        String label = "#" + f.packet();
        if (f.headerBytes() == 0) {
            return PartView.size(s, label, Carried.PLAIN).w();
        }
        return PartView.size(s, f.payloadBytes() == 0 ? label : "", Carried.HEADER).w()
                + (f.payloadBytes() == 0 ? 0 : PartView.size(s, label, Carried.PAYLOAD).w());
    }

    private static void frame(Sketch s, Wire.Frame f, double x, double y) {
        String label = "#" + f.packet();
        if (f.headerBytes() == 0) {
            part(s, f, Carried.PLAIN, f.payloadBytes(), x, y, label);
            return;
        }
        double header = PartView.size(s, f.payloadBytes() == 0 ? label : "", Carried.HEADER).w();
        part(s, f, Carried.HEADER, f.headerBytes(), x, y, f.payloadBytes() == 0 ? label : "");
        if (f.payloadBytes() > 0) {
            part(s, f, Carried.PAYLOAD, f.payloadBytes(), x + header, y, label);
        }
    }

    private static void part(Sketch s, Wire.Frame f, Carried carried, int bytes, double x, double y, String label) {
        double w = PartView.size(s, label, carried).w();
        PartView.box(s, new Part(f.packet(), carried, bytes, Part.Spot.PARSE, 0, ""), new Point(x + w / 2, y), label);
    }
}
