// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

import fragscope.assets.Assets;
import fragscope.engine.design.Design;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.memory.Layouts;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.Hosts;
import fragscope.engine.run.Run;
import fragscope.engine.run.Scenario;
import fragscope.engine.world.WorldTooLarge;

/** A run from its parts; every refusal is a sentence. */
public final class Runs {

    private static final String LAYOUTS = "layouts/6.18.json";

    private Runs() {
    }

    /** The struct layouts that every preset's kernel has. */
    public static Layouts layouts() {
        return LayoutsJson.read(Assets.text(LAYOUTS), LAYOUTS);
    }

    /**
     * A run that can be recorded.
     *
     * @throws UnusableException    when the capture does not hold the host that is asked for
     * @throws ImpossibleException when fields do not fit each other, or the world gets too large
     */
    public static Run of(Scenario scenario, Design design, Packets packets)
            throws UnusableException, ImpossibleException {
        try {
            Hosts.of(packets, scenario.host());
        } catch (IllegalArgumentException e) {
            throw new UnusableException(String.valueOf(e.getMessage()), e);
        }
        try {
            Run run = Run.of(scenario, design, packets, layouts());
            run.machine(); // a world that is too large shows here
            return run;
        } catch (IllegalArgumentException | WorldTooLarge e) {
            throw new ImpossibleException(String.valueOf(e.getMessage()), e);
        }
    }
}
