// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import fragscope.app.lesson.Course;
import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.Setting;
import fragscope.app.lesson.Step;
import fragscope.app.lesson.paper.AnswerFile;
import fragscope.app.lesson.play.LessonPlayer;
import fragscope.app.lesson.play.LessonRuns;
import fragscope.app.settings.LessonProgress;
import fragscope.app.settings.ProgressStore;
import fragscope.app.tool.FxThread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Which lesson is played in a window and where it stands. What takes the engine's time is done on a thread of its own;
 * everything here is called on the JavaFX thread.
 *
 * <p>Each step is kept as it is reached, so that a lesson goes on where it was left, also after a crash.
 */
public final class Classroom {

    /** What is done with the player, away from the JavaFX thread. */
    private interface Work {
        void on(LessonPlayer player) throws LessonException;
    }

    private final Course course;
    private final Showing showing;
    private final ProgressStore store;
    private final LessonRuns runs = new LessonRuns(); // of the worker's thread
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "classroom");
        thread.setDaemon(true);
        return thread;
    });
    private final FxThread fx = new FxThread();
    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Tasks tasks;
    private @Nullable LessonPlayer player;
    private int generation;

    public Classroom(Course course, Showing showing, ProgressStore store) {
        this.course = course;
        this.showing = showing;
        this.store = store;
        this.tasks = new Tasks(this);
    }

    /** The lessons that there are. */
    public Course course() {
        return course;
    }

    /** How far the person has come. */
    public LessonProgress progress() {
        return store.progress();
    }

    /** Under which name answers are exported, and the class's seed: lessons begun now ask this learner's questions. */
    public void name(String who, long classSeed) {
        if (!who.equals(progress().name()) || classSeed != progress().classSeed()) {
            store.keep(progress().named(who, classSeed));
        }
    }

    private long seed(LessonProgress.Entry entry) {
        boolean anew = entry.answers().isEmpty() && !progress().name().isEmpty();
        return anew ? AnswerFile.seed(progress().name(), progress().classSeed()) : entry.seed();
    }

    /** What is to be shown of the lesson; null while none is played. */
    public ReadOnlyObjectProperty<@Nullable Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** What is to be shown of the lesson. */
    public Optional<Page> page() {
        return Optional.ofNullable(page.get());
    }

    /** Whether something is being worked out; until then nothing else can be asked for. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last wish could not be fulfilled, as a sentence; "" where it was. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Hints and trials of the present task. */
    public Tasks tasks() {
        return tasks;
    }

    /** What a lesson is shown on. */
    public Showing showing() {
        return showing;
    }

    /** Plays a lesson from where it was left; one that was finished, or not begun, from its first step. */
    public void begin(String id) {
        course.lesson(id).ifPresent(lesson -> {
            LessonProgress.Entry entry = progress().of(id);
            int step = entry.step() >= lesson.steps().size() - 1 ? 0 : Math.max(0, entry.step());
            play(lesson, seed(entry), step, step == 0 ? Map.of() : entry.answers());
        });
    }

    /** Plays a lesson that is none of the course's, as one that is being written. */
    public void preview(Lesson lesson, int step) {
        play(lesson, 1, Math.clamp(step, 0, lesson.steps().size() - 1), Map.of());
    }

    /** Poses the present question anew with other values. */
    public void another() {
        page().filter(p -> p.asked().isPresent() && !p.sealed()).ifPresent(p -> {
            Map<String, String> before = new HashMap<>(p.answers());
            before.remove(p.asked().orElseThrow().question().asked().id());
            play(p.lesson(), p.seed() + 1, p.step(), before);
        });
    }

    private void play(Lesson lesson, long seed, int step, Map<String, String> answers) {
        generation++;
        int mine = generation;
        busy.set(true);
        worker.execute(() -> {
            try {
                LessonPlayer fresh = new LessonPlayer(lesson, runs, seed);
                fresh.remember(answers);
                fresh.go(step);
                Page first = Page.of(fresh);
                fx.execute(() -> {
                    if (mine == generation) {
                        player = fresh;
                        arrived(first, false);
                    }
                });
            } catch (LessonException e) {
                fx.execute(() -> failed(mine, lesson.file() + ":" + e.problem().line() + ": " + e.getMessage()));
            }
        });
    }

    /** Does the next thing: exactly one of playing a segment, stopping at a question, or revealing its answer. */
    public void next() {
        work(LessonPlayer::next, true);
    }

    /**
     * Play, while the lesson stands where it should and asks for nothing, is its next step: what is played ends where
     * the lesson wants to say something.
     *
     * @return whether that was done
     */
    public boolean playsOn() {
        boolean stands = !busy.get() && page().filter(p -> !p.sealed() && !p.finished() && p.task().isEmpty()
                && showing.stands(p)).isPresent();
        if (stands) {
            next();
        }
        return stands;
    }

    /** Goes one step back. */
    public void back() {
        work(LessonPlayer::back, false);
    }

    /** Commits an answer to the open question; then it is run. */
    public void commit(String answer) {
        page().filter(Page::sealed).ifPresent(_ -> work(p -> p.commit(answer), true));
    }

    /** The open question is left without an answer, as when something else is opened. */
    private void pass() {
        work(p -> {
            if (p.sealed()) {
                p.pass();
            }
        }, false, false);
    }

    private void work(Work work, boolean moving) {
        work(work, moving, true);
    }

    private void work(Work work, boolean moving, boolean shown) {
        LessonPlayer on = player;
        if (on == null || busy.get()) {
            return;
        }
        int mine = generation;
        busy.set(true);
        worker.execute(() -> {
            try {
                work.on(on);
                Page now = Page.of(on);
                fx.execute(() -> {
                    if (mine == generation) {
                        if (shown) {
                            arrived(now, moving);
                        } else {
                            turned(now);
                        }
                    }
                });
            } catch (LessonException e) {
                fx.execute(() -> failed(mine, e.getMessage() == null ? "" : e.getMessage()));
            }
        });
    }

    private void arrived(Page now, boolean moving) {
        turned(now);
        showing.show(now, moving);
    }

    private void turned(Page now) {
        busy.set(false);
        trouble.set("");
        boolean another = page().map(p -> p.step() != now.step() || !p.lesson().equals(now.lesson())).orElse(true);
        if (another) {
            tasks.clear();
        }
        page.set(now);
        if (course.lesson(now.lesson().id()).isPresent()) {
            LessonProgress.Entry before = progress().of(now.lesson().id());
            store.keep(progress().with(now.lesson().id(), new LessonProgress.Entry(now.step(), now.seed(),
                    before.finished() || now.finished(), now.answers())));
        }
    }

    private void failed(int mine, String sentence) {
        if (mine == generation) {
            busy.set(false);
            trouble.set(sentence);
        }
    }

    /** Shows a run under which an answer that was given would be right. */
    public void watch(Setting setting, Step step) {
        tasks.run(setting, step, run -> showing.excursion(run));
    }

    /** Returns to where the lesson stands, from wherever one went. */
    public void home() {
        page().ifPresent(p -> showing.show(p, false));
    }

    /** Leaves the lesson; what is shown stays, and it goes on here when it is begun again. */
    public void leave() {
        generation++;
        boolean sealed = page().map(Page::sealed).orElse(false);
        busy.set(false);
        player = null;
        page.set(null);
        trouble.set("");
        tasks.clear();
        showing.leave(sealed);
    }

    /** Once per pulse: goes on with what is to be shown; a question that one walked away from is passed by. */
    public void pulse() {
        showing.pulse();
        if (!busy.get() && page().map(Page::sealed).orElse(false) && showing.walkedAway()) {
            pass();
        }
    }

    /** Keeps the votes on a question that is before a room. */
    public void voted(String question, List<List<Integer>> rounds) {
        Map<String, List<List<Integer>>> all = new HashMap<>(progress().votes());
        all.put(question, rounds);
        store.keep(progress().voted(all));
    }

    /** Whether the present lesson is before a room; kept, so that it can go on there after a crash. */
    public void presenting(boolean now) {
        store.keep(progress().presenting(now ? page().map(p -> p.lesson().id()).orElse("") : ""));
    }

    /** Ends the thread. */
    public void close() {
        generation++;
        worker.shutdownNow();
    }

    /** Works on the player's thread, for tasks. */
    void apart(Runnable work) {
        worker.execute(work);
    }

    /** The runs that lessons ask; only on the thread of {@link #apart}. */
    LessonRuns runs() {
        return runs;
    }

    Optional<LessonPlayer> player() {
        return Optional.ofNullable(player);
    }
}
