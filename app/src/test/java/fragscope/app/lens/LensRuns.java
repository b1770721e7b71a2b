// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import fragscope.app.draw.DisplayList;
import fragscope.app.source.Kernels;
import fragscope.app.source.Runs;
import fragscope.app.stage.Level;
import fragscope.app.text.Texts;
import fragscope.assets.Assets;
import fragscope.engine.design.Host;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.input.InputException;
import fragscope.engine.input.ScenarioJson;
import fragscope.engine.packet.TrafficGenerator;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.RxMachine;
import fragscope.engine.run.Scenario;
import java.util.Locale;
import java.util.Objects;

/** Recorded runs of built-in scenarios, and the lens over them. */
final class LensRuns {

    static final Shelf SHELF = new Shelf(Kernels.bundled());
    static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    static final Texts GERMAN = Texts.of(Locale.GERMAN);

    final Recording recording;
    final Cursor cursor;

    private LensRuns(Recording recording) {
        this.recording = recording;
        this.cursor = recording.cursor();
    }

    static LensRuns of(String scenario, String design) {
        String file = "scenarios/" + scenario + ".json";
        try {
            Scenario s = ScenarioJson.parse(file, Assets.text(file)).with("design", design);
            var preset = Objects.requireNonNull(Presets.named(design));
            return new LensRuns(Run.of(s, preset, TrafficGenerator.packets(scenario, s.traffic(), s.seed()),
                    Runs.layouts(preset.kernel())).recording().recordAll());
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables just after fact {@code n}. */
    Host world(long n) {
        cursor.seek(n + 1);
        return ((RxMachine) cursor.machine()).host();
    }

    /** The first fact of that kind, or -1. */
    long first(Kind kind) {
        for (long n = 0; n < recording.facts(); n++) {
            if (cursor.log(n).kind(cursor.indexOf(n)) == kind) {
                return n;
            }
        }
        return -1;
    }

    Sight sight(long n, Look look) {
        return sight(n, look, ENGLISH);
    }

    Sight sight(long n, Look look, Texts texts) {
        FactLog log = cursor.log(n);
        int packet = log.packet(cursor.indexOf(n));
        return SightReader.read(world(n), packet, look, texts);
    }

    DisplayList draw(long n, Look look, double width, double height, Level level) {
        return Lens.draw(sight(n, look), look, SHELF, ENGLISH, width, height, level);
    }
}
