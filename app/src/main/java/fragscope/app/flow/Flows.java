// SPDX-License-Identifier: Apache-2.0
package fragscope.app.flow;

import fragscope.engine.measure.CacheModel;
import fragscope.engine.measure.Moved;
import fragscope.engine.measure.Summary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A ledger as parts in columns and links between them, each link with its bytes by cause. A memory that copies are
 * written to stands a second time, behind the CPU, and a bridge that is passed up and down twice, so that everything
 * goes from left to right.
 *
 * @param model what figures of cache and DRAM rest on
 * @param parts in the order of their first mention
 * @param links from part to part, by index
 */
public record Flows(CacheModel model, List<Part> parts, List<Link> links) {

    /**
     * A part.
     *
     * @param name   as in {@link Moved}, or a bridge's address
     * @param second whether it stands behind another of the name
     * @param column from 0
     * @param in     bytes that came in
     * @param out    bytes that went on
     */
    public record Part(String name, boolean second, int column, long in, long out) {

        /** What bands are as high as: in + made = out + kept. */
        public long total() {
            return Math.max(in, out);
        }

        /** Bytes that stayed, or were thrown away here. */
        public long kept() {
            return Math.max(0, in - out);
        }

        /** Bytes that this part made itself, or that were read there more than once. */
        public long made() {
            return Math.max(0, out - in);
        }
    }

    /** Bytes from part to part for one reason. */
    public record Link(int from, int to, String cause, long bytes) {
    }

    private static final Set<String> MEMORIES = Set.of(Moved.LLC, Moved.DRAM, Moved.DEVICE);

    /** Keeps its own copies; what only passes on must get as much as it gives. */
    public Flows {
        parts = List.copyOf(parts);
        links = List.copyOf(links);
        for (Part part : parts) {
            boolean ends = part.in() == 0 || part.out() == 0 || MEMORIES.contains(part.name()) || part.name().equals(
                    Moved.NIC);
            assert ends || part.in() == part.out() : part + " is not conserved";
        }
    }

    /** Of a ledger, under a cache model. */
    public static Flows of(Summary.LedgerTotals ledger, CacheModel model) {
        List<Moved> moved = ledger.under(model).moved();
        Set<String> down = downward(moved);
        Map<String, Integer> index = new LinkedHashMap<>();
        List<Link> links = new ArrayList<>();
        for (Moved m : moved) {
            boolean downward = down.contains(m.to()) && (down.contains(m.from()) || m.from().equals(
                    Moved.ROOT_COMPLEX));
            String from = key(m.from(), downward && down.contains(m.from()));
            String to = key(m.to(), downward || m.from().equals(Moved.CPU));
            int source = index.computeIfAbsent(from, _ -> index.size());
            int target = index.computeIfAbsent(to, _ -> index.size());
            add(links, new Link(source, target, m.cause(), m.bytes()));
        }
        int[] column = columns(index.size(), links);
        List<Part> parts = new ArrayList<>();
        index.forEach((key, i) -> parts.add(new Part(key.replace(SECOND, ""), key.endsWith(SECOND), column[i],
                links.stream().filter(l -> l.to() == i).mapToLong(Link::bytes).sum(),
                links.stream().filter(l -> l.from() == i).mapToLong(Link::bytes).sum())));
        return new Flows(model, parts, links);
    }

    /** To host memory and to the device may go the same way for the same reason. */
    private static void add(List<Link> links, Link next) {
        for (int i = 0; i < links.size(); i++) {
            Link known = links.get(i);
            if (known.from() == next.from() && known.to() == next.to() && known.cause().equals(next.cause())) {
                links.set(i, new Link(known.from(), known.to(), known.cause(), known.bytes() + next.bytes()));
                return;
            }
        }
        links.add(next);
    }

    private static final String SECOND = "'";

    private static String key(String part, boolean second) {
        return second && !part.equals(Moved.DEVICE) ? part + SECOND : part;
    }

    /** Parts that are reached from the root complex downward, the device included. */
    private static Set<String> downward(List<Moved> moved) {
        Set<String> found = new HashSet<>(Set.of(Moved.ROOT_COMPLEX));
        for (int round = 0; round < moved.size(); round++) {
            for (Moved m : moved) {
                if (found.contains(m.from()) && !m.to().equals(Moved.LLC) && !m.to().equals(Moved.DRAM)
                        && !m.from().equals(Moved.DEVICE)) {
                    found.add(m.to());
                }
            }
        }
        found.remove(Moved.ROOT_COMPLEX);
        return found;
    }

    /** The longest way to each part. */
    private static int[] columns(int parts, List<Link> links) {
        int[] column = new int[parts];
        for (int round = 0; round < parts; round++) {
            for (Link link : links) {
                column[link.to()] = Math.max(column[link.to()], column[link.from()] + 1);
            }
        }
        return column;
    }

    /** How many columns there are. */
    int columns() {
        return parts.stream().mapToInt(Part::column).max().orElse(0) + 1;
    }
}
