// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fragscope.app.lesson.ThreadClaim;
import fragscope.app.stage.Level;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

/** What a learner tries at a task, and the thread's claims, each run by its button. */
final class TasksAndClaimsTest extends UiRig {

    private void toTheTask(String lesson) {
        interact(() -> {
            window().desk().settings().levelProperty().set(Level.LESSON);
            window().classroom().begin(lesson);
        });
        until(() -> window().classroom().page().isPresent() && !window().classroom().busyProperty().get());
        while (read(() -> window().classroom().page().orElseThrow().task().isEmpty())) {
            interact(() -> window().classroom().next());
            until(() -> !window().classroom().busyProperty().get());
        }
        until(() -> lookup("#task-run").tryQuery().isPresent());
    }

    private void write(String id, String words) {
        interact(() -> ((ComboBox<?>) lookup("#" + id).query()).getEditor().setText(words));
    }

    private void tryIt() {
        interact(() -> node(Button.class, "task-run").fire());
    }

    private String outcome() {
        return read(() -> node(Label.class, "task-outcome").getText());
    }

    @Test
    void aTaskIsTriedHintedAndReached() {
        toTheTask("11-bits-for-free");
        tryIt();
        until(() -> outcome().startsWith("Not yet"));
        int hints = read(() -> window().classroom().page().orElseThrow().task().orElseThrow().hints().size());
        for (int i = 1; i <= hints + 1; i++) {
            interact(() -> node(Button.class, "task-hint").fire());
        }
        assertEquals(hints, read(() -> window().classroom().tasks().hints().size()), "no more than there are");
        interact(() -> node(Button.class, "task-more").fire());
        write("task-key-1", "word.alignment");
        write("task-value-1", "128");
        tryIt();
        until(() -> outcome().startsWith("Reached"));
        until(() -> session().opened().orElseThrow().run().design().word().alignment() == 128);
    }

    @Test
    void whatCannotBeRunIsSaid() {
        toTheTask("19-zero-copy-rings");
        interact(() -> node(Button.class, "task-more").fire());
        write("task-key-1", "refill_entries");
        write("task-value-1", "3");
        tryIt();
        until(() -> outcome().contains("a power of two"));
        write("task-value-1", "4");
        tryIt();
        until(() -> outcome().startsWith("Reached"));
    }

    @Test
    void everyClaimOfTheThreadIsRunByItsButton() {
        interact(() -> {
            window().desk().settings().levelProperty().set(Level.LESSON);
            window().desk().commands().get("lesson.thread").run();
        });
        until(() -> lookup("#thread-T1").tryQuery().isPresent());
        List<ThreadClaim> claims = window().classroom().course().thread();
        assertFalse(claims.isEmpty());
        for (ThreadClaim claim : claims) {
            interact(() -> node(Button.class, "thread-" + claim.id()).fire());
            until(() -> !node(Pane.class, "thread-" + claim.id() + "-shown").getChildren().isEmpty());
            until(() -> session().opened().map(o -> claim.setting().get("design").isEmpty()
                    || o.run().design().name().startsWith(claim.setting().get("design"))).orElse(false));
            until(() -> session().hasMoment());
        }
    }
}
