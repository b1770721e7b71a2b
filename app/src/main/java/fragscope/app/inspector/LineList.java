// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.tool.Desk;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * The lines of the present page as nodes: a node stays where its line keeps its kind. One of them takes the focus by
 * Tab, the others by Up and Down.
 */
final class LineList {

    private record Held(Line line, LineView view) {
    }

    private final Desk desk;
    private final LineView.Actions actions;
    private final VBox box = new VBox();
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
        boolean same = now.size() == held.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = now.get(i).view().equals(held.get(i).view());
        }
        held = now;
        if (!same) {
            box.getChildren().setAll(now.stream().map(h -> h.view().node()).toList());
        }
        rove();
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
        LineView view = old != null && old.line().getClass() == line.getClass() ? old.view() : create(line);
        view.show(line);
        return new Held(line, view);
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
    java.util.Optional<Source> focusedSource() {
        return held.stream().filter(h -> h.view().node().isFocused()).findFirst().flatMap(h -> switch (h.line()) {
            case Line.Entry e -> java.util.Optional.ofNullable(e.source());
            case Line.Word w -> java.util.Optional.of(w.source());
            default -> java.util.Optional.empty();
        });
    }
}
