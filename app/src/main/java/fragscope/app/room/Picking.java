// SPDX-License-Identifier: Apache-2.0
package fragscope.app.room;

import fragscope.app.draw.Box;
import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Layer;
import fragscope.app.draw.Mark;
import fragscope.app.draw.Rect;
import fragscope.app.draw.Shape;
import fragscope.app.draw.Style;
import fragscope.app.session.Selection;
import fragscope.engine.design.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Between the ids of the stage's shapes and what they stand for. */
public final class Picking {

    private static final Pattern PACKET = Pattern.compile("packet:(\\d+)(/.*)?");
    private static final Pattern CELL = Pattern.compile("pool:(\\d+)/cell:(\\d+)(/.*)?");
    private static final Pattern FRAG = Pattern.compile("skb:(\\d+)/frag:(\\d+)(/.*)?");
    private static final Pattern SKB = Pattern.compile("skb:(\\d+)(/.*)?");
    private static final Pattern ROW = Pattern.compile("(rxq|pool|socket):(\\d+)(/.*)?");

    private Picking() {
    }

    /** What the shape of an id stands for. */
    public static Selection of(String id, Host host) {
        Matcher m = PACKET.matcher(id);
        if (m.matches()) {
            return new Selection.APacket(Integer.parseInt(m.group(1)) - 1);
        }
        m = CELL.matcher(id);
        if (m.matches()) {
            return new Selection.ABuffer(word(host, Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))));
        }
        m = FRAG.matcher(id);
        if (m.matches()) {
            return new Selection.AFrag(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
        }
        m = SKB.matcher(id);
        if (m.matches()) {
            return new Selection.AnSkb(Integer.parseInt(m.group(1)));
        }
        m = ROW.matcher(id);
        if (m.matches()) {
            return new Selection.ARow(table(m.group(1)), Integer.parseInt(m.group(2)));
        }
        return id.isEmpty() ? new Selection.Nothing() : new Selection.AShape(id);
    }

    private static String table(String kind) {
        return switch (kind) {
            case "rxq" -> "rxqs";
            case "pool" -> "page_pools";
            default -> "sockets";
        };
    }

    /** The word of a buffer by its pool and row. */
    private static long word(Host host, int pool, int row) {
        long page = host.buffers().ofPage(row);
        return host.pools().poolOf(page) == pool ? page : host.buffers().ofNetIov(row);
    }

    /** Whether a shape belongs to what is selected. */
    public static boolean stands(String id, Selection selection, Host host) {
        return !(selection instanceof Selection.Nothing) && of(id, host).equals(selection);
    }

    /** The list with an outline around the shape that a lesson speaks of. */
    public static DisplayList lit(DisplayList list, String id) {
        for (Shape shape : list.shapes()) {
            if (!id.isEmpty() && shape instanceof Box && shape.id().equals(id)) {
                return around(list, shape, "spotlight", Style.SELECTED);
            }
        }
        return list;
    }

    private static DisplayList around(DisplayList list, Shape shape, String id, Style style) {
        Rect r = shape.bounds();
        double gap = 3 * list.unit();
        Rect box = new Rect(r.x() - gap, r.y() - gap, r.w() + 2 * gap, r.h() + 2 * gap);
        Mark mark = Mark.of(id, Layer.values()[Layer.values().length - 1], id, style);
        List<Shape> shapes = new ArrayList<>(list.shapes());
        shapes.add(new Box(mark, box, 4 * list.unit()));
        return new DisplayList(list.width(), list.height(), list.unit(), list.audience(), shapes);
    }

    /** The list with an outline around what is selected: around the first shape that stands for it. */
    public static DisplayList outlined(DisplayList list, Selection selection, Host host) {
        if (selection instanceof Selection.Nothing) {
            return list;
        }
        for (Shape shape : list.shapes()) {
            if (shape instanceof Box && stands(shape.id(), selection, host)) {
                return around(list, shape, "selection", Style.SELECTED);
            }
        }
        return list;
    }
}
