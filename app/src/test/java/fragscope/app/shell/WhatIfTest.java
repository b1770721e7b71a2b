// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.session.Selection;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;
import fragscope.engine.run.Intervention;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A change by hand begins a branch; the run as it happened stays, and undo leads back to it. */
final class WhatIfTest extends UiRig {

    private long firstFrag() {
        return read(() -> {
            Cursor cursor = session().aside().orElseThrow();
            for (long n = 0; n < session().facts(); n++) {
                FactLog log = cursor.log(n);
                if (log.kind(cursor.indexOf(n)) == Kind.FRAG_ADDED) {
                    return n;
                }
            }
            throw new AssertionError("no frag");
        });
    }

    private long hash() {
        return read(() -> session().cursor().orElseThrow().hash());
    }

    private int branches() {
        return read(() -> window().desk().branches().branches().size());
    }

    private void atTheFirstFrag() {
        open("two-packets");
        long n = firstFrag();
        interact(() -> session().seek(n));
    }

    private Kind kind() {
        return read(() -> {
            Cursor cursor = session().cursor().orElseThrow();
            FactLog log = cursor.log(session().fact());
            return log.kind(cursor.indexOf(session().fact()));
        });
    }

    @Test
    void aBitIsFlippedByMouseAndABranchRunsWithTheOtherWord() {
        atTheFirstFrag();
        clickOn("#what-if");
        clickOn("#bit-0");
        clickOn("#flip-run");
        until(() -> session().hasMoment() && session().cursor().isPresent());
        assertEquals(2, branches());
        assertEquals(Kind.FRAG_WORD_CHANGED, kind());
        Intervention last = read(() -> session().opened().orElseThrow().run().interventions().getFirst());
        assertTrue(last instanceof Intervention.FlipBits f && f.mask() == 1);
    }

    @Test
    void aBitIsFlippedByKeyboardAndTakenBack() {
        atTheFirstFrag();
        long before = hash();
        long fact = read(() -> session().fact());
        press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        press(KeyCode.SPACE).release(KeyCode.SPACE);
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        until(() -> session().cursor().isPresent() && window().desk().branches().branches().size() == 2);
        assertEquals(Kind.FRAG_WORD_CHANGED, kind());
        press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        until(() -> session().cursor().isPresent() && window().desk().branches().branches().size() == 1);
        assertEquals(fact, read(() -> session().fact()));
        assertEquals(before, hash(), "taken back, the world is what it was");
    }

    @Test
    void aChangeInThePastKeepsTheFutureAsABranch() {
        open("bulk-tcp");
        interact(() -> session().seek(400));
        interact(() -> window().desk().commands().get("whatif.drop").run());
        until(() -> session().cursor().isPresent() && session().completeProperty().get());
        interact(() -> session().seek(session().facts() - 1));
        long changed = hash();
        interact(() -> window().desk().commands().get("whatif.original").run());
        until(() -> session().cursor().isPresent() && session().completeProperty().get());
        interact(() -> session().seek(session().facts() - 1));
        assertNotEquals(changed, hash());
        assertEquals(2, branches());
    }

    /** The inspector's line of the member len. */
    private Optional<Node> len() {
        return lookup((Node n) -> n.isVisible() && "len".equals(n.getUserData())).tryQuery();
    }

    @Test
    void aLengthIsChangedFromTheInspectorByKeyboard() {
        atTheFirstFrag();
        interact(() -> session().selectionProperty().set(new Selection.AnSkb(0)));
        until(() -> len().isPresent());
        interact(() -> len().orElseThrow().requestFocus());
        long len = read(() -> session().machine().orElseThrow().host().skbs().len.get(0));
        type(KeyCode.E);
        write("x");
        assertTrue(read(() -> node(Button.class, "set-run").isDisabled()), "x is no number");
        interact(() -> node(TextField.class, "set-value").setText(String.valueOf(len - 1)));
        type(KeyCode.ENTER);
        until(() -> session().cursor().isPresent() && branches() == 2);
        assertEquals(Kind.VALUE_CHANGED, kind());
        assertEquals(len - 1, read(() -> session().machine().orElseThrow().host().skbs().len.get(0)));
    }

    @Test
    void aPacketIsLostFromItsContextMenu() {
        open("two-packets");
        until(() -> lookup(".packet").queryAll().size() >= 2);
        rightClickOn(lookup(
                (Node n) -> n instanceof ListCell<?> c && Integer.valueOf(1).equals(c.getItem())).<Node>query());
        clickOn("#packet-drop");
        until(() -> session().cursor().isPresent() && branches() == 2);
        Intervention last = read(() -> session().opened().orElseThrow().run().interventions().getFirst());
        assertTrue(last instanceof Intervention.DropPacket p && p.packet() == 1);
    }

    @Test
    void thePlayheadIsDraggedAcrossTheRailsOfTwoBranches() {
        open("bulk-tcp");
        interact(() -> session().seek(400));
        interact(() -> window().desk().commands().get("whatif.drop").run());
        until(() -> session().cursor().isPresent() && session().completeProperty().get());
        Node plot = node(Node.class, "timeline-plot");
        until(() -> window().timeline().railY(0).isPresent());
        var bounds = read(() -> plot.localToScreen(plot.getBoundsInLocal()));
        double x = bounds.getMinX() + bounds.getWidth() * 0.7;
        drag(x, bounds.getMinY() + read(() -> window().timeline().railY(1).orElseThrow())).moveTo(x - 40,
                bounds.getMinY() + read(() -> window().timeline().railY(0).orElseThrow())).drop();
        until(() -> session().cursor().isPresent());
        assertEquals(0, read(() -> window().desk().branches().shownProperty().get()));
        assertTrue(read(() -> session().fact()) > 400, "at the place under the mouse");
        assertEquals(2, branches());
    }

    @Test
    void anotherSettingRunsTheSourceAnewAndStaysAtTheFact() {
        open("two-packets");
        interact(() -> session().seek(150));
        interact(() -> window().desk().commands().get("whatif.setting").run());
        interact(() -> node(TextField.class, "setting-value").setText("many"));
        assertTrue(read(() -> node(Button.class, "setting-run").isDisabled()));
        interact(() -> node(TextField.class, "setting-value").setText("32"));
        clickOn("#setting-run");
        until(() -> session().hasMoment() && session().fact() == 150
                && session().opened().orElseThrow().run().scenario().ring() == 32);
    }
}
