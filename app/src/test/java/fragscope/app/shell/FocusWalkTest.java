// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.stage.Level;
import fragscope.app.tool.OwnKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Each node that takes the focus has a name to be said and leaves the transport its keys. */
final class FocusWalkTest extends UiRig {

    private static final long AT = 120;

    private static void collect(Node node, List<Node> into) {
        if (node.isVisible() && !node.isDisabled()) {
            if (node.isFocusTraversable()) {
                into.add(node);
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
            }
        }
    }

    private List<Node> focusable(Node root) {
        return read(() -> {
            List<Node> found = new ArrayList<>();
            collect(root, found);
            return found;
        });
    }

    /** What a screen reader says of a node, or "". */
    private static String name(Node node, Node root) {
        String own = String.valueOf(node.getAccessibleText()).replace("null", "");
        if (own.isBlank() && node instanceof Labeled labeled) {
            own = String.valueOf(labeled.getText()).replace("null", "");
        }
        if (own.isBlank() && node instanceof TextInputControl text) {
            own = String.valueOf(text.getPromptText()).replace("null", "");
        }
        if (own.isBlank()) {
            own = root.lookupAll(".label").stream().filter(
                    l -> l instanceof Label label && node.equals(label.getLabelFor())).map(
                            l -> ((Label) l).getText()).findFirst().orElse("");
        }
        return own;
    }

    private static String said(Node node) {
        StringBuilder path = new StringBuilder(node.getClass().getSimpleName());
        for (Node n = node; n != null; n = n.getParent()) {
            if (n.getId() != null) {
                path.append(" in #").append(n.getId());
            }
        }
        return path.toString();
    }

    private Map<String, String> nameless(Node root) {
        return read(() -> {
            Map<String, String> found = new TreeMap<>();
            List<Node> nodes = new ArrayList<>();
            collect(root, nodes);
            nodes.forEach(n -> {
                if (name(n, root).isBlank()) {
                    found.put(said(n), "has no name");
                }
            });
            return found;
        });
    }

    private void everything() {
        open("two-packets");
        interact(() -> {
            session().levelProperty().set(Level.EXPERT);
            session().seek(AT);
        });
        until(() -> lookup("#log").tryQuery().isPresent());
        press(KeyCode.SHIFT).release(KeyCode.SHIFT); // pulses pass
    }

    @Test
    void everyNodeOfThePanesHasANameToBeSaid() {
        everything();
        Node root = window().scene().getRoot();
        assertTrue(focusable(root).size() > 12, () -> "only " + focusable(root).size() + " nodes take the focus");
        assertEquals(Map.of(), nameless(root));
    }

    @Test
    void everyNodeOfTheCardsHasANameToBeSaid() {
        for (boolean filled : new boolean[]{false, true}) {
            if (filled) {
                everything();
            }
            for (String card : List.of("tools.palette", "file.preferences", "help.help", "help.shortcuts",
                    "help.about")) {
                interact(() -> window().desk().commands().get(card).run());
                Node overlay = read(() -> window().overlay().node());
                assertTrue(!focusable(overlay).isEmpty(), card);
                assertEquals(Map.of(), nameless(overlay), card);
                interact(() -> window().overlay().hide());
            }
        }
    }

    @Test
    void everyNodeOfTheEmptyWindowHasANameToBeSaid() {
        assertEquals(Map.of(), nameless(window().scene().getRoot()));
    }

    @Test
    void everyMenuItemHasWords() {
        List<MenuItem> items = new ArrayList<>();
        interact(() -> node(MenuBar.class, "menus").getMenus().forEach(menu -> collect(menu, items)));
        assertTrue(items.size() > 25, () -> "only " + items.size());
        items.forEach(i -> assertTrue(i instanceof SeparatorMenuItem || !String.valueOf(i.getText()).isBlank(),
                String.valueOf(i.getId())));
    }

    private static void collect(MenuItem item, List<MenuItem> into) {
        into.add(item);
        if (item instanceof Menu menu) {
            menu.getItems().forEach(i -> collect(i, into));
        }
    }

    private void focusAt(Node node) {
        interact(() -> {
            session().playingProperty().set(false);
            session().seek(AT);
        });
        press(KeyCode.SHIFT).release(KeyCode.SHIFT); // panes show that moment again
        interact(node::requestFocus);
    }

    /** Panes make their nodes anew with the moment: the one that stands in a node's place now. */
    private Node now(Node node) {
        return read(() -> {
            List<Node> found = new ArrayList<>();
            collect(window().scene().getRoot(), found);
            return found.contains(node)
                    ? node
                    : found.stream().filter(n -> said(n).equals(said(node))).findFirst().orElse(node);
        });
    }

    private void focusAgain(Node node) {
        focusAt(now(node));
    }

    private long pressed(KeyCode key) {
        press(key).release(key);
        return read(() -> session().fact());
    }

    /** F7, F8 and F9 from everywhere; the plain keys from wherever the table of own keys leaves them free. */
    @Test
    void theTransportsKeysWorkFromEveryNode() {
        everything();
        long last = read(() -> session().facts()) - 1;
        Map<String, String> wrong = new LinkedHashMap<>();
        int plain = 0;
        List<Node> nodes = focusable(window().scene().getRoot());
        for (Node found : nodes) {
            focusAt(found);
            Node node = now(found);
            focusAt(node);
            if (read(() -> node.getScene() == null)) {
                continue; // was there for another moment only
            }
            if (!read(node::isFocused)) {
                wrong.put(said(node), "does not take the focus");
            }
            check(wrong, node, "F9", AT + 1, pressed(KeyCode.F9));
            focusAgain(node);
            check(wrong, node, "F7", AT - 1, pressed(KeyCode.F7));
            focusAgain(node);
            press(KeyCode.F8).release(KeyCode.F8);
            check(wrong, node, "F8", 1, read(() -> session().playingProperty().get()) ? 1 : 0);
            Map<KeyCode, Long> leads = Map.of(KeyCode.RIGHT, AT + 1, KeyCode.LEFT, AT - 1, KeyCode.HOME, 0L,
                    KeyCode.END, last);
            for (var one : leads.entrySet()) {
                focusAgain(node);
                if (!read(() -> OwnKeys.uses(node, one.getKey()))) {
                    plain++;
                    check(wrong, node, one.getKey().getName(), one.getValue(), pressed(one.getKey()));
                }
            }
            focusAgain(node);
            if (!read(() -> OwnKeys.uses(node, KeyCode.SPACE))) {
                plain++;
                press(KeyCode.SPACE).release(KeyCode.SPACE);
                check(wrong, node, "Space", 1, read(() -> session().playingProperty().get()) ? 1 : 0);
            }
        }
        assertEquals(Map.of(), wrong);
        int tried = plain;
        assertTrue(tried > 30, () -> "only " + tried + " plain keys were free");
    }

    private static void check(Map<String, String> wrong, Node node, String key, long right, long is) {
        if (right != is) {
            wrong.put(said(node) + " " + key, "led to " + is + " instead of " + right);
        }
    }

    @Test
    void plainKeysStayWithWhoUsesThem() {
        everything();
        Node speed = node(Node.class, "speed");
        focusAt(speed);
        assertEquals(AT, pressed(KeyCode.RIGHT), "a slider's arrows are its own");
        assertTrue(read(() -> session().speedProperty().get()) > 1);
        interact(() -> window().desk().commands().get("tools.palette").run());
        write(" a");
        assertEquals(AT, read(() -> session().fact()));
        assertTrue(!read(() -> session().playingProperty().get()), "a space in a text field plays nothing");
    }
}
