// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Lines that only say something: a part's heading, and a sentence. */
final class TextViews {

    private TextViews() {
    }

    static LineView heading() {
        Region none = new Region();
        none.setManaged(false);
        Pair pair = new Pair(none);
        pair.getStyleClass().add("line-heading");
        return new LineView() {
            @Override
            public Node node() {
                return pair;
            }

            @Override
            public void show(Line line) {
                Line.Heading h = (Line.Heading) line;
                pair.name.setText(h.words());
                pair.value.setText(h.detail());
                pair.requestLayout();
            }
        };
    }

    static LineView note() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("line-note");
        return new LineView() {
            @Override
            public Node node() {
                return label;
            }

            @Override
            public void show(Line line) {
                label.setText(((Line.Note) line).words());
            }
        };
    }
}
