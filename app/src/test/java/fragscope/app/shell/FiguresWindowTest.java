// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.measure.Figure;
import fragscope.engine.measure.Series;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresWindowTest extends UiRig {

    private List<Series> series() {
        return window().figures().series();
    }

    @Test
    void aClickInThePlotGoesToTheFactBehindThePoint(@TempDir Path dir) throws Exception {
        open("app-hoards-tokens");
        interact(() -> session().seek(0));
        push(KeyCode.CONTROL, KeyCode.M);
        until(() -> !series().isEmpty());
        interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Figure> choice = node(ComboBox.class, "figures-choice");
            choice.setValue(Figure.HELD_BY_USER);
        });
        until(() -> !series().isEmpty() && series().getFirst().figure() == Figure.HELD_BY_USER);
        List<Long> facts = read(
                () -> series().stream().flatMap(s -> s.points().stream()).map(Series.Point::n).toList());
        clickOn(node(Region.class, "figures-plot"));
        until(() -> session().fact() > 0);
        assertTrue(facts.contains(read(() -> session().fact())));
        Path csv = dir.resolve("figures.csv");
        picked = Optional.of(csv);
        interact(() -> node(Button.class, "figures-csv").fire());
        assertEquals("figure,subject,unit,t_ps,span_ps,n,value", Files.readAllLines(csv).getFirst());
    }
}
