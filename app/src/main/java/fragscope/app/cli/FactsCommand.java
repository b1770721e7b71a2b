// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.facts.FactFields;
import fragscope.app.facts.Sentences;
import fragscope.app.query.FactQuery;
import fragscope.app.query.QueryException;
import fragscope.app.source.UnusableException;
import fragscope.engine.fact.FactLog;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Machine;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Simulation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code facts SOURCE}: what happened, a line a fact, as the run goes on: none are kept. */
final class FactsCommand implements Command {

    @Parameters(paramLabel = "SOURCE", description = "a capture, a scenario file, or a built-in scenario's name")
    private String source = "";

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--from", paramLabel = "N", description = "the first fact that is printed, counted from 0")
    private long from;

    @Option(names = "--to", paramLabel = "N", description = "the last fact that is printed")
    private long to = Long.MAX_VALUE;

    @Option(names = "--where", paramLabel = "EXPR",
            description = "prints only facts that fulfil it: kind == frag_added && len > 1000; also of the world "
                    + "just after: skbs[skb].len > 2000")
    private String where = "";

    @Option(names = "--json", description = "a JSON object per fact")
    private boolean json;

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public String summary() {
        return "a line per fact: when, who, what, in words and fields";
    }

    @Override
    public int run(Console console) throws UsageException, UnusableException {
        ChosenRun chosen = ChosenRun.of(source, options, console);
        Simulation simulation = new Simulation(chosen.run().machine());
        FactQuery query = query(simulation.machine());
        FactLine line = new FactLine(new FactFields(), Sentences.english(), simulation.machine().actors().names());
        long end = Math.min(chosen.until().facts(), to == Long.MAX_VALUE ? to : to + 1);
        if (query.state().asked()) {
            withState(chosen.recording(), line, end, console);
            return 0;
        }
        boolean more = true;
        while (more) {
            more = simulation.runChunk();
            more &= print(simulation, query, line, end, chosen.until().timePs(), console);
            simulation.nextChunk();
        }
        return 0;
    }

    /** An expression about state is asked of the world just after each fact, which a cursor goes through. */
    private void withState(Recording recording, FactLine line, long end, Console console) throws UsageException {
        Cursor cursor = recording.cursor();
        FactQuery query = query(cursor.machine());
        long n = 0;
        boolean more = true;
        while (more && n < end) {
            more = recording.recordChunk();
            for (; n < Math.min(end, recording.facts()); n++) {
                cursor.seek(n + 1);
                if (n >= from && query.holds(cursor.log(n), cursor.indexOf(n), n)) {
                    FactLog log = cursor.log(n);
                    console.line(json ? line.json(log, cursor.indexOf(n), n) : line.text(log, cursor.indexOf(n), n));
                }
            }
        }
    }

    private FactQuery query(Machine machine) throws UsageException {
        try {
            return where.isBlank()
                    ? FactQuery.all()
                    : FactQuery.parse(where, new FactFields(), machine, Sentences.english());
        } catch (QueryException e) {
            throw new UsageException("fragscope facts: --where " + e.getMessage(), e);
        }
    }

    /** Prints what the chunk holds; returns whether the next one may hold more. */
    private boolean print(Simulation simulation, FactQuery query, FactLine line, long end, long lastPs,
            Console console) {
        FactLog log = simulation.machine().facts().log();
        long first = simulation.machine().facts().firstOfLog();
        for (int i = 0; i < log.count(); i++) {
            long n = first + i;
            if (n >= end || log.timePs(i) > lastPs) {
                return false;
            }
            if (n >= from && query.holds(log, i, n)) {
                console.line(json ? line.json(log, i, n) : line.text(log, i, n));
            }
        }
        return true;
    }

}
