// SPDX-License-Identifier: Apache-2.0
package fragscope.app.dialog;

import atlantafx.base.theme.Styles;
import fragscope.app.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/** A card with a title, a way to close it, and what it is about. */
public final class Card extends VBox {

    private static final String CROSS = "M3 4L4 3L8 7L12 3L13 4L9 8L13 12L12 13L8 9L4 13L3 12L7 8Z";

    private final Button close = new Button();
    private Node first = close;

    /**
     * @param id    of the node
     * @param title said and shown
     * @param texts for the closing button
     * @param body  what it is about; grows with the card
     */
    public Card(String id, String title, Texts texts, Node body) {
        setId(id);
        getStyleClass().add("overlay-card");
        setAccessibleText(title);
        Label heading = new Label(title);
        heading.getStyleClass().add(Styles.TITLE_4);
        heading.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        SVGPath cross = new SVGPath();
        cross.setContent(CROSS);
        cross.getStyleClass().add("icon");
        close.setGraphic(cross);
        close.setId(id + "-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        close.setAccessibleText(texts.get("dialog.close"));
        HBox head = new HBox(8, heading, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, body);
        VBox.setVgrow(body, Priority.ALWAYS);
    }

    /** Says which node has the focus when the card opens; otherwise the closing button. */
    public Card startingAt(Node node) {
        first = node;
        return this;
    }

    Node first() {
        return first;
    }

    void onClose(Runnable does) {
        close.setOnAction(_ -> does.run());
    }
}
