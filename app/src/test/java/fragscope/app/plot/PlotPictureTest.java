// SPDX-License-Identifier: Apache-2.0
package fragscope.app.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.draw.DisplayList;
import fragscope.app.source.SourcedRun;
import fragscope.app.stage.Level;
import fragscope.app.text.Texts;
import fragscope.engine.measure.Figure;
import fragscope.engine.measure.Figures;
import fragscope.engine.measure.Series;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlotPictureTest {

    private static Figures figures() throws Exception {
        return Figures.record(SourcedRun.of("app-hoards-tokens", "netmem", Map.of(), _ -> {
        }).run());
    }

    @Test
    void everyFigureIsDrawnWithoutAnOverlapInBothLanguages() throws Exception {
        Figures figures = figures();
        TreeSet<String> problems = new TreeSet<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (Figure figure : Figure.values()) {
                PlotView view = new PlotView(figure.word(), 0, 400_000_000L, 1_000_000, "note");
                for (double[] size : new double[][]{{700, 300}, {1200, 600}}) {
                    problems.addAll(PlotPicture.draw(figures.of(figure), view, Texts.of(language), size[0], size[1],
                            Level.EXPLORE).problems());
                }
            }
        }
        assertTrue(problems.isEmpty(), () -> String.join("\n", problems));
    }

    @Test
    void aPlaceOfThePlotIsATimeAndZoomingKeepsIt() throws Exception {
        List<Series> held = figures().of(Figure.HELD_BY_USER);
        PlotView view = new PlotView(Figure.HELD_BY_USER.word(), 0, 100_000_000, 0, "");
        DisplayList list = PlotPicture.draw(held, view, Texts.of(Locale.ENGLISH), 800, 400, Level.EXPLORE);
        double middle = list.find("grid:0").orElseThrow().bounds().centerX();
        assertEquals(50e6, (double) PlotPicture.timeAt(list, view, middle), 10);
        PlotView near = view.zoomed(50_000_000, 0.5, 100_000_000);
        assertEquals(25e6, (double) near.fromPs(), 10);
        assertEquals(75e6, (double) near.toPs(), 10);
        assertTrue(list.shapes().stream().anyMatch(s -> s.id().startsWith("point:0:")));
    }
}
