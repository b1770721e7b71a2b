// SPDX-License-Identifier: Apache-2.0
package fragscope.app.beside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.Shape;
import fragscope.app.source.SourcedRun;
import fragscope.app.stage.Level;
import fragscope.app.text.Texts;
import fragscope.engine.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BesidePictureTest {

    private static final double[][] SIZES = {{1240, 640}, {1000, 520}, {1900, 900}};

    private static Compared of(Locale language, String source, String... designs) throws Exception {
        List<Run> runs = new ArrayList<>();
        for (SourcedRun one : SourcedRun.of(source, List.of(designs), Map.of(), _ -> {
        })) {
            runs.add(one.run());
        }
        return Compared.of(runs, language, () -> false).orElseThrow();
    }

    private static DisplayList draw(Beside seen, Texts texts, double[] size) {
        return BesidePicture.draw(seen, texts, size[0], size[1], Level.EXPLORE);
    }

    @Test
    void nothingIsClippedOrOverlapsAtAnyMomentSizeOrAlignment() throws Exception {
        TreeSet<String> problems = new TreeSet<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Texts texts = Texts.of(language);
            Compared compared = of(language, "two-packets", "netmem", "host-copy", "p2pdma", "old-driver");
            BesideReader reader = new BesideReader(compared, texts);
            int rows = compared.comparison().alignment().rows();
            for (Align align : Align.values()) {
                for (int row = 3; row < rows; row += rows / 12) {
                    for (double[] size : SIZES) {
                        problems.addAll(draw(reader.at(row, align), texts, size).problems());
                    }
                }
            }
        }
        assertTrue(problems.isEmpty(), () -> String.join("\n", problems));
    }

    @Test
    void ofTwoEqualRunsEverythingInTheStagesRecedesAndNoDifferenceIsSaid() throws Exception {
        Texts texts = Texts.of(Locale.ENGLISH);
        Compared compared = of(Locale.ENGLISH, "two-packets", "netmem", "netmem");
        assertEquals(List.of(), compared.first());
        DisplayList list = draw(new BesideReader(compared, texts).at(120, Align.STEP), texts, SIZES[0]);
        List<Shape> strong = list.shapes().stream().filter(
                s -> s.id().startsWith("run:A/host") && s.mark().dim() == 0).toList();
        assertTrue(strong.isEmpty(), () -> strong.toString());
    }

    @Test
    void whatDiffersStaysAtFullStrength() throws Exception {
        Texts texts = Texts.of(Locale.ENGLISH);
        Compared compared = of(Locale.ENGLISH, "two-packets", "netmem", "host-copy");
        assertFalse(compared.first().isEmpty());
        DisplayList list = draw(new BesideReader(compared, texts).at(150, Align.STEP), texts, SIZES[0]);
        assertEquals(0, list.find("run:A/device").orElseThrow().mark().dim());
        assertNotEquals(0, list.find("run:A/nic").orElseThrow().mark().dim());
    }

    @Test
    void inStepModeCellsAreEqualAndInTimeModeTheyLastAsLongAsTheyTook() throws Exception {
        Texts texts = Texts.of(Locale.ENGLISH);
        Compared compared = of(Locale.ENGLISH, "two-packets", "netmem", "host-copy");
        BesideReader reader = new BesideReader(compared, texts);
        int row = 0;
        while (compared.comparison().alignment().packet(row) < 0) {
            row++;
        }
        List<Double> widths = reader.at(row, Align.STEP).strip().rows().getFirst().stream().map(
                c -> Math.rint((c.to() - c.from()) * 1e6)).distinct().toList();
        assertEquals(1, widths.size());
        Beside.Strip time = reader.at(row, Align.TIME).strip();
        assertTrue(time.rows().getFirst().stream().map(c -> c.to() - c.from()).distinct().count() > 2);
        assertTrue(time.rows().stream().flatMap(List::stream).noneMatch(Beside.Cell::gap));
    }
}
