// SPDX-License-Identifier: Apache-2.0
package fragscope.app.cli;

import fragscope.app.draw.Svg;
import fragscope.app.draw.Theme;
import fragscope.app.lens.Lens;
import fragscope.app.lens.Look;
import fragscope.app.lens.Sheet;
import fragscope.app.lens.Shelf;
import fragscope.app.lens.Sight;
import fragscope.app.source.CaptureFile;
import fragscope.app.source.Kernels;
import fragscope.app.source.UnusableException;
import fragscope.app.stage.Level;
import fragscope.app.text.Texts;
import fragscope.engine.memory.Layouts;
import fragscope.engine.pci.PciTopology;
import fragscope.engine.pci.Topologies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How long it takes to read a whole kernel's BTF and to draw one of its structs beside that of another kernel. */
final class BtfFigure {

    private BtfFigure() {
    }

    /** The figure of this file, or of the running kernel's where none is named; nothing where it has none. */
    static void measure(Figures figures, String named) throws UnusableException {
        Path file = named.isEmpty() ? Kernels.RUNNING : CaptureFile.path(named);
        if (named.isEmpty() && !Files.isReadable(file)) {
            return;
        }
        double[] ms = new double[Figures.ROUNDS];
        double once = 0;
        for (int i = -1; i < Figures.ROUNDS; i++) {
            long start = System.nanoTime();
            int drawn = draw(file);
            double took = (System.nanoTime() - start) / 1e6;
            if (i < 0) {
                once = took;
                figures.print("BTF, picture of one struct", drawn, "B");
            } else {
                ms[i] = took;
            }
        }
        figures.print("BTF read and one struct drawn, the first time", once, "ms");
        figures.print("BTF read and one struct drawn", Figures.median(ms), "ms");
    }

    private static int draw(Path file) throws UnusableException {
        Layouts read = Kernels.of(file, "BTF", List.of("sk_buff"));
        Look look = Look.start().on(Sheet.STRUCTS).comparing("sk_buff", "BTF", "6.18");
        PciTopology bus = Topologies.named(Topologies.NAMES.getFirst());
        Sight nothing = new Sight("", read, null, null, null, null, List.of(), List.of(), 0, "",
                List.of(), new Sight.Bus(bus, Topologies.reach(bus), false));
        return Svg.of(Lens.draw(nothing, look, new Shelf(Kernels.bundled()).with(read), Texts.of(Locale.ENGLISH), 1280,
                800, Level.EXPLORE), Theme.light(), 1).length();
    }
}
