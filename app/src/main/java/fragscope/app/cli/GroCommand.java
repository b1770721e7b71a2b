// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.source.CaptureFile;
import fragscope.app.source.UnusableException;
import fragscope.assets.Assets;
import fragscope.engine.input.GroCase;
import fragscope.engine.input.GroCasesJson;
import fragscope.engine.input.InputException;
import fragscope.engine.input.Json;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.memory.Layouts;
import fragscope.engine.nic.QueueChoice;
import fragscope.engine.nic.Toeplitz;
import fragscope.engine.packet.IpProto;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.GroOutcome;
import fragscope.engine.run.GroReplay;
import fragscope.engine.run.Scenario;
import fragscope.engine.stack.GroBuckets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code gro}: what GRO makes of sequences of segments, each in one poll as a TAP device hands them over, or of a
 * capture, in polls of the NAPI budget as hardware hands it over.
 */
final class GroCommand implements Command {

    private static final String LAYOUTS = "layouts/6.18.json";

    @Parameters(paramLabel = "FILE", description = "a capture, or a JSON object of defaults and cases")
    private String file = "";

    @Option(names = "--json", description = "JSON, a line a case")
    private boolean json;

    @Override
    public String name() {
        return "gro";
    }

    @Override
    public String summary() {
        return "what GRO merges and what it refuses, and by which rule, of test cases or a capture";
    }

    @Override
    public int run(Console console) throws UsageException, UnusableException {
        Layouts layouts = LayoutsJson.read(Assets.text(LAYOUTS), LAYOUTS);
        Path path = CaptureFile.path(file);
        if (CaptureFile.looksLikeJson(path)) {
            for (GroCase one : cases(path, console)) {
                print(one.name(), withLens(GroReplay.tap(one.packets(), layouts), one), console);
            }
        } else {
            Packets packets = CaptureFile.open(file, console::say);
            Path name = path.getFileName();
            print(name == null ? file : name.toString(), capture(packets, layouts), console);
        }
        return 0;
    }

    private static List<GroCase> cases(Path path, Console console) throws UnusableException {
        try {
            GroCasesJson read = GroCasesJson.of(Json.read(path));
            if (!read.unknown().isEmpty()) {
                console.say(path + ": fields without meaning here: " + String.join(", ", read.unknown()));
            }
            return read.cases();
        } catch (InputException e) {
            throw new UnusableException(e.getMessage(), e);
        }
    }

    /**
     * A segment whose headers hide its TCP, as behind an unknown extension header, has the payload that the case
     * states.
     */
    private static GroOutcome withLens(GroOutcome outcome, GroCase one) {
        return new GroOutcome(outcome.delivered().stream().map(d -> {
            int first = d.segments().get(0);
            boolean hidden = d.segments().size() == 1 && one.packets().proto(first) != IpProto.TCP;
            return hidden ? new GroOutcome.Delivered(d.segments(), one.lens().get(first), 0) : d;
        }).toList(), outcome.notMerged());
    }

    private static GroOutcome capture(Packets packets, Layouts layouts) {
        Scenario scenario = Scenario.defaults();
        QueueChoice choice = new QueueChoice(packets, new Toeplitz(HexFormat.of().parseHex(scenario.rssKey())), true,
                scenario.indirectionTable(false));
        return GroReplay.polls(packets, layouts, GroBuckets.byHash(packets, choice::hash), scenario.napiBudget());
    }

    private void print(String name, GroOutcome outcome, Console console) {
        if (json) {
            console.line(line(name, outcome));
            return;
        }
        console.line(name);
        for (GroOutcome.Delivered d : outcome.delivered()) {
            String merged = d.gsoSize() == 0 ? "" : ", " + d.segments().size() + " merged, gso_size " + d.gsoSize();
            console.line("  up: " + d.segments() + ", payload " + d.payload() + merged);
        }
        for (GroOutcome.NotMerged n : outcome.notMerged()) {
            console.line("  " + n.segment() + " joined nothing: " + n.rule().sentence() + " (" + n.rule().file() + " "
                    + n.rule().function() + ")");
        }
    }

    private static JsonLine line(String name, GroOutcome outcome) {
        JsonLine line = new JsonLine().begin().field("name", name).array("delivered");
        for (GroOutcome.Delivered d : outcome.delivered()) {
            line.object();
            if (d.payload() == 0) {
                line.fieldNull("segments");
            } else {
                line.array("segments");
                d.segments().forEach(line::item);
                line.end();
            }
            line.field("payload", d.payload()).field("gso_size", d.gsoSize()).end();
        }
        line.end().array("not_merged");
        for (GroOutcome.NotMerged n : outcome.notMerged()) {
            line.object().field("segment", n.segment()).field("rule", n.rule().name().toLowerCase(Locale.ROOT)).field(
                    "why", n.rule().sentence()).field("source", n.rule().file() + " " + n.rule().function()).end();
        }
        return line.end().end();
    }
}
