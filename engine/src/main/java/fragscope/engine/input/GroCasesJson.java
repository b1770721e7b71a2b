// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.input;

import fragscope.engine.packet.LinkType;
import fragscope.engine.packet.PacketsBuilder;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads sequences of TCP segments: {@code {defaults: {…}, cases: [{name, segments: [{…}]}]}}. A segment's fields go over
 * the defaults; {@link GroFields#KNOWN} are those that count, others are kept out and reported.
 *
 * <p>Errors are {@link IllegalArgumentException} with a sentence that names file, case, segment and field.
 *
 * @param cases the cases in the file's order
 * @param unknown names of segment fields that say nothing here, sorted
 */
public record GroCasesJson(List<GroCase> cases, Set<String> unknown) {

    /** Nanoseconds from one segment to the next; they need some order in time, no more. */
    private static final long SPACING_NS = 1000;

    /** Reads UTF-8 bytes; {@code whence} is the file's name, for errors. The caller closes the stream. */
    public static GroCasesJson read(InputStream in, String whence) {
        JsonNode root;
        try {
            root = new JsonMapper().readTree(in);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new IllegalArgumentException(whence + " line " + line + ": not JSON: " + e.getOriginalMessage(), e);
        }
        JsonNode defaults = root.path("defaults");
        if (!defaults.isMissingNode() && !defaults.isObject()) {
            throw new IllegalArgumentException(whence + ": \"defaults\" must be an object {…}");
        }
        JsonNode cases = root.path("cases");
        if (!cases.isArray()) {
            throw new IllegalArgumentException(
                    whence + ": \"cases\" must be a list of {name, segments}, beside \"defaults\"");
        }
        List<GroCase> read = new ArrayList<>();
        Set<String> unknown = new TreeSet<>(defaults.propertyNames());
        for (JsonNode one : cases) {
            read.add(one(one, defaults, whence + " case " + read.size(), unknown));
        }
        unknown.removeAll(GroFields.KNOWN);
        return new GroCasesJson(List.copyOf(read), unknown);
    }

    private static GroCase one(JsonNode node, JsonNode defaults, String place, Set<String> unknown) {
        JsonNode name = node.path("name");
        if (!name.isString()) {
            throw new IllegalArgumentException(place + ": \"name\" must be a text in quotes");
        }
        String whence = place + " (" + name.stringValue() + ")";
        JsonNode segments = node.path("segments");
        if (!segments.isArray()) {
            throw new IllegalArgumentException(whence + ": \"segments\" must be a list of objects");
        }
        PacketsBuilder builder = new PacketsBuilder(name.stringValue());
        int number = 0;
        for (JsonNode segment : segments) {
            GroFields fields = new GroFields(segment, defaults, whence + " segment " + number);
            unknown.addAll(segment.propertyNames());
            builder.add(LinkType.ETHERNET, GroFrame.of(fields, number), number * SPACING_NS);
            number++;
        }
        return new GroCase(name.stringValue(), builder.build());
    }
}
