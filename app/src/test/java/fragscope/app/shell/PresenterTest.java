// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.course.Page;
import fragscope.app.draw.DisplayList;
import fragscope.app.lesson.Question;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** A lesson before a room, with the two keys that a remote control has. */
final class PresenterTest extends UiRig {

    private static final String LESSON = "00-first-minute";

    private Page page() {
        return read(() -> window().classroom().page().orElseThrow());
    }

    private void key(KeyCode code) {
        interact(() -> Event.fireEvent(displays.audienceStage().getScene().getRoot(), new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
        stands();
    }

    private void stands() {
        until(() -> !window().classroom().busyProperty().get());
        interact(() -> session().speedProperty().set(5000));
        until(() -> !window().classroom().busyProperty().get() && session().cursor().isPresent()
                && !session().playingProperty().get()
                && session().fact() == window().classroom().page().orElseThrow().moment().fact());
        interact(() -> window().pulse(0));
    }

    private void enter() {
        interact(() -> window().classroom().begin(LESSON));
        until(() -> window().classroom().page().isPresent());
        stands();
        interact(() -> assertTrue(window().desk().commands().get("lesson.present").run()));
        stands();
    }

    private List<String> words() {
        return read(() -> list().shapes().stream().filter(s -> s instanceof fragscope.app.draw.Text).map(
                s -> ((fragscope.app.draw.Text) s).words()).toList());
    }

    private DisplayList list() {
        return window().presenter().shown().orElseThrow();
    }

    @Test
    void aLessonIsPresentedToItsEndWithTwoKeysOnly() {
        enter();
        assertTrue(displays.notesStage() != null, "notes stand on the other screen");
        int reveals = 0;
        int asked = 0;
        for (int keys = 0; !page().finished() && keys < 60; keys++) {
            boolean sealed = page().sealed();
            asked += sealed ? 1 : 0;
            key(KeyCode.PAGE_DOWN);
            assertEquals(List.of(), read(() -> list().problems()), "step " + page().step());
            reveals += sealed && !page().sealed() ? 1 : 0;
        }
        assertTrue(page().finished());
        assertTrue(asked > 0 && asked == reveals, asked + " questions, " + reveals + " reveals");
        key(KeyCode.PAGE_UP);
        assertFalse(page().finished(), "back undoes one");
        key(KeyCode.ESCAPE);
        assertFalse(read(() -> window().presenter().onProperty().get()));
        assertEquals("", read(() -> window().classroom().progress().presenting()));
    }

    @Test
    void theNotesSayWhatNextDoes() {
        enter();
        while (!page().sealed()) {
            key(KeyCode.RIGHT);
        }
        Label next = (Label) read(
                () -> java.util.Objects.requireNonNull(displays.notesStage()).getScene().lookup("#notes-next"));
        assertEquals("Next: runs it and reveals the answer.", read(next::getText));
    }

    @Test
    void aRoomVotesTwiceAndSeesBothTalliesAfterTheReveal() {
        enter();
        while (!page().sealed()) {
            key(KeyCode.RIGHT);
        }
        assertTrue(page().asked().orElseThrow().question() instanceof Question.Click);
        assertTrue(words().contains("vote 1"), () -> "" + words());
        for (KeyCode code : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT2, KeyCode.V, KeyCode.DIGIT1,
                KeyCode.DIGIT1)) {
            key(code);
        }
        assertTrue(words().contains("vote 2"));
        assertTrue(words().stream().noneMatch(w -> w.contains("→")), "nothing is marked until the reveal");
        key(KeyCode.PAGE_DOWN);
        assertTrue(words().contains("bit 0   1 → 2"), () -> "" + words());
        assertTrue(words().contains("bit 1   2 → 0"), () -> "" + words());
        assertTrue(words().contains("✓"));
    }

    @Test
    void theStateSurvivesAnUnpluggedProjectorAndAnotherResolution() {
        enter();
        key(KeyCode.PAGE_DOWN);
        key(KeyCode.PAGE_DOWN);
        int step = page().step();
        interact(() -> displays.change(false, 800, 600));
        stands();
        assertEquals(step, page().step());
        assertTrue(displays.notesStage() == null, "one screen is the audience's");
        assertEquals(800, read(() -> list().width()));
        key(KeyCode.N);
        assertTrue(displays.notesStage() != null, "N brings the notes");
        key(KeyCode.N);
        assertTrue(displays.notesStage() == null);
        assertEquals(LESSON, read(() -> window().classroom().progress().presenting()), "kept for after a crash");
    }

    @Test
    void homeReturnsFromAnExcursion() {
        enter();
        key(KeyCode.PAGE_DOWN);
        open("bulk-tcp");
        interact(() -> Event.fireEvent(displays.audienceStage().getScene().getRoot(), new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", KeyCode.HOME, false, false, false, false)));
        stands();
        assertEquals("netmem", read(() -> session().opened().orElseThrow().run().design().name()));
        key(KeyCode.B);
        assertTrue(read(() -> displays.audienceStage().getScene().lookup("#blackout").isVisible()));
    }

    @Test
    void afterARestartTheLessonStandsWhereItWasAndGoesOnBeforeTheRoom() {
        enter();
        key(KeyCode.PAGE_DOWN);
        key(KeyCode.PAGE_DOWN);
        int step = page().step();
        interact(() -> window().classroom().leave()); // what is kept stays
        interact(() -> window().resume(LESSON));
        until(() -> window().classroom().page().isPresent());
        stands();
        assertEquals(step, page().step());
        clickOn("#notice-action");
        stands();
        assertTrue(read(() -> window().presenter().onProperty().get()));
    }

    @Test
    void votesSurviveARestart() {
        enter();
        while (!page().sealed()) {
            key(KeyCode.RIGHT);
        }
        for (KeyCode code : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT2, KeyCode.V, KeyCode.DIGIT1)) {
            key(code);
        }
        interact(() -> window().close()); // the progress is all that stays
        interact(() -> start(new Stage()));
        interact(() -> window().resume(LESSON));
        until(() -> window().classroom().page().isPresent());
        stands();
        interact(() -> window().presenter().enter());
        stands();
        assertTrue(page().sealed(), "the question is open still");
        assertTrue(words().contains("vote 2"), () -> "" + words());
        key(KeyCode.PAGE_DOWN);
        assertTrue(words().contains("bit 0   1 → 1"), () -> "" + words());
        assertTrue(words().contains("bit 1   2 → 0"), () -> "" + words());
    }

    @Test
    void theSourcesAreOneKeyAwayAndNeverUnderTheSeal() {
        enter();
        while (page().sources().isEmpty() || page().sealed()) {
            key(KeyCode.PAGE_DOWN);
        }
        String source = page().sources().getFirst();
        assertFalse(String.join(" ", words()).contains(source));
        key(KeyCode.P);
        assertTrue(String.join(" ", words()).contains(source), () -> "" + words());
        key(KeyCode.P);
        assertFalse(String.join(" ", words()).contains(source));
    }
}
