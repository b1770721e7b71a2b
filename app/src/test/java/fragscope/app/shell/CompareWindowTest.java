// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.contrast.CompareTool;
import fragscope.engine.versus.Alignment;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class CompareWindowTest extends UiRig {

    private CompareTool tool() {
        return window().compare();
    }

    private Alignment alignment() {
        return tool().compared().orElseThrow().comparison().alignment();
    }

    private Optional<Node> shape(String id) {
        return lookup((Node n) -> id.equals(n.getId())).tryQuery();
    }

    private void compare() {
        open("two-packets");
        push(KeyCode.CONTROL, KeyCode.D);
        until(() -> tool().compared().isPresent() && tool().row() >= 0);
    }

    @Test
    void fromDifferenceToDifferenceByKeyboard() {
        compare();
        push(KeyCode.CONTROL, KeyCode.HOME);
        until(() -> session().fact() == 0 && tool().row() == read0());
        push(KeyCode.CONTROL, KeyCode.J);
        until(() -> tool().row() > 0);
        int first = read(() -> tool().row());
        assertFalse(read(() -> alignment().same(first)));
        push(KeyCode.CONTROL, KeyCode.J);
        until(() -> tool().row() > first);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        until(() -> tool().row() == first);
    }

    private int read0() {
        return alignment().row(0, 0);
    }

    @Test
    void aStepThatIsClickedAndACountThatIsOpened() {
        compare();
        interact(() -> session().seek(120));
        until(() -> shape("run:A/change").isPresent());
        clickOn(shape("run:A/change").orElseThrow());
        opened("skb_frag_");
        clickOn(shape("run:B/cost").orElseThrow());
        opened("Copied by CPUs, payload to the user: 2,896 B");
        assertTrue(read(() -> node(Label.class, "compare-list-title").getText()).startsWith("B, host-copy"));
        clickOn(shape("run:A/broken").orElseThrow());
        opened("none");
        push(KeyCode.ESCAPE);
        until(() -> !node(Region.class, "compare-list").isVisible());
        interact(() -> session().seek(112));
        until(() -> tool().row() == alignment().row(0, 112));
        int before = read(() -> alignment().row(0, 111));
        until(() -> shape("step:0:" + before).isPresent());
        clickOn(shape("step:0:" + before).orElseThrow());
        until(() -> session().fact() == 111);
        assertTrue(read(() -> node(Label.class, "compare-told").getText()).contains("same streams"));
    }

    /** The list that is open has a line with these words. */
    private void opened(String words) {
        until(() -> node(Region.class, "compare-list").isVisible() && lines().getItems().stream().anyMatch(
                line -> String.valueOf(line).contains(words)));
    }

    private ListView<?> lines() {
        return node(ListView.class, "compare-list-lines");
    }

    @Test
    void aBrokenRuleLeadsToItsFact() {
        compare();
        interact(() -> tool().choose("old-driver"));
        until(() -> tool().compared().filter(c -> c.names().get(1).equals("old-driver")).isPresent());
        until(() -> shape("run:B/broken").isPresent());
        clickOn(shape("run:B/broken").orElseThrow());
        opened("fact ");
        String line = read(() -> String.valueOf(node(ListView.class, "compare-list-lines").getItems().getFirst()));
        int fact = Integer.parseInt(line.replaceAll("\\D*(\\d+).*", "$1"));
        interact(() -> node(ListView.class, "compare-list-lines").getSelectionModel().select(0));
        push(KeyCode.ENTER);
        until(() -> tool().row() == alignment().row(1, fact));
    }

    @Test
    void anotherAlignmentAndAnotherDesignAreAnotherPicture() {
        compare();
        interact(() -> session().seek(120));
        String step = read(() -> node(Region.class, "compare-picture").getAccessibleText());
        interact(() -> node(ComboBox.class, "compare-align").getSelectionModel().select(1));
        until(() -> !node(Region.class, "compare-picture").getAccessibleText().equals(step));
        interact(() -> tool().choose("old-driver"));
        until(() -> tool().compared().filter(c -> c.comparison().sides().get(1).run().design().name().equals(
                "old-driver")).isPresent());
        until(() -> node(Label.class, "compare-told").getText().contains("not receive"));
        assertEquals(3, read(() -> tool().compared().orElseThrow().comparison().sides().size()));
    }

    @Test
    void settingsAreAColumnAndWhatMakesOtherPacketsIsRefused() {
        compare();
        interact(() -> tool().choose("netmem ring=16 gro=false"));
        until(() -> tool().compared().filter(c -> c.comparison().sides().get(1).run().scenario().ring() == 16
                && c.names().get(1).equals("netmem ring=16 gro=false")).isPresent());
        interact(() -> tool().choose("traffic.flows=3"));
        until(() -> node(Label.class, "compare-told").getText().contains("makes other packets"));
    }

    @Test
    void aBranchIsAColumn() {
        compare();
        interact(() -> {
            session().seek(20);
            window().desk().branches().intervene(at -> new fragscope.engine.run.Intervention.DropPacket(at, 1));
        });
        until(() -> node(ComboBox.class, "compare-b").getItems().getFirst().toString().startsWith("branch 0"));
        interact(() -> tool().choose(String.valueOf(node(ComboBox.class, "compare-b").getItems().getFirst())));
        until(() -> tool().compared().filter(c -> c.comparison().sides().get(0).run().interventions().size() == 1
                && c.comparison().sides().get(1).run().interventions().isEmpty()).isPresent());
    }
}
