// SPDX-License-Identifier: Apache-2.0
package fragscope.app.log;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;

/** What is wrong with a field's text: a mark under the character where it goes wrong, and the sentence. */
final class ErrorLine {

    private final TextField field;
    private final Polygon mark = new Polygon(0, 6, 5, 0, 10, 6);
    private final Pane track = new Pane(mark);
    private final Label words = new Label();
    private final VBox box = new VBox(1, track, words);

    ErrorLine(TextField field) {
        this.field = field;
        mark.getStyleClass().add("error-mark");
        track.setMinHeight(6);
        words.setId("log-error");
        words.getStyleClass().add("error-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        clear();
    }

    Region node() {
        return box;
    }

    void show(int position, String sentence) {
        Text before = new Text(field.getText().substring(0, Math.min(position, field.getLength())));
        before.setFont(field.getFont());
        double at = field.getInsets().getLeft() + before.getLayoutBounds().getWidth() - 1;
        mark.setLayoutX(Math.clamp(at, 0, Math.max(0, field.getWidth() - 12)));
        words.setText(sentence);
        visible(true);
        field.positionCaret(Math.min(position, field.getLength()));
    }

    void clear() {
        words.setText("");
        visible(false);
    }

    private void visible(boolean shown) {
        box.setVisible(shown);
        box.setManaged(shown);
    }
}
