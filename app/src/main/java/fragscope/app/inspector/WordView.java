// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.draw.DisplayList;
import fragscope.app.draw.NodeStage;
import fragscope.app.draw.Theme;
import fragscope.app.tool.Desk;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The picture of a frag's word, as wide as there is room, and the button that asks who wrote it. */
final class WordView extends Region implements LineView {

    private static final double LEAST = 200;

    private final Desk desk;
    private final NodeStage nodes = new NodeStage();
    private final Button ask;
    private final Actions actions;
    private Line.@Nullable Word word;

    WordView(Desk desk, Actions actions) {
        this.desk = desk;
        this.actions = actions;
        this.ask = AskButton.of(desk.texts(), this::ask);
        setId("word");
        getStyleClass().add("line-word");
        setAccessibleRole(AccessibleRole.TEXT);
        nodes.root().setManaged(false);
        ask.setId("ask-word");
        ask.setAccessibleText(desk.texts().get("inspector.ask.of", "netmem"));
        getChildren().addAll(nodes.root(), ask);
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.W && !event.isShortcutDown()) {
                ask();
                event.consume();
            } else if (event.getCode() == KeyCode.B && !event.isShortcutDown() && word != null) {
                actions.stopWhenChanged(word.source());
                event.consume();
            }
        });
    }

    private void ask() {
        Line.Word now = word;
        if (now != null) {
            requestFocus();
            actions.ask(now.source());
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Line line) {
        Line.Word now = (Line.Word) line;
        word = now;
        setAccessibleText(desk.texts().get("word.spoken", Forms.hex(now.word(), 16), now.means(), now.tagName(),
                (now.word() & now.tag()) == 0 ? "0" : "1")
                + (now.changed() ? ", " + desk.texts().get("inspector.changed") : ""));
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("changed"), now.changed());
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double zoom() {
        return desk.settings().zoomProperty().get();
    }

    private double units(double width) {
        double space = width - snappedLeftInset() - snappedRightInset();
        return Math.max(LEAST, space / zoom());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 80;
    }

    @Override
    protected double computePrefHeight(double width) {
        Line.Word now = word;
        double given = width < 0 ? 240 : width;
        return now == null
                ? 0
                : Math.ceil(list(now, given).height() * factor(given)) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /** Smaller than the zoom only where the pane is narrower than the least picture. */
    private double factor(double width) {
        double space = width - snappedLeftInset() - snappedRightInset();
        return Math.min(zoom(), space / LEAST);
    }

    private DisplayList list(Line.Word now, double width) {
        return WordPicture.draw(desk.texts(), now, units(width));
    }

    @Override
    protected void layoutChildren() {
        Line.Word now = word;
        if (now == null || getWidth() < 1) {
            return;
        }
        Theme theme = desk.theme().getValue();
        double factor = factor(getWidth());
        nodes.root().setLayoutX(snappedLeftInset());
        nodes.root().setLayoutY(snappedTopInset());
        nodes.show(list(now, getWidth()), theme, factor);
        double w = ask.prefWidth(-1);
        ask.resizeRelocate(getWidth() - snappedRightInset() - w, snappedTopInset(), w, ask.prefHeight(-1));
    }
}
