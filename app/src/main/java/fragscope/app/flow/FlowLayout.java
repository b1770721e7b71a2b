// SPDX-License-Identifier: Apache-2.0
package fragscope.app.flow;

import fragscope.app.draw.Point;
import fragscope.app.draw.Rect;
import fragscope.engine.measure.Moved;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where parts and bands lie: every byte is as high everywhere, columns are as far from each other, and what passes a
 * column without stopping has a lane there.
 */
final class FlowLayout {

    private static final List<String> ORDER = List.of(Moved.WIRE, Moved.NIC, Moved.ROOT_COMPLEX, Moved.DRAM,
            Moved.LLC, Moved.CPU, Moved.DEVICE);

    /** A piece of a link: from one column to the next. */
    record Piece(Flows.Link link, int number, Point from, Point to, double width) {
    }

    private record Slot(int part, int lane, int column, long bytes, int rank) {
    }

    private final Flows flows;
    private final Rect in;
    private final double bar;
    private final double label;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<Slot, Double> top = new HashMap<>();
    private final Map<Integer, List<Slot>> wayOf = new HashMap<>();
    private double scale;

    /**
     * Lays them out.
     *
     * @param in    where
     * @param bar   how wide a part is
     * @param label how high the words above a part are
     * @param last  what the words of the last column need
     */
    FlowLayout(Flows flows, Rect in, double bar, double label, double last) {
        this.flows = flows;
        this.in = new Rect(in.x(), in.y(), in.w() - last, in.h());
        this.bar = bar;
        this.label = label;
        for (int i = 0; i < flows.parts().size(); i++) {
            Flows.Part p = flows.parts().get(i);
            slots.add(new Slot(i, -1, p.column(), p.total(), rank(p)));
        }
        for (int i = 0; i < flows.links().size(); i++) {
            lanes(i);
        }
        place();
    }

    private static int rank(Flows.Part part) {
        int known = ORDER.indexOf(part.name());
        return known >= 0 ? known : part.second() ? ORDER.indexOf(Moved.CPU) : 2;
    }

    private void lanes(int index) {
        Flows.Link link = flows.links().get(index);
        Slot from = slots.get(link.from());
        Slot to = slots.get(link.to());
        List<Slot> way = new ArrayList<>(List.of(from));
        for (int column = from.column() + 1; column < to.column(); column++) {
            Slot lane = new Slot(link.to(), index, column, link.bytes(), to.rank());
            slots.add(lane);
            way.add(lane);
        }
        way.add(to);
        wayOf.put(index, way);
    }

    private void place() {
        int columns = flows.columns();
        scale = Double.MAX_VALUE;
        for (int column = 0; column < columns; column++) {
            List<Slot> here = in(column);
            long bytes = here.stream().mapToLong(Slot::bytes).sum();
            scale = Math.min(scale, Math.max(1, in.h() - words(here)) / Math.max(1, bytes));
        }
        for (int column = 0; column < columns; column++) {
            List<Slot> here = in(column);
            double high = words(here) + scale * here.stream().mapToLong(Slot::bytes).sum();
            double y = in.y() + Math.max(0, in.h() - high) / 2;
            for (Slot slot : here) {
                y += slot.lane() < 0 ? label : 0;
                top.put(slot, y);
                y += scale * slot.bytes();
            }
        }
    }

    private List<Slot> in(int column) {
        return slots.stream().filter(s -> s.column() == column).sorted(
                Comparator.comparingInt(Slot::rank).thenComparingInt(Slot::lane)).toList();
    }

    private double words(List<Slot> here) {
        return here.stream().filter(s -> s.lane() < 0).count() * label;
    }

    /** How far it is from a column to the next. */
    double pitch() {
        return (in.w() - bar) / Math.max(1, flows.columns() - 1);
    }

    private double x(int column) {
        return in.x() + column * pitch();
    }

    /** A part's bar. */
    Rect part(int index) {
        Slot slot = slots.get(index);
        return new Rect(x(slot.column()), y(slot), bar, Math.max(1, scale * slot.bytes()));
    }

    private double y(Slot slot) {
        return java.util.Objects.requireNonNull(top.get(slot));
    }

    /** All bands: at each end in the order of where they come from or go to, so that they cross little. */
    List<Piece> pieces() {
        Map<Slot, Double> used = new HashMap<>();
        Map<Slot, Double> filled = new HashMap<>();
        List<Integer> order = new ArrayList<>(wayOf.keySet());
        order.sort(Comparator.comparingDouble((Integer i) -> y(way(i).getLast())).thenComparingDouble(
                i -> y(way(i).getFirst())).thenComparingInt(i -> i));
        List<Piece> pieces = new ArrayList<>();
        for (int index : order) {
            Flows.Link link = flows.links().get(index);
            double wide = scale * link.bytes();
            for (int i = 0; i + 1 < way(index).size(); i++) {
                Slot a = way(index).get(i);
                Slot b = way(index).get(i + 1);
                double from = y(a) + (a.lane() < 0 ? used.merge(a, wide, Double::sum) - wide : 0);
                double to = y(b) + (b.lane() < 0 ? filled.merge(b, wide, Double::sum) - wide : 0);
                pieces.add(new Piece(link, i, new Point(x(a.column()) + (a.lane() < 0 ? bar : 0), from),
                        new Point(x(b.column()), to), wide));
            }
        }
        return pieces;
    }

    private List<Slot> way(int index) {
        return java.util.Objects.requireNonNull(wayOf.get(index));
    }
}
