// SPDX-License-Identifier: Apache-2.0
package fragscope.app.compose;

import fragscope.app.text.Texts;
import fragscope.engine.design.Validity;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One axis: its name and its choices, those that the others exclude marked, with the reason at hand. */
final class AxisRow {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final String axis;
    private final Supplier<Draft> draft;
    private final Texts texts;
    final Label name = new Label();
    final ComboBox<String> choice = new ComboBox<>();
    private boolean showing;

    AxisRow(Texts texts, String axis, Supplier<Draft> draft, BiConsumer<String, String> chosen) {
        this.texts = texts;
        this.axis = axis;
        this.draft = draft;
        name.setText(texts.get("compose.axis." + axis));
        name.setLabelFor(choice);
        name.setMinWidth(Region.USE_PREF_SIZE);
        choice.setId("axis-" + axis);
        choice.setAccessibleText(name.getText());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinWidth(80); // in a narrow window the longest word gives way
        choice.setPrefWidth(160);
        choice.getItems().setAll(Draft.words(axis));
        choice.setCellFactory(_ -> new Cell());
        choice.setButtonCell(new Cell());
        choice.setOnAction(_ -> {
            if (!showing && choice.getValue() != null) {
                chosen.accept(axis, choice.getValue());
            }
        });
    }

    /** Takes over what the draft has; {@code blamed} marks the axis that a refusal names. */
    void show(boolean blamed) {
        showing = true;
        choice.setValue(draft.get().word(axis));
        showing = false;
        name.pseudoClassStateChanged(REFUSED, blamed);
        choice.pseudoClassStateChanged(REFUSED, blamed);
    }

    private final class Cell extends ListCell<String> {

        @Override
        protected void updateItem(@Nullable String word, boolean empty) {
            super.updateItem(word, empty);
            setText(null);
            setTooltip(null);
            pseudoClassStateChanged(REFUSED, false);
            if (empty || word == null) {
                return;
            }
            Optional<Validity.Refusal> refusal = draft.get().refusal(axis, word);
            setText((refusal.isPresent() ? "✕ " : "") + word.replace('_', ' '));
            pseudoClassStateChanged(REFUSED, refusal.isPresent());
            refusal.ifPresent(r -> {
                setTooltip(new Tooltip(r.sentence()));
                setAccessibleText(texts.get("compose.excluded", word.replace('_', ' '), r.sentence()));
            });
        }
    }
}
