// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.UnusableException;
import fragscope.engine.design.Host;
import fragscope.engine.fact.FactLog;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Recording;
import fragscope.engine.run.RxMachine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code state SOURCE --at N}: the world after a fact. */
final class StateCommand implements Command {

    @Parameters(paramLabel = "SOURCE", description = "a capture, a scenario file, or a built-in scenario's name")
    private String source = "";

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--at", required = true, paramLabel = "N", description = "the fact, counted from 0")
    private long at;

    @Option(names = "--json", description = "one JSON document")
    private boolean json;

    @Override
    public String name() {
        return "state";
    }

    @Override
    public String summary() {
        return "the world after a fact: rings, pools, buffers and who holds them, skbs, sockets";
    }

    @Override
    public int run(Console console) throws UsageException, UnusableException {
        if (at < 0 || at == Long.MAX_VALUE) {
            throw new UsageException("fragscope state: --at " + at + "; right would be a fact's number, from 0");
        }
        ChosenRun chosen = ChosenRun.of(source, options, console);
        Recording recording = chosen.recording().recordTo(at + 1);
        if (recording.facts() <= at) {
            throw new UnusableException(
                    "fact " + at + " does not happen: the last one of this run is " + (recording.facts() - 1));
        }
        Cursor cursor = recording.cursor();
        cursor.seek(at + 1);
        FactLog log = cursor.log(at);
        int index = cursor.indexOf(at);
        Host host = ((RxMachine) cursor.machine()).host();
        Moment moment = new Moment(at, log.timePs(index), log.kind(index).word(), cursor.hash());
        if (json) {
            console.line(new StateJson(new JsonLine(), chosen.run(), host).write(moment));
        } else {
            new StateText(console, host).print(moment);
        }
        return 0;
    }

    /** Where the world is: the fact, its time and kind, and the world's hash. */
    record Moment(long fact, long timePs, String kind, long hash) {
    }
}
