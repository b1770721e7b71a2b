// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.SVGPath;

/** The small button beside a value that asks who wrote it. Its line has the key, so it takes no focus. */
final class AskButton {

    private static final String PENCIL = "M1 9.2V12H3.8L11 4.8L8.2 2ZM9 1.2L11.8 4L12.8 3L10 0.2Z";

    private AskButton() {
    }

    static Button of(Texts texts, Runnable action) {
        SVGPath icon = new SVGPath();
        icon.setContent(PENCIL);
        icon.getStyleClass().add("ask-icon");
        Button button = new Button();
        button.setGraphic(icon);
        button.getStyleClass().setAll("ask");
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(texts.get("inspector.ask")));
        button.setAccessibleText(texts.get("inspector.ask"));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
