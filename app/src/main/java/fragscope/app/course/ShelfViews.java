// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import atlantafx.base.theme.Styles;
import fragscope.app.help.Markdown;
import fragscope.app.lesson.Term;
import fragscope.app.lesson.ThreadClaim;
import fragscope.app.text.Texts;
import fragscope.app.tool.Desk;
import java.util.Comparator;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What lies beside the lessons: the glossary, and the thread claim by claim, each with a button that runs it. */
final class ShelfViews {

    private final Texts texts;
    private final Classroom room;

    ShelfViews(Desk desk, Classroom room) {
        this.texts = desk.texts();
        this.room = room;
    }

    Region node(LessonTool.Shelf shelf) {
        return shelf == LessonTool.Shelf.GLOSSARY ? glossary() : thread();
    }

    private Region glossary() {
        VBox box = new VBox(8);
        box.getStyleClass().add("lesson-text");
        room.course().glossary().stream().sorted(Comparator.comparing(Term::word,
                String.CASE_INSENSITIVE_ORDER)).forEach(term -> {
                    Label word = new Label(term.word());
                    word.getStyleClass().add(Styles.TEXT_BOLD);
                    box.getChildren().add(new VBox(word, wrapped(term.means())));
                });
        return box;
    }

    private Region thread() {
        VBox box = new VBox(14);
        box.getStyleClass().add("lesson-text");
        box.getChildren().add(wrapped(texts.get("thread.about")));
        room.course().thread().forEach(claim -> box.getChildren().add(claim(claim)));
        return box;
    }

    private Region claim(ThreadClaim claim) {
        Label who = new Label(claim.id() + "   " + claim.who());
        who.getStyleClass().add(Styles.TEXT_BOLD);
        VBox comment = new VBox();
        comment.setId("thread-" + claim.id() + "-shown");
        Button run = new Button(texts.get("thread.run"));
        run.setId("thread-" + claim.id());
        run.getStyleClass().add(Styles.SMALL);
        run.setOnAction(_ -> new ClaimRun(room).run(claim, text -> comment.getChildren().setAll(
                Markdown.layout(text, _ -> {
                }))));
        Button learn = new Button(texts.get("thread.lesson"));
        learn.getStyleClass().add(Styles.SMALL);
        learn.setVisible(room.course().lesson(claim.lesson()).isPresent());
        learn.setOnAction(_ -> room.begin(claim.lesson()));
        return new VBox(4, who, wrapped(claim.claim()), new HBox(6, run, learn), comment);
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
