// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.course.Page;
import fragscope.app.lesson.Course;
import fragscope.app.lesson.paper.Grading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers from the window to the teacher's table: one file, graded by running it again. */
final class AnswersTest extends UiRig {

    private static final String LESSON = "04-sixteen-bytes";

    @TempDir
    private Path folder = Path.of("");

    private Page page() {
        return read(() -> window().classroom().page().orElseThrow());
    }

    private void free() {
        until(() -> window().classroom().page().isPresent() && !window().classroom().busyProperty().get());
    }

    /** Names the learner in the list of lessons. */
    private void named(String name) {
        if (lookup("#course-name").tryQuery().isEmpty()) {
            interact(() -> window().desk().commands().get("lesson.list").run());
        }
        until(() -> lookup("#course-name").tryQuery().isPresent());
        interact(() -> {
            node(TextField.class, "course-name").setText(name);
            node(TextField.class, "course-seed").setText("7");
        });
    }

    /** Plays the lesson on to its next question and answers it; "" stands for what is right. */
    private void answered(String answer) {
        for (int steps = 0; steps < 10 && !page().sealed(); steps++) {
            interact(() -> window().classroom().next());
            free();
        }
        String given = answer.isEmpty() ? right() : answer;
        interact(() -> window().classroom().commit(given));
        free();
    }

    private String saved() throws IOException {
        Path file = folder.resolve("answers.json");
        picked = Optional.of(file);
        interact(() -> window().classroom().leave());
        until(() -> lookup("#course-export").tryQuery().isPresent());
        interact(() -> node(Button.class, "course-export").fire());
        until(() -> Files.exists(file) && Files.readString(file).endsWith("}\n"));
        return Files.readString(file);
    }

    /** Ada answers the first question right and the second wrong. */
    private String adas() throws IOException {
        named("Ada");
        interact(() -> window().classroom().begin(LESSON));
        free();
        answered("");
        answered("0");
        return saved();
    }

    private String right() {
        Page page = page();
        return read(() -> page.moment().run().next("kind == frag_added", page.moment().facts()) < 0
                ? ""
                : String.format(
                        "0x%016x",
                        (Long) page.moment().run().field("netmem", page.moment().run().next("kind == frag_added",
                                page.moment().facts()))));
    }

    private static List<Grading.Row> graded(String text) {
        return new Grading(Course.bundled()).of("ada.json", text);
    }

    @Test
    void whatTheWindowSavesIsGradedByRunningItAgain() throws IOException {
        List<Grading.Row> rows = graded(adas());
        assertEquals(2, rows.size(), () -> "" + rows);
        assertTrue(rows.getFirst().passed(), () -> "" + rows.getFirst());
        assertEquals("Ada", rows.getFirst().name());
        assertEquals(7, rows.getFirst().seed());
        assertEquals(Optional.of(false), rows.getLast().right());
        assertEquals("same", rows.getLast().replay());
    }

    @Test
    void aFileWithAnotherNameSeedHashOrAnswerIsToldOf() throws IOException {
        String text = adas();
        String run = text.replaceFirst("(?s).*?\"run\": \"(0x\\w+)\".*", "$1");
        for (String[] change : List.of(new String[]{"\"Ada\"", "\"Bob\"", "changed by hand"},
                new String[]{"\"seed\": 7", "\"seed\": 8", "changed by hand"},
                new String[]{"\"answer\": \"0\"", "\"answer\": \"2\"", "changed by hand"},
                new String[]{run, "0x0000000000000001",
                        "differs: the run is " + run + " here and 0x0000000000000001"})) {
            String changed = text.replace(change[0], change[1]);
            assertTrue(!changed.equals(text), change[0]);
            List<Grading.Row> rows = graded(changed);
            assertTrue(rows.stream().anyMatch(row -> row.replay().startsWith(change[2])),
                    () -> change[0] + ": " + rows);
            assertTrue(rows.stream().noneMatch(row -> row.replay().isEmpty()));
        }
    }

    @Test
    void aLessonBegunWithoutANameHasEverybodysQuestionsAndSaysSo() throws IOException {
        interact(() -> window().classroom().begin(LESSON));
        free();
        answered("0x1");
        interact(() -> window().classroom().leave());
        named("Ada");
        List<Grading.Row> rows = graded(saved());
        assertTrue(rows.getFirst().replay().startsWith("same, but begun before a name was given"), () -> "" + rows);
        assertEquals("no answer", rows.getLast().replay());
    }
}
