// SPDX-License-Identifier: Apache-2.0
package fragscope.app.life;

import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One step: a dot, what happened and when, and by what. A click or Enter goes there. */
final class StepRow extends HBox {

    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
    private static final PseudoClass FUTURE = PseudoClass.getPseudoClass("future");
    private static final PseudoClass RETURNS = PseudoClass.getPseudoClass("returns");

    /** Where a step lies as seen from the present moment. */
    enum When {
        PAST, PRESENT, FUTURE
    }

    private final Region dot = new Region();
    private final Label word = label("step-word");
    private final Label time = label("step-time");
    private final Label detail = label("step-detail");
    private final LongConsumer go;
    private @Nullable LifeStep step;

    StepRow(LongConsumer go) {
        super(8);
        this.go = go;
        getStyleClass().add("life-step");
        setAccessibleRole(AccessibleRole.HYPERLINK);
        dot.getStyleClass().add("step-dot");
        dot.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        dot.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        FlowPane first = new FlowPane(8, 0, word, time);
        VBox texts = new VBox(first, detail);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(dot, texts);
        setOnMouseClicked(_ -> {
            requestFocus();
            go();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
                event.consume();
            }
        });
    }

    private static Label label(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add(style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void go() {
        LifeStep now = step;
        if (now != null) {
            go.accept(now.n());
        }
    }

    void show(LifeStep now, When when, StepWords words, String whenWords) {
        step = now;
        word.setText(words.word(now));
        time.setText(words.time(now.timePs()));
        detail.setText(words.detail(now));
        detail.setManaged(!detail.getText().isEmpty());
        pseudoClassStateChanged(PRESENT, when == When.PRESENT);
        pseudoClassStateChanged(FUTURE, when == When.FUTURE);
        pseudoClassStateChanged(RETURNS, StepWords.returns(now.kind()));
        setId("step-" + now.n());
        setAccessibleText(word.getText() + ", " + detail.getText() + ", " + time.getText() + ", " + whenWords);
    }
}
