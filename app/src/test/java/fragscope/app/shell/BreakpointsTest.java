// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.breakpoint.Breakpoint;
import fragscope.app.session.Selection;
import fragscope.engine.fact.FactLog;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Breakpoints as a person makes and uses them: by keyboard and by mouse, forward and back. */
final class BreakpointsTest extends UiRig {

    private List<Long> facts(Kind kind) {
        return read(() -> {
            List<Long> found = new ArrayList<>();
            Cursor cursor = session().aside().orElseThrow();
            for (long n = 0; n < session().facts(); n++) {
                FactLog log = cursor.log(n);
                if (log.kind(cursor.indexOf(n)) == kind) {
                    found.add(n);
                }
            }
            return found;
        });
    }

    private long fact() {
        return read(() -> session().fact());
    }

    private String said() {
        return read(() -> node(Label.class, "stop-said").getText());
    }

    /** Opens the field by its command, writes an expression and presses Enter. */
    private void stopAt(String expression) {
        interact(() -> window().desk().commands().get("run.stop-at").run());
        until(() -> node(Node.class, "stop-expression").isFocused());
        write(expression);
        type(KeyCode.ENTER);
    }

    @Test
    void onAndBackOverAnExpressionByKeyboardComeToTheSameFacts() {
        open("two-packets");
        List<Long> added = facts(Kind.FRAG_ADDED);
        interact(() -> session().seek(0));
        stopAt("kind == frag_added");
        assertEquals(1, read(() -> session().stops().all().size()));
        for (long n : added) {
            type(KeyCode.F6);
            until(() -> session().fact() == n);
        }
        until(() -> node(Label.class, "next").getText().startsWith("Stopped: kind == frag_added"));
        type(KeyCode.F6);
        until(() -> said().equals("No breakpoint stops after this fact."));
        assertEquals(added.getLast(), fact(), "there is none: it stays");
        interact(() -> session().seek(session().facts() - 1));
        for (long n : added.reversed()) {
            press(KeyCode.SHIFT, KeyCode.F6).release(KeyCode.F6, KeyCode.SHIFT);
            until(() -> session().fact() == n);
        }
    }

    @Test
    void addingTurningAndRemovingAreTakenBackOneByOne() {
        open("two-packets");
        stopAt("kind == frag_added");
        interact(() -> window().desk().commands().get("run.stop-at-invariant").run());
        interact(() -> {
            node(ListView.class, "stop-list").getSelectionModel().select(0);
            node(ListView.class, "stop-list").requestFocus();
        });
        type(KeyCode.SPACE);
        assertFalse(read(() -> session().stops().all().getFirst().on()));
        interact(() -> node(ListView.class, "stop-list").getSelectionModel().select(1));
        type(KeyCode.DELETE);
        assertEquals(1, read(() -> session().stops().all().size()));
        interact(() -> window().desk().commands().get("edit.undo").run());
        assertEquals(2, read(() -> session().stops().all().size()), "the removed one is back");
        interact(() -> window().desk().commands().get("edit.undo").run());
        assertTrue(read(() -> session().stops().all().getFirst().on()), "it is on again");
        interact(() -> window().desk().commands().get("edit.undo").run());
        interact(() -> window().desk().commands().get("edit.undo").run());
        assertEquals(0, read(() -> session().stops().all().size()));
        interact(() -> window().desk().commands().get("edit.redo").run());
        assertEquals(1, read(() -> session().stops().all().size()));
    }

    @Test
    void whatIsWrongWithAnExpressionIsSaidAtItsPlaceAndAddsNothing() {
        open("two-packets");
        stopAt("kind == frag_addet");
        until(() -> node(Label.class, "stop-error").isVisible());
        String error = read(() -> node(Label.class, "stop-error").getText());
        assertTrue(error.startsWith("Character 9: ") && error.contains("frag_added"), error);
        assertTrue(read(() -> session().stops().all().isEmpty()));
        assertTrue(read(() -> node(Button.class, "stop-on").isDisabled()), "there is nothing to go on to");
    }

    @Test
    void aValueInTheInspectorIsStoppedAtByItsKey() {
        open("two-packets");
        long built = facts(Kind.SKB_BUILT).getFirst();
        interact(() -> {
            session().seek(built);
            session().selectionProperty().set(new Selection.AnSkb(0));
        });
        until(() -> entry("len").isPresent());
        interact(() -> entry("len").orElseThrow().requestFocus());
        type(KeyCode.B);
        assertEquals(new Breakpoint.Changes("skbs", 0, "len"), read(() -> session().stops().all().getFirst().at()));
        long before = read(() -> session().machine().orElseThrow().host().skbs().len.get(0));
        interact(() -> window().desk().commands().get("run.continue").run());
        until(() -> session().fact() > built && session().cursor().isPresent());
        assertTrue(read(() -> session().machine().orElseThrow().host().skbs().len.get(0)) != before);
    }

    private java.util.Optional<Node> entry(String name) {
        return lookup((Node n) -> name.equals(n.getUserData()) && n.getStyleClass().contains("line-entry")).tryQuery();
    }

    @Test
    void oneThatIsOffIsPassedOverAndOneThatIsRemovedIsGone() {
        open("two-packets");
        interact(() -> session().seek(0));
        stopAt("kind == skb_built");
        stopAt("kind == frag_added");
        interact(() -> {
            node(ListView.class, "stop-list").requestFocus();
            node(ListView.class, "stop-list").getSelectionModel().select(0);
        });
        type(KeyCode.SPACE);
        assertFalse(read(() -> session().stops().all().getFirst().on()));
        clickOn("#stop-on");
        until(() -> session().fact() == facts(Kind.FRAG_ADDED).getFirst());
        interact(() -> {
            node(ListView.class, "stop-list").requestFocus();
            node(ListView.class, "stop-list").getSelectionModel().select(0);
        });
        type(KeyCode.DELETE);
        assertEquals(List.of(new Breakpoint.Holds("kind == frag_added")), read(() -> session().stops().on()));
    }

    @Test
    void invariantsAndWordsAboutToBeReadAreStoppedAtFromTheMenu() {
        open("two-packets");
        long peeked = facts(Kind.TOKEN_ISSUED).getFirst();
        interact(() -> {
            session().seek(peeked);
            window().desk().commands().get("run.stop-at-invariant").run();
            window().desk().commands().get("run.stop-at-reads").run();
            session().seek(peeked - 3);
        });
        assertEquals(2, read(() -> session().stops().all().size()));
        interact(() -> window().desk().commands().get("run.continue").run());
        until(() -> session().fact() == peeked - 1);
        until(() -> node(Label.class, "next").getText().contains("the kernel is about to take"));
    }

    @Test
    void aLongSearchShowsThatItLooksAtEveryFactAndIsGivenUp() {
        interact(() -> window().open(new fragscope.app.session.Request("bulk-tcp", "", java.util.Map.of(
                "traffic.segments", "200000"))));
        until(() -> session().hasMoment() && session().facts() > 100_000);
        stopAt("text.contains(\"nothing says this\")");
        long at = fact();
        interact(() -> window().desk().commands().get("run.continue").run());
        until(() -> node(Button.class, "stop-cancel").isVisible() && said().startsWith("Nothing narrows this down"));
        clickOn("#stop-cancel");
        until(() -> said().equals("Given up."));
        assertEquals(at, fact());
        interact(() -> session().close());
    }

    @Test
    void aBreakpointOfAnotherRunSaysThatItMeansNothingHere() {
        open("two-packets");
        interact(() -> session().stops().add(new Breakpoint.Holds("skbs[140].len > 3 && kind == nonsense")));
        until(() -> lookup(".stop-trouble").queryAll().stream().anyMatch(n -> n.isVisible()
                && ((Label) n).getText().startsWith("not in this run: ")));
        interact(() -> window().desk().commands().get("run.stop-at").run());
        interact(() -> window().desk().commands().get("run.continue").run());
        until(() -> said().equals("No breakpoint stops after this fact."));
    }
}
