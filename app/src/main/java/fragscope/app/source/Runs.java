// SPDX-License-Identifier: Apache-2.0
package fragscope.app.source;

import fragscope.assets.Assets;
import fragscope.engine.design.Design;
import fragscope.engine.input.LayoutsJson;
import fragscope.engine.memory.LayoutLacking;
import fragscope.engine.memory.Layouts;
import fragscope.engine.packet.Packets;
import fragscope.engine.run.Hosts;
import fragscope.engine.run.Run;
import fragscope.engine.run.Scenario;
import fragscope.engine.world.WorldTooLarge;

/** A run from its parts; every refusal is a sentence. */
public final class Runs {

    private static final int PAGE_BYTES = 64; // of struct page on x86-64, by which vmemmap is laid out

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

    /** What the scenario asks for, else those of the design's kernel. */
    private static Layouts layouts(Scenario scenario, Design design) throws UnusableException {
        if (scenario.layouts().isEmpty()) {
            return layouts(design.kernel());
        }
        Layouts asked = Kernels.asked(scenario.layouts());
        int page = asked.of("page").size();
        if (page != PAGE_BYTES) {
            throw new LayoutLacking("struct page has " + page + " bytes, not " + PAGE_BYTES);
        }
        return asked;
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
            Run run = Run.of(scenario, design, packets, layouts(scenario, design));
            run.machine(); // a world that is too large shows here, and layouts that lack something
            return run;
        } catch (LayoutLacking e) {
            throw new UnusableException(scenario.layouts() + ": " + e.getMessage() + "; a run with design "
                    + design.name() + " rests on it", e);
        } catch (IllegalArgumentException | WorldTooLarge e) {
            throw new ImpossibleException(String.valueOf(e.getMessage()), e);
        }
    }
}
