// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.assets.Assets;
import fragscope.engine.design.Design;
import fragscope.engine.design.Host;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.Kind;
import fragscope.engine.input.InputException;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.input.ScenarioJson;
import fragscope.engine.packet.TrafficGenerator;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.RxMachine;
import fragscope.engine.run.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Real runs for tests: a built-in scenario under a design, recorded, with a cursor and a reader of its own. */
final class Runs {

    final String name;
    final Recording recording;
    final Cursor cursor;
    private final SceneReader reader = new SceneReader(Locale.ENGLISH);

    private Runs(String name, Recording recording) {
        this.name = name;
        this.recording = recording;
        this.cursor = recording.cursor();
    }

    /** Names of the built-in scenarios. */
    static List<String> scenarios() {
        return Assets.text("scenarios/list.txt").lines().filter(l -> !l.isBlank()).toList();
    }

    /** Every built-in scenario under host-copy and netmem, and two of them under every preset that is meant to work. */
    static List<Runs> all() {
        List<Runs> runs = new ArrayList<>();
        for (String scenario : scenarios()) {
            for (Design design : Presets.all()) {
                boolean first = design.name().equals("host-copy") || design.name().equals("netmem");
                boolean small = scenario.equals("two-packets") || scenario.equals("bulk-tcp");
                if (design.meantToWork() && (first || small)) {
                    runs.add(of(scenario, design.name()));
                }
            }
        }
        return runs;
    }

    static Runs of(String scenario, String design) {
        String file = "scenarios/" + scenario + ".json";
        Scenario s;
        try {
            s = ScenarioJson.parse(file, Assets.text(file)).with("design", design);
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
        Design preset = Objects.requireNonNull(Presets.named(design));
        String layouts = "layouts/" + preset.kernel() + ".json";
        Run run = Run.of(s, preset,
                TrafficGenerator.packets(scenario, s.traffic(), s.seed()),
                LayoutsJson.read(Assets.text(layouts), layouts));
        return new Runs(scenario + " under " + design, run.recording().recordAll());
    }

    Scene at(long n, Level level) {
        return reader.at(cursor, n, level, false);
    }

    Scene sealedAt(long n) {
        return reader.at(cursor, n, Level.EXPLORE, true);
    }

    /** The tables just after fact {@code n}. */
    Host world(long n) {
        cursor.seek(n + 1);
        return ((RxMachine) cursor.machine()).host();
    }

    Kind kind(long n) {
        return cursor.log(n).kind(cursor.indexOf(n));
    }

    /** The first fact of that kind about that packet (from 1; 0 for any), at least {@code from}; -1 for none. */
    long first(Kind kind, int packet, long from) {
        for (long n = from; n < recording.facts(); n++) {
            var log = cursor.log(n);
            int i = cursor.indexOf(n);
            if (log.kind(i) == kind && (packet == 0 || log.packet(i) == packet - 1)) {
                return n;
            }
        }
        return -1;
    }

    /** So many facts, evenly spread, the first and the last among them; all where there are no more. */
    List<Long> sampled(int samples) {
        List<Long> facts = new ArrayList<>();
        long last = recording.facts() - 1;
        for (int i = 0; i < samples && i <= last; i++) {
            facts.add(last < samples ? i : last * i / (samples - 1));
        }
        return facts;
    }

    /** Samples for each run: few by default, so that all tests take minutes; 200 with {@code -Dfragscope.full=true}. */
    static int samples(int few) {
        return Boolean.getBoolean("fragscope.full") ? 200 : few;
    }
}
