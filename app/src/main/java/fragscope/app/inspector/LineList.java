// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.draw.Siblings;
import fragscope.app.tool.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * The lines of the present page as nodes. A node stays where its line keeps its kind; one that is not needed waits
 * unseen behind the others until a line of its kind comes, since a new node costs the toolkit a pass over all styles.
 * One of them takes the focus by Tab, the others by Up and Down.
 */
final class LineList {

    private record Held(Line line, LineView view) {
    }

    private final Desk desk;
    private final LineView.Actions actions;
    private final VBox box = new VBox();
    private final List<Held> spare = new ArrayList<>();
    private List<Held> held = List.of();

    LineList(Desk desk, LineView.Actions actions) {
        this.desk = desk;
        this.actions = actions;
        box.setId("inspector-lines");
        box.getStyleClass().add("inspector-lines");
        box.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    VBox node() {
        return box;
    }

    void show(List<Line> lines) {
        List<Held> now = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            now.add(held(lines.get(i), i));
        }
        held.stream().skip(lines.size()).forEach(this::spare);
        held = now;
        List<Node> nodes = new ArrayList<>();
        now.forEach(h -> seen(nodes, h, true));
        spare.forEach(h -> seen(nodes, h, false));
        Siblings.arrange(box.getChildren(), nodes);
        rove();
    }

    private static void seen(List<Node> nodes, Held one, boolean seen) {
        Node node = one.view().node();
        node.setVisible(seen);
        node.setManaged(seen);
        nodes.add(node);
    }

    /** The theme or the size of everything changed: what is drawn from lists is drawn again. */
    void redraw() {
        held.forEach(h -> h.view().show(h.line()));
    }

    private Held held(Line line, int index) {
        Held old = index < held.size() ? held.get(index) : null;
        if (old != null && old.line().equals(line)) {
            return old;
        }
        boolean fits = old != null && old.line().getClass() == line.getClass();
        if (old != null && !fits) {
            spare(old);
        }
        LineView view = old != null && fits ? old.view() : taken(line).orElseGet(() -> create(line));
        view.show(line);
        return new Held(line, view);
    }

    /** Keeps the node of a line of text; the others are few. */
    private void spare(Held old) {
        if (old.line() instanceof Line.Entry || old.line() instanceof Line.Heading || old.line() instanceof Line.Note) {
            spare.add(old);
        }
    }

    private Optional<LineView> taken(Line line) {
        Optional<Held> found = spare.stream().filter(h -> h.line().getClass() == line.getClass()).findFirst();
        found.ifPresent(spare::remove);
        return found.map(Held::view);
    }

    private LineView create(Line line) {
        return switch (line) {
            case Line.Heading _ -> TextViews.heading();
            case Line.Note _ -> TextViews.note();
            case Line.Entry _ -> new EntryView(desk.texts(), actions);
            case Line.Word _ -> new WordView(desk, actions);
            case Line.Writer _ -> FactViews.writer(desk.texts(), actions);
            case Line.Cause _ -> FactViews.cause(desk.texts(), actions);
            case Line.Why _ -> FactViews.why(desk.texts(), actions);
        };
    }

    private static boolean takesFocus(Line line) {
        return line instanceof Line.Entry || line instanceof Line.Word || line instanceof Line.Cause;
    }

    private List<Node> stops() {
        return held.stream().filter(h -> takesFocus(h.line())).map(h -> h.view().node()).toList();
    }

    private void rove() {
        List<Node> stops = stops();
        boolean focused = stops.stream().anyMatch(Node::isFocused);
        for (int i = 0; i < stops.size(); i++) {
            stops.get(i).setFocusTraversable(focused ? stops.get(i).isFocused() : i == 0);
        }
    }

    private void pressed(KeyEvent event) {
        int way = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        List<Node> stops = stops();
        for (int i = 0; way != 0 && i < stops.size(); i++) {
            if (stops.get(i).isFocused()) {
                event.consume();
                if (i + way >= 0 && i + way < stops.size()) {
                    stops.get(i + way).requestFocus();
                    rove();
                }
                return;
            }
        }
    }

    /** Puts the focus on the first line that takes it. */
    void focus() {
        stops().stream().findFirst().ifPresent(Node::requestFocus);
    }

    /** Where the focused line's value lies, or else the first value's. */
    Optional<Source> focusedSource() {
        return held.stream().filter(h -> h.view().node().isFocused()).findFirst().flatMap(h -> switch (h.line()) {
            case Line.Entry e -> Optional.ofNullable(e.source());
            case Line.Word w -> Optional.of(w.source());
            default -> Optional.empty();
        });
    }
}
