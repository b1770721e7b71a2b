// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/** All that a window draws, speaks or lists, a line a node with its place: what tells two windows apart. */
final class Seen {

    private Seen() {
    }

    /** The lines of everything under a node, sorted: a list keeps its cells in any order. */
    static List<String> of(Node root) {
        List<String> lines = new ArrayList<>();
        add(root, lines);
        lines.sort(null);
        return lines;
    }

    private static void add(Node node, List<String> to) {
        if (!node.isVisible() || node instanceof IndexedCell<?> cell && cell.isEmpty()) {
            return;
        }
        String words = switch (node) {
            case Labeled l -> String.valueOf(l.getText());
            case Text t -> t.getText();
            case TextInputControl t -> t.getText();
            case Canvas c -> pixels(c);
            default -> "";
        };
        String spoken = String.valueOf(node.getAccessibleText()) + String.valueOf(node.getAccessibleHelp());
        boolean drawn = node instanceof Shape || node instanceof Labeled || node instanceof Canvas;
        if (drawn || !spoken.equals("nullnull")) {
            boolean empty = words.isEmpty() || words.equals("null");
            boolean nothing = empty && (node instanceof Text || node instanceof Labeled l && l.getGraphic() == null);
            to.add(node.getClass().getSimpleName() + "#" + node.getId() + " " + words + " | " + spoken + " | "
                    + (node.isDisabled() ? "off " : "") + node.getPseudoClassStates().stream().map(
                            Object::toString).filter(s -> !s.matches("(.*-child.*|even|odd)")).sorted().toList()
                    + " " + (nothing ? "nothing" : node.localToScene(node.getBoundsInLocal())));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> add(child, to));
        }
    }

    private static String pixels(Canvas canvas) {
        var image = canvas.snapshot(null, null);
        long hash = 17;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                hash = hash * 31 + image.getPixelReader().getArgb(x, y);
            }
        }
        return Long.toHexString(hash);
    }

    /** The first line in which two windows differ, with the one before, or "". */
    static String difference(List<String> one, List<String> two) {
        for (int i = 0; i < Math.max(one.size(), two.size()); i++) {
            String a = i < one.size() ? one.get(i) : "(nothing)";
            String b = i < two.size() ? two.get(i) : "(nothing)";
            if (!a.equals(b)) {
                return (i > 0 ? one.get(i - 1) + "\n" : "") + a + "\n" + b;
            }
        }
        return "";
    }
}
