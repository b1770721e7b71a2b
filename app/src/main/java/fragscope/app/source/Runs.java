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

    private Runs() {
    }

    /** The struct layouts of today's kernel. */
    public static Layouts layouts() {
        return layouts("6.18");
    }

    /** The struct layouts of one of the kernels that designs are run with. */
    public static Layouts layouts(String kernel) {
        String file = "layouts/" + kernel + ".json";
        return LayoutsJson.read(Assets.text(file), file);
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
            Run run = Run.of(scenario, design, packets, layouts(design.kernel()));
            run.machine(); // a world that is too large shows here
            return run;
        } catch (IllegalArgumentException | WorldTooLarge e) {
            throw new ImpossibleException(String.valueOf(e.getMessage()), e);
        }
    }
}
