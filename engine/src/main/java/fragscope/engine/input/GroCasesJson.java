// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import fragscope.engine.packet.LinkType;
import fragscope.engine.packet.PacketsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads sequences of TCP segments: {@code {defaults: {…}, cases: [{name, segments: [{…}]}]}}. A segment's fields go
 * over the defaults; {@link GroFields#KNOWN} are those that count, others are kept out and reported.
 *
 * @param cases the cases in the file's order
 * @param unknown names of segment fields that say nothing here, sorted
 */
public record GroCasesJson(List<GroCase> cases, Set<String> unknown) {

    /** Nanoseconds from one segment to the next; they need some order in time, no more. */
    private static final long SPACING_NS = 1000;

    /** Reads a document; whatever is wrong with it is said with its line. */
    public static GroCasesJson of(Json root) throws InputException {
        Map<String, Json> defaults = root.has("defaults") ? root.at("defaults").fields() : Map.of();
        List<GroCase> read = new ArrayList<>();
        Set<String> unknown = new TreeSet<>(defaults.keySet());
        for (Json one : root.at("cases").items()) {
            read.add(one(one, defaults, unknown));
        }
        unknown.removeAll(GroFields.KNOWN);
        return new GroCasesJson(List.copyOf(read), unknown);
    }

    private static GroCase one(Json node, Map<String, Json> defaults, Set<String> unknown) throws InputException {
        String name = node.text("name");
        PacketsBuilder builder = new PacketsBuilder(name);
        List<Integer> lens = new ArrayList<>();
        int number = 0;
        for (Json segment : node.at("segments").items()) {
            GroFields fields = new GroFields(segment, defaults, name + " segment " + number);
            unknown.addAll(segment.fields().keySet());
            builder.add(LinkType.ETHERNET, GroFrame.of(fields, number), number * SPACING_NS);
            lens.add(fields.integer("len", 0, 0, 65535));
            number++;
        }
        return new GroCase(name, builder.build(), lens);
    }
}
