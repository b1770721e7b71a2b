// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fragscope.app.lesson.Course;
import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.LessonException;
import fragscope.app.session.Opened;
import fragscope.app.session.Request;
import fragscope.app.session.Selection;
import fragscope.app.shell.Futures.Future;
import fragscope.app.shell.Futures.Question;
import fragscope.app.stage.Level;
import fragscope.engine.run.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/**
 * With the seal on, all panes, the audience's window and the notes show the same in two runs that share every fact up
 * to the question and differ by an intervention or a packet after it: whatever could tell of later facts is
 * not there. A seeded sample of the questions in each build, all of them with {@code -Dfragscope.full=true}.
 */
final class SealTest extends UiRig {

    private static final boolean FULL = Boolean.getBoolean("fragscope.full");
    private static final int SAMPLE = 3;
    private static final long SEED = 11;

    /** Lessons whose questions are compared. */
    private static List<String> lessons() {
        List<String> all = new ArrayList<>(Course.bundled().lessons().stream().filter(
                l -> !l.questions().isEmpty()).map(Lesson::id).toList());
        Collections.shuffle(all, new Random(SEED));
        return FULL ? all : all.subList(0, SAMPLE);
    }

    private void settle() {
        settled(() -> true);
    }

    /** Waits until something holds and the window shows all of it. */
    private void settled(Callable<Boolean> holds) {
        try {
            until(() -> holds.call() && window().awaited().isEmpty());
        } catch (AssertionError e) {
            throw new AssertionError("the window does not settle: " + read(window()::awaited), e);
        }
    }

    /** Nothing is open: from here each comparison begins. */
    private void empty() {
        interact(() -> {
            window().classroom().leave();
            session().close();
        });
        settle();
    }

    /** A lesson that asks its question at once, in all windows. */
    private List<String> asked(Lesson lesson, long facts) {
        empty();
        interact(() -> window().classroom().preview(lesson, 0));
        settled(() -> session().sealedProperty().get() && session().fact() == facts - 1);
        return all();
    }

    /** A run under the seal, without a lesson beside it. */
    private List<String> sealed(Run run, long facts) {
        empty();
        interact(() -> session().showSealed(Opened.of(Request.of("two-packets"), "sealed", run, facts), facts));
        settled(() -> session().fact() == facts - 1);
        return all();
    }

    /** What is drawn in all windows, then with something selected and with words looked for. */
    private List<String> all() {
        interact(() -> node(Region.class, "stage").requestFocus()); // the keyboard is nobody's hint
        settle();
        List<String> lines = new ArrayList<>(drawn("present"));
        if (read(() -> session().levelProperty().get()) == Level.EXPERT) {
            interact(() -> {
                session().selectionProperty().set(new Selection.APacket(Math.max(0, session().packet())));
                window().desk().commands().get("run.why").run();
                window().desk().commands().get("edit.find").run();
                node(TextField.class, "find-words").setText("a");
            });
            settle();
            lines.addAll(drawn("asked"));
            interact(() -> node(Button.class, "find-close").fire());
        }
        return lines;
    }

    private List<String> drawn(String as) {
        return read(() -> {
            List<String> lines = Seen.of(window().scene().getRoot());
            lines.replaceAll(line -> as + ": " + line);
            return lines;
        });
    }

    /** What the audience and the teacher see. */
    private List<String> room() {
        return read(() -> {
            List<String> lines = Seen.of(displays.audienceStage().getScene().getRoot());
            lines.addAll(Seen.of(Objects.requireNonNull(displays.notesStage()).getScene().getRoot()));
            return lines;
        });
    }

    @Test
    void underTheSealNoPaneTellsTwoFuturesApart() throws LessonException {
        List<Question> questions = Futures.questions(lessons());
        assertTrue(questions.size() >= SAMPLE, "questions: " + questions.size());
        List<String> told = new ArrayList<>();
        int compared = 0;
        for (Level level : List.of(Level.LESSON, Level.EXPERT)) {
            interact(() -> window().desk().settings().levelProperty().set(level));
            asked(questions.getFirst().alone(""), questions.getFirst().asked().facts()); // panes have been there before
            for (Question q : questions) {
                Future other = Futures.of(q).orElseThrow(() -> new AssertionError(q.name() + ": no other future"));
                List<String> one = other.change().isEmpty()
                        ? sealed(q.asked().run().run(), q.asked().facts())
                        : asked(q.alone(""), q.asked().facts());
                List<String> two = other.change().isEmpty()
                        ? sealed(other.run(), q.asked().facts())
                        : asked(q.alone(other.change()), q.asked().facts());
                compared++;
                assertTrue(one.size() > 60, q.name() + ": lines " + one.size());
                String differs = Seen.difference(one, two);
                if (!differs.isEmpty()) {
                    told.add(q.name() + " " + level + " " + other.change() + "\n" + differs);
                }
            }
        }
        System.out.println("seal: " + questions.size() + " questions, " + compared + " comparisons, " + told.size()
                + " told apart");
        assertEquals(List.of(), told);
    }

    @Test
    void underTheSealTheRoomsWindowsTellNothingEither() throws LessonException {
        List<Question> questions = Futures.questions(lessons());
        Question first = questions.getFirst();
        asked(first.alone(""), first.asked().facts());
        interact(() -> {
            window().presenter().enter();
            window().presenter().timer(); // it runs; here it stands still
        });
        int compared = 0;
        for (Question q : questions) {
            Future other = Futures.of(q).orElseThrow();
            if (!other.change().isEmpty()) {
                List<List<String>> seen = new ArrayList<>();
                for (String change : List.of("", other.change())) {
                    interact(() -> window().classroom().preview(q.alone(change), 0));
                    settled(() -> session().opened().orElseThrow().run().interventions().isEmpty() == change.isEmpty()
                            && session().fact() == q.asked().fact());
                    seen.add(room());
                }
                compared++;
                assertEquals("", Seen.difference(seen.getFirst(), seen.getLast()), q.name());
            }
        }
        assertTrue(compared > 0, "comparisons: " + compared);
    }

    @Test
    void withoutTheSealTheSameRunsAreToldApart() throws LessonException {
        Question q = Futures.questions(List.of("01-a-packets-way-in")).getFirst();
        interact(() -> window().desk().settings().levelProperty().set(Level.EXPERT));
        List<List<String>> seen = new ArrayList<>();
        for (Run run : List.of(q.asked().run().run(), Futures.of(q).orElseThrow().run())) {
            empty();
            interact(() -> session().show(Opened.of(Request.of("two-packets"), "open", run, Long.MAX_VALUE),
                    q.asked().fact()));
            settled(() -> session().fact() == q.asked().fact());
            seen.add(drawn("open"));
        }
        assertNotEquals(seen.getFirst(), seen.getLast(), "the dump sees what comes later");
    }
}
