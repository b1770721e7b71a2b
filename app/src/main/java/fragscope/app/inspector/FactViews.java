// SPDX-License-Identifier: Apache-2.0
package fragscope.app.inspector;

import fragscope.app.inquiry.Told;
import fragscope.app.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Lines about facts elsewhere: who wrote a value, and the chain that led to a fact. */
final class FactViews {

    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

    private FactViews() {
    }

    private static Label label(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static String where(Texts texts, Told told) {
        return texts.get("fact.number", told.n()) + " · " + new Forms(texts.locale()).time(told.timePs()) + " · "
                + told.actor();
    }

    /** Who wrote the line above. */
    static LineView writer(Texts texts, LineView.Actions actions) {
        VBox box = new VBox(2);
        box.setId("writer");
        box.getStyleClass().add("line-writer");
        return new LineView() {
            @Override
            public Node node() {
                return box;
            }

            @Override
            public void show(Line line) {
                Line.Writer w = (Line.Writer) line;
                Told told = w.told();
                box.getChildren().clear();
                if (told == null) {
                    Label words = label("writer-words");
                    words.setText(w.words());
                    box.getChildren().add(words);
                    if (w.progress() >= 0) {
                        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
                        bar.setAccessibleText(w.words());
                        Button cancel = new Button(texts.get("inspector.cancel"));
                        cancel.setId("cancel-writer");
                        cancel.setOnAction(_ -> actions.close(w));
                        box.getChildren().add(new FlowPane(6, 2, bar, cancel));
                    }
                    return;
                }
                Hyperlink go = new Hyperlink(where(texts, told));
                go.setId("writer-go");
                go.setWrapText(true);
                go.setAccessibleText(texts.get("inspector.writer.go", told.n()) + ": " + told.sentence());
                go.setOnAction(_ -> actions.follow(new Link.ToFact(told.n())));
                Label sentence = label("writer-words");
                sentence.setText(told.sentence());
                Hyperlink why = new Hyperlink(texts.get("inspector.writer.why"));
                why.setId("writer-why");
                why.setOnAction(_ -> actions.why(told.n()));
                box.getChildren().addAll(go, sentence, why);
            }
        };
    }

    /** The head of a chain of causes. */
    static LineView why(Texts texts, LineView.Actions actions) {
        Label words = label("why-title");
        Button close = new Button(texts.get("inspector.why.close"));
        close.setId("close-why");
        close.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(6, words, close);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("line-why");
        return new LineView() {
            @Override
            public Node node() {
                return box;
            }

            @Override
            public void show(Line line) {
                words.setText(((Line.Why) line).words());
                close.setOnAction(_ -> actions.close(line));
            }
        };
    }

    /** A link of that chain. */
    static LineView cause(Texts texts, LineView.Actions actions) {
        Label between = label("cause-between");
        Label where = label("cause-where");
        Label sentence = label("cause-sentence");
        VBox box = new VBox(1, between, where, sentence);
        box.getStyleClass().add("line-cause");
        box.setAccessibleRole(AccessibleRole.HYPERLINK);
        return new LineView() {
            @Override
            public Node node() {
                return box;
            }

            @Override
            public void show(Line line) {
                Line.Cause c = (Line.Cause) line;
                between.setText(c.between() == 0 ? "" : texts.get("inspector.why.between", c.between()));
                between.setVisible(c.between() > 0);
                between.setManaged(c.between() > 0);
                where.setText(where(texts, c.told()));
                sentence.setText(c.told().sentence());
                box.setId("cause-" + c.told().n());
                box.setAccessibleText(where.getText() + ": " + sentence.getText()
                        + (c.present() ? ", " + texts.get("inspector.why.present") : ""));
                box.pseudoClassStateChanged(PRESENT, c.present());
                box.setOnMouseClicked(_ -> go(c));
                box.setOnKeyPressed((KeyEvent event) -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        go(c);
                        event.consume();
                    }
                });
            }

            private void go(Line.Cause c) {
                box.requestFocus();
                actions.follow(new Link.ToFact(c.told().n()));
            }
        };
    }
}
