// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.session.Selection;
import fragscope.engine.fact.Kind;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The lens by keys and by mouse. */
final class LensWindowTest extends UiRig {

    private void openLens() {
        open("two-packets");
        long n = read(() -> {
            var cursor = session().aside().orElseThrow();
            long at = 0;
            while (cursor.log(at).kind(cursor.indexOf(at)) != Kind.FRAG_ADDED) {
                at++;
            }
            return at;
        });
        interact(() -> session().seek(n));
        press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.L, KeyCode.CONTROL);
        until(() -> node(Node.class, "lens").getScene() != null && is("crumb:WORD"));
        until(() -> node(Node.class, "lens").isFocused());
    }

    /** Whether a shape of that id is shown. */
    private boolean is(String id) {
        return lookup((Node n) -> id.equals(n.getId())).tryQuery().isPresent();
    }

    private void key(KeyCode code) {
        press(code).release(code);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D middle(String id) {
        return read(() -> {
            Node found = lookup((Node n) -> id.equals(n.getId())).query();
            Bounds b = found.localToScreen(found.getBoundsInLocal());
            return new Point2D(b.getCenterX(), b.getCenterY());
        });
    }

    private void click(String id) {
        clickOn(middle(id));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void enterGoesDownToTheMemoryAndEscapeUpToThePacket() {
        openLens();
        assertTrue(read(() -> is("bit:0")));
        key(KeyCode.ENTER);
        assertTrue(read(() -> is("mirror/title/line:0")));
        key(KeyCode.ENTER);
        assertTrue(read(() -> is("memory/map")));
        for (int i = 0; i < 4; i++) {
            key(i % 2 == 0 ? KeyCode.ESCAPE : KeyCode.BACK_SPACE);
        }
        assertTrue(read(() -> is("frag:0")), "four levels up from the memory are frags[]");
        for (int i = 0; i < 5; i++) {
            key(KeyCode.ESCAPE);
        }
        assertTrue(read(() -> is("frame/payload")));
    }

    @Test
    void clicksZoomAndTheFragComesToBeSelected() {
        openLens();
        click("crumb:FRAGS");
        assertTrue(read(() -> is("frag:0")));
        click("frag:0");
        assertTrue(read(() -> is("byte:15")));
        assertInstanceOf(Selection.AFrag.class, read(() -> session().selectionProperty().get()));
        click("frag/word");
        assertTrue(read(() -> is("bit:0")));
        click("bits/toggle");
        assertTrue(read(() -> is("bit:63")));
        click("object");
        assertTrue(read(() -> is("mirror/title/line:0")));
    }

    @Test
    void arrowsStepThroughPacketsWithoutLosingTheLevel() {
        openLens();
        click("crumb:PACKET");
        key(KeyCode.RIGHT);
        assertEquals(new Selection.APacket(1), read(() -> session().selectionProperty().get()));
        assertTrue(read(() -> is("frame/payload")));
        key(KeyCode.LEFT);
        assertEquals(new Selection.APacket(0), read(() -> session().selectionProperty().get()));
    }

    @Test
    void theAlignmentIsDraggedAndStepped() {
        openLens();
        click("sheet:ALIGNMENT");
        Point2D knob = middle("stop:8");
        Point2D goal = middle("stop:4096");
        drag(knob.getX(), knob.getY(), MouseButton.PRIMARY).dropTo(goal);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(4096, read(() -> window().lens().look().alignment()));
        key(KeyCode.LEFT);
        assertEquals(2048, read(() -> window().lens().look().alignment()));
        key(KeyCode.ESCAPE);
        assertTrue(read(() -> is("bit:0")), "Escape leads back to the zoom");
    }

    @Test
    void aTypedAddressIsExplained() {
        openLens();
        click("sheet:ADDRESS");
        TextField field = node(TextField.class, "lens-address");
        clickOn(field).write("0xffff888104560c48").type(KeyCode.ENTER);
        assertEquals(0xffff_8881_0456_0c48L, read(() -> window().lens().look().address()));
        assertTrue(read(() -> lookup((Node n) -> n instanceof javafx.scene.text.Text t && t.getText().contains(
                "pp_magic")).tryQuery().isPresent()));
        interact(() -> field.setText("nowhere"));
        clickOn(field).type(KeyCode.ENTER);
        assertEquals(0xffff_8881_0456_0c48L, read(() -> window().lens().look().address()));
        assertTrue(read(() -> field.getPseudoClassStates().stream().anyMatch(p -> p.getPseudoClassName().equals(
                "invalid"))));
    }

    @Test
    void aClickedBitIsFlippedInABranchAndUndoTakesItBack() {
        openLens();
        long before = read(() -> window().lens().word().orElseThrow());
        click("bit:3");
        until(() -> window().desk().branches().branches().size() == 2);
        until(() -> session().hasMoment() && session().completeProperty().get());
        until(() -> window().lens().word().filter(w -> w == (before ^ 8)).isPresent());
        press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        until(() -> window().desk().branches().branches().size() == 1);
        until(() -> window().lens().word().filter(w -> w == before).isPresent());
    }

    @Test
    void theSameKeyLeadsBackToTheStage() {
        openLens();
        press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.L, KeyCode.CONTROL);
        until(() -> node(Node.class, "stage").isFocused());
    }
}
