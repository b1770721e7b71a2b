// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.measure.Figure;
import fragscope.engine.measure.Series;
import fragscope.engine.time.CostNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
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

    @Test
    void costsAreSavedToAFileAndLoadedFromIt(@TempDir Path dir) throws Exception {
        open("two-packets");
        push(KeyCode.CONTROL, KeyCode.M);
        until(() -> lookup("#figures-tab-costs").tryQuery().isPresent());
        interact(() -> node(ToggleButton.class, "figures-tab-costs").fire());
        until(() -> !node(TextField.class, "cost-irq_ps").getText().isEmpty());
        Path file = dir.resolve("costs.json");
        picked = Optional.of(file);
        interact(() -> {
            node(TextField.class, "cost-irq_ps").setText("2500000");
            node(Button.class, "cost-save").fire();
        });
        assertEquals("{\"irq_ps\":{\"value\":2500000,\"source\":\"given by hand\"}}\n", Files.readString(file));
        Files.writeString(file, "{\"skb_ps\": {\"value\": 40000, \"source\": \"measured\"}}");
        interact(() -> node(Button.class, "cost-load").fire());
        assertEquals("40000", read(() -> node(TextField.class, "cost-skb_ps").getText()));
        assertEquals("1000000", read(() -> node(TextField.class, "cost-irq_ps").getText()));
        interact(() -> node(Button.class, "cost-run").fire());
        until(() -> session().opened().filter(
                o -> o.run().scenario().costModel().value(CostNumber.SKB_PS) == 40_000).isPresent());
        until(() -> node(Button.class, "cost-run").isDisabled());
        assertTrue(read(() -> lookup("#costs").query().lookupAll(".label").stream().anyMatch(
                n -> n instanceof Label l && l.getText().equals("measured"))));
        Files.writeString(file, "{\"irq\": 1}");
        interact(() -> node(Button.class, "cost-load").fire());
        assertEquals("40000", read(() -> node(TextField.class, "cost-skb_ps").getText()));
    }
}
