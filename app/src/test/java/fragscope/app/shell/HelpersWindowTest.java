// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.session.Selection;
import fragscope.app.session.Tape;
import fragscope.engine.fact.Kind;
import fragscope.engine.helper.Step;
import java.util.List;
import java.util.stream.LongStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class HelpersWindowTest extends UiRig {

    private TableView<?> table() {
        return node(TableView.class, "helpers-table");
    }

    private String said(int row, int column) {
        Object said = table().getColumns().get(column).getCellObservableValue(row).getValue();
        return String.valueOf(said);
    }

    private int row(String helper) {
        for (int row = 0; row < table().getItems().size(); row++) {
            if (table().getItems().get(row).toString().contains("name=" + helper + ",")) {
                return row;
            }
        }
        throw new AssertionError("no row " + helper);
    }

    private <S> void choose(TableView<S> view, int row, int column) {
        view.requestFocus();
        view.getSelectionModel().clearAndSelect(row, view.getColumns().get(column));
    }

    private List<Step> steps() {
        @SuppressWarnings("unchecked")
        ListView<Step> view = node(ListView.class, "verdict-steps");
        return List.copyOf(view.getItems());
    }

    @Test
    void aCellOfTheTableIsChosenByKeyboardAndItsCpuSteppedThroughToTheFault() {
        open("two-packets");
        push(KeyCode.CONTROL, KeyCode.H);
        until(() -> !table().getItems().isEmpty());
        clickOn("#helpers-pages");
        int row = read(() -> row("skb_copy_bits"));
        until(() -> said(row, 1).contains("CRASHES"));
        assertTrue(read(() -> said(row, 2)).contains("WORKS") || read(() -> said(row, 2)).contains("…"));
        interact(() -> choose(table(), row - 1, 1));
        push(KeyCode.DOWN);
        until(() -> !steps().isEmpty() && steps().getFirst().text().contains("skb_copy_bits"));
        assertEquals(Step.Kind.FAULT, read(this::steps).getLast().kind());
    }

    @Test
    void calledNowEachHelperMeetsTheSelectedSkbWithItsRealWord() {
        open("two-packets");
        Tape tape = session().opened().orElseThrow().tape();
        long added = LongStream.range(0, session().facts()).filter(
                n -> tape.kind(n) == Kind.FRAG_ADDED).findFirst().orElseThrow();
        interact(() -> session().seek(added));
        until(() -> session().fact() == added && session().cursor().isPresent());
        interact(() -> session().selectionProperty().set(new Selection.AnSkb(0)));
        push(KeyCode.CONTROL, KeyCode.H);
        until(() -> !table().getItems().isEmpty());
        clickOn("#helpers-now");
        until(() -> node(Label.class, "helpers-told").getText().contains("skb #0"));
        int row = read(() -> row("skb_copy_bits"));
        until(() -> said(row, 1).contains("CRASHES"));
        assertTrue(read(() -> said(row, 2)).contains("REFUSES_SAFELY"));
        assertEquals(3, read(() -> table().getColumns().size()));
    }
}
