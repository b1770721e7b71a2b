// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepWindowTest extends UiRig {

    @TempDir
    private Path dir = Path.of("");

    private void plan(String text) throws IOException {
        Path plan = Files.writeString(dir.resolve("plan.json"), text);
        if (lookup("#sweep-open").tryQuery().isEmpty()) {
            push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        }
        picked = Optional.of(plan);
        until(() -> lookup("#sweep-open").tryQuery().isPresent());
        interact(() -> node(Button.class, "sweep-open").fire());
    }

    private String told() {
        return node(Label.class, "sweep-told").getText();
    }

    private void fire(String id) {
        interact(() -> node(Button.class, "sweep-" + id).fire());
    }

    @Test
    void aPlanIsRunPausedGoneOnWithSavedAndItsRowsOpenTheirRuns() throws Exception {
        plan("{\"source\":\"two-packets\",\"designs\":[\"netmem\",\"host-copy\"],\"seeds\":{\"from\":1,\"count\":4},"
                + "\"set\":{\"ring\":[8,16]}}");
        until(() -> told().startsWith("16 runs"));
        fire("start");
        fire("pause");
        until(() -> told().startsWith("Paused") || told().startsWith("All 16"));
        fire("pause");
        until(() -> told().startsWith("All 16"));
        TableView<?> table = node(TableView.class, "sweep-table");
        until(() -> table.getItems().size() == 16);
        for (String name : new String[]{"rows.csv", "rows.jsonl"}) {
            Path file = dir.resolve(name);
            picked = Optional.of(file);
            fire("save");
            assertEquals(Files.readString(dir.resolve("plan.results").resolve(name.replace("rows", "results"))),
                    Files.readString(file));
        }
        interact(() -> {
            table.getSelectionModel().select(9);
            table.requestFocus();
        });
        push(KeyCode.ENTER);
        until(() -> session().opened().filter(o -> o.run().design().name().equals("host-copy")).isPresent());
        String row = Files.readAllLines(dir.resolve("plan.results/results.jsonl")).get(9);
        until(() -> session().completeProperty().get());
        assertTrue(row.contains("\"facts\":" + read(() -> session().facts()) + ","), row);
    }

    @Test
    void aWrongPlanIsSaidWithItsPlaceAndRemedy() throws Exception {
        plan("{\"source\":\"two-packets\",\n\"sets\":{}}");
        until(() -> told().contains("plan.json line 2"));
        assertTrue(read(this::told).contains("sets"));
        plan("{\"source\":\"two-packets\",\"seeds\":{\"from\":9,\"to\":1}}");
        until(() -> told().contains("right would be"));
        assertTrue(read(() -> node(Button.class, "sweep-start").isDisabled()));
    }

    @Test
    void billionsOfRunsAreCountedAndManyAreAskedAbout() throws Exception {
        plan("{\"source\":\"two-packets\",\"seeds\":{\"from\":1,\"count\":4000000000}}");
        until(() -> told().contains("4,000,000,000"));
        assertTrue(read(() -> node(Button.class, "sweep-start").isDisabled()));
        plan("{\"source\":\"two-packets\",\"seeds\":{\"from\":1,\"count\":20000}}");
        until(() -> told().startsWith("20,000 runs"));
        assertTrue(read(() -> node(Button.class, "sweep-start").isDisabled()));
        interact(() -> node(CheckBox.class, "sweep-all").fire());
        assertTrue(read(() -> !node(Button.class, "sweep-start").isDisabled()));
    }
}
