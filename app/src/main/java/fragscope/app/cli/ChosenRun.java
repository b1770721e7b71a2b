// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.assets.Assets;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.memory.Layouts;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.Hosts;
import fragscope.engine.run.Recording;
import fragscope.engine.run.Run;
import fragscope.engine.run.Scenario;
import fragscope.engine.world.WorldTooLarge;
import java.util.List;

/**
 * The run that a command line asks for, and where it ends early.
 *
 * @param run the run
 * @param until its end
 */
record ChosenRun(Run run, Until until) {

    private static final String LAYOUTS = "layouts/6.18.json";

    /** Puts source and options together. */
    static ChosenRun of(String source, RunOptions options, Console console) throws UsageException, UnusableException {
        Until until = Until.of(options.until());
        if (!options.design().isEmpty()) {
            design(options.design()); // a wrong name shows before a large capture is read
        }
        Source found = Source.of(source);
        Scenario scenario = options.apply(found.scenario());
        Design design = design(scenario.design());
        Packets packets = found.with(scenario).packets(console);
        try {
            Hosts.of(packets, scenario.host());
        } catch (IllegalArgumentException e) {
            throw new UnusableException(String.valueOf(e.getMessage()), e);
        }
        try {
            Run run = Run.of(scenario, design, packets, layouts());
            run.machine(); // a world that is too large shows here
            return new ChosenRun(run, until);
        } catch (IllegalArgumentException | WorldTooLarge e) {
            throw new UsageException("fragscope: " + e.getMessage(), e);
        }
    }

    /** The struct layouts that every preset's kernel has. */
    static Layouts layouts() {
        return LayoutsJson.read(Assets.text(LAYOUTS), LAYOUTS);
    }

    private static Design design(String name) throws UsageException {
        Design found = Presets.named(name);
        if (found == null) {
            List<String> names = Presets.all().stream().map(Design::name).toList();
            throw new UsageException(
                    "fragscope: unknown design \"" + name + "\"; " + Nearest.remedy(name, names));
        }
        return found;
    }

    /** A recording that has not begun and ends where it should. */
    Recording recording() {
        return run.recording().limit(until.facts(), until.timePs());
    }
}
