// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.session.Selection;
import fragscope.app.settings.Settings;
import fragscope.app.shell.UiRig;
import fragscope.engine.fact.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Selecting, asking who wrote something and why it happened, a buffer's life, the table: as a person acts. */
final class InspectingTest extends UiRig {

    /** Opens a run just after it adds its first frag, with room for the panes. */
    private long atTheFirstFrag() {
        open("bulk-tcp");
        long n = read(() -> {
            var aside = session().aside().orElseThrow();
            long at = 0;
            while (aside.log(at).kind(aside.indexOf(at)) != Kind.FRAG_ADDED) {
                at++;
            }
            return at;
        });
        interact(() -> {
            session().seek(n);
            if (lookup("#stage-log").query() instanceof SplitPane split) {
                split.setDividerPositions(0.45);
            }
        });
        until(() -> session().fact() == n && lookup("#inspector-path").tryQuery().isPresent());
        return n;
    }

    private Selection selection() {
        return read(() -> session().selectionProperty().get());
    }

    private void select(Selection thing) {
        interact(() -> session().selectionProperty().set(thing));
    }

    private int skb() {
        return read(() -> {
            var cursor = session().cursor().orElseThrow();
            return (int) cursor.log(session().fact()).component(cursor.indexOf(session().fact()), 0);
        });
    }

    private void waitFor(String id) {
        until(() -> lookup("#" + id).tryQuery().isPresent());
    }

    private Optional<Node> entry(String name) {
        return lookup((Node n) -> n.isVisible() && name.equals(n.getUserData())).tryQuery();
    }

    private void type(String entry, KeyCode key) {
        until(() -> entry(entry).isPresent());
        interact(() -> entry(entry).orElseThrow().requestFocus());
        press(key).release(key);
    }

    @Test
    void aFragClickedOnTheStageIsShownAndItsPathLeadsOn() {
        atTheFirstFrag();
        int skb = skb();
        Node frag = read(() -> lookup((Node n) -> ("skb:" + skb + "/frag:0").equals(n.getId())).query());
        clickOn(frag);
        assertEquals(new Selection.AFrag(skb, 0), selection());
        waitFor("word");
        assertEquals("frag 0", read(() -> node(Hyperlink.class, "crumb-1").getText()));
        assertFalse(read(() -> node(Label.class, "implied").isVisible()));
        clickOn("#crumb-2");
        assertTrue(selection() instanceof Selection.ABuffer, () -> selection().toString());
        until(() -> node(Hyperlink.class, "crumb-1").getText().startsWith("net_iov"));
        type("pp", KeyCode.ENTER);
        assertEquals("page_pools", ((Selection.ARow) selection()).table());
    }

    @Test
    void whoWroteAWordIsAnsweredByAClickAndTheAnswerLeadsThere() {
        long added = atTheFirstFrag();
        int skb = skb();
        interact(() -> session().seek(added + 5));
        select(new Selection.AFrag(skb, 0));
        waitFor("word");
        clickOn("#ask-word");
        waitFor("writer-go");
        assertTrue(read(() -> node(Hyperlink.class, "writer-go").getText()).contains(Long.toString(added)));
        clickOn("#writer-go");
        until(() -> session().fact() == added);
        until(() -> lookup("#writer-go").tryQuery().isEmpty());
        assertTrue(read(() -> node(Node.class, "word").getAccessibleText()).contains("changed by this fact"));
    }

    @Test
    void theKeyAsksAndThenGoes() {
        long added = atTheFirstFrag();
        int skb = skb();
        interact(() -> session().seek(added + 5));
        select(new Selection.AFrag(skb, 0));
        type("len", KeyCode.W);
        waitFor("writer-go");
        type("len", KeyCode.W);
        until(() -> session().fact() == added);
    }

    @Test
    void whatNobodyWroteIsSaidToBeSo() {
        atTheFirstFrag();
        select(new Selection.ARow("wire", 0));
        type("skipped_ns", KeyCode.W);
        until(() -> lookup(".writer-words").tryQuery().filter(
                n -> ((Label) n).getText().startsWith("Nobody")).isPresent());
    }

    @Test
    void whyIsAChainOfAtMostFiveSentencesThatBeginsWithAPacket() {
        long added = atTheFirstFrag();
        press(KeyCode.CONTROL, KeyCode.I).release(KeyCode.I, KeyCode.CONTROL);
        waitFor("cause-" + added);
        List<String> ids = read(() -> lookup(".line-cause").queryAll().stream().map(Node::getId).toList());
        assertTrue(ids.size() > 1 && ids.size() <= 5, ids::toString);
        assertEquals("cause-" + added, ids.getLast());
        clickOn("#" + ids.getFirst());
        long first = Long.parseLong(ids.getFirst().substring("cause-".length()));
        until(() -> session().fact() == first);
        var cursor = read(() -> session().cursor().orElseThrow());
        assertEquals(Kind.FRAME_ARRIVED, read(() -> cursor.log(first).kind(cursor.indexOf(first))));
        assertTrue(lookup("#cause-" + added).tryQuery().isPresent(), "the chain stays while it is followed");
        clickOn("#close-why");
        until(() -> lookup(".line-cause").queryAll().isEmpty());
    }

    @Test
    void aStepOfABuffersLifeLeadsToItsFact() {
        atTheFirstFrag();
        select(new Selection.AFrag(skb(), 0));
        until(() -> lookup(".life-step").queryAll().size() > 5);
        Node written = read(() -> lookup(".life-step").queryAll().stream().filter(
                n -> n.getAccessibleText().startsWith("written")).findFirst().orElseThrow());
        long n = Long.parseLong(written.getId().substring("step-".length()));
        clickOn(written);
        until(() -> session().fact() == n);
        until(() -> written.getAccessibleText().endsWith("the present step"));
        assertTrue(selection() instanceof Selection.AFrag, "what is selected stays so");
        press(KeyCode.UP).release(KeyCode.UP);
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        until(() -> session().fact() < n);
    }

    @Test
    void theTableOfTheSceneIsWorkedByKeys() {
        atTheFirstFrag();
        press(KeyCode.CONTROL, KeyCode.T).release(KeyCode.T, KeyCode.CONTROL);
        TableView<?> table = node(TableView.class, "scene-table");
        until(() -> table.isFocused() && table.getItems().size() > 20);
        String words = read(() -> table.getItems().stream().map(Object::toString).filter(r -> r.contains(
                "id=skb:") && r.contains("/frag:0,")).findFirst().orElseThrow());
        int row = read(() -> table.getItems().stream().map(Object::toString).toList().indexOf(words));
        for (int i = 0; i < row; i++) {
            press(KeyCode.DOWN).release(KeyCode.DOWN);
        }
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals(new Selection.AFrag(skb(), 0), selection());
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> !table.isVisible() && node(Node.class, "stage").isFocused());
        assertTrue(read(() -> node(Node.class, "stage").getAccessibleText()).contains("adds frag 0"));
    }

    @Test
    void everyNodeThatTakesTheFocusCanBeSpoken() {
        atTheFirstFrag();
        press(KeyCode.CONTROL, KeyCode.I).release(KeyCode.I, KeyCode.CONTROL);
        press(KeyCode.CONTROL, KeyCode.T).release(KeyCode.T, KeyCode.CONTROL);
        until(() -> !lookup(".line-cause").queryAll().isEmpty() && lookup(".life-step").queryAll().size() > 3);
        List<String> silent = read(
                () -> all("#inspector", "#life", "#stage").stream().filter(Node::isFocusTraversable).filter(
                        n -> empty(n.getAccessibleText()) && !(n instanceof Labeled l && !empty(l.getText()))).map(
                                Node::toString).toList());
        assertEquals(List.of(), silent);
    }

    @Test
    void nothingIsClippedAtTwiceTheSize() {
        atTheFirstFrag();
        select(new Selection.AFrag(skb(), 0));
        interact(() -> window().desk().settings().zoomProperty().set(Settings.ZOOM_MAX));
        until(() -> lookup(".life-step").queryAll().size() > 5);
        List<String> cut = new ArrayList<>();
        until(() -> {
            cut.clear();
            all("#inspector", "#life").stream().filter(n -> n instanceof Label && n.isVisible() && n.isManaged()
                    && n.getScene() != null).forEach(n -> cut(cut, (Label) n));
            return cut.isEmpty();
        });
        assertEquals(List.of(), cut);
    }

    private static void cut(List<String> cut, Label label) {
        boolean whole = label.lookup(".text") instanceof Text text && text.getText().equals(label.getText());
        boolean high = label.getHeight() + 1.5 >= label.prefHeight(label.getWidth());
        if (!label.getText().isEmpty() && !(whole && high)) {
            cut.add(label.getText() + " in " + label.getWidth() + " x " + label.getHeight());
        }
    }

    private List<Node> all(String... roots) {
        List<Node> found = new ArrayList<>();
        for (String root : roots) {
            add(found, lookup(root).query());
        }
        return found;
    }

    private static void add(List<Node> found, Node node) {
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> add(found, child));
        }
    }

    private static boolean empty(String words) {
        return words == null || words.isEmpty();
    }
}
