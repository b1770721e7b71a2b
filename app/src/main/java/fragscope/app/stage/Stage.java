// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stage;

import fragscope.app.draw.DisplayList;
import java.util.Locale;

/**
 * The machine room: wire, NIC, PCIe, memories, CPU and Linux with what is in them, as a pure function of scene and
 * size.
 */
public final class Stage {

    private final Words words;

    public Stage(Words words) {
        this.words = words;
    }

    /** A stage with English words. */
    public static Stage english() {
        return new Stage(Words.of(Locale.ENGLISH));
    }

    /**
     * Draws the scene.
     *
     * @param width  of the picture in units, 640 or more for all of it to be readable
     * @param height likewise, 400 or more
     */
    public DisplayList draw(Scene scene, double width, double height, Level level) {
        Level shown = detail(level, Sizes.of(width, height, level));
        Sizes sizes = Sizes.of(width, height, shown);
        Sketch s = new Sketch(scene, words, sizes, shown);
        boolean two = s.level != Level.PRESENT && scene.pools(Pool.Memory.HOST).size() > 1;
        Floor floor = Floor.of(width, height, sizes, s.level, scene.pool(Pool.Memory.DEVICE).isPresent(),
                two ? 0.62 : 0.5,
                scene.failure().isPresent());
        Ways ways = Ways.of(scene.pci(), floor);
        NicView.draw(s, floor);
        PartView.draw(s, floor, ways);
        WireView.draw(s, floor);
        PciView.draw(s, floor, ways);
        MemoryView.draw(s, floor.host(), Pool.Memory.HOST, scene.pools(Pool.Memory.HOST));
        floor.device().ifPresent(
                r -> MemoryView.draw(s, r, Pool.Memory.DEVICE, scene.pools(Pool.Memory.DEVICE)));
        floor.cpu().ifPresent(r -> CpuView.draw(s, floor, r));
        LinuxView.draw(s, floor);
        ReferenceView.draw(s, floor);
        FrameView.draw(s, floor, level);
        RingView.draw(s);
        return s.list(width, height);
    }

    /** Small windows show what a lesson shows: fewer things, rather than things too small to read. */
    private static Level detail(Level level, Sizes sizes) {
        return level.detailed() && sizes.u() < 0.7 ? Level.LESSON : level;
    }
}
