// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.course.Page;
import fragscope.app.lesson.Question;
import fragscope.app.stage.Level;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A lesson as a student plays it: from its list to its end, wrong answers first, by mouse and keyboard. */
final class StudentTest extends UiRig {

    private Page page() {
        return read(() -> window().classroom().page().orElseThrow());
    }

    private void begin(String id) {
        interact(() -> {
            window().desk().settings().levelProperty().set(Level.LESSON);
            window().desk().commands().get("lesson.list").run();
        });
        until(() -> lookup("#begin-" + id).tryQuery().isPresent());
        clickOn("#begin-" + id);
        stands();
    }

    /** Waits until the lesson stands where it should and nothing is worked out or moves. */
    private void stands() {
        until(() -> window().classroom().page().isPresent() && !window().classroom().busyProperty().get()
                && session().cursor().isPresent() && !session().playingProperty().get()
                && session().fact() == window().classroom().page().orElseThrow().moment().fact());
    }

    private void next() {
        clickOn("#lesson-next");
        faster();
        stands();
    }

    /** Segments take seconds; who tests has none. */
    private void faster() {
        until(() -> !window().classroom().busyProperty().get());
        interact(() -> session().speedProperty().set(5000));
    }

    @Test
    void theFirstMinuteIsPlayedToItsEndWithAWrongAnswerFirst() {
        begin("00-first-minute");
        assertEquals(0, page().step());
        while (!page().sealed()) {
            next();
        }
        Page asked = page();
        assertTrue(read(() -> node(Button.class, "lesson-next").isDisabled()), "no answer yet");
        assertEquals(asked.moment().facts(), read(() -> session().facts()), "under the seal the run ends here");
        until(() -> lookup("#choice-1").tryQuery().isPresent());
        clickOn("#choice-1");
        clickOn("#lesson-next");
        faster();
        stands();
        assertTrue(read(() -> node(Label.class, "question-verdict").getText()).startsWith("Not so."));
        assertFalse(read(() -> node(Label.class, "question-misconception").getText()).isBlank());
        assertTrue(read(() -> session().facts()) > asked.moment().facts(), "the seal is broken");
        clickOn("#question-watch");
        until(() -> session().opened().orElseThrow().run().design().name().contains("tagged-pointer")
                && session().completeProperty().get());
        until(() -> read(() -> node(Button.class, "lesson-home").isVisible()));
        clickOn("#lesson-home");
        stands();
        while (!page().finished()) {
            next();
        }
        assertTrue(read(() -> window().classroom().progress().of("00-first-minute").finished()));
        assertEquals("skb:0/frag:0/word/bit:1", page().answers().get("which-bit"));
    }

    @Test
    void spaceGoesOnInALessonAndPlaysOnlyBesideIt() {
        begin("00-first-minute");
        interact(() -> window().scene().lookup("#stage").requestFocus());
        type(KeyCode.SPACE);
        faster();
        stands();
        assertEquals(1, page().step(), "one step of the lesson, and no more of the run than that");
        clickOn("#button-on"); // away from where the lesson stands
        until(() -> node(Label.class, "lesson-away").isVisible());
        interact(() -> window().scene().lookup("#stage").requestFocus());
        type(KeyCode.SPACE);
        until(() -> !session().playingProperty().get() && session().fact() == session().facts() - 1);
        assertEquals(1, page().step(), "the lesson waits");
        clickOn("#lesson-home");
        stands();
    }

    @Test
    void aLessonSaysThatItEnds() {
        begin("00-first-minute");
        while (!page().finished()) {
            interact(() -> window().classroom().next());
            faster();
            stands();
        }
        assertEquals("Start lesson 1 (9 min)", read(() -> node(Button.class, "door-lesson").getText()));
        clickOn("#door-lesson");
        until(() -> page().lesson().id().startsWith("01-"));
        stands();
        while (!page().finished()) {
            interact(() -> window().classroom().next());
            faster();
            stands();
        }
        assertTrue(read(() -> node(Label.class, "lesson-end").getText()).endsWith(page().lesson().teaches()));
    }

    @Test
    void theBitIsClickedInThePicture() {
        begin("00-first-minute");
        while (!page().sealed()) {
            next();
        }
        String bit = "skb:0/frag:0/word/bit:0";
        until(() -> lookup((Node n) -> bit.equals(n.getId())).tryQuery().isPresent());
        Node cell = lookup((Node n) -> bit.equals(n.getId())).query();
        clickOn(cell);
        assertTrue(read(() -> node(RadioButton.class, "choice-0").isSelected()));
        clickOn("#lesson-next");
        faster();
        stands();
        assertTrue(read(() -> node(Label.class, "question-verdict").getText()).startsWith("So it is."));
    }

    @Test
    void aWordAndANumberAreWrittenAndAskedAgain() {
        begin("04-sixteen-bytes");
        while (!page().sealed()) {
            next();
        }
        assertTrue(page().asked().orElseThrow().question() instanceof Question.HexWord);
        until(() -> lookup("#question-field").tryQuery().isPresent());
        clickOn("#question-field").write("xyz");
        assertTrue(read(() -> node(Button.class, "lesson-next").isDisabled()), "xyz is no word");
        interact(() -> node(TextField.class, "question-field").setText("0x1"));
        type(KeyCode.ENTER);
        faster();
        stands();
        assertTrue(read(() -> node(Label.class, "question-verdict").getText()).startsWith("Not so."));
        String before = page().asked().orElseThrow().answer();
        long seed = page().seed();
        clickOn("#question-another");
        until(() -> page().sealed());
        stands();
        assertEquals(seed + 1, page().seed());
        interact(() -> window().classroom().next());
        faster();
        stands();
        assertTrue(read(() -> node(Label.class, "question-verdict").getText()).startsWith("No answer"), before);
    }

    @Test
    void whoWalksAwayFromAQuestionHasNotAnsweredIt() {
        begin("00-first-minute");
        while (!page().sealed()) {
            next();
        }
        open("bulk-tcp");
        until(() -> !page().sealed() && !window().classroom().busyProperty().get());
        assertEquals("", page().answers().get("which-bit"));
        assertEquals("bulk-tcp", read(() -> session().opened().orElseThrow().title()));
        interact(() -> window().classroom().home());
        stands();
    }
}
