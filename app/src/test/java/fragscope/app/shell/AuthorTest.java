// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.check.LessonCheck;
import fragscope.app.lesson.check.Report;
import fragscope.engine.fact.Kind;
import fragscope.engine.run.Cursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lesson is written in the window, with what is wrong beside it, until the check has nothing to say. */
final class AuthorTest extends UiRig {

    @TempDir
    Path dir;

    private void write() {
        open("two-packets");
        interact(() -> assertTrue(window().desk().commands().get("lesson.write").run()));
        until(() -> lookup("#author-text").tryQuery().isPresent());
    }

    private String state() {
        return read(() -> node(Label.class, "author-state").getText());
    }

    private long first(Kind kind) {
        return read(() -> {
            Cursor cursor = session().aside().orElseThrow();
            for (long n = 0; n < session().facts(); n++) {
                if (cursor.log(n).kind(cursor.indexOf(n)) == kind) {
                    return n;
                }
            }
            throw new AssertionError("none");
        });
    }

    @Test
    void aLessonOfThreeStepsIsWrittenAndPassesTheCheck() throws IOException {
        write();
        until(() -> state().startsWith("Read, checked and played: 2 steps"));
        interact(() -> {
            TextArea text = node(TextArea.class, "author-text");
            text.setText(text.getText().replace("One idea, seen", "Where the payload goes").replace(
                    "Say in a sentence what this is about.", "A packet comes, and is parted."));
            text.positionCaret(text.getText().indexOf("A packet comes"));
        });
        long written = first(Kind.DMA_WRITTEN);
        interact(() -> session().seek(written));
        clickOn("#author-insert");
        until(() -> state().startsWith("Read, checked and played: 3 steps"));
        Path file = dir.resolve("mine.json");
        picked = Optional.of(file);
        clickOn("#author-save");
        Report report = new LessonCheck(List.of()).of("mine", "mine.json", Files.readString(file));
        assertEquals(List.of(), report.problems());
        assertEquals(3, report.steps());
        clickOn("#author-play");
        until(() -> window().classroom().page().map(p -> p.step() == 1).orElse(false) && session().cursor().isPresent()
                && session().fact() == written);
    }

    @Test
    void aMomentOfAnotherDesignBecomesAStepThatSwitches() {
        write();
        until(() -> state().startsWith("Read, checked and played"));
        interact(() -> window().open(fragscope.app.session.Request.of("two-packets").under("host-copy")));
        until(() -> session().hasMoment() && session().opened().orElseThrow().run().design().name().equals("host-copy")
                && session().completeProperty().get());
        interact(() -> session().seek(120));
        clickOn("#author-insert");
        String text = read(() -> node(TextArea.class, "author-text").getText());
        assertTrue(text.contains("\"do\": \"switch\"") && text.contains("\"design\": \"host-copy\""), text);
        until(() -> state().startsWith("Read, checked and played: 3 steps"));
    }

    @Test
    void whatIsWrongIsSaidWithItsLineWhileOneWrites() {
        write();
        until(() -> state().startsWith("Read, checked and played"));
        interact(() -> {
            TextArea text = node(TextArea.class, "author-text");
            text.setText(text.getText().replace("\"kind == headers_parsed\"", "\"kind == heders_parsed\""));
        });
        until(() -> state().contains("is wrong.") || state().contains("are wrong."));
        ListView<?> problems = node(ListView.class, "author-problems");
        String said = read(() -> String.valueOf(problems.getItems()));
        assertTrue(said.contains("heders_parsed"), said);
        interact(() -> node(TextArea.class, "author-text").setText("{ \"format\": 99"));
        until(() -> state().equals("One thing is wrong."));
        interact(() -> problems.getSelectionModel().clearAndSelect(0));
        interact(() -> node(TextArea.class, "author-text").setText("{ \"format\": 99 }"));
        until(() -> read(() -> String.valueOf(problems.getItems())).contains("newer than this program"));
    }

    @Test
    void aTemplateOfEachKindHasNothingWrongWithIt() {
        write();
        for (Lesson.Kind kind : Lesson.Kind.values()) {
            interact(() -> node(javafx.scene.control.MenuButton.class, "author-new").getItems().get(
                    kind.ordinal()).fire());
            until(() -> read(() -> node(TextArea.class, "author-text").getText()).contains(
                    "\"" + fragscope.app.lesson.LessonReader.word(kind) + "\""));
            until(() -> state().startsWith("Read, checked and played: 2 steps"));
        }
    }
}
