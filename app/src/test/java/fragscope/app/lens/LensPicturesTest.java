// SPDX-License-Identifier: Apache-2.0
package fragscope.app.lens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.draw.DisplayList;
import fragscope.app.stage.Level;
import fragscope.app.text.Texts;
import fragscope.engine.design.Design;
import fragscope.engine.design.Presets;
import fragscope.engine.fact.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Pictures of every depth and sheet, of real runs: nothing clipped, covered, pale or too small, in both themes. */
class LensPicturesTest {

    private record Size(double width, double height, Level level) {
    }

    private static final List<Size> SIZES = List.of(new Size(800, 500, Level.EXPLORE), new Size(1280, 800,
            Level.EXPERT), new Size(1280, 800, Level.LESSON), new Size(560, 700, Level.EXPLORE),
            new Size(1920, 1080,
                    Level.PRESENT),
            new Size(1024, 768, Level.PRESENT));

    /** Every depth and sheet, and all that a look can choose. */
    static List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        for (Depth depth : Depth.values()) {
            looks.add(Look.start().at(depth));
        }
        looks.add(Look.start().bits(true));
        for (int alignment = 1; alignment <= Look.ALIGNMENT_MAX; alignment *= 2) {
            looks.add(Look.start().on(Sheet.ALIGNMENT).aligned(alignment));
        }
        LensRuns.SHELF.structs().forEach(s -> looks.add(Look.start().on(Sheet.STRUCTS).comparing(s, "6.12", "6.18")));
        Presets.all().forEach(d -> looks.add(Look.start().on(Sheet.READINGS).comparing("page", "netmem", d.name())));
        for (long address : new long[]{0, 8, 0x7fff_ffff_ffffL, 0xffff_8881_0456_0c41L, 0xffff_ea00_0480_0008L, -1}) {
            looks.add(Look.start().explaining(address));
        }
        return looks;
    }

    private static int drawn(LensRuns run, String name, long n, Texts texts, List<Look> looks,
            Map<String, Integer> problems) {
        int drawn = 0;
        for (Look look : looks) {
            Sight sight = run.sight(n, look, texts);
            for (Size size : SIZES) {
                DisplayList list = Lens.draw(sight, look, LensRuns.SHELF, texts, size.width(), size.height(),
                        size.level());
                String where = name + " fact " + n + " " + look.sheet() + " " + look.depth() + " " + (int) size.width()
                        + " " + size.level() + ": ";
                list.problems().forEach(p -> problems.merge(where + p, 1, Integer::sum));
                drawn++;
            }
        }
        return drawn;
    }

    @Test
    void nothingIsClippedCoveredOrPaleWhateverTheDesign() {
        Map<String, Integer> problems = new TreeMap<>();
        int drawn = 0;
        for (Design design : Presets.all()) {
            LensRuns run = LensRuns.of("two-packets", design.name());
            List<Look> zooms = looks().stream().filter(l -> l.sheet() == Sheet.ZOOM).toList();
            for (Kind kind : List.of(Kind.FRAG_ADDED, Kind.DATA_QUEUED)) {
                long n = Math.max(0, run.first(kind));
                drawn += drawn(run, design.name(), n, n % 2 == 0 ? LensRuns.GERMAN : LensRuns.ENGLISH, zooms, problems);
            }
        }
        assertEquals(Map.of(), problems);
        assertTrue(drawn > 500, drawn + " pictures");
    }

    @Test
    void everySheetIsSoundAtEveryMoment() {
        Map<String, Integer> problems = new TreeMap<>();
        LensRuns run = LensRuns.of("bulk-tcp", "netmem");
        int drawn = 0;
        for (long n : new long[]{0, run.first(Kind.FRAG_ADDED), run.first(Kind.GRO_MERGED), run.first(
                Kind.TOKEN_ISSUED), run.recording.facts() - 1}) {
            drawn += drawn(run, "bulk-tcp", Math.max(0, n), n % 2 == 0 ? LensRuns.ENGLISH : LensRuns.GERMAN, looks(),
                    problems);
        }
        assertEquals(Map.of(), problems);
        assertTrue(drawn > 500, drawn + " pictures");
    }
}
