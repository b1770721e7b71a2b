// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Shape;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From keys and clicked shapes to where the lens is held next. */
public final class Moves {

    private static final Pattern NAMED = Pattern.compile("(crumb|sheet|frag|stop|struct|left|right):([^/]+)(/.*)?");

    private Moves() {
    }

    /** One level in. */
    public static Look deeper(Look look) {
        return look.sheet() == Sheet.ZOOM ? look.at(look.depth().deeper()) : look.on(Sheet.ZOOM);
    }

    /** One level out; from another sheet back to the zoom. */
    public static Look outer(Look look) {
        return look.sheet() == Sheet.ZOOM ? look.at(look.depth().outer()) : look.on(Sheet.ZOOM);
    }

    /**
     * Sideways: to the next frag, skb or packet at the same depth, or the next stop of what the sheet has.
     *
     * @param by 1 or -1
     */
    public static Look aside(Look look, Sight sight, Shelf shelf, int by) {
        return switch (look.sheet()) {
            case ALIGNMENT -> look.aligned(by > 0
                    ? Math.min(Look.ALIGNMENT_MAX, look.alignment() * 2)
                    : Math.max(1, look.alignment() / 2));
            case STRUCTS -> look.comparing(next(shelf.structs(), look.struct(), by), look.left(), look.right());
            case READINGS -> look.comparing(look.struct(), look.left(), next(sight.readings().stream().map(
                    Reading::design).toList(), look.right(), by));
            case ADDRESS -> look.explaining(sight.address() + by * 8L);
            case TOPOLOGY -> look;
            case ZOOM -> zoomAside(look, sight, by);
        };
    }

    private static Look zoomAside(Look look, Sight sight, int by) {
        Sight.Skb skb = sight.skb();
        Sight.Frame packet = sight.packet();
        if (look.depth() == Depth.PACKET) {
            return packet == null ? look : look.ofPacket(Math.clamp(packet.number() + by, 0, packet.count() - 1));
        }
        if (skb == null) {
            return look;
        }
        if (look.depth() == Depth.SKB || look.depth() == Depth.SHARED_INFO) {
            int at = sight.skbs().indexOf(skb.row());
            return sight.skbs().isEmpty()
                    ? look
                    : look.of(sight.skbs().get(Math.floorMod(at + by, sight.skbs().size())),
                            0);
        }
        Sight.Frag frag = sight.frag();
        return frag == null ? look : look.of(skb.row(), Math.floorMod(frag.index() + by, skb.frags().size()));
    }

    private static String next(List<String> names, String now, int by) {
        return names.isEmpty() ? now : names.get(Math.floorMod(names.indexOf(now) + by, names.size()));
    }

    /** So many bytes on, where bytes are listed. */
    public static Look scrolled(Look look, int bytes) {
        boolean listed = look.sheet() == Sheet.ZOOM && (look.depth() == Depth.MEMORY || look.depth() == Depth.PACKET);
        return listed ? look.from(Math.min(look.from() + bytes, 1 << 16)) : look;
    }

    /** What a click on the shape of an id leads to; the same look where it leads nowhere. */
    public static Look clicked(Look look, Sight sight, String id) {
        Matcher m = NAMED.matcher(id);
        if (m.matches()) {
            return named(look, sight, m.group(1), m.group(2));
        }
        if (id.startsWith("bits/toggle")) {
            return look.bits(!look.allBits());
        }
        return look.sheet() != Sheet.ZOOM ? look : inside(look, sight, id);
    }

    private static Look named(Look look, Sight sight, String kind, String name) {
        return switch (kind) {
            case "crumb" -> look.at(Depth.valueOf(name));
            case "sheet" -> look.on(Sheet.valueOf(name));
            case "stop" -> look.aligned(Integer.parseInt(name));
            case "struct" -> look.comparing(name, look.left(), look.right());
            case "left" -> look.comparing(look.struct(), name, look.right());
            case "right" -> look.comparing(look.struct(), look.left(), name);
            default -> frag(look, sight, Integer.parseInt(name));
        };
    }

    private static Look frag(Look look, Sight sight, int index) {
        return sight.skb() == null ? look : look.of(sight.skb().row(), index).at(Depth.FRAG);
    }

    /** The alignment at a point of the slider; 0 where the point is not on it. */
    public static int alignmentAt(DisplayList list, double x, double y) {
        Rect rail = list.find("slider/rail").map(Shape::bounds).orElse(new Rect(0, 0, 0, 0));
        double reach = 24;
        boolean on = rail.w() > 0 && Math.abs(y - rail.centerY()) <= reach && x >= rail.x() - reach
                && x <= rail.right() + reach;
        return on ? AlignmentPage.at(rail, x) : 0;
    }

    /** Parts of a page that are a level of their own. */
    private static Look inside(Look look, Sight sight, String id) {
        if (id.startsWith("frag/word")) {
            return look.at(Depth.WORD);
        }
        if (id.startsWith("info/byte:") && sight.skb() != null) {
            int at = Integer.parseInt(id.substring(10).split("/", 2)[0]);
            int first = sight.skb().info().layout().member("frags").bitOffset() / 8;
            int index = (at - first) / 16;
            return at < first
                    ? look
                    : index < sight.skb().frags().size()
                            ? frag(look, sight, index)
                            : look.at(
                                    Depth.FRAGS);
        }
        if (id.equals("object") || id.startsWith("object/")) {
            return look.at(Depth.OBJECT);
        }
        if (id.equals("memory") || id.startsWith("memory/")) {
            return look.at(Depth.MEMORY);
        }
        return look;
    }
}
