// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import fragscope.app.lesson.Question;
import fragscope.app.lesson.play.Answers;
import fragscope.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Takes an answer: options to choose, a number or a word to write, or a place to click; what it holds is not right. */
final class QuestionForm {

    private final Texts texts;
    private final Question question;
    private final VBox box = new VBox(6);
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");
    private final ToggleGroup group = new ToggleGroup();
    private final List<RadioButton> choices = new ArrayList<>();
    private Runnable commit = () -> {
    };

    QuestionForm(Texts texts, Question question) {
        this.texts = texts;
        this.question = question;
        box.setId("question-form");
        switch (question) {
            case Question.Choice c -> options(c.options());
            case Question.FirstFunction f -> options(f.options());
            case Question.HowMany n -> field("question.number", n.unit());
            case Question.HexWord _ -> field("question.word", "");
            case Question.Click c -> places(c.among());
        }
    }

    private void options(List<Question.Option> options) {
        for (int i = 0; i < options.size(); i++) {
            choice(Answer.letter(i), Answer.letter(i) + "   " + options.get(i).says());
        }
    }

    private void places(List<String> among) {
        Label how = new Label(texts.get("question.click"));
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        how.getStyleClass().add("text-muted");
        box.getChildren().add(how);
        among.forEach(id -> choice(id, Places.name(id, among)));
    }

    private void choice(String value, String words) {
        RadioButton button = new RadioButton(words);
        button.setId("choice-" + choices.size());
        button.setUserData(value);
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setOnAction(_ -> answer.set(value));
        choices.add(button);
        box.getChildren().add(button);
    }

    private void field(String key, String unit) {
        TextField field = new TextField();
        field.setId("question-field");
        field.setPromptText(texts.get(key));
        field.setAccessibleText(texts.get(key));
        field.setPrefColumnCount(question instanceof Question.HexWord ? 20 : 10);
        field.textProperty().addListener((_, _, now) -> answer.set(now.strip()));
        field.setOnAction(_ -> commit.run());
        box.getChildren().add(new HBox(6, field, new Label(unit)));
    }

    Region node() {
        return box;
    }

    /** What Enter in the form does. */
    void onCommit(Runnable does) {
        commit = does;
    }

    /** The answer as it is now; "" before there is one. */
    ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Whether the answer has the form that is asked for. */
    boolean complete() {
        return !answer.get().isEmpty() && Answers.complaint(question, answer.get()).isEmpty();
    }

    /** A shape of the stage was clicked: one of those that can be meant becomes the answer. */
    void picked(String id) {
        if (question instanceof Question.Click click) {
            click.among().stream().filter(a -> id.equals(a) || id.startsWith(a + "/")).findFirst().ifPresent(a -> {
                answer.set(a);
                choices.stream().filter(c -> a.equals(c.getUserData())).forEach(c -> c.setSelected(true));
            });
        }
    }
}
