// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.session.Selection;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** Fact log, timeline and packets as a person uses them. */
final class LogAndTimelineTest extends UiRig {

    private void keys(KeyCode... codes) {
        press(codes);
        release(List.of(codes).reversed().toArray(new KeyCode[0]));
    }

    private void explore(String source) {
        open(source);
        keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> node(ListView.class, "facts").getItems().size() > 0 && session().completeProperty().get());
    }

    private void type(String id, String words) {
        clickOn("#" + id);
        keys(KeyCode.END);
        write(words);
    }

    @Test
    void anExpressionFiltersTheLogAndAWrongOneIsSaidAtItsPlace() {
        explore("two-packets");
        type("log-expression", "kind == frame_arrived");
        keys(KeyCode.ENTER);
        until(() -> node(ListView.class, "facts").getItems().size() == 2);
        type("log-expression", " && lenn > 3");
        keys(KeyCode.ENTER);
        until(() -> node(Label.class, "log-error").isVisible());
        String error = read(() -> node(Label.class, "log-error").getText());
        assertTrue(error.contains("unknown field \"lenn\""), error);
        assertEquals(2, read(() -> node(ListView.class, "facts").getItems().size()));
    }

    @Test
    void wordsAreFoundFromTheKeyboardAlone() {
        explore("two-packets");
        interact(() -> session().seek(0));
        keys(KeyCode.CONTROL, KeyCode.F);
        write("The last bit");
        until(() -> node(Label.class, "find-count").getText().startsWith("2 found"));
        keys(KeyCode.ENTER);
        until(() -> session().fact() > 0);
        long first = read(() -> session().fact());
        assertEquals("frame_arrived", read(() -> session().opened().orElseThrow().tape().kind(first).word()));
        keys(KeyCode.ENTER);
        until(() -> session().fact() > first);
    }

    @Test
    void thePlayheadIsDraggedAndABookmarkFoundAgain() {
        explore("two-packets");
        Node plot = node(Node.class, "timeline-plot");
        moveTo(plot).press(MouseButton.PRIMARY);
        until(() -> session().fact() > 0);
        long middle = read(() -> session().fact());
        moveBy(60, 0);
        until(() -> session().fact() > middle);
        release(MouseButton.PRIMARY);
        long marked = read(() -> session().fact());
        keys(KeyCode.CONTROL, KeyCode.B);
        until(() -> session().bookmarks().has(marked));
        keys(KeyCode.CONTROL, KeyCode.HOME);
        until(() -> session().fact() == 0);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        until(() -> session().fact() == marked);
    }

    @Test
    void aPacketIsSelectedByAClickAndItsFirstFactFoundByEnter() {
        explore("two-packets");
        type("packet-filter", "#2");
        until(() -> node(ListView.class, "packet-list").getItems().size() == 1);
        ListView<?> list = node(ListView.class, "packet-list");
        clickOn(read(() -> list.lookup(".packet:filled")));
        until(() -> session().selectionProperty().get() instanceof Selection.APacket);
        assertEquals(1, assertInstanceOf(Selection.APacket.class, read(
                () -> session().selectionProperty().get())).packet());
        keys(KeyCode.ENTER);
        long first = session().opened().orElseThrow().fates().firstFact(1);
        until(() -> session().fact() == first);
        assertTrue(read(() -> node(TextField.class, "packet-filter").getText()).equals("#2"));
    }
}
