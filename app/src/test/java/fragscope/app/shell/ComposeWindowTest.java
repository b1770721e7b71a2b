// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class ComposeWindowTest extends UiRig {

    private void compose() {
        open("two-packets");
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        push(KeyCode.CONTROL, KeyCode.E);
        until(() -> "device_memory".equals(node(ComboBox.class, "axis-payload").getValue()));
    }

    private void choose(String axis, String word) {
        interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<String> box = node(ComboBox.class, "axis-" + axis);
            box.setValue(word);
        });
    }

    @Test
    void aCombinationThatMeansNothingIsRefusedWithItsReasonAndCannotBeRun() {
        compose();
        choose("provider", "page_allocator");
        assertTrue(read(() -> node(Label.class, "compose-verdict").getText()).contains(
                "the page allocator has no device memory"));
        assertTrue(read(() -> node(Button.class, "compose-run").isDisabled()));
        assertTrue(read(() -> node(ComboBox.class, "axis-provider").getPseudoClassStates().stream().anyMatch(
                s -> s.getPseudoClassName().equals("refused"))));
        choose("provider", "dmabuf_net_iov");
        assertTrue(read(() -> !node(Button.class, "compose-run").isDisabled()));
    }

    @Test
    void aDesignWithASafeguardOffRunsHere() {
        compose();
        interact(() -> {
            node(CheckBox.class, "guard-header_split").fire();
            node(Button.class, "compose-run").fire();
        });
        until(() -> session().opened().filter(o -> o.run().design().name().equals("my design")).isPresent()
                && session().completeProperty().get());
        assertTrue(read(() -> !session().opened().orElseThrow().run().design().safeguards().headerSplit()));
    }

    @Test
    void aDraftIsComparedWithTheOpenRun() {
        compose();
        interact(() -> node(Button.class, "compose-compare").fire());
        until(() -> window().compare().compared().isPresent());
        assertEquals("my design", read(
                () -> window().compare().compared().orElseThrow().comparison().sides().get(1).run().design().name()));
    }

    @Test
    void theScorecardAnswersEveryClaimAndOpensItsEvidence() {
        compose();
        until(() -> lookup("#claim-counts").tryQuery().isPresent());
        for (int claim = 1; claim <= 21; claim++) {
            assertTrue(read(() -> lookup("#compose-scorecard").query() instanceof VBox));
            TitledPane row = node(TitledPane.class, "claim-T" + claim);
            assertTrue(read(row::getText).matches("T\\d+  [✓✕–] .*"), row.getText());
            interact(() -> row.setExpanded(true));
            assertTrue(read(() -> row.getContent() instanceof VBox v && v.getChildren().getFirst() instanceof Label l
                    && l.getText().length() > 30));
        }
        choose("provider", "page_allocator");
        until(() -> lookup("#claim-counts").tryQuery().isEmpty());
    }

    @Test
    void theEvidenceOfAClaimOpensItsRunAtTheTellingFact() {
        compose();
        until(() -> lookup("#claim-counts").tryQuery().isPresent());
        interact(() -> node(TitledPane.class, "claim-T2").setExpanded(true));
        until(() -> lookup("#claim-open-T2").tryQuery().isPresent());
        long fact = read(() -> Long.parseLong(node(Button.class, "claim-open-T2").getText().replaceAll("\\D", "")));
        interact(() -> node(Button.class, "claim-open-T2").fire());
        until(() -> session().opened().filter(o -> o.run().design().naming().name().equals("STRUCT_PAGE")
                && !o.run().design().safeguards().driverCheck()).isPresent() && session().fact() == fact);
        assertEquals(Kind.OOPSED, read(() -> {
            Cursor cursor = session().cursor().orElseThrow();
            return cursor.log(fact).kind(cursor.indexOf(fact));
        }));
    }

    @Test
    void theLedgerOfADraftIsThatOfTheOpenPackets() {
        compose();
        until(() -> ledger().contains("Device memory: 2,896 B written by DMA"));
        interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<String> like = node(ComboBox.class, "compose-like");
            like.setValue("host-copy");
        });
        until(() -> ledger().contains("Copied by CPUs, payload to the user: 2,896 B"));
        assertTrue(read(() -> node(Label.class, "compose-ledger").getText()).contains("two-packets"));
        open("bulk-tcp");
        until(() -> ledger().contains("Copied by CPUs, payload to the user: 173,760 B"));
        assertTrue(read(() -> node(Label.class, "compose-ledger").getText()).contains("bulk-tcp"));
    }

    private String ledger() {
        return node(VBox.class, "compose-outlook").getChildren().stream().map(n -> ((Label) n).getText()).collect(
                Collectors.joining("\n"));
    }
}
