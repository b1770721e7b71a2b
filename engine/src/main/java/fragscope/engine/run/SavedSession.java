// SPDX-License-Identifier: Apache-2.0
package fragscope.engine.run;

import java.util.List;
import java.util.Map;

/**
 * A moment as a small document: what is run, what was changed by hand, where one stands, and by which hashes a replay
 * shows that it is the same.
 *
 * @param source        a capture file, a scenario file, or a built-in scenario's name
 * @param captureSha256 of the capture file in hex; empty where the source is none
 * @param design        a design's name; empty for the scenario's own
 * @param fields        scenario fields that have other values, by name
 * @param interventions what was changed by hand, in order
 * @param fact          the fact that is looked at, from 0
 * @param trail         the world's hash after some facts, in their order; the last is that after {@code fact}
 * @param level         how much is shown; empty for no wish
 * @param selected      what is selected, as the stage calls it; empty for nothing
 * @param breakpoints   where the run shall stop, in words that the program which saved it reads
 */
public record SavedSession(String source, String captureSha256, String design, Map<String, String> fields,
        List<Intervention> interventions, long fact, List<Mark> trail, String level, String selected,
        List<String> breakpoints) {

    /** The format's number; newer ones are refused. */
    public static final int VERSION = 1;

    /**
     * The world's hash after a fact.
     *
     * @param fact its number, from 0
     */
    public record Mark(long fact, long hash) {
    }

    public SavedSession {
        if (source.isEmpty()) {
            throw new IllegalArgumentException("source is empty; right would be a file or a scenario's name");
        }
        if (fact < 0) {
            throw new IllegalArgumentException("fact is " + fact + "; right would be 0 or more");
        }
        fields = Map.copyOf(fields);
        interventions = List.copyOf(interventions);
        trail = List.copyOf(trail);
        breakpoints = List.copyOf(breakpoints);
    }

    /** A moment without breakpoints. */
    public SavedSession(String source, String captureSha256, String design, Map<String, String> fields,
            List<Intervention> interventions, long fact, List<Mark> trail, String level, String selected) {
        this(source, captureSha256, design, fields, interventions, fact, trail, level, selected, List.of());
    }
}
