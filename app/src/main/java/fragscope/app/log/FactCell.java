// SPDX-License-Identifier: Apache-2.0
package fragscope.app.log;

import fragscope.app.facts.Group;
import fragscope.app.text.Numbers;
import fragscope.app.tool.Desk;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One fact: number, time, where, sentence. */
final class FactCell extends ListCell<Long> {

    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
    private static final PseudoClass FUTURE = PseudoClass.getPseudoClass("future");
    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final Desk desk;
    private final FactView view;
    private final Numbers numbers;
    private final Region mark = new Region();
    private final Label number = label("fact-number");
    private final Label time = label("fact-time");
    private final Label where = label("fact-where");
    private final Label sentence = label("fact-sentence");
    private final HBox line = new HBox(mark, number, time, where, sentence);

    FactCell(Desk desk, FactView view, Numbers numbers) {
        this.desk = desk;
        this.view = view;
        this.numbers = numbers;
        getStyleClass().add("fact");
        mark.getStyleClass().add("fact-mark");
        sentence.setTextOverrun(OverrunStyle.ELLIPSIS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        line.getStyleClass().add("fact-line");
        line.setMinWidth(0);
        line.setPrefWidth(1);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                view.go(getItem());
            }
        });
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    @Override
    protected void updateItem(@Nullable Long fact, boolean empty) {
        super.updateItem(fact, empty);
        show();
    }

    /** Shows its fact as things are now. */
    void show() {
        Long fact = isEmpty() ? null : getItem();
        long present = desk.session().fact();
        pseudoClassStateChanged(PRESENT, fact != null && fact == present);
        pseudoClassStateChanged(FUTURE, fact != null && fact > present);
        pseudoClassStateChanged(HIT, fact != null && view.hit(fact));
        pseudoClassStateChanged(MARKED, fact != null && desk.session().bookmarks().has(fact));
        setGraphic(fact == null ? null : line);
        if (fact == null) {
            setAccessibleText(null);
            return;
        }
        Row row = view.row(fact);
        number.setText(numbers.count(fact));
        time.setText(row == null ? "" : numbers.micros(row.timePs()));
        where.setText(row == null ? "" : Group.of(row.kind()).word());
        sentence.setText(row == null ? "…" : row.sentence());
        setAccessibleText(row == null ? number.getText() : fact + ", " + where.getText() + ": " + row.sentence());
    }
}
