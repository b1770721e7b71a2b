// SPDX-License-Identifier: Apache-2.0
package fragscope.app.shell;

import fragscope.app.lesson.Course;
import fragscope.app.lesson.Lesson;
import fragscope.app.lesson.LessonException;
import fragscope.app.lesson.Setting;
import fragscope.app.lesson.Step;
import fragscope.app.lesson.play.LessonPlayer;
import fragscope.app.lesson.play.LessonRuns;
import fragscope.app.lesson.play.Moment;
import fragscope.engine.run.Branches;
import fragscope.engine.run.Intervention;
import fragscope.engine.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions of lessons, and for each another future: the same facts up to where it is asked, and others after. */
final class Futures {

    /**
     * A question where it is asked.
     *
     * @param name   by which a failure calls it
     * @param lesson whose
     * @param ask    its step
     * @param asked  the moment; nothing after it may be seen
     */
    record Question(String name, Lesson lesson, Step.Ask ask, Moment asked) {

        /** A lesson of this question alone, asked in a run that goes on so. */
        Lesson alone(String change) {
            Setting setting = asked.run().setting();
            return new Lesson(lesson.id(), lesson.file(), lesson.title(), lesson.teaches(), lesson.kind(),
                    lesson.minutes(), List.of(), List.of(), change.isEmpty() ? setting : setting.changed(change),
                    "n == " + asked.fact(), List.of(ask));
        }
    }

    /**
     * Another future.
     *
     * @param run    the changed run
     * @param change the same in a lesson's words; "" where a lesson cannot say it
     */
    record Future(Run run, String change) {
    }

    private Futures() {
    }

    /** All questions of some lessons, as seed 1 poses them. */
    static List<Question> questions(List<String> lessons) throws LessonException {
        List<Question> all = new ArrayList<>();
        for (String id : lessons) {
            Lesson lesson = Course.bundled().lesson(id).orElseThrow();
            LessonPlayer player = new LessonPlayer(lesson, new LessonRuns(), 1);
            while (player.next()) {
                if (player.sealed() && player.current().orElseThrow() instanceof Step.Ask ask) {
                    all.add(new Question(id + " step " + (player.step() + 1), lesson, ask, player.moment()));
                }
            }
        }
        return all;
    }

    /** The first of these that leads elsewhere: the last packet is lost, tokens are kept, the first comes again. */
    static Optional<Future> of(Question question) {
        Moment asked = question.asked();
        Run run = asked.run().run();
        long at = Branches.boundary(asked.run().recording(), asked.fact());
        int last = run.packets().count() - 1;
        Map<Intervention, String> changes = Map.of(new Intervention.DropPacket(at, last), "drop " + (last + 1),
                new Intervention.KeepTokens(at, true), "keep tokens", new Intervention.RepeatPacket(at, 0), "repeat 1");
        boolean sayable = asked.run().setting().get(Setting.CHANGE).isEmpty();
        return changes.entrySet().stream().sorted(Map.Entry.comparingByValue()).flatMap(entry -> {
            List<Intervention> all = new ArrayList<>(run.interventions().stream().filter(i -> i.at() <= at).toList());
            all.add(entry.getKey());
            Run changed = run.with(all);
            boolean differs = changed.recording().recordAll().endHash() != asked.run().recording().endHash();
            return differs
                    ? java.util.stream.Stream.of(new Future(changed,
                            sayable ? entry.getValue() + " at n == " + asked.fact() : ""))
                    : java.util.stream.Stream.empty();
        }).findFirst();
    }
}
