// SPDX-License-Identifier: Apache-2.0
package fragscope.app.stops;

import fragscope.app.session.Stops;
import fragscope.app.text.Texts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A breakpoint in the list: whether it is on, what it stops at, and why it means nothing where it does not. */
final class StopCell extends ListCell<Stops.@Nullable Stop> {

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass UNUSABLE = PseudoClass.getPseudoClass("unusable");

    /** What the cell asks of the pane. */
    interface Pane {

        /** Turns the breakpoint in a row on or off. */
        void turn(int index, boolean on);

        /** Takes the breakpoint in a row out of the list. */
        void remove(int index);

        /** Why a breakpoint means nothing in what is open; nothing where it does. */
        Optional<String> trouble(Stops.Stop stop);

        /** Whether the session stands where it does because of this breakpoint. */
        boolean stoppedHere(Stops.Stop stop);
    }

    private final Texts texts;
    private final Pane pane;
    private final CheckBox on = new CheckBox();
    private final Label words = new Label();
    private final Label trouble = new Label();
    private final HBox line;

    StopCell(Texts texts, Pane pane) {
        this.texts = texts;
        this.pane = pane;
        getStyleClass().add("stop");
        on.setFocusTraversable(false); // the list has the keys: Space, Delete
        on.setOnAction(_ -> pane.turn(getIndex(), on.isSelected()));
        words.getStyleClass().add("stop-words");
        words.setTextOverrun(OverrunStyle.ELLIPSIS);
        words.setMinWidth(0);
        trouble.getStyleClass().add("stop-trouble");
        trouble.setMinWidth(0);
        Button remove = new Button("✕");
        remove.getStyleClass().setAll("stop-remove");
        remove.setFocusTraversable(false);
        remove.setAccessibleText(texts.get("stops.remove"));
        remove.setTooltip(new Tooltip(texts.get("stops.remove")));
        remove.setOnAction(_ -> pane.remove(getIndex()));
        VBox said = new VBox(words, trouble);
        said.setMinWidth(0);
        said.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(said, Priority.ALWAYS);
        line = new HBox(4, on, said, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        setPrefWidth(0); // as wide as the list: long expressions are cut, their whole is the tooltip
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !isEmpty()) {
                pane.turn(getIndex(), !on.isSelected());
            }
        });
    }

    @Override
    protected void updateItem(Stops.@Nullable Stop stop, boolean empty) {
        super.updateItem(stop, empty);
        if (empty || stop == null) {
            setGraphic(null);
            setTooltip(null);
            pseudoClassStateChanged(HERE, false);
            return;
        }
        String text = Words.of(texts, stop.at());
        String why = pane.trouble(stop).map(t -> texts.get("stops.unusable", t)).orElse("");
        on.setSelected(stop.on());
        on.setAccessibleText(texts.get("stops.on"));
        words.setText(text);
        trouble.setText(why);
        trouble.setVisible(!why.isEmpty());
        trouble.setManaged(!why.isEmpty());
        setTooltip(new Tooltip(why.isEmpty() ? text : text + "\n" + why));
        setAccessibleText(text + (why.isEmpty() ? "" : ", " + why));
        pseudoClassStateChanged(UNUSABLE, !why.isEmpty() || !stop.on());
        pseudoClassStateChanged(HERE, pane.stoppedHere(stop));
        setGraphic(line);
    }
}
