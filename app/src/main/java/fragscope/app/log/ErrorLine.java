// SPDX-License-Identifier: Apache-2.0
package fragscope.app.tool;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;

/** What is wrong with a field's text: a mark under the character where it goes wrong, and the sentence. */
public final class ErrorLine {

    private final TextField field;
    private final Polygon mark = new Polygon(0, 6, 5, 0, 10, 6);
    private final Pane track = new Pane(mark);
    private final Label words = new Label();
    private final VBox box = new VBox(1, track, words);

    /**
     * A line for this field; nothing is wrong yet.
     *
     * @param id of the sentence
     */
    public ErrorLine(TextField field, String id) {
        this.field = field;
        mark.getStyleClass().add("error-mark");
        track.setMinHeight(6);
        words.setId(id);
        words.getStyleClass().add("error-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        clear();
    }

    /** The node; it takes no room while nothing is wrong. */
    public Region node() {
        return box;
    }

    /** Says what is wrong at a character, from 0. */
    public void show(int position, String sentence) {
        Text before = new Text(field.getText().substring(0, Math.min(position, field.getLength())));
        before.setFont(field.getFont());
        double at = field.getInsets().getLeft() + before.getLayoutBounds().getWidth() - 1;
        mark.setLayoutX(Math.clamp(at, 0, Math.max(0, field.getWidth() - 12)));
        words.setText(sentence);
        visible(true);
        field.positionCaret(Math.min(position, field.getLength()));
    }

    /** Nothing is wrong any more. */
    public void clear() {
        words.setText("");
        visible(false);
    }

    private void visible(boolean shown) {
        box.setVisible(shown);
        box.setManaged(shown);
    }
}
