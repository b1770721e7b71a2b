// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

import fragscope.engine.design.Design;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.Run;
import fragscope.engine.run.SavedSession;
import fragscope.engine.run.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run with all that its source says, put together from the words that ask for it; the command line and the window
 * both ask here.
 *
 * @param run     scenario, design and packets, without what was changed by hand
 * @param session the saved session that the source is, if it is one
 */
public record SourcedRun(Run run, Optional<SavedSession> session) {

    /**
     * Reads a source. Takes as long as reading the capture takes.
     *
     * @param design a preset's name or a design file; empty for the scenario's own
     * @param fields scenario fields that are to have other values, all at once
     * @param listener is told how far it is, and sentences about the source, as that a capture breaks off
     * @throws UnusableException   when source, capture or design file cannot be used
     * @throws ImpossibleException when a name means nothing, or what was asked for does not fit together
     */
    public static SourcedRun of(String source, String design, Map<String, ?> fields, ReadingListener listener)
            throws UnusableException, ImpossibleException {
        Optional<Design> asked = design.isEmpty() ? Optional.empty() : Optional.of(Designs.of(design));
        return of(Source.of(source), asked, fields, listener); // a wrong name shows before a large capture is read
    }

    /**
     * Runs of one source under several designs, over the same packets.
     *
     * @param designs presets' names or design files, each once or more
     * @throws UnusableException   as for one
     * @throws ImpossibleException as for one
     */
    public static List<SourcedRun> of(String source, List<String> designs, Map<String, ?> fields,
            ReadingListener listener) throws UnusableException, ImpossibleException {
        List<Design> asked = new ArrayList<>();
        for (String design : designs) {
            asked.add(Designs.of(design));
        }
        Source found = Source.of(source);
        Scenario scenario = with(found.scenario(), fields);
        Packets packets = found.with(scenario).packets(listener);
        List<SourcedRun> runs = new ArrayList<>();
        for (Design design : asked) {
            runs.add(new SourcedRun(Runs.of(scenario, design, packets), found.session()));
        }
        return runs;
    }

    /**
     * A run's scenario and packets under another design, without what was changed by hand.
     *
     * @param design a preset's name or a design file
     * @throws UnusableException   when the design file cannot be used
     * @throws ImpossibleException when the name means nothing, or the design does not fit the scenario
     */
    public static Run under(String design, Run run) throws UnusableException, ImpossibleException {
        return Runs.of(run.scenario(), Designs.of(design), run.packets());
    }

    /**
     * A run's packets under other settings, without what was changed by hand.
     *
     * @param design a preset's name or a design file; empty for the run's own
     * @param fields of the scenario, other than those that make the packets
     * @throws UnusableException   when a file cannot be used
     * @throws ImpossibleException when a name means nothing, or what was asked for does not fit together
     */
    public static Run under(String design, Map<String, ?> fields, Run run)
            throws UnusableException, ImpossibleException {
        for (String field : fields.keySet()) {
            if (field.startsWith("traffic") || field.equals("capture")) {
                throw new ImpossibleException("\"" + field
                        + "\" makes other packets; right would be a field that leaves them, such as ring=16");
            }
        }
        return Runs.of(with(run.scenario(), fields), design.isEmpty() ? run.design() : Designs.of(design),
                run.packets());
    }

    /** The same of a session that is at hand, whatever it was read from. */
    public static SourcedRun of(SavedSession session, String name, String design, Map<String, ?> fields,
            ReadingListener listener) throws UnusableException, ImpossibleException {
        Optional<Design> asked = design.isEmpty() ? Optional.empty() : Optional.of(Designs.of(design));
        return of(SessionSource.of(name, session), asked, fields, listener);
    }

    private static SourcedRun of(Source found, Optional<Design> asked, Map<String, ?> fields, ReadingListener listener)
            throws UnusableException, ImpossibleException {
        Scenario scenario = with(found.scenario(), fields);
        Design design = asked.isPresent() ? asked.get() : Designs.of(scenario.design());
        Packets packets = found.with(scenario).packets(listener);
        return new SourcedRun(Runs.of(scenario, design, packets), found.session());
    }

    private static Scenario with(Scenario scenario, Map<String, ?> fields)
            throws UnusableException, ImpossibleException {
        try {
            return scenario.with(CostFiles.read(fields));
        } catch (IllegalArgumentException e) {
            throw new ImpossibleException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The run with what was changed by hand in its session. */
    public Run changed() {
        return session.map(s -> run.with(s.interventions())).orElse(run);
    }
}
