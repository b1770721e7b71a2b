// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A name and a value: follows where the value leads, and asks who wrote it. */
final class EntryView implements LineView {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass LINK = PseudoClass.getPseudoClass("leads");

    private final Texts texts;
    private final Actions actions;
    private final Button ask;
    private final Pair pair;
    private Line.@Nullable Entry entry;

    EntryView(Texts texts, Actions actions) {
        this.texts = texts;
        this.actions = actions;
        this.ask = AskButton.of(texts, this::ask);
        this.pair = new Pair(ask);
        pair.getStyleClass().add("line-entry");
        pair.setAccessibleRole(AccessibleRole.TEXT);
        pair.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> pair.requestFocus());
        pair.value.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> follow());
        pair.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        MenuItem other = new MenuItem(texts.get("inspector.change"));
        other.setId("change-value");
        other.setOnAction(_ -> change());
        MenuItem stop = new MenuItem(texts.get("inspector.stop"));
        stop.setId("stop-when-changed");
        stop.setOnAction(_ -> stop());
        ContextMenu menu = new ContextMenu(other, stop);
        pair.setOnContextMenuRequested(event -> {
            if (entry != null && entry.source() != null) {
                menu.show(pair, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    @Override
    public Node node() {
        return pair;
    }

    @Override
    public void show(Line line) {
        Line.Entry now = (Line.Entry) line;
        entry = now;
        String before = now.before();
        boolean changed = before != null;
        String was = before == null ? "" : texts.get("inspector.was", before);
        pair.name.setText((changed ? "● " : "") + now.name());
        pair.value.setText(now.value());
        pair.detail.setText((now.detail() + "  " + was).strip());
        ask.setManaged(now.source() != null);
        ask.setVisible(now.source() != null);
        pair.pseudoClassStateChanged(CHANGED, changed);
        pair.pseudoClassStateChanged(LINK, now.link() != null);
        pair.setAccessibleRole(now.link() == null ? AccessibleRole.TEXT : AccessibleRole.HYPERLINK);
        pair.setAccessibleText(now.name() + ": " + now.value() + (now.detail().isEmpty() ? "" : ", " + now.detail())
                + (changed ? ", " + texts.get("inspector.changed") + ", " + was : ""));
        pair.setAccessibleHelp(now.source() == null ? null : texts.get("inspector.ask"));
        ask.setAccessibleText(texts.get("inspector.ask.of", now.name()));
        pair.setUserData(now.name()); // an id would make the toolkit style the whole entry anew
        pair.requestLayout();
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> follow();
            case W -> ask();
            case E -> change();
            case B -> stop();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void follow() {
        Line.Entry now = entry;
        if (now != null) {
            now.leads().ifPresent(actions::follow);
        }
    }

    private void change() {
        Line.Entry now = entry;
        Source source = now == null ? null : now.source();
        if (source != null) {
            actions.change(source);
        }
    }

    private void stop() {
        Line.Entry now = entry;
        Source source = now == null ? null : now.source();
        if (source != null) {
            actions.stopWhenChanged(source);
        }
    }

    private void ask() {
        Line.Entry now = entry;
        Source source = now == null ? null : now.source();
        if (source != null) {
            pair.requestFocus();
            actions.ask(source);
        }
    }
}
