// SPDX-License-Identifier: Apache-2.0
package fragscope.app.course;

import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.Setting;
import fragscope.app.lesson.Step;
import fragscope.app.lesson.play.LessonRun;
import fragscope.app.tool.FxThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What a learner tries to reach a task's goal, and the hints that were taken. JavaFX thread only. */
public final class Tasks {

    /**
     * What a trial came to.
     *
     * @param reached  whether the goal is
     * @param sentence why it could not be run; "" where it could
     */
    public record Trial(Setting tried, boolean reached, String sentence) {
    }

    private final Classroom room;
    private final FxThread fx = new FxThread();
    private final ReadOnlyObjectWrapper<Optional<Trial>> trial = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<String> hints = List.of();

    Tasks(Classroom room) {
        this.room = room;
    }

    /** The last trial. */
    public ReadOnlyObjectProperty<Optional<Trial>> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    /** Hints that were taken, in their order. */
    public List<String> hints() {
        return hints;
    }

    /** Takes one more hint; false where all are taken. */
    public boolean hint() {
        List<String> all = room.page().flatMap(Page::task).map(Step.Task::hints).orElse(List.of());
        if (hints.size() >= all.size()) {
            return false;
        }
        hints = List.copyOf(all.subList(0, hints.size() + 1));
        return true;
    }

    /** Runs what the learner tries, shows it, and says whether it reaches the goal. */
    public void attempt(Setting tried) {
        Page page = room.page().orElse(null);
        var player = room.player().orElse(null);
        if (page == null || player == null || page.task().isEmpty()) {
            return;
        }
        room.apart(() -> {
            try {
                boolean reached = player.reaches(tried);
                LessonRun run = player.run(page.moment().run().setting().with(tried));
                fx.execute(() -> {
                    trial.set(Optional.of(new Trial(tried, reached, "")));
                    room.showing().excursion(run);
                });
            } catch (LessonException e) {
                fx.execute(() -> trial.set(Optional.of(new Trial(tried, false, String.valueOf(e.getMessage())))));
            }
        });
    }

    /** Runs a setting and hands its run over; what cannot be run is said. */
    void run(Setting setting, Step step, Consumer<LessonRun> then) {
        room.player().ifPresent(player -> room.apart(() -> {
            try {
                LessonRun run = player.run(setting);
                fx.execute(() -> then.accept(run));
            } catch (LessonException e) {
                fx.execute(() -> trial.set(Optional.of(new Trial(setting, false, String.valueOf(e.getMessage())))));
            }
        }));
    }

    void clear() {
        hints = new ArrayList<>();
        trial.set(Optional.empty());
    }
}
